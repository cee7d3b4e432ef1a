import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keptNow } from '../../../src/domain/environment/kept-until.ts';
import { decidingPullRequest, whyNotWanted } from '../../../src/domain/environment/wanted.ts';
import { decideHours } from '../../../src/domain/hours/decide-hours.ts';
import { parseHours } from '../../../src/domain/hours/hours.ts';
import { greenroomParameters } from '../../../src/domain/provision/greenroom-parameters.ts';
import { isDeliverable } from '../../../src/domain/stories/decide-story.ts';
import { keptByLabel, mayRemove } from '../../../src/domain/teardown/may-remove.ts';
import type { CodeHost } from '../../../src/ports/code-host.ts';
import { dueHeads } from '../../../src/usecases/due/due-heads.ts';
import { readRepositorySnapshot } from '../../../src/usecases/sweep/repository-snapshot.ts';
import { deployedHead } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest, stack } from '../../../tools/builders/facts.ts';
import { fixedClock, portOf } from '../../../tools/builders/ports.ts';
import { address } from '../../../tools/builders/provision-request.ts';
import { scope, subject } from '../../../tools/builders/scope.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { withDesk } from '../../support/set-ups/with-desk.ts';

const COMMIT = 'a'.repeat(40);
const BRANCH = { branch: 'feature-a', branchHead: COMMIT, repositoryId: 70107786 };

const wanted = (labels: readonly string[]) =>
  whyNotWanted(
    { ...BRANCH, pullRequest: pullRequest({ labels }), environmentExists: false },
    { wanted: ['label:preview'], skipBranches: [] },
  )?.reasonCode;

function mayGo(labels: readonly string[]): boolean {
  const facts = { ...BRANCH, latestPullRequest: undefined, outlivesPullRequests: false };
  return mayRemove({ ...facts, openPullRequest: pullRequest({ labels }) }, { force: false }).remove;
}

function isUp(labels: readonly string[]): boolean {
  const now = new Date('2026-03-02T22:00:00Z');
  const hours = parseHours('Mon-Fri 08:00-20:00 UTC');
  const { step } = decideHours({ hours, now, asleep: false, lastPush: undefined, awakeForMs: 0, labels });
  return step === 'none';
}

function isWoken(labels: readonly string[]): boolean {
  const asleep = stack({ parameters: { Commit: COMMIT, Asleep: 'true' } });
  const about = {
    subject: subject({ pullRequest: pullRequest({ labels }) }),
    commit: COMMIT,
    application: 'shop',
    bundle: { bucket: 'artifacts', key: 'a.zip', label: 'shop-feature-a-aaaaaaaaaaaa' },
    address: address(),
    healthPath: '/health',
    history: [],
  };
  return greenroomParameters(about, asleep).Asleep === 'false';
}

async function isOptedOut(labels: readonly string[]): Promise<boolean> {
  const codeHost = portOf<CodeHost>('codeHost', {
    branches: async () => [
      { name: 'main', commit: COMMIT, isProtected: false },
      { name: 'feature-a', commit: COMMIT, isProtected: false },
    ],
    openHeads: async () => [{ number: 7, headBranch: 'feature-a', headRepositoryId: 70107786, labels }],
  });
  const { optedOut } = await readRepositorySnapshot({ codeHost, clock: fixedClock() }, scope().repository);
  return optedOut.has('feature-a');
}

/** Every place where a label decides something: whether it does, for these labels of the pull request. */
const PLACES: readonly (readonly [
  string,
  string,
  (labels: readonly string[]) => unknown,
  unknown,
  unknown,
])[] = [
  ['label:NAME asks for an environment', 'preview', wanted, undefined, 'not_wanted'],
  [
    'stage:off keeps a pull request from an environment',
    'stage:off',
    (labels) => wanted([...labels, 'preview']),
    'opted_out',
    undefined,
  ],
  [
    'stage:off leaves the branch to another pull request',
    'stage:off',
    (labels) => decidingPullRequest([pullRequest({ number: 8, labels }), pullRequest({ number: 7 })])?.number,
    7,
    8,
  ],
  ['stage:off lets an environment go', 'stage:off', mayGo, true, false],
  ['stage:off lets a sweep take an environment', 'stage:off', isOptedOut, true, false],
  [
    'stage:off keeps the hourly look away',
    'stage:off',
    (labels) => dueHeads([deployedHead({ labels })], scope()).length,
    0,
    1,
  ],
  [
    'stage:keep keeps an environment',
    'stage:keep',
    (labels) => keptByLabel(pullRequest({ state: 'closed', labels }), { force: false })?.remove,
    false,
    undefined,
  ],
  [
    'stage:until keeps an environment',
    'stage:until-2026-12-02',
    (labels) => keptNow([pullRequest({ labels })], new Date('2026-12-02T09:00:00Z'))?.number,
    7,
    undefined,
  ],
  ['stage:awake keeps an environment up', 'stage:awake', isUp, true, false],
  ['stage:awake wakes an environment', 'stage:awake', isWoken, true, false],
  [
    'the reviewed label delivers',
    'reviewed',
    (labels) =>
      isDeliverable(
        { pullRequest: pullRequest({ labels }), readyAtHead: true },
        { reviewedLabel: 'reviewed' },
      ),
    true,
    false,
  ],
];

describe('a label in another case than it was asked for', () => {
  it.each(PLACES)('%s', async (_, label, place, labelled, bare) => {
    const [head = '', ...rest] = label;
    for (const written of [label, label.toUpperCase(), [head.toUpperCase(), ...rest].join('')])
      expect(await place(['bug', written])).toBe(labelled);
    for (const other of [[], ['bug'], [`${label}2`], [` ${label}`]]) expect(await place(other)).toBe(bare);
  });

  it('is compared by one function alone', () => {
    const files = readdirSync(join(repositoryRoot, 'src'), { recursive: true, encoding: 'utf8' });
    const comparing = files.filter((file) => {
      if (!file.endsWith('.ts') || file.endsWith('environment/labels.ts')) return false;
      const text = readFileSync(join(repositoryRoot, 'src', file), 'utf8');
      return /\b(l|\w+L)abels\??\.(includes|indexOf|some|find)\(|[=!]== \w*_LABEL\b|[=!]== \w+\.reviewedLabel/.test(
        text,
      );
    });
    expect(comparing).toEqual([]);
  });
});

describe('the labels of a story', () => {
  const desk = withDesk();

  it('are given to the pull request in whatever case they are asked for, and once', async () => {
    await desk.sync({ labels: 'AUTO' });
    const labels = async () => (await desk.seen.codeHost().pullRequest(desk.number))?.labels;
    expect(await labels()).toEqual(['AUTO']);
    const mark = desk.people.mark();
    await desk.sync({ labels: 'auto' });
    expect(desk.people.writesSince(mark)).toEqual([]);
  });
});
