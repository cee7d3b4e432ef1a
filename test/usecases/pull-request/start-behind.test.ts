import { describe, expect, it } from '@jest/globals';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { type StartDeps, startBehind } from '../../../src/usecases/pull-request/start-behind.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf } from '../../../tools/builders/ports.ts';

const PLAN = {
  hasQueue: false,
  isQueued: false,
  removal: undefined,
  autoMergeBy: undefined,
  approvedBy: undefined,
};
const LONG_LIVED = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };

interface Case {
  readonly files?: readonly string[];
  /** Whether this run has merged it. */
  readonly isNew?: boolean;
  readonly cannotNote?: boolean;
  /** Notes at the record before; undefined where there is no record. */
  readonly noted?: readonly string[] | 'without a record';
  /** Whether the token of this run starts runs. */
  readonly startsRuns?: boolean;
  /** Whether GitHub says that the job's own token merged it; undefined where it does not tell. */
  readonly isMergedByJob?: boolean | undefined;
  /** Files that GitHub does not start. */
  readonly refused?: readonly string[];
}

/** What is started behind a merge by the job's own token into that branch, and what is noted of it. */
async function mergedInto(base: string, given: Case = {}) {
  const { files = ['deploy.yml'], isNew = true, noted = [], refused = [] } = given;
  const isMergedByJob = 'isMergedByJob' in given ? given.isMergedByJob : isNew;
  const started: string[] = [];
  const said: string[] = [];
  const notes: string[] = [];
  const deps = depsOf<StartDeps>({
    codeHost: {
      startsRuns: async () => given.startsRuns ?? false,
      mergePlan: async () => (isMergedByJob === undefined ? undefined : { ...PLAN, isMergedByJob }),
      pullRequest: async () => pullRequest({ baseBranch: base }),
      isBranchProtected: async (name, beside) => name === 'release' && beside === 'feature/checkout',
    },
    workflowStarts: {
      startWorkflow: async (file, ref) => {
        if (refused.includes(file)) return { outcome: 'refused', detail: 'no such trigger' };
        started.push(`${file} at ${ref}`);
        return { outcome: 'started' };
      },
    },
    deliveries: {
      refusals: async (id) => (id === 5 && noted !== 'without a record' ? noted : []),
      setRefusal: async (id, key) => {
        if (given.cannotNote === true)
          throw new AdapterError('access_denied', 'GitHub refused to note it.', { service: 'GitHub' });
        notes.push(`${id}: ${key}`);
      },
    },
    log: { warning: (line) => void said.push(line), notice: (line) => void said.push(line) },
  });
  const wish = {
    pullRequest: 7,
    branch: 'feature/checkout',
    commit: 'a'.repeat(40),
    ...(noted === 'without a record' ? {} : { delivery: { id: 5, base: 'elsewhere', stackedOn: undefined } }),
  };
  const items = await startBehind(deps, { wish, isNew }, { files, longLived: LONG_LIVED });
  return { started, said, notes, codes: items.map(({ reasonCode }) => reasonCode) };
}

const STARTED = ['5: started: deploy.yml'];
const NOTHING = { started: [], said: [], notes: [], codes: [] };

describe('the workflow behind a merge', () => {
  it.each(['main', 'develop', 'release'])('starts at %s, which lives long', async (base) => {
    expect(await mergedInto(base)).toEqual({
      started: [`deploy.yml at ${base}`],
      said: [],
      notes: STARTED,
      codes: ['workflow_started'],
    });
  });

  // What stands in the branch of a lower pull request was accepted by nobody.
  it('starts nothing at the branch of another pull request, and says so once', async () => {
    expect(await mergedInto('feature/lower')).toEqual({
      ...NOTHING,
      said: [
        "No workflow starts behind the merge of pull request #7, because branch 'feature/lower' is not taken for one that lives long; if it is one, name it as 'branch' of a kind in the settings, or by a rule of GitHub's.",
      ],
    });
    expect(await mergedInto('feature/lower', { isNew: false, isMergedByJob: true })).toEqual(NOTHING);
  });

  it('is asked for in one line only where it would start', async () => {
    expect((await mergedInto('main', { files: [] })).said).toHaveLength(1);
    expect(await mergedInto('feature/lower', { files: [] })).toEqual(NOTHING);
    expect(await mergedInto('main', { isNew: false, isMergedByJob: true, files: [] })).toEqual(NOTHING);
  });

  it('may start once more where it could not be noted, and the log says just that', async () => {
    expect((await mergedInto('main', { cannotNote: true })).said).toEqual([
      'A later run may start workflow deploy.yml once more behind the merge of pull request #7, because it could not be noted: GitHub refused to note it.',
    ]);
  });
});

describe('the workflow behind a merge of an earlier run', () => {
  const earlier = { isNew: false, isMergedByJob: true };

  it('starts where that run was killed before it, and is noted', async () => {
    expect(await mergedInto('main', earlier)).toMatchObject({
      started: ['deploy.yml at main'],
      notes: STARTED,
    });
  });

  it('starts no second time once that is noted, whatever was noted since', async () => {
    for (const noted of [['started: deploy.yml'], ['finished behind the merge', 'started: deploy.yml']])
      expect(await mergedInto('main', { ...earlier, noted })).toEqual(NOTHING);
  });

  it('starts alone where the others are noted', async () => {
    const files = ['deploy.yml', 'docs.yml'];
    expect(await mergedInto('main', { ...earlier, files, noted: ['started: deploy.yml'] })).toMatchObject({
      started: ['docs.yml at main'],
      notes: ['5: started: docs.yml'],
    });
  });

  it.each([
    ['people merged it, whose push starts it', { isMergedByJob: false }],
    ['GitHub does not tell who merged it', { isMergedByJob: undefined }],
    ['nothing is recorded, so nobody knows what was started', { noted: 'without a record' }],
  ] as const)('does not start where %s', async (_, given) => {
    expect(await mergedInto('main', { ...earlier, ...given })).toEqual(NOTHING);
  });
});

describe('the workflow behind a merge of this run', () => {
  it('does not start where the push of its token starts it', async () => {
    expect(await mergedInto('main', { startsRuns: true })).toEqual(NOTHING);
    expect(await mergedInto('main', { startsRuns: true, files: [] })).toEqual(NOTHING);
  });

  it('starts without a record too', async () => {
    expect(await mergedInto('main', { noted: 'without a record' })).toMatchObject({
      started: ['deploy.yml at main'],
      notes: [],
    });
  });

  it('is refused by itself, and the others start', async () => {
    const files = ['deploy.yml', 'docs.yml'];
    expect(await mergedInto('main', { files, refused: ['deploy.yml'] })).toMatchObject({
      started: ['docs.yml at main'],
      notes: ['5: started: deploy.yml', '5: started: docs.yml'],
      codes: ['workflow_refused', 'workflow_started'],
    });
  });
});
