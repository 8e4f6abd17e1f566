import { compileLanguage, type CompiledLanguage } from './compile-language.ts';
import { containsWords } from './contains-words.ts';
import { foldText } from './fold-text.ts';
import { INSTRUCTION_WORDS, type InstructionWords } from './instruction-words.ts';
import { KNOWN_LANGUAGES } from './languages/known-languages.ts';
import { isWayOutAddress } from './way-out-address.ts';

/** An instruction and its word stand close together: "responda com a palavra PARAR". */
const NEAR_WORDS = 5;

/** A sentence ends at a mark, but not inside an address (example.com/baja). */
const SENTENCE_END = /[.!?;](?=\s|$)|[\n\r]+/u;

/** The last kind begins where a name begins, so that a long row of them is read once and not from each of its words. */
const ADDRESS = /https?:\/\/\S+|\bwww\.\S+|(?<![\w.-])[\w-]+(?:\.[a-z]{2,})+\/\S*/giu;

/**
 * Reads what a text tells people to do in order to stop: answer with a word (`keyword`), tap (`button`) or open a
 * link (`link`); null when it tells nothing. Sentences are read one by one, together with the one before, because
 * "Não quer receber? Responda SAIR" is one thought.
 */
export function readStopInstruction(text: string): 'keyword' | 'button' | 'link' | null {
  const addresses = text.match(ADDRESS) ?? [];
  if (addresses.some(isWayOutAddress)) return 'link';
  const sentences = text
    .replaceAll(ADDRESS, ' wwwaddress ')
    .split(SENTENCE_END)
    .map(foldText)
    .filter((sentence) => sentence !== '');
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1] ?? '';
    for (const words of KNOWN_LANGUAGES) {
      const instruction = INSTRUCTION_WORDS[words.code];
      if (instruction === undefined) continue;
      const way = readSentence({ sentence, before }, compileLanguage(words), folded(instruction));
      if (way !== null) return way;
    }
  }
  return null;
}

type Thought = { sentence: string; before: string };

function readSentence(
  { sentence, before }: Thought,
  language: CompiledLanguage,
  { reply, tap, purposes, weakPurposes }: InstructionWords,
): 'keyword' | 'button' | 'link' | null {
  const has = (text: string, entries: readonly string[]): boolean =>
    entries.some((entry) => containsWords(text, entry));
  const isMeant = has(sentence, purposes) || has(before, purposes);
  const named = wordAfter(sentence, reply, language);
  if (named === 'stop' && !isAboutSomethingElse(sentence, language)) return 'keyword';
  if (named === 'ambiguous' && (isMeant || isAboutMessages(sentence, language))) return 'keyword';
  if (named === 'ambiguous' && has(beforeReply(sentence, reply), weakPurposes) && !isCancel(sentence))
    return 'keyword';
  if (leadsWithStopWord(sentence, language) && has(sentence, [...purposes, ...weakPurposes]))
    return 'keyword';
  if (has(sentence, tap)) {
    if (isMeant)
      return sentence.includes('wwwaddress') || containsWords(sentence, 'link') ? 'link' : 'button';
    if (labelIn(sentence, language)) return 'button';
  }
  return isMeant && has(sentence, reply) && !isAboutSomethingElse(sentence, language) ? 'keyword' : null;
}

/** What kind of word an instruction names soon after its verb. */
function wordAfter(
  sentence: string,
  verbs: readonly string[],
  { stopWords, ambiguousWords }: CompiledLanguage,
): 'stop' | 'ambiguous' | null {
  const words = sentence.split(' ');
  let found: 'ambiguous' | null = null;
  for (const [index, word] of words.entries()) {
    if (!verbs.some((verb) => verb === word)) continue;
    const near = words.slice(index + 1, index + 1 + NEAR_WORDS);
    for (const [step, candidate] of near.entries()) {
      const pair = `${candidate} ${near[step + 1] ?? ''}`.trim();
      if (stopWords.has(candidate) || stopWords.has(pair)) return 'stop';
      if (ambiguousWords.has(candidate) || ambiguousWords.has(pair)) found = 'ambiguous';
    }
  }
  return found;
}

function beforeReply(sentence: string, verbs: readonly string[]): string {
  const words = sentence.split(' ');
  const at = words.findIndex((word) => verbs.includes(word));
  return at < 0 ? '' : words.slice(0, at).join(' ');
}

/** "STOP to opt out", "PARAR para sair": without a verb, but with what it is for. */
function leadsWithStopWord(sentence: string, { stopWords }: CompiledLanguage): boolean {
  const [first = '', second = ''] = sentence.split(' ');
  return stopWords.has(first) && ['to', '2', 'para', 'p', 'pra'].includes(second);
}

function labelIn(sentence: string, { stopLabels }: CompiledLanguage): boolean {
  return [...stopLabels].some((label) => label.includes(' ') && containsWords(sentence, label));
}

function isAboutMessages(sentence: string, { messageObjects }: CompiledLanguage): boolean {
  return sentence.split(' ').some((word) => messageObjects.has(word));
}

/** To cancel is to cancel an order or a visit, unless the sentence speaks of messages. */
function isCancel(sentence: string): boolean {
  return /\b(cancel|cancelar|cancele|cancela)\b/.test(sentence);
}

function isAboutSomethingElse(sentence: string, language: CompiledLanguage): boolean {
  if (isAboutMessages(sentence, language)) return false;
  return language.otherObjects.some((other) => containsWords(sentence, other));
}

const foldedWords = new WeakMap<InstructionWords, InstructionWords>();

function folded(words: InstructionWords): InstructionWords {
  const known = foldedWords.get(words);
  if (known !== undefined) return known;
  const fresh: InstructionWords = {
    reply: words.reply.map(foldText),
    tap: words.tap.map(foldText),
    purposes: words.purposes.map(foldText),
    weakPurposes: words.weakPurposes.map(foldText),
    preferenceLabels: words.preferenceLabels.map(foldText),
  };
  foldedWords.set(words, fresh);
  return fresh;
}
