import { Button, Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useVoice } from '../../i18n/voice.tsx';
import type { WaitingItem } from '../../shared/waiting/waiting-items.ts';
import styles from './decide.module.css';
import { itemTexts } from './item-texts.ts';

/** One thing that waits, with its answers. `children`: in place of them, such as a form. */
export function WaitingRow({
  item,
  isCurrent,
  mayDecide,
  onSelect,
  onAnswer,
  children,
}: {
  item: WaitingItem;
  isCurrent: boolean;
  mayDecide: boolean;
  onSelect(): void;
  onAnswer(isYes: boolean): void;
  children?: ReactNode;
}): ReactNode {
  const voice = useVoice();
  const [, navigate] = useLocation();
  const { title, details, yes, no, address } = itemTexts(item, voice);
  const answers = [
    { text: yes, key: 'y', isYes: true },
    { text: no, key: 'n', isYes: false },
  ];
  return (
    <li
      id={item.id}
      className={styles['row']}
      tabIndex={-1}
      aria-current={isCurrent}
      onClick={onSelect}
      onKeyDown={(event) => {
        // Inside it, Enter is for the button or link that has the focus.
        if (event.key === 'Enter' && event.target === event.currentTarget) navigate(address);
      }}
    >
      <div className={styles['text']}>
        <Link href={address} className={styles['title']}>
          {title}
        </Link>
        <p className="quiet">{details.join(' · ')}</p>
      </div>
      {children ||
        (mayDecide && (
          <div className={styles['buttons']}>
            {answers.map(
              ({ text, key, isYes }) =>
                text !== null && (
                  <Button
                    key={key}
                    variant={isYes ? 'light' : 'default'}
                    size="sm"
                    aria-keyshortcuts={isCurrent ? key : undefined}
                    rightSection={isCurrent && <Kbd aria-hidden="true">{key}</Kbd>}
                    onClick={(event) => {
                      event.stopPropagation();
                      onAnswer(isYes);
                    }}
                  >
                    {text}
                  </Button>
                ),
            )}
          </div>
        ))}
    </li>
  );
}
