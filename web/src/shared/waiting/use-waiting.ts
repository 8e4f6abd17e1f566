import { useQuery } from '@tanstack/react-query';
import { culpritsQuery } from '../../api/culprits.ts';
import { incidentsQuery } from '../../api/incidents.ts';
import { lateSendsQuery, quarantineQuery, reviewsQuery, unmappedQuery } from '../../api/waiting.ts';
import { useStore } from '../store.ts';
import { decided } from './decided.ts';
import { waitingItems, type WaitingItem } from './waiting-items.ts';

/** Everything that waits for a person, without what was just decided here, and how much that is altogether. */
export function useWaiting() {
  const incidents = useQuery(incidentsQuery);
  const culprits = useQuery(culpritsQuery);
  const reviews = useQuery(reviewsQuery);
  const late = useQuery(lateSendsQuery);
  const topics = useQuery(unmappedQuery);
  const bodies = useQuery(quarantineQuery);
  const { hidden } = useStore(decided);
  const all = waitingItems({
    incidents: incidents.data?.incidents,
    culprits: culprits.data?.culprits,
    reviews: reviews.data?.reviews,
    late: late.data?.templates,
    topics: topics.data?.templates,
    bodies: bodies.data?.quarantine,
  });
  const items: WaitingItem[] = all.filter(({ id }) => !hidden.has(id));
  // Of unclear replies only the oldest are told one by one.
  const untold = (reviews.data?.total ?? 0) - (reviews.data?.reviews.length ?? 0);
  const queries = [incidents, culprits, reviews, late, topics, bodies] as const;
  /** Nothing is missing that might wait as well. */
  const isWhole = queries.every(({ data }) => data !== undefined);
  return { items, untold, total: items.length + untold, queries, isWhole };
}
