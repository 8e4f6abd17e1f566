import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TemplateAnswer } from '../../api/template-queries.ts';
import { useVoice } from '../../i18n/voice.tsx';
import { Icon } from '../../shared/icon.tsx';
import { announce } from '../../shared/live-region.tsx';
import { useTemplateSearch } from './template-search.ts';

/** Copies the address of what is shown, with its days fixed: whoever opens it next week sees the same. */
export function CopyLink({ answer }: { answer: TemplateAnswer }): ReactNode {
  const { template: text } = useVoice().words;
  const [, change] = useTemplateSearch();
  const copy = async (): Promise<void> => {
    const address = new URL(window.location.href);
    address.hash = '';
    address.searchParams.delete('days');
    address.searchParams.set('from', answer.from);
    address.searchParams.set('to', answer.to);
    // Where the clipboard is not to be had, the address bar has the link.
    change({ from: answer.from, to: answer.to, days: '28' });
    await navigator.clipboard.writeText(address.href).then(
      () => announce(text.copied),
      () => undefined,
    );
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon name="link" />}
      onClick={() => void copy()}
    >
      {text.copyLink}
    </Button>
  );
}
