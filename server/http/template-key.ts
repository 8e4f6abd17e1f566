import { z } from 'zod';

/** The key of a template in a path, as `GET /v1/templates` gives it. */
export const TEMPLATE_KEY = z.object({ key: z.string().meta({ examples: ['id:9001'] }) });
