import type { GraphTokenInfo } from '../core/graph-facts.ts';
import { objectOf, type JsonObject } from '../core/json/json-members.ts';
import { GraphError } from './problem.ts';
import { parseAnswer } from './read-answer.ts';
import { readProblem } from './read-problem.ts';
import type { GraphSend } from './send.ts';
import { booleanAt, idAt, instantAt, objectAt, objectsAt, optional, textAt } from './shape.ts';

/**
 * What the platform says of the client's own token: `GET /debug_token?input_token=…`, which answers
 * `{"data":{"app_id","application","type","expires_at","data_access_expires_at","is_valid","scopes":[…],
 * "granular_scopes":[{"scope","target_ids"?}],"error"?}}`. It goes inside a batch (`POST /` with
 * `{"batch":[{"method","relative_url"}]}`, answered by `[{"code","body":"<text>"}]`), so that the token stands in no address.
 * Errors: `GraphError`.
 */
export async function readTokenInfo(send: GraphSend, token: string): Promise<GraphTokenInfo> {
  const { body } = await send({
    method: 'POST',
    path: [],
    body: {
      batch: [{ method: 'GET', relative_url: `debug_token?input_token=${encodeURIComponent(token)}` }],
      include_headers: false,
    },
  });
  const answers: unknown = body;
  if (!Array.isArray(answers) || answers.length !== 1)
    throw new GraphError({ kind: 'changed-field', place: 'answer' });
  // Null: the platform ran out of time for this part of the batch.
  if (answers[0] === null) throw new GraphError({ kind: 'temporary' });
  const answer = objectAt(answers[0], 'answer[0]');
  const inner = parseAnswer(textAt(answer['body'], 'answer[0].body'));
  const status = typeof answer['code'] === 'number' ? answer['code'] : 0;
  if (status !== 200) throw readProblem(status, inner, null);
  return readData(objectAt(objectOf(inner)?.['data'], 'data'));
}

function readData(data: JsonObject): GraphTokenInfo {
  const scopes: unknown = data['scopes'] ?? [];
  if (!Array.isArray(scopes)) throw new GraphError({ kind: 'changed-field', place: 'data.scopes' });
  return {
    valid: booleanAt(data['is_valid'], 'data.is_valid'),
    appId: optional(idAt, data['app_id'], 'data.app_id'),
    appName: optional(textAt, data['application'], 'data.application'),
    type: optional(textAt, data['type'], 'data.type'),
    expiresAt: instantAt(data['expires_at'], 'data.expires_at'),
    dataAccessExpiresAt: instantAt(data['data_access_expires_at'], 'data.data_access_expires_at'),
    scopes: scopes.map((scope, index) => textAt(scope, `data.scopes[${index}]`)),
    targets: readTargets(data['granular_scopes']),
  };
}

function readTargets(value: unknown): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  objectsAt(value ?? [], 'data.granular_scopes').forEach((entry, index) => {
    const place = `data.granular_scopes[${index}]`;
    const ids: unknown = entry['target_ids'];
    if (!Array.isArray(ids)) return;
    targets.set(
      textAt(entry['scope'], `${place}.scope`),
      ids.map((id, at) => idAt(id, `${place}.target_ids[${at}]`)),
    );
  });
  return targets;
}
