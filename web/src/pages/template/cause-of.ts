import type { TemplateAnswer } from '../../api/template-queries.ts';
import type { Voice } from '../../i18n/voice.tsx';

/** In one sentence, what speaks most for looking at a template. */
export function causeOf(
  { review }: Pick<TemplateAnswer['template'], 'review'>,
  { words, format }: Pick<Voice, 'words' | 'format'>,
): string {
  const { cause } = words.template;
  const [first] = review.signs;
  // A name is more than a number, however high.
  const sign = review.isNamed ? review.signs.find(({ kind }) => kind === 'verdict') : first;
  if (sign === undefined) return review.state === 'quiet' ? cause.quiet : cause.clear;
  switch (sign.kind) {
    case 'verdict': {
      const probability = review.probability ?? 0;
      return review.isNamed ? cause.named(format, { probability }) : cause.suspected(format, { probability });
    }
    case 'rate':
      return cause.rate(format, { times: review.week.change ?? 1 });
    case 'rating':
      return cause.rating(format, { quality: words.now.numbers.quality[review.rating.value] });
    case 'pause':
      return cause.pause;
    case 'consent':
      return cause.consent(format, { share: 1 - (review.week.consent.coverage ?? 1) });
    case 'policy':
      return cause.policy(format, { n: review.policy.findings });
  }
}
