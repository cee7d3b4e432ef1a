import type { Fault } from '../../rehearsal/world/kernel/faults.ts';
import type { WireResponse } from '../../rehearsal/world/kernel/wire.ts';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import { answerOf, type ForeignAnswer } from '../../src/adapters/fetch/answers.ts';
import type { Evidence } from '../answers/evidence.ts';
import { FAR_SIDES, type FarSide } from '../answers/far-sides.ts';
import { expectedAnswer } from './expected-answers.ts';
import type { Operation } from './operations.ts';

/** A row of a table of answers on one call, and what the run must come to. */
interface AnswerPoint {
  readonly phase: 'not taken';
  readonly call: string;
  readonly name: string;
  readonly times: 'answer';
  readonly fault: Fault;
  readonly expected: string;
}

type Asked = Pick<WireEntry, 'service' | 'operation'>;

/**
 * The rows of docs/answers.md that a call of an operation can meet: those that name it or have it as their example, and those that
 * its documentation lists. What is worth another try strikes once; the rest lasts. What AWS tells of its own state is left out, since
 * a fact that contradicts the rest of the world proves nothing.
 */
export function answerPoints(operation: Operation, requests: readonly Asked[]): readonly AnswerPoint[] {
  const asked = new Map(requests.map((each) => [`${each.service} ${each.operation}`, each]));
  return [...asked.values()].flatMap((each) => {
    const side = FAR_SIDES.find(({ services }) => services.includes(each.service));
    return side === undefined
      ? []
      : rowsOf(side, each.operation).map((name) => pointOf(operation, each, side, name));
  });
}

function rowsOf({ title, rows, evidence, documented }: FarSide, call: string): readonly string[] {
  const listed = documented()
    .filter((each) => each.call === call)
    .map((each) => answerOf(rows, each)?.name);
  return Object.keys(rows).filter((name) => {
    if (title === 'AWS' && rows[name]?.cause === 'fact') return false;
    return rows[name]?.calls?.includes(call) || evidence[name]?.call === call || listed.includes(name);
  });
}

function pointOf(of: Operation, { service, operation }: Asked, side: FarSide, name: string): AnswerPoint {
  const row = side.rows[name];
  const evidence = side.evidence[name];
  if (row === undefined || evidence === undefined) throw new Error(`No row ${name} of ${side.title}.`);
  return {
    phase: 'not taken',
    call: `${service} ${operation}`,
    name: `answer ${name}`,
    times: 'answer',
    fault: {
      name: `answer ${name}`,
      service,
      operation,
      phase: 'before',
      effect: 'answer',
      times: isFinal(row) ? Number.POSITIVE_INFINITY : 1,
      answer: answerOn(evidence),
    },
    expected: expectedAnswer({ of, call: operation }, row),
  };
}

function isFinal({ repeat }: ForeignAnswer): boolean {
  return repeat === 'final' || repeat === 'later';
}

/** A wait that is asked for is short here, so that the run waits for it. */
function answerOn({ status, body, headers = {} }: Evidence): WireResponse {
  const isText = typeof body === 'string';
  return {
    status,
    headers: {
      'content-type': isText ? 'text/xml' : 'application/json; charset=utf-8',
      ...headers,
      ...('retry-after' in headers ? { 'retry-after': '1' } : {}),
    },
    body: isText ? body : JSON.stringify(body),
  };
}
