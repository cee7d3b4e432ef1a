import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { answerCommand } from '../../../src/usecases/commands/answer-command.ts';
import { hearCommand } from '../../../src/usecases/commands/hear-command.ts';
import type { HearRequest } from '../../../src/usecases/commands/hear-request.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { type Conversation, comment, conversation, portsOf, SAID } from './conversation.ts';

function request(body: string, overrides: Partial<HearRequest> = {}): HearRequest {
  return {
    scope: scope(),
    run: 'https://example.com/run',
    dryRun: false,
    comment: comment(body),
    aliases: {},
    wanted: ['pull-request'],
    ...overrides,
  };
}

const REPLIES = (talk: Conversation) => talk.replies.map(({ body }) => body.split('\n').slice(1).join('\n'));

describe('a command', () => {
  it('is shown to be heard first, and leaves its labels and what is to be done', async () => {
    const talk = conversation({ pull: { labels: ['Stage:Off', 'bug'] } });
    const { report: told, taken } = await hearCommand(talk.deps, request('/stage up'));
    expect(talk.calls.slice(0, 3)).toEqual(['findComment', 'react', 'permissionOf']);
    expect([...talk.reactions]).toEqual(['eyes']);
    expect(talk.labels).toEqual(['bug']);
    expect(told).toMatchObject({ decision: 'updated', reasonCode: 'command_taken' });
    expect(taken).toEqual({
      word: 'up',
      pullRequest: 7,
      branch: 'feature/checkout',
      headRepositoryId: 70107786,
      commit: 'a'.repeat(40),
    });
    expect(talk.replies).toEqual([]);
  });

  it('writes nothing where everything says so already', async () => {
    const talk = conversation({ pull: { labels: ['stage:off'] } });
    const { report: told } = await hearCommand(talk.deps, request('/stage down'));
    expect(told.decision).toBe('unchanged');
    expect(talk.calls).not.toContain('addLabels');
  });

  it('changes nothing with dry-run, and nothing for talk', async () => {
    const talk = conversation();
    expect((await hearCommand(talk.deps, request('/stage down', { dryRun: true }))).report.decision).toBe(
      'planned',
    );
    expect((await hearCommand(talk.deps, request('Hello'))).report.reasonCode).toBe('no_command');
    expect(talk.calls).toEqual(['findComment']);
  });

  it('is not carried out where GitHub does not say who may, and one sentence says so', async () => {
    const error = new AdapterError('unavailable', 'GitHub was out of order; run the job again later.', {
      service: 'GitHub',
    });
    const talk = conversation({ permission: error });
    const { report: told, taken } = await hearCommand(talk.deps, request('/stage down'));
    expect(told).toMatchObject({ decision: 'failed', reasonCode: 'unavailable' });
    expect(taken).toBeUndefined();
    expect(talk.labels).toEqual([]);
    expect(REPLIES(talk)).toEqual([
      '**/stage down** · GitHub was out of order; run the job again later. [The run](https://example.com/run)',
    ]);
    expect([...talk.reactions].filter((each) => each !== 'eyes')).toEqual(['confused']);
  });

  it('is refused to who is no collaborator, before the pull request is read', async () => {
    const talk = conversation({ permission: { userId: 2, level: 'admin' } });
    const { report: told } = await hearCommand(talk.deps, request('/stage status'));
    expect(told.reasonCode).toBe('not_allowed_to_command');
    expect(talk.calls).not.toContain('pullRequest');
    expect([...talk.reactions]).toEqual(['-1']);
  });

  it('is refused once the branch moved, though another push made it the head', async () => {
    const moves = [{ commit: 'b'.repeat(40), by: 'mr-b', at: '2026-03-02T09:00:05Z' }];
    const talk = conversation({ moves });
    expect((await hearCommand(talk.deps, request('/stage up'))).report.reasonCode).toBe('head_moved');
    expect(talk.labels).toEqual([]);
  });

  it('waits until GitHub shows its labels, and no longer than some seconds', async () => {
    for (const [late, looks] of [
      [2, 3],
      [9, 5],
    ] as const) {
      const talk = conversation();
      const waits: number[] = [];
      let shown = 0;
      const { pullRequest } = talk.deps.codeHost;
      const codeHost = {
        ...portsOf(talk.deps.codeHost),
        pullRequest: async (number: number) => {
          const pull = await pullRequest(number);
          shown += 1;
          return shown > 1 && shown <= 1 + late && pull ? { ...pull, labels: [] } : pull;
        },
      };
      const clock = { sleep: async (ms: number) => void waits.push(ms) };
      const { taken } = await hearCommand(
        {
          ...talk.deps,
          codeHost,
          clock,
          log: talk.deps.log,
          commenters: talk.deps.commenters,
          deployments: talk.deps.deployments,
          deliveries: talk.deps.deliveries,
        },
        request('/stage down'),
      );
      expect(taken?.word).toBe('down');
      expect({ late, looks: shown - 1, waits }).toEqual({ late, looks, waits: Array(looks - 1).fill(2_000) });
    }
  });

  it('of one project says nothing of the command for another one', async () => {
    const talk = conversation();
    await hearCommand(talk.deps, request('/stage keep'));
    const other = await hearCommand(talk.deps, request('/stage keep', { scope: scope({ project: 'blog' }) }));
    expect(other.report.reasonCode).toBe('command_taken');
    expect(talk.replies).toHaveLength(2);
  });

  it('says that only the first of several counts', async () => {
    const talk = conversation();
    await hearCommand(talk.deps, request('/stage help\n/stage down'));
    expect(REPLIES(talk)[0]).toContain('Only the first command of a comment counts.');
    expect(talk.labels).toEqual([]);
  });

  it('for the status reads, and names what serves and what is under way', async () => {
    const talk = conversation({
      deployments: [
        deployment({ id: 2, commit: 'c'.repeat(40), state: 'in_progress', createdAt: SAID }),
        deployment({ id: 1, commit: 'b'.repeat(40), environmentUrl: 'http://shop.example.com' }),
      ],
    });
    await hearCommand(talk.deps, request('/stage status'));
    expect(REPLIES(talk)[0]).toBe(
      '**/stage status** · Commit bbbbbbb runs; its deployment began at 2026\\-03\\-02 08:00 UTC. Commit ccccccc is being deployed since 2026\\-03\\-02 09:00 UTC. The newest commit of the branch is aaaaaaa. It is at <http://shop.example.com/>.',
    );
  });
});

