import { NativeSelect, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';
import { Card } from '../../shared/layout/card.tsx';
import { FindingList } from './finding-list.tsx';
import { MarkedText } from './marked-text.tsx';
import styles from './template-text.module.css';
import { samePlace, type Part } from './text-part.ts';
import { TextDiff } from './text-diff.tsx';
import { useTemplateSearch } from './template-search.ts';

/** What people read, with what the policy checks find in it, and what was changed from version to version. */
export function TemplateText({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { words, format } = useVoice();
  const { text } = words.template;
  const { versions, template } = answer;
  const [{ version, diff }, change] = useTemplateSearch();
  const last = versions.length;
  const shown = Math.min(version ?? last, last);
  const own = versions[shown - 1];
  const before = versions[shown - 2];
  if (own === undefined) {
    return (
      <Card heading={text.heading}>
        <p className="quiet">{text.none}</p>
      </Card>
    );
  }
  // Findings are of the text as it stands now.
  const findings = shown === last ? template.findings : [];
  const isDiff = diff === 'on' && before !== undefined;
  return (
    <Card heading={text.heading}>
      {last > 1 && (
        <div className={styles['tools']}>
          <NativeSelect
            label={text.version}
            value={String(shown)}
            onChange={({ currentTarget: { value } }) =>
              change({ version: Number(value) === last ? null : Number(value) })
            }
            data={versions.map(({ at }, index) => ({
              value: String(index + 1),
              label: text.versionOf(format, { at: instantOf(at), n: index + 1 }),
            }))}
          />
          {before !== undefined && (
            <Switch
              label={text.compare}
              checked={isDiff}
              onChange={({ currentTarget: { checked } }) => change({ diff: checked ? 'on' : 'off' })}
            />
          )}
        </div>
      )}
      {isDiff && <p className="quiet">{text.changes(format, { at: instantOf(before.at) })}</p>}
      <div className={styles['preview']}>
        {own.texts.map((part, index) => (
          // The parts of one version never change places.
          <div key={index} className={styles['part']} data-part={part.component}>
            <p className="quiet">
              {text.part[part.component]}
              {part.card !== null && ` · ${text.card(format, { n: part.card + 1 })}`}
            </p>
            {isDiff ? (
              <TextDiff before={textAt(before.texts, part)} after={part.text} />
            ) : (
              <MarkedText
                text={part.text}
                spans={findings.flatMap(({ where, waiver }) =>
                  where !== null && waiver === null && samePlace(where, part) ? [where] : [],
                )}
              />
            )}
          </div>
        ))}
        {isDiff &&
          before.texts
            .filter((part) => !own.texts.some((other) => samePlace(other, part)))
            .map((part, index) => (
              <div key={`gone ${index}`} className={styles['part']} data-part={part.component}>
                <p className="quiet">{text.part[part.component]}</p>
                <TextDiff before={part.text} after="" />
              </div>
            ))}
      </div>
      {/* That it does not is a finding, where it should. */}
      {own.ways !== null && own.ways.length > 0 && (
        <p>{text.ways(format, { ways: own.ways.map((way) => text.way[way]) })}</p>
      )}
      {own.isPartial && <p className="quiet">{text.partial}</p>}
      {shown === last && <FindingList findings={template.findings} />}
    </Card>
  );
}

function textAt(texts: readonly Part[], place: Part): string {
  return texts.find((part) => samePlace(part, place))?.text ?? '';
}
