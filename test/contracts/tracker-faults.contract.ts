import { expect, it } from '@jest/globals';
import { AdapterError, UserError } from '../../src/domain/verdict/errors.ts';
import type { Story, Tracker } from '../../src/ports/tracker.ts';
import { createFaultyWire, type FaultyWire, type WireFault } from '../support/fetch/faulty-wire.ts';

/** A world in which the story is, and how its tracker is asked through a wire that has faults. */
export interface FaultGround {
  /** A tracker that remembers nothing of another one. */
  open(wire: Pick<FaultyWire, 'fetch' | 'sleep' | 'timeout'>): Tracker;
  /** An estimated, unstarted feature labelled `auto`, asked for by person `requester`. */
  readonly story: string;
  readonly requester: string;
  /** What no sentence may show. */
  readonly secret: string;
  /** Addresses that the far side shows beside the story, and texts of its comments. */
  shown(): unknown;
  close(): Promise<void>;
}

/** What may be left undone where a token may not do it, since that is told once and stories move all the same. */
export type Forgiven = Readonly<Partial<Record<Deed, readonly string[]>>>;

type Deed = keyof typeof DEEDS;

const LINK = { key: 'greenroom:k', url: 'https://b.example.com', title: 'Preview' };

const DEEDS = {
  story: (tracker: Tracker, { id }: Story) => tracker.story(id),
  lastMove: (tracker: Tracker, story: Story) => tracker.lastMove(story),
  findComment: (tracker: Tracker, story: Story) => tracker.findComment(story, '[k]'),
  person: (tracker: Tracker, story: Story) => tracker.person(story, story.requesterId ?? ''),
  ownId: (tracker: Tracker) => tracker.ownId(),
  move: (tracker: Tracker, story: Story) => tracker.move(story, 'started'),
  estimate: (tracker: Tracker, story: Story) => tracker.estimate(story, 3),
  addLabel: (tracker: Tracker, story: Story) => tracker.addLabel(story, 'staged'),
  removeLabel: (tracker: Tracker, story: Story) => tracker.removeLabel(story, 'auto'),
  link: (tracker: Tracker, story: Story) => tracker.link(story, LINK),
  createComment: (tracker: Tracker, story: Story) => tracker.createComment(story, '[m]\nmore'),
  async updateComment(tracker: Tracker, story: Story) {
    const found = await tracker.findComment(story, '[k]');
    if (found !== undefined) await tracker.updateComment(story, found.id, '[k]\nnew');
  },
} as const;

/** Each call adds one comment, as the port says. */
const NOT_REPEATABLE: readonly Deed[] = ['createComment'];

/**
 * What each fault must lead to; `passes` where there may be nothing to tell: an answer that nobody reads, or a thing that is gone
 * already.
 */
const EXPECTED: Readonly<Record<WireFault, { readonly codes: readonly string[]; readonly passes?: true }>> = {
  '401': { codes: ['access_denied'] },
  '403': { codes: ['access_denied'] },
  '404': { codes: ['far_side_error', 'access_denied'], passes: true },
  '429 for a second, once': { codes: [], passes: true },
  '429 for two minutes': { codes: ['throttled'] },
  '500': { codes: ['far_side_error', 'unavailable'] },
  'no JSON': { codes: ['far_side_error', 'unreachable', 'doubtful_facts'], passes: true },
  truncated: { codes: ['unreachable', 'far_side_error'] },
  'connection ends': { codes: ['unreachable'] },
  'no answer in time': { codes: ['unreachable'] },
  'applied, not answered': { codes: ['unreachable'], passes: true },
};

const FAULTS = Object.keys(EXPECTED) as WireFault[];

/** What strikes the later requests of a method too: what was done before it stays done. */
const IN_BETWEEN: readonly WireFault[] = ['500', 'connection ends', 'applied, not answered'];

