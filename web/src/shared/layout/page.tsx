import { useEffect, useRef, type ReactNode } from 'react';
import styles from './page.module.css';

/** Whether a page was shown before: from the second on, the focus follows the reader. */
let isLater = false;

/** A page: its heading gets the focus when the reader comes from another page, and names the tab. */
export function Page({
  title,
  heading = title,
  above,
  children,
}: {
  title: string;
  /** The heading, when it says more than the title. */
  heading?: string;
  /** Above the heading: a word about the state of things. */
  above?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Culprit`;
  }, [title]);
  useEffect(() => {
    if (isLater) headingRef.current?.focus();
    isLater = true;
  }, []);
  return (
    <>
      {above}
      <h1 ref={headingRef} tabIndex={-1} className={styles['heading']}>
        {heading}
      </h1>
      {children}
    </>
  );
}
