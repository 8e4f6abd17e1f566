import type { InferResponseType } from 'hono/client';
import type { api } from '../../api/client.ts';

/** What the server tells of all templates, and of one. */
export type TemplatesAnswer = InferResponseType<typeof api.v1.templates.$get>;
export type TemplateRow = TemplatesAnswer['templates'][number];
