import { describe, expect, it } from '@jest/globals';
import type { SpokenJudgement } from '../../../src/domain/commands/spoken-judgement.ts';
import type { MoveRefusal, PastMove, Story, StoryMove } from '../../../src/ports/tracker.ts';
import { type MovesJudged, moveAsJudged } from '../../../src/usecases/acceptance/move-as-judged.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';
import { STORY } from '../stories/acceptance-cases.ts';

const SAID = '2026-03-02T09:00:00Z';
const OWN = '100';

interface Given {
  readonly state?: Story['state'];
  /** The last move. */
  readonly move?: StoryMove;
  /** Of the token. */
  readonly moves?: readonly PastMove[];
  readonly otherMoves?: readonly PastMove[];
  /** What the tracker says instead of moving it. */
  readonly refusal?: MoveRefusal;
  /** What others do right before the write. */
  readonly meanwhile?: Story['state'];
  readonly newer?: SpokenJudgement['word'];
}

function judge(word: 'accept' | 'reject', given: Given) {
  return judgeAll(word, [STORY], { [STORY.id]: given });
}

/** @param byId what is given of single stories; nothing of the others */
async function judgeAll(
  word: 'accept' | 'reject',
  stories: readonly (Story | undefined)[],
  byId: Readonly<Record<string, Given>>,
) {
  const states = new Map<string, Story['state']>();
  const looks = new Map<string, number>();
  const givenOf = (id: string): Given => byId[id] ?? {};
  const written: string[] = [];
  const at = depsOf<MovesJudged>({
    log: silentLog(),
    acceptedBy: ['103'],
    people: [],
    codeHost: { pushes: async () => [] },
    tracker: {
      abilities: { estimates: false, links: false, people: true },
      ownId: async () => OWN,
      aheadMs: () => 0,
      person: async () => undefined,
      async story(id) {
        const { meanwhile, state = 'delivered' } = givenOf(id);
        looks.set(id, (looks.get(id) ?? 0) + 1);
        if (looks.get(id) === 2 && meanwhile !== undefined) states.set(id, meanwhile);
        return { ...STORY, id, state: states.get(id) ?? state };
      },
      lastMove: async ({ id }) => givenOf(id).move ?? { by: OWN, at: '2026-03-02T08:00:00Z' },
      movesBy: async ({ id }, person) => {
        const given = givenOf(id);
        const own = (given.moves ?? []).map((each) => ({ ...each, by: OWN }));
        const all = [...(given.otherMoves ?? []), ...own];
        return all.filter(({ by }) => person === undefined || by === person);
      },
      async move({ id }, to) {
        const { refusal } = givenOf(id);
        if (refusal !== undefined) return refusal;
        written.push(`${id} ${to}`);
        states.set(id, to);
        return 'moved';
      },
    },
  });
  const author = { login: 'mr-b', id: 2, isBot: false };
  const comment = { id: 12, body: '', at: SAID, author, isAsWritten: true };
  const newer = Object.values(byId).find((given) => given.newer !== undefined)?.newer;
  const opposed = async () => (newer === undefined ? undefined : { comment, word: newer, why: '' });
  const said = { word, by: 'mr-c', pull: pullRequest({ number: 7 }), saidAt: SAID };
  const asked = stories.filter((story) => story !== undefined);
  const verdict = await moveAsJudged(at, said, asked, opposed);
  return { ...verdict, written };
}

