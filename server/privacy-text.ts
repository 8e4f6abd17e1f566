/** What stands in `docs/privacy.md` before the tables of the schema. */
export const PRIVACY_BEFORE = `# Privacy

For the privacy officer. This page is written by \`npm run docs:privacy\` from the classification of the schema in \`server/store/classification.ts\`; a test fails when a column is not classified, or when this page says something else.

## In one page

- Culprit runs where the sender runs it. The sender is the controller; nobody else takes part. **Sub-processors: none.** Nothing is sent to the makers of the program or to anybody else, and there is no telemetry.
- Phones, user ids and message ids are stored as keyed hashes. The names themselves are stored once, encrypted, so that opt-outs can be given back to the sender.
- The text of a reply is never stored. What it meant is.
- What was received is kept encrypted for \`CULPRIT_INBOX_DAYS\` and then deleted.
- \`culprit person\` answers a request for access, \`culprit erase\` one for erasure. Both are audited.

## Data flow

\`\`\`
platform, sender ──► accept: body encrypted, on disk ──► inbox (days) ──► deleted
                              │
                              ▼ decode and minimise
             identity (encrypted names) ◄── hashes ──► event log ──► counts, opt-outs, verdicts
                              │                                        │
                              ▼                                        ▼
             suppressions, to the sender (audited)        page, report, API: templates and counts, no person
\`\`\`
`;

