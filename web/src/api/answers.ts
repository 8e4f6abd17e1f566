import type { InferResponseType } from 'hono/client';
import type { api } from './client.ts';

/** Bodies of answers by their names, for components that get a part of one. */
export type HealthAnswer = InferResponseType<typeof api.v1.health.data.$get>;