describe('a judgement', () => {
  it.each<['accept' | 'reject', Given, string, readonly string[]]>([
    ['accept', {}, 'updated command_taken', ['accepted']],
    ['reject', {}, 'updated command_taken', ['rejected']],
    ['accept', { state: 'rejected' }, 'updated command_taken', ['accepted']],
    ['reject', { state: 'accepted' }, 'updated command_taken', ['rejected']],
    ['accept', { state: 'accepted' }, 'unchanged command_taken', []],
    ['reject', { state: 'rejected' }, 'unchanged command_taken', []],
    // Somebody was faster, or has undone it since.
    ['accept', { move: { by: '103', at: '2026-03-02T09:05:00Z' } }, 'skipped superseded', []],
    // Somebody set it back, and a workflow delivered it again.
    [
      'accept',
      { otherMoves: [{ to: 'started', at: '2026-03-02T09:05:00Z', by: '103' }] },
      'skipped superseded',
      [],
    ],
    ['reject', { otherMoves: [{ to: 'started', at: '2026-03-02T09:05:00Z' }] }, 'skipped superseded', []],
    [
      'accept',
      { otherMoves: [{ to: 'started', at: '2026-03-02T08:05:00Z', by: '103' }] },
      'updated command_taken',
      ['accepted'],
    ],
    ['accept', { moves: [{ to: 'accepted', at: '2026-03-02T09:01:00Z' }] }, 'skipped superseded', []],
    ['accept', { moves: [{ to: 'accepted', at: undefined }] }, 'skipped superseded', []],
    [
      'accept',
      { state: 'rejected', moves: [{ to: 'rejected', at: '2026-03-02T09:01:00Z' }] },
      'skipped superseded',
      [],
    ],
    [
      'accept',
      { moves: [{ to: 'accepted', at: '2026-03-02T08:01:00Z' }] },
      'updated command_taken',
      ['accepted'],
    ],
    ['accept', { meanwhile: 'accepted' }, 'unchanged command_taken', []],
    // Accepted in the tracker, by one who may and one who may not.
    ['accept', { state: 'accepted', move: { by: '103', at: SAID } }, 'unchanged command_taken', []],
    ['accept', { state: 'accepted', move: { by: '105', at: SAID } }, 'skipped not_allowed_to_accept', []],
    // The newer one counts, and its own run may have found nothing to do.
    ['accept', { newer: 'reject' }, 'skipped superseded', ['accepted', 'rejected']],
    ['reject', { newer: 'accept' }, 'skipped superseded', ['rejected', 'accepted']],
    [
      'accept',
      { refusal: { refused: 'No transition leads there', unestimated: false } },
      'failed tracker_refused',
      [],
    ],
  ])('%s, where it is %j: %s', async (word, given, verdict, written) => {
    const found = await judge(word, given);
    expect([`${found.decision} ${found.reasonCode}`, found.written]).toEqual([
      verdict,
      written.map((to) => `${STORY.id} ${to}`),
    ]);
  });

  it('names what the tracker says', async () => {
    const refusal = { refused: 'No transition leads there', unestimated: false };
    expect((await judge('accept', { refusal })).sentence).toBe(
      `The tracker did not move story ${STORY.id} from delivered to accepted (No transition leads there); move it in the tracker.`,
    );
  });

  it('says what became of the stories where a newer one counts', async () => {
    expect((await judge('accept', { newer: 'reject' })).sentence).toBe(
      `mr-b said '/stage reject' after '/stage accept', and the newer command counts: story ${STORY.id} is rejected.`,
    );
  });
});

describe('a judgement of several stories', () => {
  const [one, two, three] = ['1', '2', '3'].map((id): Story => ({ ...STORY, id, state: 'delivered' }));
  const BY_OTHER: StoryMove = { by: '103', at: '2026-03-02T09:05:00Z' };

  it.each([
    ['of which somebody moved the second one since', { move: BY_OTHER }, 'was moved to delivered after'],
    [
      'of which the tracker refuses the second one',
      { refusal: { refused: 'No way', unestimated: false } },
      'The tracker did not move story 2',
    ],
  ])('%s says which moved, and which did not', async (_, second, why) => {
    const { sentence, written } = await judgeAll('accept', [one, two, three], { 2: second });
    expect(written).toEqual(['1 accepted']);
    expect(sentence).toMatch(/^Story 1 is accepted, as mr-c said '\/stage accept' on pull request #7\. /);
    expect(sentence).toContain(why);
    expect(sentence).toContain('Story 3 was not looked at.');
    expect(sentence).not.toContain('nothing was done');
  });
});
