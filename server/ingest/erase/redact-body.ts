import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import type { Mentions } from './mentions.ts';

/** A body without one person. `text` null: nothing is left of it. `judged` false: it holds what cannot be read as JSON,
 *  where a person can stand in a form that nobody recognises. */
export type Redacted = { text: string | null; changed: boolean; judged: boolean };

/** Takes a person out of a body of whatever source: the innermost list members that name them, else the line, else the
 *  whole. Pure. */
export function redactBody(text: string, mentions: Mentions): Redacted {
  const whole = parsed(text);
  if (whole !== undefined) {
    const pruned = prune(whole.value, null, mentions);
    if (pruned.mentions) return { text: null, changed: true, judged: true };
    return {
      text: pruned.changed ? JSON.stringify(pruned.value) : text,
      changed: pruned.changed,
      judged: true,
    };
  }
  return redactLines(text, mentions);
}

function redactLines(text: string, mentions: Mentions): Redacted {
  const kept: string[] = [];
  let judged = true;
  let changed = false;
  for (const line of text.split('\n')) {
    const value = line.trim() === '' ? undefined : parsed(line);
    if (value === undefined) {
      if (line.trim() !== '' && mentions.text(decoded(line), null)) {
        changed = true;
        continue;
      }
      judged &&= line.trim() === '';
      kept.push(line);
      continue;
    }
    const pruned = prune(value.value, null, mentions);
    changed ||= pruned.mentions || pruned.changed;
    if (!pruned.mentions) kept.push(pruned.changed ? JSON.stringify(pruned.value) : line);
  }
  const isEmpty = kept.every((line) => line.trim() === '');
  return { text: isEmpty && changed ? null : kept.join('\n'), changed, judged };
}

type Pruned = { value: unknown; mentions: boolean; changed: boolean };

function prune(value: unknown, member: string | null, mentions: Mentions): Pruned {
  if (typeof value === 'string' || typeof value === 'number')
    return { value, mentions: mentions.text(String(value), member), changed: false };
  if (typeof value !== 'object' || value === null) return { value, mentions: false, changed: false };
  if (Array.isArray(value)) {
    const members = value.map((item: unknown) => prune(item, member, mentions));
    const kept = members.filter((item) => !item.mentions);
    return {
      value: kept.map((item) => item.value),
      mentions: false,
      changed: kept.length < members.length || kept.some((item) => item.changed),
    };
  }
  const entries = Object.entries(value).map(([name, item]) => [name, prune(item, name, mentions)] as const);
  return {
    value: Object.fromEntries(entries.map(([name, item]) => [name, item.value])),
    mentions: entries.some(([name, item]) => item.mentions || mentions.text(name, null)),
    changed: entries.some(([, item]) => item.changed),
  };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: parseLosslessJson(text) };
  } catch (error) {
    if (error instanceof UnreadableBody) return undefined;
    throw error;
  }
}

/** Forms of a browser write `+` and `:` as codes. */
function decoded(line: string): string {
  try {
    return `${line} ${decodeURIComponent(line)}`;
  } catch {
    return line;
  }
}
