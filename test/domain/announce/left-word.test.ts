import { describe, expect, it } from '@jest/globals';
import { type LeftWord, newsOfEnd } from '../../../src/domain/announce/left-word.ts';
import { report } from '../../../tools/builders/reports.ts';
import { scope } from '../../../tools/builders/scope.ts';

const COMMIT = 'c'.repeat(40);
const RUN = 'https://example.com/run';
const LEFT: LeftWord = {
  scope: scope(),
  branch: 'feature/checkout',
  pullRequest: 7,
  preparing: { kind: 'preparing', commit: COMMIT, run: RUN, way: 'moved', since: '2026-03-02T09:00Z' },
  begun: true,
};

describe('what is told in the place of a first word', () => {
  it('is why a run changed nothing that found a lock on its way, and nothing of a cancelled run', () => {
    const sentence = 'Environment shop is locked by mr-a.';
    const locked = report({ decision: 'skipped', reasonCode: 'locked', sentence });
    expect(newsOfEnd(LEFT, [locked])).toEqual([{ kind: 'stopped', commit: COMMIT, run: RUN, why: sentence }]);
  });

  it('is how the run ended, where that is news', () => {
    const subject = {
      key: '1/shop/preview/feature/checkout',
      repository: 'octo-org/shop',
      project: 'shop',
      kind: 'preview',
      branch: 'feature/checkout',
      commit: COMMIT,
    };
    const failed = report({ decision: 'failed', reasonCode: 'stack_failed', sentence: 'It broke.', subject });
    expect(newsOfEnd(LEFT, [failed])).toMatchObject([{ kind: 'failed', problem: 'It broke.' }]);
  });

  it('is not known of a run that was ended before it could say so', () => {
    expect(newsOfEnd(LEFT, [])).toBeUndefined();
  });
});
