import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import { HOURLY } from '../../rehearsal/scenarios/life-facts.ts';
import type { Stage } from '../../rehearsal/scenarios/scenario.ts';
import { createStage } from '../../rehearsal/scenarios/stage.ts';
import { playsWhole, sampleSeed } from '../../tools/sweep/sample.ts';
import { SILENT_AUDIENCE } from '../support/ports/silence.ts';

/** A pull request of the world, with what its histories are judged by. */
interface PullSeen {
  readonly number: number;
  readonly branch: string;
  readonly base: string;
  readonly state: string;
  readonly merged: boolean;
  readonly mergedBy: string | null;
  readonly head: string;
  readonly labels: readonly string[];
  readonly requestedReviewers: readonly string[];
}

interface TeamView {
  readonly branches: Readonly<Record<string, string>>;
  readonly pulls: readonly PullSeen[];
  readonly deployments: readonly { readonly environment: string; readonly payload: unknown }[];
}

type Deed = (stage: Stage, a: number, b: number) => void;

const SETTINGS = 'project: shop\nenvironments:\n  staging: { branch: develop }\n';
const BRANCHES = ['one', 'two', 'three'];
const LONG_LIVED = ['main', 'develop'];
const STORIES = [123456789, 123456791];
const LABELS = ['reviewed', 'Reviewed', 'reviewed', 'stage:off', 'Stage:Keep', 'bug'];
const BOT = 'github-actions[bot]';
/** What branches of this history are called by now, the last renaming last. */
const renamed: { readonly from: string; readonly to: string }[] = [];

/** What people do; numbers choose among what there is. */
const DEEDS: Readonly<Record<string, Deed>> = {
  open(stage, a, b) {
    const { branches, pulls } = viewOf(stage);
    const branch = chosen(BRANCHES, a) ?? '';
    const base = chosen([...LONG_LIVED, ...BRANCHES], b) ?? '';
    const isOpen = pulls.some((pull) => pull.branch === branch && pull.state === 'open');
    if (isOpen || base === branch || branches[base] === undefined) return;
    const { world } = stage;
    world.act('github', 'push', {
      branch,
      by: 'mr-a',
      files: { [`${branch}.txt`]: `${b} of ${pulls.length}\n` },
    });
    const story = STORIES[(a + b) % 3];
    const body = story === undefined ? '' : `[#${story}]`;
    const { number } = world.act<{ number: number }>('github', 'open', {
      branch,
      title: branch,
      body,
      base,
      by: 'mr-a',
    });
    if (b % 4 !== 0) world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
  },
  release(stage) {
    if (viewOf(stage).pulls.some(({ branch, state }) => branch === 'develop' && state === 'open')) return;
    const { world } = stage;
    world.act('github', 'push', {
      branch: 'develop',
      by: 'mr-a',
      files: { 'develop.txt': `${world.clock.now()}\n` },
    });
    world.act('github', 'open', { branch: 'develop', title: 'A release', base: 'main', by: 'mr-a' });
  },
  push(stage, a, b) {
    const branch = chosen(Object.keys(viewOf(stage).branches), a);
    if (branch !== undefined)
      stage.world.act('github', 'push', { branch, by: 'mr-a', files: { [`${branch}.txt`]: `again ${b}\n` } });
  },
  review: (stage, a) => onOpen(stage, a, 'request-review', { reviewer: 'mr-b' }),
  label: (stage, a, b) => onOpen(stage, a, 'label', { label: chosen(LABELS, b), by: 'mr-b' }),
  unlabel(stage, a, b) {
    const pull = chosen(viewOf(stage).pulls, a);
    const label = pull && chosen(pull.labels, b);
    if (pull && label) stage.world.act('github', 'unlabel', { number: pull.number, label, by: 'mr-b' });
  },
  judge(stage, a, b) {
    stage.world.act('tracker', b % 4 === 0 ? 'reject' : 'accept', { id: chosen(STORIES, a), by: 103 });
  },
  close: (stage, a) => onOpen(stage, a, 'close', {}),
  retarget(stage, a, b) {
    const { branches, pulls } = viewOf(stage);
    const pull = chosen(
      pulls.filter(({ state }) => state === 'open'),
      a,
    );
    const base = chosen([...LONG_LIVED, ...BRANCHES], b) ?? '';
    if (pull === undefined || [pull.base, pull.branch].includes(base) || branches[base] === undefined) return;
    stage.world.act('github', 'retarget', { number: pull.number, base, by: 'mr-a' });
  },
  rename(stage, a) {
    const { branches } = viewOf(stage);
    const from = chosen(
      BRANCHES.filter((name) => branches[name] !== undefined),
      a,
    );
    if (from === undefined) return;
    const to = `${from}-${renamed.length}`;
    renamed.push({ from, to });
    stage.world.act('github', 'rename-branch', { from, to, by: 'mr-a' });
  },
  merge: (stage, a) => onOpen(stage, a, 'merge', {}),
  'delete-branch'(stage, a) {
    const names = Object.keys(viewOf(stage).branches).filter((name) => !LONG_LIVED.includes(name));
    const branch = chosen(names, a);
    if (branch !== undefined) stage.world.act('github', 'delete-branch', { branch, by: 'mr-a' });
  },
};
const WEIGHTS: Readonly<Record<string, number>> = { open: 5, label: 5, judge: 4, push: 2 };

