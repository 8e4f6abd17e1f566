import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changeTokens, tokensQuery } from '../../api/settings.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { ScrollTable } from '../../shared/scroll-table.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { useChange } from '../../shared/use-change.ts';
import { AskTwice } from './ask-twice.tsx';
import { ChangeFailed } from '../../shared/change-failed.tsx';
import { TokenForm } from './token-form.tsx';
import { useSettingsSearch } from './settings-search.ts';

/** Tokens for programs. */
export function TokensSection(): ReactNode {
  const { words, format } = useVoice();
  const { tokens: text } = words.settings;
  const query = useQuery(tokensQuery);
  const [, change] = useSettingsSearch();
  const revoke = useChange(changeTokens.revoke, { refresh: ['settings', 'tokens'], said: text.isRevoked });
  return (
    <Answer query={query} bones={['10rem', '18rem']}>
      {({ tokens }) => (
        <>
          <Card heading={text.list}>
            {tokens.length === 0 ? (
              <p>{text.none}</p>
            ) : (
              <ScrollTable
                caption={words.settings.section.tokens}
                columns={[
                  { name: text.column.name },
                  { name: text.column.scopes },
                  { name: text.column.created },
                  { name: text.column.state },
                ]}
                rows={tokens.map(({ id, name, scopes, createdAt, revokedAt }) => ({
                  key: id,
                  cells: [
                    name,
                    scopes.join(', '),
                    format.instant(instantOf(createdAt)),
                    revokedAt === null ? (
                      <>
                        <Button variant="default" size="xs" onClick={() => change({ ask: `revoke.${id}` })}>
                          {text.revoke} <span className="unseen">{name}</span>
                        </Button>
                        <AskTwice
                          id={`revoke.${id}`}
                          title={text.revokeTitle(format, { name })}
                          text={text.revokeText}
                          action={text.revoke}
                          onYes={() => revoke.mutate(id)}
                        />
                      </>
                    ) : (
                      text.revoked(format, { at: instantOf(revokedAt) })
                    ),
                  ],
                }))}
              />
            )}
            <ChangeFailed error={revoke.error} refused="other" />
          </Card>
          <TokenForm />
        </>
      )}
    </Answer>
  );
}
