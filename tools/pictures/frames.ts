import type { Stage } from '../../rehearsal/scenarios/scenario.ts';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';

/** A message as Slack has it, of which a picture needs this much. */
export interface ChatMessage {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** What people saw from one request on, until the next frame: a whole comment, or a whole thread with its first message first. */
export type Frame = { readonly step: string } & (
  | { readonly kind: 'comment'; readonly pull: number; readonly author: string; readonly body: string }
  | { readonly kind: 'thread'; readonly messages: readonly ChatMessage[] }
);

/** Reads off the wire what people were told, as it was told. */
export interface Watch {
  /** Takes what was written since the last look. */
  look(step: string): void;
  /** The oldest first. */
  readonly frames: readonly Frame[];
}

/** A watch over a stage on which nothing was played yet. */
export function watchOf(stage: Stage): Watch {
  const frames: Frame[] = [];
  const threads = new Map<string, readonly ChatMessage[]>();
  let next = stage.world.log.next();
  return {
    frames,
    look(step) {
      const entries = stage.world.log.entries(next);
      next = stage.world.log.next();
      for (const entry of entries) {
        const frame = commentFrame(entry, step, stage) ?? threadFrame(entry, step, threads);
        if (frame !== undefined) frames.push(frame);
      }
    },
  };
}

function commentFrame(entry: WireEntry, step: string, { views }: Stage): Frame | undefined {
  if (entry.service !== 'github' || !/^(?:POST|PATCH) .*\/issues\/.*comments/.test(entry.operation))
    return undefined;
  const { id, body } = answerOf(entry);
  if (typeof id !== 'number' || typeof body !== 'string' || !isOfEnvironment(body)) return undefined;
  for (const { number, comments } of views.github().pulls) {
    const found = comments.find((each) => each.id === id);
    if (found) return { step, kind: 'comment', pull: number, author: found.author, body };
  }
  return undefined;
}

function isOfEnvironment(body: string): boolean {
  return body.startsWith('<!-- greenroom:') && !body.startsWith('<!-- greenroom:command ');
}

/** A message and its replies by the message's ts, in the order in which they were said. */
function threadFrame(
  entry: WireEntry,
  step: string,
  threads: Map<string, readonly ChatMessage[]>,
): Frame | undefined {
  if (entry.service !== 'slack' || !/chat\.(?:postMessage|update)$/.test(entry.operation)) return undefined;
  const { ok, ts, message } = answerOf(entry);
  if (ok !== true || typeof ts !== 'string' || !isRecord(message)) return undefined;
  const parent = typeof message['thread_ts'] === 'string' ? message['thread_ts'] : ts;
  const before = threads.get(parent) ?? [];
  const said = {
    ts,
    text: typeof message['text'] === 'string' ? message['text'] : '',
    blocks: Array.isArray(message['blocks']) ? message['blocks'] : [],
  };
  const isNew = before.every((each) => each.ts !== ts);
  const messages = isNew ? [...before, said] : before.map((each) => (each.ts === ts ? said : each));
  threads.set(parent, messages);
  return { step, kind: 'thread', messages };
}

function answerOf({ status, responseBody }: WireEntry): Readonly<Record<string, unknown>> {
  if (status === 'no answer' || status >= 300) return {};
  const answer: unknown = JSON.parse(responseBody || '{}');
  return isRecord(answer) ? answer : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