/** The last kind of step is the look by schedule, after some hours. */
const step = fc.record({
  act: fc.oneof(
    ...[...Object.keys(DEEDS), 'look'].map((name) => ({
      weight: WEIGHTS[name] ?? 1,
      arbitrary: fc.constant(name),
    })),
  ),
  a: fc.nat(20),
  b: fc.nat(20),
  isLost: fc.nat(9).map((chance) => chance === 0),
});

function chosen<T>(of: readonly T[], pick: number): T | undefined {
  return of[pick % Math.max(1, of.length)];
}

function viewOf({ world }: Stage): TeamView {
  return world.look<TeamView>('github');
}

function onOpen(stage: Stage, pick: number, verb: string, more: object): void {
  const pull = chosen(
    viewOf(stage).pulls.filter(({ state }) => state === 'open'),
    pick,
  );
  if (pull !== undefined) stage.world.act('github', verb, { number: pull.number, by: 'mr-a', ...more });
}

async function look(stage: Stage, hours: number): Promise<readonly RunRecord[]> {
  stage.world.clock.advance(hours * 3_600_000);
  return stage.act('An hour begins.', () => stage.world.act('github', 'schedule', { cron: HOURLY }));
}

type Steps = readonly {
  readonly act: string;
  readonly a: number;
  readonly b: number;
  readonly isLost: boolean;
}[];

async function play(stage: Stage, steps: Steps): Promise<void> {
  for (const { act, a, b, isLost } of steps) {
    const deed = DEEDS[act];
    const before = viewOf(stage);
    if (deed === undefined) await look(stage, 1 + (a % 3));
    else if (isLost) stage.withhold(() => deed(stage, a, b));
    else await stage.act(act, () => deed(stage, a, b));
    checkMerges(before, viewOf(stage));
    expect(Object.keys(viewOf(stage).branches)).toEqual(expect.arrayContaining(LONG_LIVED));
  }
}

/** What the suite merged is what was delivered, and in the base of its delivery or where that base was merged itself. */
function checkMerges(before: TeamView, after: TeamView): void {
  const known = new Set(before.pulls.filter(({ merged }) => merged).map(({ number }) => number));
  for (const pull of after.pulls) {
    if (!pull.merged || pull.mergedBy !== BOT || known.has(pull.number)) continue;
    const delivered = after.deployments
      .filter(({ environment }) => environment === 'greenroom-delivery')
      .map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload))
      .findLast((payload: { pullRequest: string }) => payload.pullRequest === String(pull.number));
    expect({ pull: pull.number, commit: delivered?.commit }).toEqual({
      pull: pull.number,
      commit: pull.head,
    });
    const bases = basesFrom(delivered.base, after.pulls);
    expect([...bases, ...renamed.flatMap(({ from, to }) => (bases.includes(from) ? [to] : []))]).toContain(
      pull.base,
    );
  }
}

