import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ANNOUNCED_AHEAD_MS } from '../../../../server/core/announcement.ts';
import { announcedSentences } from '../../../../server/i18n/render-announced.ts';
import { announcedOf, announcementsQuery } from '../../api/announcements.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';
import { useMayReview } from '../../shared/incident/use-may-review.ts';

/** What was announced of now and the week to come, and the way to announce more. */
export function AnnouncedNow(): ReactNode {
  const voice = useVoice();
  const mayReview = useMayReview();
  const { data } = useQuery(announcementsQuery);
  const open = (data?.announcements ?? [])
    .filter(({ isOpen, from }) => isOpen && Date.parse(from) < Date.now() + ANNOUNCED_AHEAD_MS)
    .map(announcedOf)
    .sort((a, b) => a.from - b.from);
  return (
    <>
      {announcedSentences(open, voice).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {mayReview && (
        <p>
          <Link href={`${ROUTES.settings}?section=announcements`}>
            {voice.words.settings.announcements.link}
          </Link>
        </p>
      )}
    </>
  );
}
