import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OnOrOff } from '../../src/domain/stories/travelling-labels.ts';
import { whyLabelBehind } from '../../src/usecases/due/behind-labels.ts';
import { carryLabels } from '../../src/usecases/stories/carry-labels.ts';
import { copyStoryLabels } from '../../src/usecases/stories/copy-story-labels.ts';
import { scope } from '../../tools/builders/scope.ts';
import { sampleSeed } from '../../tools/sweep/sample.ts';
import {
  changeLabel,
  commitOn,
  emptyRepository,
  moveStory,
  moveTo,
  openPull,
  type Pull,
  type RepositoryInMemory,
} from '../support/ports/repository-in-memory.ts';
import { depsOn } from '../support/ports/repository-ports.ts';

const STORY = '100000001';
const BRANCH = `f/${STORY}`;
const LABEL = 'auto';
const SOURCE = { named: [], rule: { family: 'pivotal', host: undefined } } as const;

/** What both sides had when a run last saw to it; a story that a person left alone by taking its label off stays so. */
interface Life {
  readonly at: RepositoryInMemory;
  agreed: OnOrOff;
  /** The newest change of the pull request, where a run was told of it. */
  heard: Event;
}

/** What the event of a run tells; undefined for one of something else, or of a schedule. */
type Event = OnOrOff | undefined;

function pullOf({ at }: Life): Pull {
  const pull = at.pulls[0];
  if (pull === undefined) throw new Error('There is no pull request.');
  return pull;
}

function seen(life: Life): { readonly pull: OnOrOff; readonly story: OnOrOff } {
  const { at } = life;
  return {
    pull: pullOf(life).labels.includes(LABEL) ? 'on' : 'off',
    story: at.events.storyLabels.get(STORY)?.includes(LABEL) === true ? 'on' : 'off',
  };
}

function changeStory({ at }: Life, is: OnOrOff): void {
  at.events.storyLabels.set(STORY, is === 'on' ? [LABEL] : []);
}

/** True of a change by which a side comes to agree with the other's, which no run has seen: nobody can tell it from none later. */
function meetsUnseen(life: Life, side: 'pull' | 'story', is: OnOrOff): boolean {
  const { pull, story } = seen(life);
  const [own, other] = side === 'pull' ? [pull, story] : [story, pull];
  return own !== is && other === is && other !== life.agreed;
}

async function run(life: Life, event: Event): Promise<void> {
  const { at } = life;
  const deps = depsOn(at, 'shop');
  const labels = {
    labels: [LABEL],
    justLabelled: event === 'on' ? LABEL : undefined,
    justUnlabelled: event === 'off' ? LABEL : undefined,
  };
  const { number } = pullOf(life);
  const common = { scope: scope({ project: 'shop' }), source: SOURCE, dryRun: false, withoutSecrets: false };
  await copyStoryLabels(deps, { ...common, pullRequest: number, labels });
  const pull = { ...pullOf(life) };
  const stories = [...(await deps.tracker().stories([STORY])).values()];
  await carryLabels({ ...deps, tracker: deps.tracker() }, labels, { pull, stories });
}

async function look(life: Life): Promise<string | undefined> {
  const deps = depsOn(life.at, 'shop');
  const stories = [...(await deps.tracker().stories([STORY])).values()];
  return whyLabelBehind(deps, { asking: [LABEL], all: [LABEL] }, pullOf(life), stories);
}

/** As docs/trackers.md has it: whoever changed it since both agreed is followed, but for what a person put on the pull request. */
function expected(life: Life): { readonly pull: OnOrOff; readonly story: OnOrOff } {
  const now = seen(life);
  if (now.pull === now.story) return now;
  const last = life.at.events.changed.at(-1);
  const isByPerson = last?.by === 'mr-b';
  if (isByPerson && now.pull === 'on' && life.agreed === 'on') return now;
  if (isByPerson && now.pull === 'off' && isUnknown(life)) return now;
  const winner = now.pull === life.agreed ? now.story : now.pull;
  return { pull: winner, story: winner };
}

/** True where no run ever wrote anything of the label, so that nobody knows which side a person changed last. */
function isUnknown({ at: { events } }: Life): boolean {
  return events.agreed.length === 0 && events.changed.every(({ by }) => by === 'mr-b');
}

/** By how many runs each change is followed: none where the event is lost, two where it comes twice; and by runs of others. `again` plays the newest one that was seen once more. */
const step = fc.record({
  side: fc.constantFrom('pull', 'story'),
  is: fc.constantFrom<OnOrOff>('on', 'off'),
  runs: fc.constantFrom(0, 0, 1, 2),
  others: fc.constantFrom(0, 0, 1),
  again: fc.boolean(),
});

/** What comes of one change, and of the runs that follow it. */
async function lived(
  life: Life,
  { side, is, runs, others, again }: typeof step extends fc.Arbitrary<infer T> ? T : never,
) {
  if (meetsUnseen(life, side === 'pull' ? 'pull' : 'story', is)) return;
  const isNew = seen(life).pull !== is;
  if (side === 'story') changeStory(life, is);
  else changeLabel(life.at, pullOf(life), { label: LABEL, is });
  const told = side === 'pull' && isNew ? runs : 0;
  if (side === 'pull' && isNew) life.heard = undefined;
  for (let count = 0; count < told + others; count += 1) await ran(life, count < told ? is : undefined);
  if (told > 0) life.heard = is;
  if (!again || life.heard === undefined) return;
  const end = expected(life);
  await run(life, life.heard);
  expect(seen(life)).toEqual(end);
  if (end.pull === end.story) life.agreed = end.pull;
}

/** @throws where a run brings both to another state than the one that counts. */
async function ran(life: Life, event: Event): Promise<void> {
  const asked = event === undefined ? [expected(life)] : [expected(life), { pull: event, story: event }];
  await run(life, event);
  const { pull, story } = seen(life);
  expect(asked).toContainEqual({ pull, story });
  if (pull === story) life.agreed = pull;
}

it('brings a label to both sides by one hourly run, whatever events were lost or came twice, and undoes nothing that a person did last', async () => {
  const ends = new Map<string, number>();
  const seed = Number.parseInt(sampleSeed('GREENROOM_HISTORIES').slice(0, 7), 16) || 1;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const at = emptyRepository();
      moveTo(at, BRANCH, commitOn(at, at.branches.get('main') ?? ''));
      openPull(at, BRANCH, 'main');
      moveStory(at, STORY, 'unstarted');
      const life: Life = { at, agreed: 'off', heard: undefined };
      for (const each of steps) await lived(life, each);
      const end = expected(life);
      const before = seen(life);
      const why = await look(life);
      if (why !== undefined) await run(life, undefined);
      expect(seen(life)).toEqual(end);
      expect(await look(life)).toBeUndefined();
      const changed = JSON.stringify(before) === JSON.stringify(end) ? 'as before' : 'changed';
      const key = `${end.pull} ${end.story} ${changed}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }),
    { numRuns: 2_000, seed },
  );
  // It has looked at something.
  for (const key of ['on on changed', 'off off changed', 'on off as before', 'off on as before'])
    expect(ends.get(key) ?? 0).toBeGreaterThan(2);
});