function basesFrom(first: string, pulls: readonly PullSeen[]): readonly string[] {
  const bases = [first];
  for (
    let base: string | undefined = first;
    base !== undefined && !LONG_LIVED.includes(base) && bases.length < 9;
  ) {
    const name: string = base;
    const own = pulls.findLast(({ branch }) => branch === name);
    base = own?.merged === true ? own.base : undefined;
    if (base !== undefined) bases.push(base);
  }
  return bases;
}

/** Thirty hours without a person: a night, its sweep and a morning. */
async function rest(stage: Stage): Promise<readonly RunRecord[]> {
  let runs: readonly RunRecord[] = [];
  for (let looks = 0; looks < 10; looks += 1) runs = await look(stage, 3);
  return runs;
}

function hasLabel({ labels }: PullSeen, name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name);
}

/** By what each branch is to have, and what it has. */
function checkStanding(stage: Stage): void {
  const { branches, pulls } = viewOf(stage);
  const stacks = stage.views
    .stacks()
    .filter(
      ({ name, status, parentId }) =>
        parentId === undefined && name.startsWith('shop-') && status !== 'DELETE_COMPLETE',
    )
    .filter(({ name }) => name !== 'shop-production');
  for (const branch of [...BRANCHES, 'develop']) {
    const own = pulls.filter((pull) => pull.branch === branch);
    const asked = own.filter(
      (pull) => pull.state === 'open' && pull.requestedReviewers.length > 0 && !hasLabel(pull, 'stage:off'),
    );
    const open = own.filter((pull) => pull.state === 'open');
    // The label keeps it beyond its branch, too, until somebody takes it off.
    const newest = own.at(-1);
    const isKept =
      open.some((pull) => !hasLabel(pull, 'stage:off')) ||
      (open.length === 0 && newest !== undefined && hasLabel(newest, 'stage:keep'));
    const standing = stacks.filter(({ parameters }) => parameters['Branch'] === branch);
    const where = { branch, standing: standing.map(({ name }) => name) };
    if (!isKept) expect(where).toEqual({ branch, standing: [] });
    if (asked.length > 0 && branches[branch] !== undefined)
      expect({ branch, commit: standing[0]?.parameters['Commit'] }).toEqual({
        branch,
        commit: branches[branch],
      });
  }
}

let stage: Stage;
afterEach(() => stage.close());

const SEED = Number.parseInt(sampleSeed('GREENROOM_TEAMS').slice(0, 7), 16) || 1;
const HISTORIES = fc.sample(fc.array(step, { minLength: 8, maxLength: 14 }), {
  seed: SEED,
  numRuns: playsWhole() ? 50 : 1,
});

it.each(HISTORIES.map((steps, index) => ({ name: `${index + 1} of seed ${SEED}`, steps })))(
  'ends every accepted commit where it was delivered for, and nothing stands that nobody wants: team $name',
  async ({ steps }) => {
    renamed.length = 0;
    stage = await createStage({ seed: 5, audience: SILENT_AUDIENCE });
    const { world } = stage;
    world.act('github', 'push', { branch: 'main', by: 'mr-a', files: { '.github/greenroom.yml': SETTINGS } });
    await stage.act('A branch', () =>
      world.act('github', 'push', { branch: 'develop', by: 'mr-a', files: { 'develop.txt': '' } }),
    );
    try {
      await play(stage, steps);
      const last = await rest(stage);
      checkStanding(stage);
      // Whoever is told again every hour stops to listen.
      expect(last.map(({ file, conclusion }) => `${file} ${conclusion}`)).toEqual(['greenroom.yml success']);
    } catch (error) {
      throw new Error(`It fails for ${JSON.stringify(steps)}.`, { cause: error });
    }
  },
);
