import type { ReactNode } from 'react';

/** A text with stretches of it marked; those that overlap are one. `spans`: UTF-16 offsets. */
export function MarkedText({
  text,
  spans,
}: {
  text: string;
  spans: readonly { from: number; to: number }[];
}): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    if (begin > at) pieces.push(text.slice(at, begin));
    pieces.push(<mark key={begin}>{text.slice(begin, to)}</mark>);
    at = to;
  }
  pieces.push(text.slice(at));
  return <p>{pieces}</p>;
}
