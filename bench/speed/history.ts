import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { EVENT_KIND } from '../../server/core/event-kind.ts';
import { DAY_MS } from '../../server/core/time.ts';

const PEOPLE = 5_000_000;

/** Writes a past straight into the tables: three events a message (sent, delivered, read) of random people and message ids,
 *  spread evenly over `days` up to `lastDay`, whole days in time order; the messages of all of them as the cache has them. */
export function fillHistory(
  file: string,
  {
    events,
    draw,
    days,
    lastDay,
  }: { events: number; draw: (n: number) => number; days: number; lastDay: number },
): void {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -400000');
  const putEvent = database.prepare(
    `insert into event (occurred_at, idem, contact, kind, message, template, topic, code, also, data, received_at, inbox_id)
     values (?, ?, ?, ?, ?, ?, 1, null, null, '{"campaign":"88","number":"700800900100200"}', ?, ?) on conflict do nothing`,
  );
  const putMessage = database.prepare(
    `insert into message (day, hash, identity, first_at, sent_at, delivered_at, read_at, failed_at, fail_code, link_rank,
       link_order, template, topic, campaign, number, consent_class)
     values (?, ?, ?, ?, ?, ?, ?, null, null, 1, ?, ?, 1, 1, 1, 3)`,
  );
  const templates = database.prepare('select count(*) from dimension where kind = 1').pluck().get() as number;
  const perDay = Math.floor(events / 3 / days);
  let inboxId = 1;
  for (let day = lastDay - days + 1; day <= lastDay; day += 1) {
    const rows: { at: number; kind: number; message: string; contact: string; template: number }[] = [];
    const messages: unknown[][] = [];
    const start = day * DAY_MS;
    for (let index = 0; index < perDay; index += 1) {
      const hash = randomBytes(12).toString('base64url');
      const contact = `0${String(draw(PEOPLE)).padStart(15, 'x')}`;
      const template = 1 + draw(Math.max(1, templates));
      const sent = start + Math.floor((index / perDay) * 80_000) * 1_000;
      const delivered = sent + (1 + draw(50)) * 1_000;
      const read = delivered + (10 + draw(600)) * 1_000;
      const about = { message: hash, contact, template };
      rows.push(
        { ...about, at: sent, kind: EVENT_KIND.sent },
        { ...about, at: delivered, kind: EVENT_KIND.delivered },
      );
      rows.push({ ...about, at: read, kind: EVENT_KIND.read });
      messages.push([day, hash, contact, sent, sent, delivered, read, 'abcdefghijklmnop', template]);
    }
    rows.sort((a, b) => a.at - b.at);
    messages.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
    database.transaction(() => {
      for (const { at, kind, message, contact, template } of rows) {
        putEvent.run(
          at,
          randomBytes(12).toString('base64url'),
          contact,
          kind,
          message,
          template,
          at,
          (inboxId += 1),
        );
      }
      for (const message of messages) putMessage.run(message);
    })();
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
