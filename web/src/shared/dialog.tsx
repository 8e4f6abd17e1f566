import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useVoice } from '../i18n/voice.tsx';
import styles from './dialog.module.css';

/** A dialog before the page, or with `isBeside` at its edge; whether it is open stands in the address where that can be. */
export function Dialog({
  title,
  isOpen,
  onClose,
  isBeside = false,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose(): void;
  isBeside?: boolean;
  children: ReactNode;
}): ReactNode {
  const { words } = useVoice();
  const Parts = isBeside ? Drawer : Modal;
  const place = isBeside ? ({ position: 'right', size: 'lg' } as const) : {};
  // What is behind is kept from scrolling by theme.css: styles that come at run time are not let in.
  return (
    <Parts.Root opened={isOpen} onClose={onClose} lockScroll={false} {...place}>
      <Parts.Overlay />
      <Parts.Content>
        <div className={styles['head']}>
          <Parts.Title>{title}</Parts.Title>
          <Parts.CloseButton aria-label={words.shell.close} />
        </div>
        <Parts.Body>{children}</Parts.Body>
      </Parts.Content>
    </Parts.Root>
  );
}
