import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommentEvent } from '../../../src/domain/commands/comment-event.ts';
import type { CommandDeps } from '../../../src/usecases/commands/command-deps.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment } from './conversation.ts';

const START = Date.parse('2026-03-02T09:00:00Z');

/** A pull request that several jobs change, one request at a time, in an order that somebody chooses. */
interface Shared {
  readonly labels: Set<string>;
  readonly said: CommentEvent[];
  readonly ports: () => CommandDeps;
  /** Requests that wait for their answers; a job may have several. */
  readonly waiting: (() => void)[];
  /** Seconds go by with each request. */
  tick(): string;
}

function shared(labels: readonly string[]): Shared {
  const now = new Set(labels);
  const changes = new Map<string, { is: 'on' | 'off'; by: string; at: string }>();
  const said: CommentEvent[] = [];
  const waiting: (() => void)[] = [];
  let seconds = 0;
  const tick = () => {
    seconds += 1;
    return new Date(START + seconds * 1_000).toISOString();
  };
  const write = (label: string, is: 'on' | 'off') => {
    if (now.has(label) === (is === 'on')) return;
    if (is === 'on') now.add(label);
    else now.delete(label);
    changes.set(label, { is, by: 'github-actions[bot]', at: tick() });
  };
  const ports = (): CommandDeps => {
    const next = async <Result>(work: () => Result): Promise<Result> => {
      await new Promise<void>((resolve) => void waiting.push(resolve));
      return work();
    };
    return depsOf<CommandDeps>({
      clock: { sleep: async () => undefined },
      commenters: {
        permissionOf: () => next(() => ({ userId: 1, level: 'write' as const })),
        commentsSince: () => next(() => [...said]),
        react: async () => undefined,
        unreact: async () => undefined,
      },
      deliveries: {
        labelHistory: (_, label) => next(() => ({ last: changes.get(label), lastByApp: changes.get(label) })),
      },
      codeHost: {
        pullRequest: () => next(() => pullRequest({ labels: [...now] })),
        pushes: () => next(() => []),
        addLabels: (_, added) =>
          next(() => {
            for (const label of added) write(label, 'on');
          }),
        removeLabel: (_, label) => next(() => write(label, 'off')),
        findComment: async () => undefined,
        createComment: async (_, body) => ({ id: 1, url: '', body, editedByOthers: false }),
      },
    });
  };
  return { labels: now, said, ports, waiting, tick };
}

/** Plays the jobs of the commands: each number of the order says another command, or answers a request of the job that it chooses. */
async function play(at: Shared, bodies: readonly string[], order: readonly number[]): Promise<void> {
  const jobs: Promise<unknown>[] = [];
  const unfinished = new Set<number>();
  const saySomething = () => {
    const job = jobs.length;
    const one = comment(bodies[job] ?? '', { id: 11 + job, at: at.tick() });
    at.said.push(one);
    unfinished.add(job);
    const request = {
      scope: scope(),
      run: undefined,
      dryRun: false,
      aliases: {},
      wanted: ['pull-request'] as const,
    };
    const heard = hearCommand(at.ports(), { ...request, comment: one });
    jobs.push(heard.finally(() => unfinished.delete(job)));
  };
  saySomething();
  for (let step = 0; unfinished.size > 0 || jobs.length < bodies.length; step += 1) {
    if (step > 1_000) throw new Error('The jobs do not end.');
    await new Promise((resolve) => setImmediate(resolve));
    const choices = at.waiting.length + (jobs.length < bodies.length ? 1 : 0);
    if (choices === 0) continue;
    const [answer] = at.waiting.splice((order[step] ?? 0) % choices, 1);
    if (answer === undefined) saySomething();
    else answer();
  }
  await Promise.all(jobs);
}

describe('commands that are said quickly after each other', () => {
  it('end as the newest one asks, in whatever order their jobs run', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('/stage up', '/stage down'), { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        fc.array(fc.nat({ max: 11 }), { minLength: 60, maxLength: 60 }),
        async (bodies, isOff, order) => {
          const at = shared(isOff ? ['stage:off'] : []);
          await play(at, bodies, order);
          expect(at.labels.has('stage:off')).toBe(bodies.at(-1) === '/stage down');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('and of extensions the newest day stays alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['/stage extend 1d', '/stage extend 3d', '/stage extend 9d'], { minLength: 2 }),
        fc.array(fc.nat({ max: 11 }), { minLength: 60, maxLength: 60 }),
        async (bodies, order) => {
          const at = shared([]);
          await play(at, bodies, order);
          const days = { '1d': '03', '3d': '05', '9d': '11' } as const;
          const last = bodies.at(-1)?.split(' ').at(-1) ?? '';
          const day = Object.entries(days).find(([text]) => text === last)?.[1];
          expect([...at.labels]).toEqual([`stage:until-2026-03-${day}`]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
