import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { templateQuery } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { ROUTES } from '../../routes.ts';
import { Icon } from '../../shared/icon.tsx';
import { Page } from '../../shared/layout/page.tsx';
import { Answer } from '../../shared/states/answer.tsx';
import { StateBox } from '../../shared/states/state-box.tsx';
import { TemplateDetails } from './template-details.tsx';
import styles from './template-page.module.css';
import { useRange } from './use-range.ts';

/** One template: what is wrong with it, how it went, whom it reached, what it says, what happened to it. */
export default function TemplatePage(): ReactNode {
  const { words, catalogue } = useVoice();
  const { template: text } = words;
  const { id = '' } = useParams();
  const key = decodeURIComponent(id);
  const search = useSearch();
  const query = useQuery(templateQuery(key, useRange()));
  const template = query.data?.template;
  const name =
    template === undefined ? words.templates.title : (template.name ?? template.id ?? catalogue.unnamed);
  return (
    <Page
      key={key}
      title={name}
      above={
        <p className={styles['back']}>
          <Link href={search === '' ? ROUTES.templates : `${ROUTES.templates}?${search}`}>
            <Icon name="back" /> {text.back}
          </Link>
        </p>
      }
    >
      <Answer
        query={query}
        bones={['6rem', '22rem', '12rem']}
        missing={
          <StateBox tone="quiet" icon="question" title={text.missing.title}>
            <p>{text.missing.text}</p>
          </StateBox>
        }
      >
        {(answer) => <TemplateDetails answer={answer} />}
      </Answer>
    </Page>
  );
}
