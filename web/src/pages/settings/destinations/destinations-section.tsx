import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { destinationsQuery } from '../../../api/destinations.ts';
import { Answer } from '../../../shared/states/answer.tsx';
import { DeliveryLogCard } from './delivery-log-card.tsx';
import { DestinationForm } from './destination-form.tsx';
import { DestinationsCard } from './destinations-card.tsx';

/** Programs and chats that are told of events, for an admin, and what became of each event. */
export function DestinationsSection(): ReactNode {
  const query = useQuery(destinationsQuery);
  return (
    <Answer query={query} bones={['12rem', '22rem']}>
      {({ destinations }) => (
        <>
          <DestinationsCard destinations={destinations} />
          <DestinationForm />
          <DeliveryLogCard destinations={destinations} />
        </>
      )}
    </Answer>
  );
}
