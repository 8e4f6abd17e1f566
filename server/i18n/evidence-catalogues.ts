import type { EvidenceCatalogue } from './evidence-catalogue.ts';
import type { Language } from './language.ts';

const FILES = [
  'verdict.json',
  'inputs/counts.csv',
  'inputs/opt-outs.csv',
  'charts/*.csv',
  'templates/*.json',
  'consent.csv',
  'timeline.csv',
] as const;

/** The texts by the names of their files, in the order of the list. */
function files(...texts: [string, string, string, string, string, string, string]): Record<string, string> {
  return Object.fromEntries(FILES.map((name, index) => [name, texts[index] ?? '']));
}

export const EVIDENCE_CATALOGUES: Record<Language, EvidenceCatalogue> = {
  'pt-BR': {
    title: 'Culprit: dossiê de um veredito',
    about: (f, { asOf, computedAt, version, zone }) =>
      `Veredito de ${f.instant(asOf)} (${zone}), calculado em ${f.instant(computedAt)} com a versão ${f.number(version)} das regras.`,
    ofTemplate: (_, { name }) => `Só o que diz respeito ao modelo ${name}.`,
    ofIncident: (f, { id }) => `Só o que diz respeito ao incidente ${f.number(id)}.`,
    nobody:
      'Nada aqui identifica uma pessoa: nem números, nem nomes, nem textos de respostas, nem códigos que os representem. Quem decidiu aparece só como membro, token ou serviço.',
    file: files(
      'o veredito com razões, outras explicações e o que não se sabe',
      'contagens por modelo e quarto de hora, das quais ele foi calculado (UTC)',
      'descadastros por quarto de hora, canal e motivo, sem as pessoas (UTC)',
      'os dados dos gráficos por dia, ao lado do que era de esperar; event-day: pelo dia em que as pessoas saíram, send-day: pelo dia do envio',
      'os textos de cada modelo suspeito em cada versão',
      'entregas e descadastros pelo consentimento no momento do envio',
      'o que aconteceu com os modelos e o que foi decidido',
    ),
    incidentFile: 'como o incidente correu e o que foi feito, sem nomes e sem comentários',
    noInputs:
      'Este veredito não dizia nada de novo e por isso foi guardado sem os dados de entrada; eles podem ser calculados de novo.',
    check: (_, { asOf }) =>
      `Para conferir: culprit analyse --as-of ${asOf} --json. As fórmulas estão em docs/methods.md.`,
  },
  en: {
    title: 'Culprit: evidence pack of a verdict',
    about: (f, { asOf, computedAt, version, zone }) =>
      `Verdict as of ${f.instant(asOf)} (${zone}), computed ${f.instant(computedAt)} by version ${f.number(version)} of the rules.`,
    ofTemplate: (_, { name }) => `Only what concerns the template ${name}.`,
    ofIncident: (f, { id }) => `Only what concerns incident ${f.number(id)}.`,
    nobody:
      'Nothing in here identifies a person: no numbers, no names, no texts of replies, no codes that stand for them. Who decided something is told as member, token or service only.',
    file: files(
      'the verdict with reasons, other explanations and what is not known',
      'counts by template and quarter of an hour that it was computed from (UTC)',
      'opt-outs by quarter of an hour, channel and reason, without the people (UTC)',
      'the data of the charts by day, beside what was to be expected; event-day: by the day people left, send-day: by the day of the message',
      'the texts of each suspected template in every version',
      'deliveries and opt-outs by the consent at the moment of sending',
      'what happened to the templates, and what was decided',
    ),
    incidentFile: 'how the incident went and what was done, without names and without comments',
    noInputs: 'This verdict said nothing new and was kept without its inputs; they can be computed again.',
    check: (_, { asOf }) =>
      `To check: culprit analyse --as-of ${asOf} --json. The formulas are in docs/methods.md.`,
  },
  es: {
    title: 'Culprit: expediente de un veredicto',
    about: (f, { asOf, computedAt, version, zone }) =>
      `Veredicto a ${f.instant(asOf)} (${zone}), calculado: ${f.instant(computedAt)}, con la versión ${f.number(version)} de las reglas.`,
    ofTemplate: (_, { name }) => `Solo lo que concierne a la plantilla ${name}.`,
    ofIncident: (f, { id }) => `Solo lo que concierne al incidente ${f.number(id)}.`,
    nobody:
      'Nada de esto identifica a una persona: ni números, ni nombres, ni textos de respuestas, ni códigos que los representen. Quien decidió algo aparece solo como miembro, token o servicio.',
    file: files(
      'el veredicto con razones, otras explicaciones y lo que no se sabe',
      'recuentos por plantilla y cuarto de hora con los que se calculó (UTC)',
      'bajas por cuarto de hora, canal y motivo, sin las personas (UTC)',
      'los datos de los gráficos por día, junto a lo que era de esperar; event-day: por el día en que las personas se fueron, send-day: por el día del envío',
      'los textos de cada plantilla sospechosa en cada versión',
      'entregas y bajas según el consentimiento en el momento del envío',
      'qué pasó con las plantillas y qué se decidió',
    ),
    incidentFile: 'cómo evolucionó el incidente y qué se hizo, sin nombres y sin comentarios',
    noInputs:
      'Este veredicto no decía nada nuevo y se guardó sin sus datos de entrada; se pueden calcular de nuevo.',
    check: (_, { asOf }) =>
      `Para comprobarlo: culprit analyse --as-of ${asOf} --json. Las fórmulas están en docs/methods.md.`,
  },
};
