import { compileLanguage } from './compile-language.ts';
import { KNOWN_LANGUAGES } from './languages/known-languages.ts';
import { INSTRUCTION_WORDS } from './instruction-words.ts';
import { foldText } from './fold-text.ts';
import { readStopInstruction } from './read-stop-instruction.ts';
import { recogniseReply, type PayloadMap } from './recognise-reply.ts';
import { isWayOutAddress } from './way-out-address.ts';

/** A way out that a template offers in its own words: a button, a word to answer with, or a link. */
export const WAYS_TO_STOP = ['button', 'keyword', 'link'] as const;
export type WayToStop = (typeof WAYS_TO_STOP)[number];

/**
 * The ways out that a template offers, from its components in the platform's shape; each once, in the order of
 * `WAYS_TO_STOP`. A quick reply counts when a tap on it would be taken as an opt-out; a text when it tells what to
 * answer or tap; a link when its label or address is about unsubscribing.
 * `payloads`: what the account says its labels mean. Empty when nothing is offered or the list is empty.
 */
export function waysToStop(
  components: readonly unknown[],
  payloads: PayloadMap = new Map(),
): readonly WayToStop[] {
  const found = new Set<WayToStop>();
  for (const part of partsOf(components)) {
    const way = part.kind === 'text' ? readStopInstruction(part.text) : wayOfButton(part, payloads);
    if (way !== null) found.add(way);
  }
  return WAYS_TO_STOP.filter((way) => found.has(way));
}

/** Whether a template says how to stop in any way. */
export function saysHowToStop(components: readonly unknown[], payloads: PayloadMap = new Map()): boolean {
  return waysToStop(components, payloads).length > 0;
}

type Button = { kind: 'button'; type: string; label: string; url: string };
type Part = { kind: 'text'; text: string } | Button;

/** Texts and buttons in reading order, those inside the cards of a carousel too. */
function partsOf(components: readonly unknown[]): Part[] {
  return components.flatMap((component): Part[] => {
    const { text, buttons, cards } = membersOf(component);
    const parts: Part[] = [];
    if (typeof text === 'string') parts.push({ kind: 'text', text });
    for (const button of listOf(buttons)) parts.push(buttonOf(membersOf(button)));
    for (const card of listOf(cards)) parts.push(...partsOf(listOf(membersOf(card)['components'])));
    return parts;
  });
}

function buttonOf({ type, text, url }: Record<string, unknown>): Button {
  const word = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { kind: 'button', type: word(type).toUpperCase(), label: word(text), url: word(url) };
}

function wayOfButton({ type, label, url }: Button, payloads: PayloadMap): WayToStop | null {
  if (/OPT_?OUT/.test(type)) return 'button';
  const isStop = recogniseReply({ button: { payload: label, text: label } }, payloads)?.action === 'opt-out';
  switch (type) {
    case 'QUICK_REPLY':
    case 'POSTBACK':
      return isStop ? 'button' : null;
    case 'URL':
    case 'FLOW':
      return isStop || isPreferenceLabel(label) || isWayOutAddress(url) ? 'link' : null;
    default:
      return null;
  }
}

function isPreferenceLabel(label: string): boolean {
  const folded = foldText(label);
  return KNOWN_LANGUAGES.some((language) =>
    INSTRUCTION_WORDS[compileLanguage(language).code]?.preferenceLabels.some(
      (known) => foldText(known) === folded,
    ),
  );
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