/** What stands after them. */
export const PRIVACY_AFTER = `## Access

\`culprit person <phone or id> --format json|html\`, or \`POST /v1/privacy/person\` with a token of scope \`privacy\` and the body \`{"contact": "5511990000001", "format": "json", "lang": "en"}\`. The name stands in the body, because addresses end up in logs.

The report holds: every name of the person and since when; the history of consent with source, wording and evidence; every message with what was agreed when it was sent, the legal ground of its topic, and whether the agreement was recorded only afterwards; what became of it; every opt-out, how it was recognised and what it is put down to; what must not be sent now; what was sent after an opt-out; who read lists that held the person; how many bodies that were received name them; purposes, retention and rights; and, one for one, every event of the log about the person. It reads the log itself, so it does not end where the message cache does. \`html\` is one file without scripts, in \`pt-BR\`, \`en\` or \`es\` (\`--lang\`).

A number that changed hands stands for several people. The report, like an erasure, is about the one it names now.

## Erasure

\`culprit erase <phone or id>\` asks on a terminal; \`--yes\` does not. Over HTTP: \`POST /v1/privacy/erase\` with \`{"contact": …}\`. It

1. applies what waits;
2. deletes the encrypted names, links for opting out, and the person's part of every kept body, also of those that could not be read. A body that is no JSON is deleted when it holds a known spelling of a name, and otherwise counted as one that nobody can judge;
3. puts random names in the place of the hashes of the person and of their messages, in the log and in everything that follows from it; source, wording, evidence and author of consents are dropped, and the subjects of audit entries about the person are emptied. Counts stay as they are, so \`analyse\` says the same before and after, and after a \`replay\`;
4. keeps the hash of each present name with a stop of every message, and a hash of the hash of each message. Nobody can be told the name any more, so \`GET /v1/suppressions\` leaves the person out: before you send to people who are new to your list, ask \`POST /v1/suppressions/check\`;
5. overwrites what was deleted: SQLite writes zeros over it and empties its write-ahead log; PostgreSQL vacuums, and keeps the bytes on disk until it reuses them.

### What comes later

The new names are made from a secret that is stored, encrypted, beside the erased hash for {secretDays} days: within that time the platform may still tell of messages sent before. Such news counts as if it had come before the erasure, under the new names, so that the order of the two does not matter. Then \`maintain\` destroys the secret, and nobody can tell any more whom the new names stood for. From then on, news of what was before is dropped; news of what is after the erasure is dropped from the first moment. Drops are counted (\`erased\`), without a name, and the body they came in is kept without the person. A file that is imported again changes nothing and brings nobody back.

What makes no event, such as a webhook field that Culprit does not read, cannot be recognised by hashes: its body is kept, encrypted, until \`CULPRIT_INBOX_DAYS\` are over.

A name that nobody knew and that comes in one payload with an erased one is the same person's, and is erased with it.

### Coming back

An agreement or opt-in **dated after the erasure and told as it happens** (a webhook, \`POST /v1/events\`) ends the erasure for the name it gives, from its instant on. It allows what it says: for one topic, only that topic; the stop of everything else stays. An imported file never brings anybody back, whatever its dates: lists are often old.

### Backups

A backup made before the erasure still holds the person. Every erasure is written, by hash, to a list outside the database (\`CULPRIT_ERASURE_LIST\`; for SQLite a file beside it that ends in \`.erasures\`). After a restore the next start of the service erases again whom the list names; \`culprit erase --reapply [LIST]\` does the same by hand. Keep the list where you keep the keys, and delete backups when they are old: encrypted names in them can be read by whoever has the key.

With PostgreSQL also think of write-ahead archives and replicas.

### What stays, and what it can tell

After {secretDays} days: the hash of each name with the date and the stop. Whoever has the pepper and a phone number can compute its hash and learn that this person was erased, and nothing else. Before: whoever has database, encryption key and pepper can still find the person's counts. Random names in the log tell that one person got these messages, not who; but whoever holds the sender’s own records of sends can compare instants, so those have to be cleared as well. Within samples drawn by hash (frequency of messages, acquisition source) a person may change places with another, and stands among those of whom no source is recorded.

Opt-out links made for an erased person after the erasure hold the name again until they expire; do not make any.

## Rights

| Right | LGPD | GDPR | Here |
|---|---|---|---|
| confirmation, access | art. 18 I and II, 19 | art. 15 | \`culprit person\` |
| correction | art. 18 III | art. 16 | a later event corrects an earlier one: consent, identity, review |
| erasure, anonymisation | art. 18 IV and VI | art. 17 | \`culprit erase\` |
| portability | art. 18 V | art. 20 | \`culprit person --format json\` |
| who was told | art. 18 VII | art. 15(1)(c) | the report's list of reads |
| taking consent back | art. 8 §5, 18 IX | art. 7(3) | opt-outs by reply, button, link; at once in \`GET /v1/suppressions\` |
| objection | art. 18 §2 | art. 21 | the same; or \`erase\` |
| no decision by machine alone | art. 20 | art. 22 | verdicts are about templates; no decision is taken about a person |

Time: LGPD art. 19 asks for the full answer within 15 days, GDPR art. 12(3) within a month. Both commands take seconds to minutes, by the size of the log.

## Security

- Hashes: HMAC-SHA-256 with a pepper outside the database, 90 bits. Names, bodies and secrets: AES-256-GCM with a key outside the database. Keys in a file of mode 0600 or in the environment; never in a backup.
- Webhooks are verified by signature. Every other route needs the one scope that opens it, by a token or a member who is signed in; tokens, passwords and one-time links are kept as digests. \`privacy\` is a scope of its own, which no other and no role includes; only a member who has the permission can give it.
- Reads of names (\`suppressions.read\`, \`suppressions.check\`, \`privacy.person\`), erasures and decisions are audited with actor and time, never with a name.
- Logs can hold a fixed list of fields only, and mask what could be a phone.
- \`jobs/maintain\` enforces the table above every business day; \`culprit doctor\` shows it, and says when it is overdue.

## For an impact assessment

- *Necessity*: which template makes people leave cannot be told without knowing who got what and who left. Hashes are enough for it, so nothing else is used.
- *Scale*: everybody who gets template messages from the sender, for as long as the log is kept. Communication data, no content; opt-outs may hint at preferences. No special categories are asked for; a template's topic may imply one (health, faith): choose topics accordingly.
- *Risks and what is done*: re-identification by brute force over phone numbers (a pepper outside the database); theft of the database (hashes and encryption); use for another purpose (scopes, audit, no export of people but the stops and the report); stale consent (class at the time of sending, grants recorded later are marked).
- *What is left*: whoever runs the service has database and keys. Separate the roles where you can: keys from the environment of the service, no shell for those who only read the page.
- *International transfer*: none by the program; see where the server stands.
`;
