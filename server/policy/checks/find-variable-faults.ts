import type { PolicyRuleId } from '../../core/policy-finding.ts';
import type { TemplateText } from '../../core/template-texts.ts';
import type { PolicyHit } from '../checked-text.ts';

export type VariableRule = Extract<
  PolicyRuleId,
  'unbalanced-braces' | 'variable-name' | 'variable-gap' | 'adjacent-variables' | 'variable-at-edge'
>;

const VARIABLE = /\{\{([^{}]*)\}\}/g;
const BRACES = /[{}]+/g;
const POSITION = /^[1-9]\d*$/;
const NAME = /^[a-z][a-z0-9_]*$/;

type Variable = { name: string; from: number; to: number };

/** What is wrong with the variables of one text, under the rule that asks. */
export function findVariableFaults(
  { text, place }: Pick<TemplateText, 'text' | 'place'>,
  rule: VariableRule,
): PolicyHit[] {
  const variables = [...text.matchAll(VARIABLE)].map((match) => ({
    name: match[1] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));
  switch (rule) {
    case 'unbalanced-braces':
      return strayBraces(text, variables);
    case 'variable-name':
      return misnamed(variables);
    case 'variable-gap':
      return gaps(variables);
    case 'adjacent-variables':
      return place.component === 'BUTTON' ? [] : adjacent(text, variables);
    case 'variable-at-edge':
      // A header may be its variable, an address must end with it.
      return place.component === 'BODY' ? atEdges(text, variables) : [];
  }
}

/** Braces that belong to no variable. */
function strayBraces(text: string, variables: readonly Variable[]): PolicyHit[] {
  const own = new Set(variables.flatMap(({ from, to }) => [from, from + 1, to - 2, to - 1]));
  return [...text.matchAll(BRACES)].flatMap((match) => {
    const stray = [...match[0]].map((_, offset) => match.index + offset).filter((at) => !own.has(at));
    const [from] = stray;
    const to = stray.at(-1);
    return from === undefined || to === undefined ? [] : [{ from, to: to + 1, language: null }];
  });
}

/** Names that are neither a number from 1 nor lower case letters, digits and underscores; and the two kinds mixed. */
function misnamed(variables: readonly Variable[]): PolicyHit[] {
  const isNumbered = variables.some(({ name }) => POSITION.test(name));
  return variables
    .filter(({ name }) => !POSITION.test(name) && (isNumbered || !NAME.test(name)))
    .map(({ from, to }) => ({ from, to, language: null }));
}

/** The first variable whose number comes although a smaller one is missing. */
function gaps(variables: readonly Variable[]): PolicyHit[] {
  const numbered = variables.filter(({ name }) => POSITION.test(name));
  const numbers = new Set(numbered.map(({ name }) => Number(name)));
  let next = 1;
  while (numbers.has(next)) next += 1;
  const beyond = numbered.find(({ name }) => Number(name) > next);
  return beyond ? [{ from: beyond.from, to: beyond.to, language: null }] : [];
}

/** Two variables with nothing but white space between them. */
function adjacent(text: string, variables: readonly Variable[]): PolicyHit[] {
  return variables.flatMap((variable, index) => {
    const before = variables[index - 1];
    if (!before || text.slice(before.to, variable.from).trim() !== '') return [];
    return [{ from: before.from, to: variable.to, language: null }];
  });
}

/** The variable that begins the text, and the one that ends it. */
function atEdges(text: string, variables: readonly Variable[]): PolicyHit[] {
  const [first] = variables;
  const last = variables.at(-1);
  const begins = first && text.slice(0, first.from).trim() === '' ? [first] : [];
  const ends = last && last !== begins[0] && text.slice(last.to).trim() === '' ? [last] : [];
  return [...begins, ...ends].map(({ from, to }) => ({ from, to, language: null }));
}
