import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { isSignedIn, session } from './api/session.ts';
import { NowPage } from './pages/now/now-page.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { isOpenToAll, ROUTES, signInAddress } from './routes.ts';
import { Bones } from './shared/states/bones.tsx';
import { ErrorBoundary } from './shared/states/broken.tsx';
import { useStore } from './shared/store.ts';
import { Shell } from './shell/shell.tsx';

// The first page comes with the program, the others when somebody goes there.
const TemplatesPage = lazy(() => import('./pages/templates/templates-page.tsx'));
const TemplatePage = lazy(() => import('./pages/template/template-page.tsx'));
const IncidentPage = lazy(() => import('./pages/incident/incident-page.tsx'));
const DecidePage = lazy(() => import('./pages/decide/decide-page.tsx'));
const SettingsPage = lazy(() => import('./pages/settings/settings-page.tsx'));
const SharedPage = lazy(() => import('./pages/shared/shared-page.tsx'));
const SignInPage = lazy(() => import('./pages/sign-in/sign-in-page.tsx'));
const WelcomePage = lazy(() => import('./pages/sign-in/welcome-page.tsx'));
const PasswordPage = lazy(() => import('./pages/sign-in/password-page.tsx'));

/** Leads elsewhere, told what the address asks for. Apart, so that the frame need not be drawn anew whenever that changes. */
function GoOn({ to }: { to(search: string): string }): ReactNode {
  const search = useSearch();
  return <Redirect to={to(search === '' ? '' : `?${search}`)} replace />;
}

/** The page that an address means, in its frame. */
export function App(): ReactNode {
  const [path] = useLocation();
  const isIn = isSignedIn(useStore(session));
  if (path === ROUTES.home) return <GoOn to={(search) => ROUTES.now + search} />;
  if (!isOpenToAll(path) && !isIn) return <GoOn to={(search) => signInAddress(path + search)} />;
  return (
    <Shell isSignedIn={isIn}>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Bones heights={['3rem', '14rem']} />}>
          <Switch>
            <Route path={ROUTES.now} component={NowPage} />
            <Route path={ROUTES.incident} component={IncidentPage} />
            <Route path={ROUTES.templates} component={TemplatesPage} />
            <Route path={ROUTES.template} component={TemplatePage} />
            <Route path={ROUTES.decide} component={DecidePage} />
            <Route path={ROUTES.settings} component={SettingsPage} />
            <Route path={ROUTES.shared} component={SharedPage} />
            <Route path={ROUTES.signIn} component={SignInPage} />
            <Route path={ROUTES.welcome} component={WelcomePage} />
            <Route path={ROUTES.join} component={PasswordPage} />
            <Route path={ROUTES.reset} component={PasswordPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}
