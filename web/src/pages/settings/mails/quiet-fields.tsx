import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { MAIL_WISHES } from '../../../../../server/core/recipient.ts';
import type { Wishes } from '../../../api/mails.ts';
import { useVoice } from '../../../i18n/voice.tsx';
import { MinuteField } from './minute-field.tsx';

/** When alerts wait. */
export function QuietFields({
  wishes: { quiet, quietWeekends, criticalAlways },
  onChange,
}: {
  wishes: Wishes;
  onChange(some: Partial<Wishes>): void;
}): ReactNode {
  const { mails: text } = useVoice().words.settings;
  return (
    <>
      <Checkbox
        label={text.hasQuiet}
        checked={quiet !== null}
        onChange={({ currentTarget }) =>
          onChange({ quiet: currentTarget.checked ? MAIL_WISHES.quiet : null })
        }
      />
      {quiet !== null && (
        <>
          <MinuteField
            label={text.quietFrom}
            minute={quiet.from}
            onChange={(from) => onChange({ quiet: { ...quiet, from } })}
          />
          <MinuteField
            label={text.quietUntil}
            minute={quiet.until}
            onChange={(until) => onChange({ quiet: { ...quiet, until } })}
          />
        </>
      )}
      <Checkbox
        label={text.quietWeekends}
        checked={quietWeekends}
        onChange={({ currentTarget }) => onChange({ quietWeekends: currentTarget.checked })}
      />
      {(quiet !== null || quietWeekends) && (
        <Checkbox
          label={text.criticalAlways}
          checked={criticalAlways}
          onChange={({ currentTarget }) => onChange({ criticalAlways: currentTarget.checked })}
        />
      )}
    </>
  );
}