/** The same table of faults for every tracker: what the port says of errors, at the requests of each method. */
export function trackerFaultsContract(
  name: string,
  start: () => Promise<FaultGround>,
  forgiven: Forgiven = {},
): void {
  it.each(Object.keys(DEEDS) as Deed[])(
    `${name} tells each fault of its wire during %s, which can be done again`,
    async (deed) => {
      const calm = await onGround(start, (ground) => played(ground, deed));
      expect(calm.error).toBeUndefined();
      if (calm.requests === 0) return;
      const judge = (fault: WireFault, request: number, { error, end, secret }: Played) => {
        const at = `${deed}, request ${request}, ${fault}: ${String(error)}`;
        if (error !== undefined) expectTold(error, { fault, at, secret });
        else if (EXPECTED[fault].passes !== true && forgiven[deed]?.includes(fault) !== true)
          throw new Error(`Nobody is told. ${at}`);
        if (end !== undefined && !NOT_REPEATABLE.includes(deed))
          expect({ at, end }).toEqual({ at, end: calm.end });
      };
      // What was turned away has changed nothing, so that one world serves for all of them.
      await onGround(start, async (ground) => {
        for (const fault of FAULTS.filter((each) => each !== 'applied, not answered'))
          judge(fault, 0, await played(ground, deed, { fault, request: 0, isTurnedAway: true }));
      });
      for (let request = 0; request < calm.requests; request += 1)
        for (const fault of request === 0 ? APPLIED : IN_BETWEEN)
          judge(fault, request, await onGround(start, (ground) => played(ground, deed, { fault, request })));
    },
  );
}

const APPLIED: readonly WireFault[] = ['applied, not answered'];

interface Played {
  readonly error: unknown;
  readonly requests: number;
  /** Undefined where the deed was not done. */
  readonly end: unknown;
  readonly secret: string;
}

async function onGround<T>(start: () => Promise<FaultGround>, play: (ground: FaultGround) => Promise<T>) {
  const ground = await start();
  try {
    return await play(ground);
  } finally {
    await ground.close();
  }
}

function expectTold(
  error: unknown,
  { fault, at, secret }: { readonly fault: WireFault; readonly at: string; readonly secret: string },
): void {
  if (!(error instanceof AdapterError || error instanceof UserError)) throw new Error(`No sentence. ${at}`);
  const { codes } = EXPECTED[fault];
  if (!codes.includes(error.reasonCode)) throw new Error(`${error.reasonCode} is none of ${codes}. ${at}`);
  expect(error.message).toMatch(/^[A-Z][^\n]{10,600}\.$/);
  for (const part of secret.split(':')) expect(error.message).not.toContain(part);
}

/** Where a fault struck and the deed may have been left half done, it is done once more on a healthy wire. */
async function played(
  ground: FaultGround,
  deed: Deed,
  strike?: { readonly fault: WireFault; readonly request: number; readonly isTurnedAway?: boolean },
): Promise<Played> {
  const { secret } = ground;
  const plain = ground.open(createFaultyWire());
  const before = await storyOf(plain, ground.story);
  if ((await plain.findComment(before, '[k]')) === undefined) await plain.createComment(before, '[k]\nold');
  await plain.link(before, { ...LINK, url: 'https://a.example.com' });
  const story = await storyOf(plain, ground.story);
  const wire = createFaultyWire(strike);
  const error: unknown = await DEEDS[deed](ground.open(wire), story).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const requests = wire.asked();
  if (strike?.isTurnedAway === true) return { error, requests, end: undefined, secret };
  const again = ground.open(createFaultyWire());
  if (strike !== undefined && !NOT_REPEATABLE.includes(deed))
    await DEEDS[deed](again, await storyOf(again, ground.story));
  const { state, labels } = await storyOf(again, ground.story);
  return { error, requests, end: { state, labels: labels.toSorted(), shown: await ground.shown() }, secret };
}

async function storyOf(tracker: Tracker, id: string): Promise<Story> {
  const found = await tracker.story(id);
  if (found === undefined) throw new Error(`There is no story ${id}.`);
  return found;
}
