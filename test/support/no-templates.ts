import type { TemplatesPort } from '../../server/analysis/templates/template-page.ts';

const refuse = (): Promise<never> => Promise.reject(new Error('this server does not analyse'));

/** For servers that are asked nothing about templates. */
export const NO_TEMPLATES: TemplatesPort = { list: refuse, page: refuse, series: refuse };
