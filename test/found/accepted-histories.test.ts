import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleSeed } from '../../tools/sweep/sample.ts';
import {
  closeNow,
  commitOn,
  copyOf,
  deployNow,
  emptyRepository,
  type Hurdle,
  labelNow,
  mergeNow,
  moveStory,
  moveTo,
  OWNER,
  openPull,
  type RepositoryInMemory,
  renameBranch,
  TOKEN_USER,
} from '../support/ports/repository-in-memory.ts';
import { acceptHere, PROJECTS, type Project, syncHere } from '../support/runs/stories-here.ts';
import { check, checkRun, deliveryOf, livesLong, must, openOnes } from './history-checks.ts';
import { type Ask, labelAgain, storiesOf, WAYS, type Way, waysOut } from './people-who-are-asked.ts';

/** What people and the schedule do; numbers choose among what there is. */
type Step = { readonly act: keyof typeof ACTS; readonly a: number; readonly b: number };

function chosen<T>(of: readonly T[], pick: number): T | undefined {
  return of[pick % Math.max(1, of.length)];
}

/** How often what people were asked for was done. */
const tried = new Map<string, number>();

function count(name: string): void {
  tried.set(name, (tried.get(name) ?? 0) + 1);
}

/** Most work is in the first project. */
function projectOf(pick: number): Project {
  return pick % 4 === 0 ? 'admin' : 'shop';
}

async function sync(at: RepositoryInMemory, a: number, b: number, isReady: boolean): Promise<void> {
  const pull = chosen(openOnes(at), a);
  if (pull === undefined) return;
  if (isReady) deployNow(at, projectOf(b), pull.headCommit);
  const project = projectOf(b);
  for (const told of await syncHere(at, project, pull.number)) {
    if (told.reasonCode === 'no_story') await nameOne(at, project, pull.number);
    else if (await labelAgain(at, { ...told, project })) count('put the label on again');
  }
}

/** Whoever is asked for a story names one, and the next run knows it. */
async function nameOne(before: RepositoryInMemory, project: Project, number: number): Promise<void> {
  const at = copyOf(before);
  const pull = at.pulls.find((each) => each.number === number);
  if (pull === undefined) return;
  const id = String(300_000_000 + number);
  moveStory(at, id, 'started');
  pull.text = { ...pull.text, body: `[#${id}]` };
  const [once] = await syncHere(at, project, number);
  count('name a story');
  must(once?.story?.id === id, `#${number} is looked at once it names a story`);
}

/** One project after the other, as their workflows do; whoever is asked for something is in the answer. */
async function accept(at: RepositoryInMemory, pick = 0): Promise<readonly Ask[]> {
  const asks: Ask[] = [];
  for (const project of pick % 2 === 0 ? PROJECTS : PROJECTS.toReversed())
    for (const told of await acceptHere(at, project)) asks.push({ ...told, project });
  return asks;
}