describe('the answer', () => {
  const about = {
    scope: scope(),
    run: 'https://example.com/run',
    dryRun: false,
    comment: comment('/stage up'),
  };
  const up = report({
    sentence: 'It was created.',
    environment: { name: 'shop', url: 'http://shop.example.com' },
  });

  it.each([
    ['up', [up], 'rocket', /It was created\. It is at <http:\/\/shop\.example\.com\/>\. \[The run\]/],
    [
      'up',
      [report({ decision: 'failed', reasonCode: 'stack_failed', sentence: 'It broke.' })],
      'confused',
      /It broke\./,
    ],
    [
      'up',
      [report({ decision: 'skipped', reasonCode: 'not_wanted', sentence: 'Ask first.' })],
      'confused',
      /Ask first/,
    ],
    [
      'down',
      [
        report({ decision: 'skipped', reasonCode: 'opted_out' }),
        report({
          action: 'teardown',
          decision: 'deleted',
          reasonCode: 'environment_deleted',
          sentence: 'Gone.',
        }),
      ],
      'rocket',
      /Gone\./,
    ],
    [
      'down',
      [
        report({
          action: 'teardown',
          decision: 'nothing',
          reasonCode: 'nothing_to_do',
          sentence: 'None there.',
        }),
      ],
      'rocket',
      /None/,
    ],
    ['down', [up], 'confused', /It was created/],
    ['unlock', [up], 'rocket', /The lock is released\. It was created/],
    [
      'unlock',
      [report({ decision: 'skipped', reasonCode: 'pull_request_closed', sentence: 'It is closed.' })],
      'rocket',
      /The lock is released\. It is closed\./,
    ],
    ['up', [], 'confused', /left no report, so nobody knows what was done/],
  ] as const)('to %s by %j ends in %s', async (word, reports, ending, text) => {
    const talk = conversation();
    talk.deps.commenters.react(11, 'eyes');
    await answerCommand(talk.deps, { ...about, word, reports });
    expect([...talk.reactions]).toEqual([ending]);
    expect(REPLIES(talk)).toEqual([expect.stringMatching(text)]);
  });

  it('is edited where the run is run again, until all was done', async () => {
    const talk = conversation();
    const failed = report({ decision: 'failed', reasonCode: 'stack_failed', sentence: 'It broke.' });
    await answerCommand(talk.deps, { ...about, word: 'up', reports: [failed] });
    await answerCommand(talk.deps, { ...about, word: 'up', reports: [up] });
    expect(REPLIES(talk)).toEqual([expect.stringContaining('It was created.')]);
    expect([...talk.reactions]).toEqual(['rocket']);
    const again = await answerCommand(talk.deps, { ...about, word: 'up', reports: [failed] });
    expect(again.reasonCode).toBe('answered_before');
    expect((await hearCommand(talk.deps, request('/stage up'))).report.reasonCode).toBe('answered_before');
    expect(REPLIES(talk)).toHaveLength(1);
  });
});

describe('a run that is killed at any call', () => {
  it.each([
    '/stage up',
    '/stage down',
    '/stage keep',
    '/stage lock',
    '/stage unlock',
    '/stage help',
    '/stage dwon',
  ])('of %s leaves what a second one completes to the same end', async (body) => {
    const play = async (talk: Conversation) => {
      const { taken } = await hearCommand(talk.deps, request(body));
      if (taken !== undefined)
        await answerCommand(talk.deps, {
          scope: scope(),
          run: undefined,
          dryRun: false,
          comment: comment(body),
          word: taken.word,
          reports: [
            report({
              action: taken.word === 'down' ? 'teardown' : 'provision',
              decision: taken.word === 'down' ? 'deleted' : 'created',
            }),
          ],
        });
    };
    const end = (talk: Conversation) => ({
      replies: REPLIES(talk),
      labels: talk.labels,
      reactions: [...talk.reactions],
    });
    const whole = conversation({ pull: { labels: ['stage:off'] } });
    await play(whole);
    for (let call = 1; call <= whole.calls.length; call += 1) {
      const talk = conversation({ pull: { labels: ['stage:off'] } });
      talk.breakAt(call);
      await play(talk).catch(() => undefined);
      talk.breakAt(undefined);
      await play(talk);
      expect({
        call,
        ...end(talk),
        reactions: [...talk.reactions].filter((each) => each !== 'eyes'),
      }).toEqual({ call, ...end(whole) });
    }
  });
});
