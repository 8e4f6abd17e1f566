import { templateName } from '../../../../server/i18n/template-name.ts';
import type { Voice } from '../../i18n/voice.tsx';
import { incidentAddress, templateAddress } from '../../routes.ts';
import { instantOf } from '../../shared/instant-of.ts';
import type { WaitingItem } from '../../shared/waiting/waiting-items.ts';
import { wordFor } from '../../../../server/i18n/word-for.ts';

/** What is told of a thing that waits. `template`: the name of the one it is about, where it is about one; `yes` and `no`: what
 *  its first and second answer say; `address`: where to read more. */
export type ItemTexts = {
  template: string | null;
  title: string;
  details: readonly string[];
  yes: string | null;
  no: string | null;
  address: string;
};

export function itemTexts(item: WaitingItem, { words, format, catalogue }: Voice): ItemTexts {
  const { decide } = words;
  const { answer } = decide;
  switch (item.kind) {
    case 'culprit': {
      const { incident, suspect, since } = item;
      const { verbs } = words.incident;
      const name = templateName(suspect.template, catalogue);
      return {
        template: name,
        title: name,
        details: [
          decide.culprit(format, {
            probability: suspect.probability,
            excess: suspect.excess,
            since: instantOf(since),
          }),
        ],
        yes: verbs.confirm,
        no: verbs.refute,
        address: incident === null ? templateAddress(suspect.template.key) : incidentAddress(incident),
      };
    }
    case 'review': {
      const { template, channel, rule, confidence, at } = item.review;
      const name = template && templateName(template, catalogue);
      return {
        template: name,
        title: decide.review(format, { channel: wordFor(catalogue.channel, channel), template: name }),
        details: [format.instant(instantOf(at)), decide.recognised(format, { rule, confidence })],
        yes: answer.stop,
        no: answer.noStop,
        address: template === null ? '/templates' : templateAddress(template.key),
      };
    }
    case 'late': {
      const { template, late, people, lastAt } = item.late;
      const isKnown = template.key !== '';
      const name = templateName(template, catalogue);
      return {
        template: name,
        title: name,
        details: [
          decide.late(format, { messages: late, people }),
          decide.lastAt(format, { at: instantOf(lastAt) }),
          ...(isKnown ? [] : [decide.lateUnknown]),
        ],
        yes: answer.looked,
        no: null,
        address: isKnown ? templateAddress(template.key) : '/now?open=practice',
      };
    }
    case 'topic': {
      const { template } = item;
      const { suggestion, category, deliveries } = template;
      const name = templateName(template, catalogue);
      return {
        template: name,
        title: name,
        details: [
          ...(category === null ? [] : [category]),
          decide.deliveries(format, { n: deliveries }),
          suggestion === null ? decide.notSuggested : decide.suggested(format, suggestion),
        ],
        yes: suggestion && answer.topic(format, { topic: suggestion.topic }),
        no: suggestion === null ? answer.chooseTopic : answer.otherTopic,
        address: templateAddress(template.key),
      };
    }
    case 'body': {
      const { source, at, reason, detail } = item.body;
      return {
        template: null,
        title: decide.body(format, { source, at: instantOf(at) }),
        details: detail === null ? [reason] : [reason, detail],
        yes: answer.readAgain,
        no: null,
        address: '/now?panel=data',
      };
    }
  }
}
