import type { ServerResponse } from 'node:http';
import type { GraphReply } from './errors.ts';

/** Ways to answer that no state leads to. */
export type Fault =
  | { kind: 'reply'; reply: GraphReply }
  /** The body as it is, whatever it is. */
  | { kind: 'text'; status?: number; text: string; headers?: Record<string, string> }
  /** Half of the right answer, and the connection is gone. */
  | { kind: 'cut' }
  /** Half of the right answer as if it were whole. */
  | { kind: 'truncated' }
  /** The connection is gone before anything was said. */
  | { kind: 'reset' }
  /** No answer for so long. */
  | { kind: 'slow'; ms: number }
  | { kind: 'redirect'; to: string }
  /** The right answer, changed as text. */
  | { kind: 'changed'; change: (text: string) => string };

/** A fault and where it happens; `left` times. */
export type PlannedFault = { path: RegExp; fault: Fault; left: number };

/** The right answer: its text, status and headers. */
export type Right = { status: number; text: string; headers: Record<string, string> };

export function misbehave(response: ServerResponse, fault: Fault, right: () => Right): void {
  switch (fault.kind) {
    case 'reply':
      response.writeHead(fault.reply.status, { 'content-type': 'application/json', ...fault.reply.headers });
      return void response.end(JSON.stringify(fault.reply.body));
    case 'text':
      response.writeHead(fault.status ?? 200, { 'content-type': 'application/json', ...fault.headers });
      return void response.end(fault.text);
    case 'cut': {
      const { text } = right();
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      });
      return void response.write(text.slice(0, text.length / 2), () => response.destroy());
    }
    case 'truncated': {
      const { text, status, headers } = right();
      response.writeHead(status, headers);
      return void response.end(text.slice(0, text.length / 2));
    }
    case 'reset':
      return void response.destroy();
    case 'slow':
      return void setTimeout(() => response.destroy(), fault.ms).unref();
    case 'redirect':
      response.writeHead(302, { location: fault.to });
      return void response.end();
    case 'changed': {
      const { text, status, headers } = right();
      response.writeHead(status, headers);
      return void response.end(fault.change(text));
    }
  }
}
