import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { unmappedQuery } from '../../api/waiting.ts';
import { useVoice } from '../../i18n/voice.tsx';
import styles from './decide.module.css';

/** Chooses a topic among those there are, or a new one. */
export function TopicForm({
  onSave,
  onCancel,
}: {
  onSave(topic: string): void;
  onCancel(): void;
}): ReactNode {
  const { topicField } = useVoice().words.decide;
  const { data } = useQuery(unmappedQuery);
  const [topic, setTopic] = useState('');
  const list = useId();
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (topic.trim() !== '') onSave(topic.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <TextInput
        label={topicField.label}
        description={topicField.hint}
        list={list}
        required
        withAsterisk={false}
        autoFocus
        maxLength={200}
        value={topic}
        onChange={({ currentTarget }) => setTopic(currentTarget.value)}
      />
      <datalist id={list}>
        {data?.topics.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <div className={styles['buttons']}>
        <Button type="submit">{topicField.save}</Button>
        <Button variant="default" onClick={onCancel}>
          {topicField.cancel}
        </Button>
      </div>
    </form>
  );
}
