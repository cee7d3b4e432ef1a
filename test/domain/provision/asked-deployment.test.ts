import { describe, expect, it } from '@jest/globals';
import {
  type AnsweredDeployment,
  type AskingDeployment,
  answerNote,
  askedBranch,
  askedKind,
  type DeploymentEnding,
  hasEnded,
  refuseCommit,
  whyOlder,
} from '../../../src/domain/provision/asked-deployment.ts';

const BY = {
  kindOf: (name: string) => (name.toLowerCase() === 'staging' ? 'qa' : undefined),
  file: '.github/greenroom.yml',
};
const ASKED: AskingDeployment = {
  id: 7,
  ref: 'feature/lamps',
  commit: 'a'.repeat(40),
  environment: 'staging',
  task: 'deploy',
  opener: 'mr-c',
  isByOurs: false,
  isMarked: false,
  createdAt: '2026-03-02T09:00:00Z',
  state: undefined,
};

function judged(changes: Partial<AskingDeployment>) {
  return askedKind(7, { ...ASKED, ...changes }, BY);
}

describe('a deployment of another tool', () => {
  it.each([['staging'], ['Staging']])(
    'asks for the kind that its environment name %s is mapped to, whatever its case',
    (environment) => {
      expect(judged({ environment })).toEqual({ kind: 'qa' });
    },
  );

  it('of somebody whose records count is provisioned too, unless it carries our marker', () => {
    expect(judged({ isByOurs: true })).toEqual({ kind: 'qa' });
  });

  it.each<[string, Partial<AskingDeployment>, string, string]>([
    ['that is our own', { isMarked: true, isByOurs: true }, 'own_deployment', "is Greenroom's own record"],
    [
      'with a forged marker',
      { isMarked: true },
      'deployment_ignored',
      'mr-c opened it, whose records do not count',
    ],
    ['for another task', { task: 'deploy:migrations' }, 'deployment_ignored', "the task 'deploy:migrations'"],
    [
      'of a name that nobody mapped',
      { environment: 'demo' },
      'deployment_ignored',
      "for 'demo', which 'deployments' of .github/greenroom.yml maps to no kind",
    ],
    ['that has ended', { state: 'inactive' }, 'deployment_ignored', 'is inactive'],
  ])('%s is left alone', (_, changes, reasonCode, words) => {
    expect(judged(changes)).toMatchObject({
      ignored: { decision: 'skipped', reasonCode, sentence: expect.stringContaining(words) },
    });
  });

  it('that was deleted is left alone, and so is each one where the settings map no name', () => {
    expect(askedKind(7, undefined, BY)).toMatchObject({
      ignored: { sentence: 'Deployment 7 was deleted, so nothing is done for it.' },
    });
    expect(askedKind(7, ASKED, { ...BY, kindOf: () => undefined })).toHaveProperty('ignored');
  });
});

describe('the branch that a deployment asks for', () => {
  it.each([
    ['its own, where the kind has an environment for each', 'lamps', true, undefined, 'lamps'],
    ['its own, named as a whole ref', 'refs/heads/lamps', true, undefined, 'lamps'],
    ['that of the kind, which it names', 'main', true, 'main', 'main'],
    ['that of the kind, for a tag', 'v1.2', false, 'main', 'main'],
    ['that of the kind, for a commit', 'b'.repeat(40), false, 'main', 'main'],
  ])('is %s', (_, ref, isBranch, kindBranch, branch) => {
    expect(askedBranch({ ...ASKED, ref }, { kind: 'qa', kindBranch, isBranch })).toBe(branch);
  });

  it.each([
    [
      'a tag, where there is an environment for each branch',
      'v1.2',
      false,
      undefined,
      "names 'v1.2', which is no branch",
    ],
    ['another one than that of the kind', 'lamps', true, 'main', "always serves branch 'main'"],
  ])('is none for %s', (_, ref, isBranch, kindBranch, words) => {
    expect(() => askedBranch({ ...ASKED, ref }, { kind: 'qa', kindBranch, isBranch })).toThrow(words);
  });

  it('has to have its commit', () => {
    expect(() => refuseCommit(ASKED, 'lamps')).toThrow(
      "Deployment 7 is of commit aaaaaaa, which is not on branch 'lamps'; open a new one of a commit that is.",
    );
  });
});

