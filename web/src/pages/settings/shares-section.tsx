import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changeShares, sharesQuery, type Share } from '../../api/shares.ts';
import { templateName } from '../../../../server/i18n/template-name.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { useChange } from '../../shared/use-change.ts';

/** Which links show what to strangers, and the way to end them. */
export function SharesSection(): ReactNode {
  const { words, format, catalogue } = useVoice();
  const { shares: text } = words.settings;
  const query = useQuery(sharesQuery);
  const revoke = useChange(changeShares.revoke, { refresh: ['settings', 'shares'], said: text.isRevoked });
  const nameOf = ({ page, subject, template }: Share): string => {
    const name = template === null ? subject : templateName(template, catalogue);
    return name === null ? text.page[page] : `${text.page[page]} ${name}`;
  };
  return (
    <Answer query={query} bones={['10rem']}>
      {({ shares }) => (
        <Card heading={text.list}>
          <p className="quiet">{text.hint}</p>
          {shares.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <ScrollTable
              caption={words.settings.section.shares}
              columns={[
                { name: text.column.label },
                { name: text.column.page },
                { name: text.column.created },
                { name: text.column.state },
                { name: text.column.action },
              ]}
              rows={shares.map((share) => {
                const { id, label, link, createdAt, expiresAt, revokedAt } = share;
                return {
                  key: id,
                  cells: [
                    label,
                    link === null ? nameOf(share) : <a href={link}>{nameOf(share)}</a>,
                    format.instant(instantOf(createdAt)),
                    revokedAt !== null
                      ? text.revoked(format, { at: instantOf(revokedAt) })
                      : link === null
                        ? text.expired(format, { at: instantOf(expiresAt) })
                        : text.until(format, { at: instantOf(expiresAt) }),
                    link !== null && (
                      <Button
                        key="revoke"
                        variant="default"
                        size="xs"
                        aria-label={text.revokeOf(format, { label })}
                        onClick={() => revoke.mutate(id)}
                      >
                        {text.revoke}
                      </Button>
                    ),
                  ],
                };
              })}
            />
          )}
          <ChangeFailed error={revoke.error} refused="other" />
        </Card>
      )}
    </Answer>
  );
}
