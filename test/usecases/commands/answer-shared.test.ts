import { describe, expect, it } from '@jest/globals';
import { answerCommand } from '../../../src/usecases/commands/answer-command.ts';
import { endCommand } from '../../../src/usecases/commands/end-command.ts';
import { intent } from '../../../tools/builders/intents.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { comment, conversation } from './conversation.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)] as const;

describe('the reply to deploy', () => {
  it.each([
    ['its own commit', A, 'rocket', 'Environment shop-qa moved to'],
    ['one that was sent after it', B, 'confused', 'Commit aaaaaaa was sent, and another one after it.'],
  ] as const)('where the run brought %s', async (_, commit, ending, told) => {
    const talk = conversation();
    const provisioned = report({
      action: 'provision',
      decision: 'updated',
      sentence: `Environment shop-qa moved to ${commit.slice(0, 7)}.`,
      subject: {
        key: '70107786/shop/qa/shared:qa',
        repository: 'octo-org/shop',
        project: 'shop',
        kind: 'qa',
        branch: 'shared:qa',
        commit,
      },
    });
    await answerCommand(talk.deps, {
      scope: scope(),
      run: 'https://example.com/run',
      dryRun: false,
      comment: comment('/stage deploy main to qa'),
      word: 'deploy',
      reports: [provisioned],
      commit: A,
    });
    expect([...talk.reactions]).toEqual([ending]);
    expect(talk.replies).toHaveLength(1);
    expect(talk.replies[0]?.body).toContain(told.replaceAll('-', '\\-'));
  });

  it('says that nothing was deployed where another commit was sent before its run had its turn', async () => {
    const talk = conversation();
    const sentence = 'Environment shop-qa is to run commit bbbbbbb, so this run deploys nothing.';
    await answerCommand(talk.deps, {
      scope: scope(),
      run: undefined,
      dryRun: false,
      comment: comment('/stage deploy main to qa'),
      word: 'deploy',
      reports: [report({ action: 'provision', decision: 'skipped', reasonCode: 'superseded', sentence })],
      commit: A,
    });
    expect([...talk.reactions]).toEqual(['confused']);
    expect(talk.replies[0]?.body).toContain('so this run deploys nothing');
  });

  it.each([
    [
      'that its commit is not deployed where another one was sent',
      { command: 12, commit: B, by: { login: 'mr-b', id: 2 } },
      'is to run commit bbbbbbb of branch',
      'so its commit is not deployed',
    ],
    [
      'that nobody knows where its own is still to run',
      { command: 11, commit: A },
      'nobody knows whether commit aaaaaaa was deployed',
      'the hourly look brings it there if no run does',
    ],
    ['where to look for what was sent', undefined, 'says what was sent last', 'say the command again'],
  ] as const)('says of a run that was cancelled %s, and never that it is done', async (_, sent, ...told) => {
    const held = sent && { version: 'first', intent: intent({ environment: 'shop-qa', ...sent }) };
    const talk = conversation(held === undefined ? {} : { intents: new Map([['shop-qa', held]]) });
    await endCommand(talk.deps, {
      scope: scope(),
      run: undefined,
      dryRun: false,
      comment: comment('/stage deploy main to qa'),
      aliases: {},
      sharedKinds: ['qa'],
      wanted: [],
      word: 'deploy',
      ended: 'cancelled',
    });
    expect([...talk.reactions]).toEqual(['confused']);
    for (const each of told) expect(talk.replies[0]?.body.replaceAll('\\', '')).toContain(each);
  });
});
