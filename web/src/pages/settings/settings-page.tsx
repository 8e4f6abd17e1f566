import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';
import { Page } from '../../shared/layout/page.tsx';
import { AnnouncementsSection } from './announcements/announcements-section.tsx';
import { DestinationsSection } from './destinations/destinations-section.tsx';
import { MailsSection } from './mails/mails-section.tsx';
import { MembersSection } from './members-section.tsx';
import { ServiceSection } from './service-section.tsx';
import { SensitivitySection } from './sensitivity-section.tsx';
import { SECTIONS, useSettingsSearch } from './settings-search.ts';
import { SharesSection } from './shares-section.tsx';
import styles from './settings.module.css';
import { TokensSection } from './tokens-section.tsx';
import { YouSection } from './you-section.tsx';

const SECTION = {
  you: YouSection,
  mails: MailsSection,
  destinations: DestinationsSection,
  members: MembersSection,
  tokens: TokensSection,
  sensitivity: SensitivitySection,
  announcements: AnnouncementsSection,
  shares: SharesSection,
  service: ServiceSection,
} as const;

/** What a reader may set, and what they may only see, part by part. */
export default function SettingsPage(): ReactNode {
  const { settings } = useVoice().words;
  const [{ section }] = useSettingsSearch();
  const Section = SECTION[section];
  return (
    <Page title={settings.title}>
      <nav aria-label={settings.sections}>
        <ul className={styles['sections']}>
          {SECTIONS.map((name) => (
            <li key={name}>
              <Link
                href={name === 'you' ? ROUTES.settings : `${ROUTES.settings}?section=${name}`}
                aria-current={name === section ? 'page' : undefined}
              >
                {settings.section[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['stack']}>
        <Section />
      </div>
    </Page>
  );
}