const ACTS = {
  /** A branch from another one, and a pull request into some branch; now and then with a second story. */
  open(at: RepositoryInMemory, a: number, b: number) {
    const id = String(100_000_000 + at.pulls.length);
    const name = b % 9 === 8 ? `f/unnamed-${at.pulls.length}` : `f/${id}`;
    const from = chosen([...at.branches.keys()], a) ?? 'main';
    const base = b % 3 === 0 ? (chosen([...at.branches.keys()], b) ?? 'main') : from;
    moveTo(at, name, commitOn(at, at.branches.get(from) ?? ''));
    openPull(at, name, base);
    const pull = at.pulls.at(-1);
    const second = chosen([...at.stories.keys()], b);
    if (pull !== undefined && second !== undefined && b % 5 === 0)
      pull.text = { ...pull.text, body: `[#${second}]` };
    moveStory(at, id, 'started');
    const story = at.stories.get(id);
    if (story !== undefined && a % 8 === 7) at.stories.set(id, { ...story, type: 'chore' });
  },
  /** Of the long-lived branch, with a story; a person may merge it. */
  release(at: RepositoryInMemory, a: number) {
    let pull = openOnes(at).find(({ headBranch }) => headBranch === 'develop');
    if (pull === undefined) {
      openPull(at, 'develop', 'main');
      pull = at.pulls.at(-1);
      const id = String(200_000_000 + at.pulls.length);
      moveStory(at, id, 'started');
      if (pull !== undefined) pull.text = { ...pull.text, body: `[#${id}]` };
    } else if (a % 2 === 0) mergeNow(at, pull, at.branches.get(pull.baseBranch) ?? '');
  },
  push(at: RepositoryInMemory, a: number) {
    const branch = chosen([...at.branches.keys()], a) ?? 'main';
    moveTo(at, branch, commitOn(at, at.branches.get(branch) ?? ''));
  },
  review(at: RepositoryInMemory, a: number) {
    const pull = chosen(openOnes(at), a);
    if (pull === undefined) return;
    // GitHub keeps the case in which a label was first written.
    labelNow(at, pull, ['reviewed', 'Reviewed', 'REVIEWED'][a % 3] ?? '');
  },
  /** The story of a pull request is moved back after its delivery, and delivered with another one as well. */
  async twin(at: RepositoryInMemory, a: number, b: number) {
    const pull = chosen(openOnes(at), a);
    const [id] = pull === undefined ? [] : storiesOf(pull);
    if (pull === undefined || id === undefined) return;
    await ACTS.deliver(at, a, b);
    moveStory(at, id, 'started');
    const name = `f/twin-${at.pulls.length}`;
    moveTo(at, name, commitOn(at, at.branches.get('main') ?? ''));
    openPull(at, name, 'main');
    const twin = at.pulls.at(-1);
    if (twin !== undefined) twin.text = { ...twin.text, body: `[#${id}]` };
    await ACTS.deliver(at, openOnes(at).length - 1, b);
  },
  /** One on top of another, both delivered. */
  async stack(at: RepositoryInMemory, a: number, b: number) {
    const lower = chosen(openOnes(at), a);
    if (lower === undefined || lower.headBranch === 'develop') return;
    const id = String(100_000_000 + at.pulls.length);
    moveTo(at, `f/${id}`, commitOn(at, lower.headCommit));
    openPull(at, `f/${id}`, lower.headBranch);
    moveStory(at, id, 'started');
    await ACTS.deliver(at, openOnes(at).length - 1, b);
    await ACTS.deliver(at, a % (openOnes(at).length - 1), b);
  },
  async deliver(at: RepositoryInMemory, a: number, b: number) {
    ACTS.review(at, a);
    await sync(at, a, b, true);
  },
  ready: (at: RepositoryInMemory, a: number, b: number) => sync(at, a, b, true),
  notReady: (at: RepositoryInMemory, a: number, b: number) => sync(at, a, b, false),
  /** Mostly by somebody who may, and who saw it; else by anybody, at any time. */
  judge(at: RepositoryInMemory, a: number, b: number) {
    const asked = [...at.stories].filter(([, { state }]) => state === 'delivered').map(([id]) => id);
    const id = chosen(b === 19 ? [...at.stories.keys()] : asked, a);
    const by = [TOKEN_USER, 'somebody', undefined][b - 16];
    if (id !== undefined)
      moveStory(at, id, b % 5 === 0 ? 'started' : 'accepted', b > 15 && b < 19 ? by : OWNER);
  },
  /** Somebody takes the second story out of the text, and the first one is accepted. */
  edit(at: RepositoryInMemory, a: number) {
    const several = openOnes(at).filter((pull) => pull.headBranch !== 'develop' && pull.text.body !== '');
    const pull = chosen(several, a);
    if (pull === undefined) return;
    pull.text = { ...pull.text, body: '' };
    for (const id of storiesOf(pull))
      if (at.stories.get(id)?.state === 'delivered') moveStory(at, id, 'accepted');
  },
  rename(at: RepositoryInMemory, a: number) {
    const from = chosen(
      [...at.branches.keys()].filter((name) => !livesLong(at, name)),
      a,
    );
    if (from !== undefined) renameBranch(at, from, `${from}-new`);
  },
  hinder(at: RepositoryInMemory, a: number, b: number) {
    const hurdles: readonly Hurdle[] = ['conflict', 'blocked', 'workflows', 'queue'];
    const pull = chosen(openOnes(at), a);
    const hurdle = chosen(hurdles, b);
    if (pull !== undefined && hurdle !== undefined) at.hurdles.set(pull.number, hurdle);
  },
  retarget(at: RepositoryInMemory, a: number, b: number) {
    const pull = chosen(openOnes(at), a);
    const base = chosen([...at.branches.keys()], b);
    if (pull !== undefined && base !== undefined && base !== pull.headBranch) pull.baseBranch = base;
  },
  close(at: RepositoryInMemory, a: number) {
    const pull = chosen(openOnes(at), a);
    if (pull !== undefined) closeNow(at, pull);
  },
  protect(at: RepositoryInMemory, a: number) {
    at.rules.singledOut.add(chosen([...at.branches.keys()], a) ?? 'main');
  },
  /** A ruleset against deletions reaches every branch that is there. */
  forbid(at: RepositoryInMemory) {
    for (const name of at.branches.keys()) at.rules.undeletable.add(name);
  },
  async accept(at: RepositoryInMemory, a: number) {
    await accept(at, a);
  },
} as const;

