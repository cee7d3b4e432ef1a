import { describe, expect, it } from '@jest/globals';
import type { PullRequestFacts } from '../../../src/domain/environment/pull-request.ts';
import { type BelowDeps, judgedBelow } from '../../../src/usecases/pull-request/judged-below.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';
import { recordedDelivery } from '../../../tools/builders/recorded-delivery.ts';

/** Open pull requests that were all delivered at their heads, the first of which is asked about; and how often GitHub was. */
async function below(pulls: readonly PullRequestFacts[]) {
  let asked = 0;
  const deps = depsOf<BelowDeps>({
    codeHost: {
      async latestPullRequest(branch) {
        asked += 1;
        return pulls.find(({ headBranch }) => headBranch === branch);
      },
      isBranchProtected: async () => false,
    },
    deliveries: {
      newest: async (number) =>
        recordedDelivery({
          pullRequest: number,
          commit: pulls.find((each) => each.number === number)?.headCommit ?? '',
        }),
    },
  });
  const [upper] = pulls;
  if (upper === undefined) throw new Error('no pull request');
  const lower = pulls.find(({ headBranch }) => headBranch === upper.baseBranch)?.number;
  const found = await judgedBelow(deps, upper, { stackedOn: lower }, { defaultBranch: 'main', kinds: [] });
  return { found, asked };
}

/** Of `length`, each into the branch of the next one, and the last into `end`. */
function chain(length: number, end: string): readonly PullRequestFacts[] {
  return Array.from({ length }, (_, index) =>
    pullRequest({
      number: index + 1,
      headBranch: `b-${index}`,
      baseBranch: index + 1 === length ? end : `b-${index + 1}`,
      headCommit: String(index).padStart(40, '0'),
    }),
  );
}

describe('a pull request into the branch of one that was delivered and is not merged', () => {
  it.each([2, 3, 25])('waits for it in a stack of %i', async (length) => {
    expect((await below(chain(length, 'main'))).found).toBe(2);
  });

  it.each([2, 3, 4, 19])(
    'waits for nobody in a circle of %i, where all would wait for ever',
    async (length) => {
      expect((await below(chain(length, 'b-0'))).found).toBeUndefined();
    },
  );

  it('waits for the one beneath it that stands in a circle of others, which waits for nobody', async () => {
    expect((await below(chain(4, 'b-1'))).found).toBe(2);
  });

  it('is judged by a bounded number of requests', async () => {
    expect((await below(chain(200, 'main'))).asked).toBeLessThanOrEqual(21);
    expect((await below(chain(200, 'b-100'))).asked).toBeLessThanOrEqual(21);
  });
});
