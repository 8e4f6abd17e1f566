import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useVoice } from '../../i18n/voice.tsx';
import { Page } from '../layout/page.tsx';
import { StateBox } from './state-box.tsx';

/** Keeps a fault in one page from taking the rest along. With another `key` it tries anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Broken /> : this.props.children;
  }
}

function Broken(): ReactNode {
  const { broken } = useVoice().words.states;
  return (
    <Page title={broken.title}>
      <StateBox tone="alarm" icon="alert" role="alert" title={broken.text}>
        <Button variant="default" mt="sm" onClick={() => window.location.reload()}>
          {broken.reload}
        </Button>
      </StateBox>
    </Page>
  );
}