/** Whoever is asked for something can do it: a way out that a job names is gone, and ends in a merge of which nobody hears again. */
async function askPeople(before: RepositoryInMemory): Promise<void> {
  const after = copyOf(before);
  for (const ask of await accept(after)) {
    // The other project has merged it by its own record.
    if (after.pulls.some(({ number, merged }) => number === ask.pullRequest && merged)) continue;
    const way = chosen(waysOut(ask), after.events.ticks);
    if (way === undefined) continue;
    count(way.name);
    await follow(copyOf(after), ask, way);
  }
}

/** What is asked for next is done as well, by the first way that the sentence names. */
async function follow(at: RepositoryInMemory, first: Ask, way: Way): Promise<void> {
  const told: string[] = [];
  let next: Way | undefined = way;
  for (let ask = first; next !== undefined; ) {
    const pull = at.pulls.find(({ number }) => number === first.pullRequest);
    if (pull?.state !== 'open' || told.push(ask.sentence) > MOST_ROUNDS) break;
    await next.go(at, pull, ask);
    const more: Ask | undefined = [...(await accept(at)), ...(await accept(at))]
      .filter(({ pullRequest }) => pullRequest === first.pullRequest)
      .findLast((each) => waysOut(each).length > 0);
    next = more && waysOut(more)[0];
    ask = more ?? ask;
  }
  const pull = at.pulls.find(({ number }) => number === first.pullRequest);
  const path = told.join('\n');
  must(pull?.merged, `#${first.pullRequest} is merged after:\n${path}\n`);
  const last = (await accept(at)).filter(({ pullRequest }) => pullRequest === first.pullRequest);
  const more = last.filter((each) => waysOut(each).length > 0).map(({ sentence }) => sentence);
  must(more.length === 0, `nobody is asked any more:\n${path}\n${more.join('\n')}\n`);
}

/** One thing may stand behind the other. */
const MOST_ROUNDS = 8;

async function play(steps: readonly Step[]): Promise<RepositoryInMemory> {
  const at = emptyRepository();
  for (const { act, a, b } of steps) {
    const before = new Set(at.branches.keys());
    const open = openOnes(at).map(({ number }) => number);
    const merges = at.merges.length;
    await ACTS[act](at, a, b);
    if (act === 'accept') checkRun(at, open, merges);
    if (act === 'accept') check(at, before);
  }
  await askPeople(at);
  return at;
}

const NAMES = Object.keys(ACTS) as (keyof typeof ACTS)[];
const WEIGHTS: Partial<Record<keyof typeof ACTS, number>> = { open: 6, deliver: 10, judge: 14, accept: 7 };
const step = fc.record({
  act: fc.oneof(...NAMES.map((name) => ({ weight: WEIGHTS[name] ?? 1, arbitrary: fc.constant(name) }))),
  a: fc.nat(20),
  b: fc.nat(20),
});

it('ends every accepted commit in the base of its delivery, deletes no branch that lives long, and asks for what people can do', async () => {
  let merged = 0;
  let stacked = 0;
  const seed = Number.parseInt(sampleSeed('GREENROOM_HISTORIES').slice(0, 7), 16) || 1;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const at = await play(steps);
      merged += at.merges.length;
      stacked += at.merges.filter((merge) => deliveryOf(at, merge)?.base !== merge.base).length;
    }),
    { numRuns: 10_000, seed },
  );
  // It has looked at something.
  expect(merged).toBeGreaterThan(2_000);
  expect(stacked).toBeGreaterThan(10);
  const names = [...WAYS.map(({ name }) => name), 'name a story', 'put the label on again'];
  expect(names.filter((name) => (tried.get(name) ?? 0) === 0)).toEqual([]);
});
