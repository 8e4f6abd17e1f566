import { Button, Checkbox, Fieldset, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ALERT_LEVELS, REPORT_FREQUENCIES } from '../../../../../server/core/recipient.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../../../server/i18n/language.ts';
import type { GivenWishes, Wishes } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import styles from '../settings.module.css';
import { MinuteField } from './minute-field.tsx';
import { QuietFields } from './quiet-fields.tsx';

/** Days of the week, 0 = Monday. */
const DAYS = [0, 1, 2, 3, 4, 5, 6];
const MOST_ALERTS = 50;

/** What somebody gets by mail, and when. */
export function WishesForm({
  wishes: given,
  isPending,
  onSave,
}: {
  wishes: Wishes;
  isPending: boolean;
  onSave(wishes: GivenWishes): void;
}): ReactNode {
  const { settings } = useVoice().words;
  const { mails: text } = settings;
  const [wishes, setWishes] = useState(given);
  const set = (some: Partial<Wishes>): void => setWishes((before) => ({ ...before, ...some }));
  const hasDays = wishes.report === 'daily' || wishes.report === 'needed';
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...wishes, language: LANGUAGES.find((known) => known === wishes.language) ?? null });
      }}
    >
      <NativeSelect
        label={text.report}
        value={wishes.report}
        data={REPORT_FREQUENCIES.map((value) => ({ value, label: text.reports[value] }))}
        onChange={({ currentTarget }) =>
          set({ report: REPORT_FREQUENCIES.find((one) => one === currentTarget.value) ?? 'daily' })
        }
      />
      {hasDays && (
        <Fieldset legend={text.days} variant="unstyled">
          <div className={styles['scopes']}>
            {DAYS.map((day) => (
              <Checkbox
                key={day}
                label={text.weekdays[day]}
                checked={wishes.reportDays.includes(day)}
                // The last one stays: to get none, there is a choice above.
                disabled={wishes.reportDays.length === 1 && wishes.reportDays.includes(day)}
                onChange={({ currentTarget }) =>
                  set({
                    reportDays: DAYS.filter((one) =>
                      one === day ? currentTarget.checked : wishes.reportDays.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>
        </Fieldset>
      )}
      {wishes.report !== 'none' && (
        <MinuteField
          label={text.at}
          minute={wishes.reportMinute}
          onChange={(reportMinute) => set({ reportMinute })}
        />
      )}
      <NativeSelect
        label={text.alerts}
        value={wishes.alerts}
        data={ALERT_LEVELS.map((value) => ({ value, label: text.levels[value] }))}
        onChange={({ currentTarget }) =>
          set({ alerts: ALERT_LEVELS.find((one) => one === currentTarget.value) ?? 'all' })
        }
      />
      {wishes.alerts !== 'none' && (
        <>
          <QuietFields wishes={wishes} onChange={set} />
          <NumberInput
            label={text.mostAlerts}
            description={text.mostAlertsHint}
            min={1}
            max={MOST_ALERTS}
            allowDecimal={false}
            value={wishes.mostAlerts}
            onChange={(value) => set({ mostAlerts: Number(value) || 1 })}
          />
        </>
      )}
      <NativeSelect
        label={text.language}
        value={wishes.language ?? ''}
        data={[
          { value: '', label: text.asAccount },
          ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        ]}
        onChange={({ currentTarget }) =>
          set({ language: LANGUAGES.find((known) => known === currentTarget.value) ?? null })
        }
      />
      <NativeSelect
        label={text.zone}
        value={wishes.zone ?? ''}
        data={[
          { value: '', label: text.asAccount },
          ...new Set([...Intl.supportedValuesOf('timeZone'), ...(wishes.zone === null ? [] : [wishes.zone])]),
        ]}
        onChange={({ currentTarget }) =>
          set({ zone: currentTarget.value === '' ? null : currentTarget.value })
        }
      />
      <Button type="submit" loading={isPending}>
        {settings.save}
      </Button>
    </form>
  );
}
