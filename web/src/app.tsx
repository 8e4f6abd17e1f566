import { lazy, Suspense, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { session } from './api/session.ts';
import { NowPage } from './pages/now/now-page.tsx';
import { NotFoundPage } from './pages/not-found.tsx';
import { ROUTES, signInAddress } from './routes.ts';
import { Bones } from './shared/states/bones.tsx';
import { ErrorBoundary } from './shared/states/broken.tsx';
import { useStore } from './shared/store.ts';
import { Shell } from './shell/shell.tsx';

// The first page comes with the program, the others when somebody goes there.
const TemplatesPage = lazy(() => import('./pages/templates/templates-page.tsx'));
const DecidePage = lazy(() => import('./pages/decide/decide-page.tsx'));
const SettingsPage = lazy(() => import('./pages/settings/settings-page.tsx'));
const SignInPage = lazy(() => import('./pages/sign-in/sign-in-page.tsx'));

/** The page that an address means, in its frame. */
export function App(): ReactNode {
  const [path] = useLocation();
  const search = useSearch();
  const { token } = useStore(session);
  if (path === ROUTES.home)
    return <Redirect to={search === '' ? ROUTES.now : `${ROUTES.now}?${search}`} replace />;
  const isOpen = path === ROUTES.signIn;
  if (!isOpen && token === null) {
    return <Redirect to={signInAddress(search === '' ? path : `${path}?${search}`)} replace />;
  }
  return (
    <Shell isSignedIn={token !== null}>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Bones heights={['3rem', '14rem']} />}>
          <Switch>
            <Route path={ROUTES.now} component={NowPage} />
            <Route path={ROUTES.templates} component={TemplatesPage} />
            <Route path={ROUTES.template} component={TemplatesPage} />
            <Route path={ROUTES.decide} component={DecidePage} />
            <Route path={ROUTES.settings} component={SettingsPage} />
            <Route path={ROUTES.signIn} component={SignInPage} />
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}
