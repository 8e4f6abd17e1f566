import { z } from 'zod';
import { ALERT_LEVELS, REPORT_FREQUENCIES } from '../../core/recipient.ts';
import { isZone } from '../../core/zone.ts';
import { LANGUAGES } from '../../i18n/language.ts';

const LAST_MINUTE = 1_439;
const MOST_ALERTS = 50;
const MINUTE = `is no whole number from 0 to ${LAST_MINUTE}: minutes of the local day, 480 for 8:00`;
const DAYS = 'is no list of weekdays; write some of 0 (Monday) to 6 (Sunday)';
const MOST = `is no whole number from 1 to ${MOST_ALERTS}`;
const BOOLEAN = 'is neither true nor false';

const minute = z.int(MINUTE).min(0, MINUTE).max(LAST_MINUTE, MINUTE);

/** What somebody wishes to change; what is left out stays. Messages say what to do and never what was given. */
export const WISHES = z
  .object({
    language: z.enum(LANGUAGES, `is not known; write ${LANGUAGES.join(', ')}, or null`).nullable(),
    zone: z
      .string('is no time zone')
      .refine(isZone, 'is no IANA time zone; write one such as America/Sao_Paulo, or null')
      .nullable(),
    report: z.enum(REPORT_FREQUENCIES, `is not known; write ${REPORT_FREQUENCIES.join(', ')}`),
    reportMinute: minute,
    reportDays: z
      .array(z.int(DAYS).min(0, DAYS).max(6, DAYS), DAYS)
      .min(1, 'names no day; write some, or set report to none')
      .transform((days) => [...new Set(days)].toSorted((a, b) => a - b)),
    alerts: z.enum(ALERT_LEVELS, `is not known; write ${ALERT_LEVELS.join(', ')}`),
    quiet: z
      .object(
        { from: minute, until: minute },
        'is no time span; write {"from": 1200, "until": 420}, or null for none',
      )
      .refine(
        ({ from, until }) => from !== until,
        'begins when it ends; change one of the two, or write null',
      )
      .nullable(),
    quietWeekends: z.boolean(BOOLEAN),
    criticalAlways: z.boolean(BOOLEAN),
    mostAlerts: z.int(MOST).min(1, MOST).max(MOST_ALERTS, MOST),
  })
  .partial();
