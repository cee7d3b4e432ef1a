import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { type StartDeps, startBehind } from '../../../src/usecases/pull-request/start-behind.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';

const LONG_LIVED = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };

/** What is started behind a merge by the job's own token into that branch. */
async function mergedInto(
  base: string,
  {
    files = ['deploy.yml'],
    isNew = true,
    cannotNote = false,
  }: { readonly files?: readonly string[]; readonly isNew?: boolean; readonly cannotNote?: boolean } = {},
) {
  const started: string[] = [];
  const said: string[] = [];
  const deps = depsOf<StartDeps>({
    codeHost: {
      startsRuns: async () => false,
      mergePlan: async () => ({
        hasQueue: false,
        isQueued: false,
        removal: undefined,
        autoMergeBy: undefined,
        approvedBy: undefined,
        isMergedByJob: true,
      }),
      pullRequest: async () => pullRequest({ baseBranch: base }),
      isBranchProtected: async (name, beside) => name === 'release' && beside === 'feature/checkout',
    },
    workflowStarts: {
      startWorkflow: async (file, ref) => {
        started.push(`${file} at ${ref}`);
        return { outcome: 'started' };
      },
    },
    deliveries: {
      refusals: async () => [],
      setRefusal: async () => {
        if (cannotNote)
          throw new AdapterError('access_denied', 'GitHub refused to note it.', { service: 'GitHub' });
      },
    },
    log: { warning: (line) => void said.push(line), notice: (line) => void said.push(line) },
  });
  const wish = {
    pullRequest: 7,
    branch: 'feature/checkout',
    commit: 'a'.repeat(40),
    delivery: { id: 5, base, stackedOn: undefined },
  };
  await startBehind(deps, { wish, isNew }, { files, longLived: LONG_LIVED });
  return { started, said };
}

describe('the workflow behind a merge', () => {
  it.each(['main', 'develop', 'release'])('starts at %s, which lives long', async (base) => {
    expect(await mergedInto(base)).toEqual({ started: [`deploy.yml at ${base}`], said: [] });
  });

  // What stands in the branch of a lower pull request was accepted by nobody.
  it('starts nothing at the branch of another pull request, and says so once', async () => {
    expect(await mergedInto('feature/lower')).toEqual({
      started: [],
      said: [
        "No workflow starts behind the merge of pull request #7, because branch 'feature/lower' is not taken for one that lives long; if it is one, name it as 'branch' of a kind in the settings, or by a rule of GitHub's.",
      ],
    });
    expect(await mergedInto('feature/lower', { isNew: false })).toEqual({ started: [], said: [] });
  });

  it('is asked for in one line only where it would start', async () => {
    expect((await mergedInto('main', { files: [] })).said).toHaveLength(1);
    expect(await mergedInto('feature/lower', { files: [] })).toEqual({ started: [], said: [] });
  });

  it('may start once more where it could not be noted, and the log says just that', async () => {
    expect((await mergedInto('main', { cannotNote: true })).said).toEqual([
      'A later run may start workflow deploy.yml once more behind the merge of pull request #7, because it could not be noted: GitHub refused to note it.',
    ]);
  });
});
