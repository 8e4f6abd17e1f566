import type { ImportCatalogue } from './import-catalogue.ts';
import { countList } from './count-list.ts';

export const importEs: ImportCatalogue = {
  dryRun: (f, { accepted, refused }) =>
    `No se guardó nada. Se ${f.plural(accepted, { one: 'aceptaría', other: 'aceptarían' })} ${f.number(accepted)} ${f.plural(accepted, { one: 'evento', other: 'eventos' })} y se ${f.plural(refused, { one: 'rechazaría', other: 'rechazarían' })} ${f.number(refused)} ${f.plural(refused, { one: 'línea', other: 'líneas' })}.`,
  events: (f, { counts }) => `Eventos: ${countList(f, counts)}.`,
  statuses: (f, { counts }) => `Estados: ${countList(f, counts)}.`,
  period: (f, { from, to }) => `Del ${f.instant(from)} al ${f.instant(to)}.`,
  templates: (f, { count, largest }) =>
    `${f.number(count)} ${f.plural(count, { one: 'plantilla', other: 'plantillas' })}; las más enviadas: ${largest.map(({ name, count: sends }) => `${name} (${f.number(sends)})`).join(', ')}.`,
  noTemplates: 'Ningún envío nombra una plantilla.',
  inferred: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'envío no tiene', other: 'envíos no tienen' })} id de mensaje: se ${f.plural(count, { one: 'deduce', other: 'deducen' })} de persona, plantilla y minuto, y así consta allí donde cuentan.`,
  invalidContacts: (f, { count }) =>
    `${f.number(count)} de las líneas rechazadas no nombran a nadie localizable.`,
  optOuts: (f, { count, exact }) =>
    `${f.number(count)} ${f.plural(count, { one: 'baja reconocida', other: 'bajas reconocidas' })}, ${f.number(exact)} con el mensaje al que responden.`,
  consent: (f, { count }) =>
    count === 0
      ? 'Consentimiento: nada en estos archivos.'
      : `Consentimiento: ${f.number(count)} ${f.plural(count, { one: 'registro', other: 'registros' })}.`,
  prospects: 'Solo con estos archivos, un veredicto podría decir:',
  prospect: {
    rates: {
      yes: 'qué plantillas provocan más bajas de lo habitual',
      no: 'nada sobre tasas: hacen falta entregas y bajas',
    },
    settled: {
      yes: 'todo resultado: hay siete días y al menos 3 bajas por semana',
      no: 'a menudo solo «faltan datos»: todo resultado exige siete días y al menos 3 bajas por semana',
    },
    exact: {
      yes: 'de algunas bajas, exactamente a qué mensaje respondieron',
      no: 'de ninguna baja, exactamente a qué mensaje respondió; cada una se reparte entre lo que la persona recibió antes',
    },
    'outside-consent': {
      yes: 'qué llegó a quienes nunca consintieron',
      no: 'nada sobre quienes nunca consintieron: hacen falta consentimientos y los temas de las plantillas',
    },
    'new-templates': {
      yes: 'qué plantillas son nuevas',
      no: 'no qué plantillas son nuevas: hace falta cuándo se añadieron, o más de siete días',
    },
  },
  gaps: (_, { names }) => `Lo que este formato no trae (${names.join(', ')}):`,
  gap: {
    sends: () => 'envíos: qué plantilla fue cada mensaje debe venir de otra parte',
    'message-ids': () =>
      'ids de mensaje: los envíos se deducen, y dos de una plantilla a una persona en el mismo minuto cuentan como uno',
    templates: () =>
      'plantillas: nombre una con --set template.name=NOMBRE, o asocie la columna que las distingue',
    'campaign-as-template': () =>
      'plantillas: la campaña hace sus veces; nómbrelas en el perfil, en values, o con --set template.name=NOMBRE',
    languages: () =>
      'idiomas de las plantillas: basta mientras un nombre tenga uno; si no, --set template.language=es_MX',
    deliveries: () => 'entregas: sin ellas no hay tasas ni veredicto',
    'last-status': () =>
      'estados anteriores: cada fila trae solo el último; de un mensaje leído, la hora de lectura hace de entrega',
    reads: () => 'lecturas',
    failures: () => 'fallos: no se ven caídas ni las bajas que solo un fallo revela',
    'error-codes': () => 'códigos de error: de un fallo no se sabe el motivo',
    replies: () => 'bajas: las respuestas deben venir del webhook o de otro archivo',
    contexts: () =>
      'a qué mensaje responde cada respuesta: ninguna baja es exacta; cada una se reparte entre las últimas 72 horas',
    buttons: () => 'toques en botones: se leen por sus palabras, como respuestas escritas',
    consent: () => 'consentimiento: importe una lista con --consent o --grants',
    topics: () => 'temas de las plantillas: asócielos con --topic-map',
    'template-life': () =>
      'cuándo se añadieron o cambiaron las plantillas, su categoría y su texto: una nueva solo se nota por su primer mensaje',
    offsets: (_, { zone }) =>
      `el desfase de las horas: se leen como ${zone}; de una hora que ocurre dos veces vale la primera, salvo que quede antes del envío`,
  },
  missing: (_, { places }) => `En el perfil, pero no en el archivo: ${places.join('; ')}.`,
  otherValues: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'celda tiene', other: 'celdas tienen' })} un valor al que el perfil no da significado en values; se ${f.plural(count, { one: 'toma', other: 'toman' })} tal cual.`,
  unfitting: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'fila no encaja', other: 'filas no encajan' })} en ningún evento del perfil y ${f.plural(count, { one: 'quedó', other: 'quedaron' })} fuera.`,
  profiles: {
    heading: 'Perfiles incluidos:',
    use: 'culprit import --map NOMBRE ARCHIVO lee con uno; culprit profiles NOMBRE lo muestra, para partir de él.',
    leftOut: 'Sin perfil:',
    why: {
      'whatsapp-manager':
        'WhatsApp Manager, estadísticas de plantillas: recuentos por día, sin mensajes; de ellos no sale ningún evento',
      twilio:
        'Twilio, registro de mensajes: columnas sin confirmar; escriba un perfil a partir de su exportación',
      unifonic: 'Unifonic: Excel con encabezados sin confirmar; guárdelo como CSV y escriba un perfil',
    },
  },
};
