import { Kbd, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../i18n/voice.tsx';
import { switchShortcuts, useShortcut, useShortcuts, type Shortcut } from '../shared/keyboard/shortcuts.ts';
import { Dialog } from '../shared/dialog.tsx';
import { createStore, useStore } from '../shared/store.ts';
import styles from './keyboard-help.module.css';

const isOpen = createStore(false);

export function openKeyboardHelp(): void {
  isOpen.set(true);
}

function close(): void {
  isOpen.set(false);
}

function toggle(): void {
  isOpen.set(!isOpen.get());
}

/** Which keys do what, here and everywhere, and the switch for all of them. */
export function KeyboardHelp(): ReactNode {
  const { keyboard } = useVoice().words.shell;
  useShortcut({ key: '?', name: keyboard.help, place: 'everywhere', run: toggle });
  return (
    <Dialog title={keyboard.title} isOpen={useStore(isOpen)} onClose={close}>
      <KnownKeys />
    </Dialog>
  );
}

/** Watches the shortcuts only while they are looked at. */
function KnownKeys(): ReactNode {
  const { keyboard } = useVoice().words.shell;
  const { shortcuts, isOn } = useShortcuts();
  return (
    <>
      <Switch
        label={keyboard.isOn}
        description={keyboard.hint}
        checked={isOn}
        onChange={({ currentTarget }) => switchShortcuts(currentTarget.checked)}
      />
      <Keys heading={keyboard.here} shortcuts={shortcuts.filter(({ place }) => place === 'here')} />
      <Keys
        heading={keyboard.everywhere}
        shortcuts={shortcuts.filter(({ place }) => place === 'everywhere')}
      />
    </>
  );
}

function Keys({ heading, shortcuts }: { heading: string; shortcuts: readonly Shortcut[] }): ReactNode {
  if (shortcuts.length === 0) return null;
  return (
    <>
      <h3 className={styles['heading']}>{heading}</h3>
      <dl className={styles['keys']}>
        {shortcuts.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
