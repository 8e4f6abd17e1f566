import type { ReactNode } from 'react';
import { useMayReview } from '../../../shared/incident/use-may-review.ts';
import { AnnouncementForm } from './announcement-form.tsx';
import { AnnouncementsCard } from './announcements-card.tsx';

/** Campaigns and holidays known in advance. */
export function AnnouncementsSection(): ReactNode {
  const mayReview = useMayReview();
  return (
    <>
      {mayReview && <AnnouncementForm />}
      <AnnouncementsCard mayReview={mayReview} />
    </>
  );
}
