import type { Fault } from '../../rehearsal/world/kernel/faults.ts';
import type { WireResponse } from '../../rehearsal/world/kernel/wire.ts';
import type { WireEntry } from '../../rehearsal/world/kernel/wire-log.ts';
import { answerOf, type ForeignAnswer, type NamedAnswer } from '../../src/adapters/fetch/answers.ts';
import type { Evidence } from '../answers/evidence.ts';
import { FAR_SIDES, type FarSide } from '../answers/far-sides.ts';

/** A row of a table of answers on one call, and what the run must come to. */
interface AnswerPoint {
  readonly phase: 'not taken';
  readonly call: string;
  readonly name: string;
  readonly times: 'answer';
  readonly fault: Fault;
  readonly expected: string;
  readonly row: NamedAnswer;
}

type Asked = Pick<WireEntry, 'service' | 'operation'>;

/**
 * The rows of docs/answers.md that a call of an operation can meet: those that name it or have it as their example, and those that
 * its documentation lists. What is worth another try strikes once; the rest lasts. What AWS tells of its own state is left out, since
 * a fact that contradicts the rest of the world proves nothing.
 * @param isKnown of what the rows that name no call were played on before, and whose facts a step before has read.
 */
export function answerPoints(
  requests: readonly Asked[],
  isKnown: (asked: Asked) => boolean,
  expectedOf: (asked: Asked, row: NamedAnswer) => string,
): readonly AnswerPoint[] {
  const asked = new Map(requests.map((each) => [`${each.service} ${each.operation}`, each]));
  return [...asked.values()].flatMap((each) => {
    const side = FAR_SIDES.find(({ services }) => services.includes(each.service));
    if (side === undefined) return [];
    return rowsOf(side, each.operation)
      .filter(({ calls, cause }) => !isKnown(each) || (calls !== undefined && cause !== 'fact'))
      .map((row) => pointOf(each, side, row, expectedOf(each, row)));
  });
}

function rowsOf({ title, rows, evidence, documented }: FarSide, call: string): readonly NamedAnswer[] {
  const listed = documented()
    .filter((each) => each.call === call)
    .map((each) => answerOf(rows, each)?.name);
  return Object.entries(rows)
    .filter(([name, { cause, calls }]) => {
      if (title === 'AWS' && cause === 'fact') return false;
      return calls?.includes(call) || evidence[name]?.call === call || listed.includes(name);
    })
    .map(([name, row]) => ({ ...row, name }));
}

function pointOf(
  { service, operation }: Asked,
  side: FarSide,
  row: NamedAnswer,
  expected: string,
): AnswerPoint {
  const { name } = row;
  const evidence = side.evidence[name];
  if (evidence === undefined) throw new Error(`No example of row ${name} of ${side.title}.`);
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
    expected,
    row,
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
