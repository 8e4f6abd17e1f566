import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../i18n/voice.tsx';
import styles from './dialog.module.css';

/** Details beside the page; whether it is open stands in the address. */
export function Panel({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
}): ReactNode {
  const { words } = useVoice();
  // What is behind is kept from scrolling by theme.css: styles that come at run time are not let in.
  return (
    <Drawer.Root opened={isOpen} onClose={onClose} position="right" size="lg" lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles['head']}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.shell.close} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
