import { describe, expect, it } from '@jest/globals';
import { answerCommand } from '../../../src/usecases/commands/answer-command.ts';
import { endCommand } from '../../../src/usecases/commands/end-command.ts';
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

  it('says of a run that gave way to a newer one that what was sent last counts', async () => {
    const talk = conversation();
    await endCommand(talk.deps, {
      scope: scope(),
      run: undefined,
      dryRun: false,
      comment: comment('/stage deploy main to qa'),
      aliases: {},
      wanted: [],
      word: 'deploy',
      ended: 'cancelled',
    });
    expect([...talk.reactions]).toEqual(['+1']);
    expect(talk.replies[0]?.body).toContain('brings it to what was sent last');
  });
});
