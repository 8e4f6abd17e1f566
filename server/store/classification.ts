import { DESTINATION_TABLES } from './classify-destinations.ts';
import { INCIDENT_TABLES } from './classify-incidents.ts';
import { MAIL_TABLES } from './classify-mail.ts';
import { MEMBER_TABLES } from './classify-members.ts';
import { PEOPLE_TABLES } from './classify-people.ts';
import { SERVICE_TABLES } from './classify-service.ts';
import type { TableClass } from './column-kind.ts';
import type { Tables } from './tables.ts';

/** Every column of every table. The type refuses a column that is missing; a test compares it with the schema itself. */
export const CLASSIFICATION: { readonly [T in keyof Tables]: TableClass<T> } = {
  ...DESTINATION_TABLES,
  ...INCIDENT_TABLES,
  ...MAIL_TABLES,
  ...MEMBER_TABLES,
  ...PEOPLE_TABLES,
  ...SERVICE_TABLES,
};
