import { listed } from '../../core/opt-out/languages/language.ts';
import type { Lexicon } from '../lexicon.ts';

/** Wording that threatens, such as with the law or with public shame. Written for this project. */
export const THREATS: readonly Lexicon[] = [
  {
    language: 'pt',
    phrases: listed(`
      ação judicial, ações judiciais, medida judicial, medidas judiciais, medidas legais, medidas cabíveis,
      providências judiciais, providências legais, vias judiciais, cobrança judicial, execução judicial,
      penhora, busca e apreensão, você será processado, você será processada, será processado, será
      processada, processaremos você, vamos te processar, mandado de prisão, ordem de prisão, caso de polícia,
      boletim de ocorrência contra, nome sujo, sujar seu nome, seu nome será negativado, negativar seu nome,
      negativação do seu nome, negativação do seu CPF, seu CPF será negativado, negativado no SPC, negativado
      no Serasa, inclusão no SPC, inclusão no Serasa, inscrição no SPC, inscrição no Serasa, protestado em
      cartório, protesto em cartório, protestar seu nome, será protestado, sob pena de, sofrerá as
      consequências, arcará com as consequências, sua família será informada, avisaremos seu empregador,
      exporemos você, última advertência
    `),
    allowed: listed(
      'acompanhar a ação judicial, andamento da ação judicial, evitar ação judicial contra a empresa',
    ),
  },
  {
    language: 'en',
    phrases: listed(`
      legal action, legal proceedings, legal steps, take you to court, see you in court, we will sue, will be
      sued, you will be prosecuted, face prosecution, arrest warrant, warrant for your arrest, will be
      arrested, report you to the police, police will be, debt collector, debt collectors, collection agency,
      collections agency, sent to collections, garnish your wages, wage garnishment, repossess, repossession,
      credit score will, damage your credit, ruin your credit, reported to the credit bureau, reported to
      credit bureaus, face the consequences, suffer the consequences, final warning, inform your employer,
      tell your employer, publicly shame, expose you
    `),
    allowed: listed('class action, your legal action update'),
  },
  {
    language: 'es',
    phrases: listed(`
      acción legal, acciones legales, acción judicial, acciones judiciales, medidas legales, medidas
      judiciales, vía judicial, vías judiciales, proceso judicial en su contra, proceso judicial en tu contra,
      demanda judicial, será demandado, será demandada, serás demandado, serás demandada, procederemos
      legalmente, procederemos judicialmente, cobranza judicial, cobro judicial, cobro jurídico, embargo de
      bienes, embargo de su salario, embargo de tu salario, embargaremos, orden de arresto, orden de
      aprehensión, será reportado al buró, serás reportado al buró, reporte negativo en el buró, reportado en
      Datacrédito, reportado a las centrales de riesgo, lista de morosos, registro de morosos, manchar su
      historial, manchar tu historial, atenerse a las consecuencias, atente a las consecuencias, asumirá las
      consecuencias, informaremos a su empleador, informaremos a tu empleador, última advertencia, so pena de
    `),
    allowed: listed('estado de la acción legal, seguimiento de la acción legal'),
  },
];

/** Say no before a threat or a forbidden request; after one of `followed` they ask all the same ("não esqueça de"). */
export const NEGATORS: readonly {
  language: Lexicon['language'];
  words: readonly string[];
  followed: readonly string[];
}[] = [
  {
    language: 'pt',
    words: listed('não, nunca, jamais, nem, sem, ninguém, nenhum, nenhuma'),
    followed: listed('esqueça, esqueca, esquecer, deixe, deixar'),
  },
  {
    language: 'en',
    words: listed('not, dont, never, no, wont, without, doesnt, cannot, nobody, nor'),
    followed: listed('forget, fail'),
  },
  {
    language: 'es',
    words: listed('no, nunca, jamás, ni, sin, nadie, ningún, ninguna'),
    followed: listed('olvide, olvides, olvidar, deje, dejes'),
  },
];