describe('what another tool opened', () => {
  const NAME = 'shop-lamps';
  const theirs = { id: 9, commit: 'c'.repeat(40), isTheirs: true };
  const own = { ...theirs, isTheirs: false };
  const answered: AnsweredDeployment = {
    id: 7,
    commit: 'a'.repeat(40),
    createdAt: '2026-03-02T09:00:00Z',
    state: 'success',
    notes: [answerNote(NAME)],
  };
  const waits: AnsweredDeployment = { ...answered, state: undefined, notes: [] };

  it.each<[string, AnsweredDeployment, DeploymentEnding, boolean]>([
    ['ends with the environment, where it was answered', answered, { name: NAME }, true],
    ['stays where another tool answered it', { ...answered, notes: ['Deployed.'] }, { name: NAME }, false],
    ['stays where it was answered for another environment', answered, { name: 'shop-desks' }, false],
    ['stays ended', { ...answered, state: 'inactive' }, { name: NAME }, false],
    ['ends with a newer one', answered, { name: NAME, through: theirs }, true],
    ['ends with a newer record of ours', answered, { name: NAME, through: own }, true],
    [
      'stays beside our record of its commit',
      { ...answered, commit: own.commit },
      { name: NAME, through: own },
      false,
    ],
    [
      'ends with a newer one of its commit',
      { ...answered, commit: own.commit },
      { name: NAME, through: theirs },
      true,
    ],
    [
      'ends where it failed and a newer one did not',
      { ...answered, state: 'failure' },
      { name: NAME, through: theirs },
      true,
    ],
    ['stays where it is newer', { ...answered, id: 10 }, { name: NAME, through: theirs }, false],
    ['stays where it is the one', { ...answered, id: 9 }, { name: NAME, through: theirs }, false],
    ['ends where it still waits behind a newer one', waits, { name: NAME, through: theirs }, true],
    ['waits on behind a record of ours', waits, { name: NAME, through: own }, false],
    ['waits on where the environment goes', waits, { name: NAME }, false],
  ])('%s', (_, each, ending, ended) => {
    expect(hasEnded(each, ending)).toBe(ended);
  });
});

describe('a deployment that is not the newest one', () => {
  const [A, B] = ['a'.repeat(40), 'b'.repeat(40)] as const;
  const NEWER = { id: 9, commit: B, state: 'success' } as const;

  it.each([
    ['another tool opened a newer one', [NEWER], []],
    ['that failed too', [{ ...NEWER, state: 'failure' as const }], []],
    ['that waits', [{ ...NEWER, state: undefined }], []],
    ['a run of ours has brought another commit since', [], [NEWER]],
    ['that has ended since', [], [{ ...NEWER, state: 'inactive' as const }]],
  ])('brings nothing where %s', (_, theirs, ours) => {
    expect(whyOlder({ id: 7, commit: A }, { theirs, ours })).toMatchObject({
      decision: 'skipped',
      reasonCode: 'superseded',
      sentence:
        'Deployment 7 is older than deployment 9 of that environment, which is of commit bbbbbbb, so aaaaaaa is not deployed; open a new deployment to go back.',
    });
  });

  it.each([
    [
      'it is the newest one',
      [
        { ...NEWER, id: 5 },
        { ...NEWER, id: 7 },
      ],
      [],
    ],
    ['the newest one is of its commit', [NEWER, { ...NEWER, id: 11, commit: A }], []],
    ['what a run of ours tried since has failed', [], [{ ...NEWER, state: 'error' as const }]],
  ])('counts where %s', (_, theirs, ours) => {
    expect(whyOlder({ id: 7, commit: A }, { theirs, ours })).toBeUndefined();
  });
});
