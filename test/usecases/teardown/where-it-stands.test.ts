import { expect, it } from '@jest/globals';
import type { DeploymentFacts } from '../../../src/ports/deployments.ts';
import { recordsOfBranch } from '../../../src/usecases/teardown/where-it-stands.ts';
import { deployment } from '../../../tools/builders/facts.ts';
import { sweepDeps } from '../../../tools/builders/sweep-deps.ts';
import { sweepRequest } from '../../../tools/builders/teardown-request.ts';
import { oneTarget } from '../../support/ports/one-target.ts';

const api = deployment({ id: 9, payload: { key: '70107786/api/preview/feature-a' } });
const byApp = { foreignWriter: 'shop-deployer[bot]' } as const;
const own = deployment({ id: 8, payload: { key: '70107786/shop/preview/feature-a' } });
const ofBranchB = deployment({ id: 7, ref: 'b', payload: { key: '70107786/shop/preview/b' } });

const START =
  "The environment of branch 'feature-a' is recorded for project 'api', and this run is about project 'shop', ";
const END =
  "so nothing was touched or counts as gone; set 'project' to 'api' if that is the one that is meant";
const NONE = `${START}which has recorded none at all, ${END}.`;
const FOREIGN = `${START}for which only shop-deployer[bot] recorded any, ${END}; name shop-deployer[bot] in 'trusted-writers' of the settings if a step of the team's has that login.`;

/** As the port answers: what others wrote only where anybody's is asked for. */
function codeHost(all: readonly DeploymentFacts[]) {
  return sweepDeps({
    deployments: {
      list: async ({ ref, key, writers }) =>
        all.filter(
          (each) =>
            (writers === 'anybody' || each.foreignWriter === undefined) &&
            (ref === undefined || each.ref === ref) &&
            (key === undefined || each.payload['key'] === key),
        ),
    },
    stacks: { list: async () => [] },
  });
}

it.each<[string, readonly DeploymentFacts[], string | undefined]>([
  ['has none is told so', [api], NONE],
  ['has only what others wrote of the branch is told who', [api, { ...own, ...byApp }], FOREIGN],
  ['has only what others wrote of another branch is told who', [api, { ...ofBranchB, ...byApp }], FOREIGN],
  ['has one of the branch may find it gone', [api, own], undefined],
  ['has one of another branch may find it gone', [api, ofBranchB], undefined],
])('a project that %s, where another project has a record', async (_, all, sentence) => {
  const { contradiction } = await recordsOfBranch(oneTarget(codeHost(all)), sweepRequest({}), 'feature-a');
  expect(contradiction?.sentence).toBe(sentence);
});
