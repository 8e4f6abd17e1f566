import type { InferResponseType } from 'hono/client';
import type { api } from './client.ts';

type TemplateRoute = (typeof api.v1.templates)[':key'];
type IncidentRoute = (typeof api.v1.incidents)[':id'];

/** Bodies of answers by their names, for components that get a part of one. */
export type HealthAnswer = InferResponseType<typeof api.v1.health.data.$get>;
export type IncidentAnswer = InferResponseType<IncidentRoute['$get'], 200>;
export type Incident = IncidentAnswer['incident'];
export type Culprits = InferResponseType<typeof api.v1.culprits.$get, 200>;
export type NamedCulprit = Culprits['culprits'][number];
export type IncidentStep = IncidentAnswer['timeline'][number];
export type Precision = InferResponseType<typeof api.v1.precision.$get, 200>;
export type Audience = InferResponseType<TemplateRoute['audience']['$get'], 200>;
