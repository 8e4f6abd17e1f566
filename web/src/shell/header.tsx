import { useCallback, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useVoice } from '../i18n/voice.tsx';
import { ROUTES } from '../routes.ts';
import { Icon } from '../shared/icon.tsx';
import { useShortcut } from '../shared/keyboard/shortcuts.ts';
import { Later } from '../shared/later.tsx';
import { useWaiting } from '../shared/waiting/use-waiting.ts';
import styles from './header.module.css';

/** The way to the three places and the gear. */
export function Header({ isSignedIn }: { isSignedIn: boolean }): ReactNode {
  return (
    <header className={styles['header']}>
      <Link href={ROUTES.now} className={styles['brand']}>
        <img src="/icon.svg" alt="" width="22" height="22" />
        Culprit
      </Link>
      {isSignedIn && <Navigation />}
    </header>
  );
}

function Navigation(): ReactNode {
  const { shell } = useVoice().words;
  usePlaceShortcut('1', shell.now, ROUTES.now);
  usePlaceShortcut('2', shell.templates, ROUTES.templates);
  usePlaceShortcut('3', shell.decide, ROUTES.decide);
  usePlaceShortcut(',', shell.settings, ROUTES.settings);
  return (
    <nav aria-label={shell.mainNavigation} className={styles['navigation']}>
      <ul>
        <Place to={ROUTES.now}>{shell.now}</Place>
        <Place to={ROUTES.templates}>{shell.templates}</Place>
        <Place to={ROUTES.decide}>
          {shell.decide}
          <Later>
            <WaitingCount />
          </Later>
        </Place>
        <Place to={ROUTES.settings}>
          <Icon name="gear" size="1.25rem" />
          <span className="unseen">{shell.settings}</span>
        </Place>
      </ul>
    </nav>
  );
}

function WaitingCount(): ReactNode {
  const { words, format } = useVoice();
  const { total: waiting } = useWaiting();
  if (waiting === 0) return null;
  return (
    <>
      <span className={styles['count']} aria-hidden="true">
        {format.number(waiting)}
      </span>
      <span className="unseen">({words.shell.waiting(format, { waiting })})</span>
    </>
  );
}

function Place({ to, children }: { to: string; children: ReactNode }): ReactNode {
  const [path] = useLocation();
  const isHere = path === to || path.startsWith(`${to}/`);
  return (
    <li>
      <Link href={to} className={styles['place']} aria-current={isHere ? 'page' : undefined}>
        {children}
      </Link>
    </li>
  );
}

function usePlaceShortcut(key: string, place: string, to: string): void {
  const { words, format } = useVoice();
  const [, navigate] = useLocation();
  const run = useCallback(() => navigate(to), [navigate, to]);
  useShortcut({ key, name: words.shell.keyboard.goTo(format, { place }), place: 'everywhere', run });
}
