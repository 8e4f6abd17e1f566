import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../i18n/voice.tsx';
import styles from './dialog.module.css';

/** A dialog before the page. */
export function Dialog({
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
    <Modal.Root opened={isOpen} onClose={onClose} lockScroll={false}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles['head']}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.shell.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
