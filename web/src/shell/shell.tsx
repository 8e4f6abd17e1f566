import { useEffect, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useVoice } from '../i18n/voice.tsx';
import { Later } from '../shared/later.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import styles from './shell.module.css';

/** What stands around every page. */
export function Shell({ isSignedIn, children }: { isSignedIn: boolean; children: ReactNode }): ReactNode {
  const { words } = useVoice();
  const [path] = useLocation();
  useEffect(() => {
    // What it returns is no business of React's.
    void window.scrollTo(0, 0);
  }, [path]);
  return (
    <div className={styles['shell']}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          // The address stays that of the page.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {words.shell.skip}
      </a>
      <Header isSignedIn={isSignedIn} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        {children}
      </main>
      <LiveRegion />
      <Later>
        <Footer isSignedIn={isSignedIn} />
        <KeyboardHelp />
      </Later>
    </div>
  );
}
