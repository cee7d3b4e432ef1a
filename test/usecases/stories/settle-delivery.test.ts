import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../src/domain/stories/delivery.ts';
import type { LabelEvent } from '../../../src/ports/deliveries.ts';
import type { Tracker } from '../../../src/ports/tracker.ts';
import { storyLooker } from '../../../src/usecases/due/behind-stories.ts';
import { dueHeads } from '../../../src/usecases/due/due-heads.ts';
import { type DeliveryDeps, settleDelivery } from '../../../src/usecases/stories/settle-delivery.ts';
import { deployedHead, headDeployment } from '../../../tools/builders/deployed-heads.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, portOf, silentLog } from '../../../tools/builders/ports.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { CASES, type Case, depsFor, FIRST, LONG_LIVED, SECOND, STORY, TEXT } from './delivery-cases.ts';

const SOURCE = { named: [], rule: { family: 'pivotal', host: undefined } } as const;

/** Each reason has its own way on. */
function remedyFor(why: string): string {
  if (why.startsWith('it is judged with'))
    return "once that one is merged or closed, move the story back to started, and put the label 'reviewed' on again";
  if (why.startsWith('more than a thousand'))
    return "close those that are not meant, and put the label 'reviewed' on again";
  return why.includes(' put the label on')
    ? "have somebody whose review counts put the label 'reviewed' on again"
    : "once it is reviewed, put the label 'reviewed' on again";
}

describe('a delivery', () => {
  it.each(CASES)('needs the label of the review for the head: %s', async (_, given, commits, why) => {
    const recorded: Delivery[] = [];
    const pull = pullRequest({ number: 7, headCommit: SECOND, ...TEXT });
    const rules = { reviewedLabel: 'reviewed', reviewedBy: given.reviewedBy ?? [], longLived: LONG_LIVED };
    const stories = [{ ...STORY, state: given.state ?? STORY.state }];
    const facts = { pull, stories, readyAtHead: true };
    const { held } = await settleDelivery(depsFor(given, recorded), facts, rules, false);
    expect(recorded.map(({ commit }) => commit)).toEqual(commits);
    const [reason, remedy] = held.get(STORY.id)?.split('; ') ?? [];
    expect(reason).toBe(why);
    expect(remedy).toBe(why === undefined ? undefined : remedyFor(why));
  });

  // Its acceptance merges nothing until a person puts the label on: a record without one proves no review.
  it('that the workflow asks for by name is recorded with its story, though no environment is ready', async () => {
    const recorded: Delivery[] = [];
    const pull = pullRequest({ number: 7, headCommit: SECOND, body: TEXT.body });
    const rules = {
      reviewedLabel: 'reviewed',
      reviewedBy: [],
      asked: 'delivered',
      longLived: LONG_LIVED,
    } as const;
    const facts = {
      pull,
      stories: [{ ...STORY, state: 'started' as const }],
      readyAtHead: false,
    };
    const { held } = await settleDelivery(depsFor({ before: undefined }, recorded), facts, rules, false);
    expect(recorded).toMatchObject([{ commit: SECOND, stories: [STORY.id], labelled: '' }]);
    expect([...held]).toEqual([]);
  });

  // The event of a label is on the list some seconds after its webhook.
  it('waits for the label of its own event where an older delivery is known already', async () => {
    const recorded: Delivery[] = [];
    const waits: number[] = [];
    const deps = depsFor({ before: { commit: FIRST } }, recorded);
    const older: LabelEvent = { id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z' };
    const shown = [older, older, { ...older, id: '98', at: '2026-03-02T08:30:00Z' }];
    const late: DeliveryDeps = {
      ...deps,
      deliveries: {
        ...deps.deliveries,
        newest: deps.deliveries.newest,
        lastLabelled: async () => shown.shift(),
      },
      clock: { sleep: async (ms) => void waits.push(ms) },
    };
    const pull = pullRequest({ number: 7, headCommit: SECOND, ...TEXT });
    const facts = { pull, stories: [STORY], readyAtHead: true };
    const rules = { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED };
    const { held } = await settleDelivery(late, facts, { ...rules, justLabelled: 'Reviewed' }, false);
    expect([...held]).toEqual([]);
    expect(recorded).toMatchObject([{ commit: SECOND, labelled: '98' }]);
    expect(waits).toHaveLength(2);
  });

  it('says that a label may be older than the commit where GitHub does not tell of pushes', async () => {
    const warnings: string[] = [];
    const log = silentLog({ warning: (line) => void warnings.push(line) });
    const pull = pullRequest({ number: 7, headCommit: SECOND, ...TEXT });
    const facts = { pull, stories: [STORY], readyAtHead: true };
    const rules = { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED };
    const recorded: Delivery[] = [];
    await settleDelivery({ ...depsFor({ before: undefined }, recorded), log }, facts, rules, false);
    expect(recorded).toHaveLength(1);
    expect(warnings).toEqual([
      "GitHub does not tell when branch 'feature/checkout' was pushed to, so a label that is older than the newest commit counts for it too; give the job 'contents: read', or let GitHub require a review.",
    ]);
  });

  /** What the hourly look says of the head. */
  function lookAt(
    given: Case,
    state: typeof STORY.state,
    { codeHost, deliveries, tracker } = depsFor(given),
  ): Promise<string | undefined> {
    const own = portOf<Tracker>('tracker', {
      ...tracker,
      whyCardBehind: async () => undefined,
      stories: async (ids) => new Map(ids.map((id) => [id, { ...STORY, state }])),
    });
    const look = storyLooker(
      depsOf<Parameters<typeof storyLooker>[0]>({
        codeHost: { ...codeHost, storyMentions: async () => new Map() },
        deliveries,
      }),
      {
        open: () => ({ source: SOURCE, tracker: () => own }),
        reviewedLabel: 'reviewed',
        reviewedBy: given.reviewedBy ?? [],
        longLived: LONG_LIVED,
        acceptedBy: [],
        people: [],
        move: 'facts',
        moves: { all: {}, ofType: {} },
      },
      { repositoryId: 70_107_786, asking: [], comments: false },
    );
    const key = '70107786/shop/preview/feature/checkout';
    const about = { number: 7, headCommit: SECOND, labels: ['reviewed'], headBranch: 'feature/checkout' };
    const [head] = dueHeads([deployedHead({ ...about, deployments: [headDeployment({ key })] })], scope());
    if (head === undefined) throw new Error('There is no such head.');
    return look.all(head);
  }

  it.each(CASES.filter(([, { state }]) => state !== undefined))(
    'is missed by the hourly look only where a run would make it: %s',
    async (_, given, __, why) => {
      // Where the label counts for nothing, a run brings the story to finished.
      const state = why === undefined ? (given.state ?? 'finished') : 'finished';
      expect(await lookAt(given, state)).toBe(
        why === undefined ? 'its story 123456789 is finished and not delivered' : undefined,
      );
    },
  );

  // Nobody delivers those of forks, and so many of them could hide what was delivered of ours.
  it('is missed by the hourly look, which asks for no records of forks', async () => {
    const deps = depsFor({ before: undefined });
    const asked: number[] = [];
    const open = await deps.codeHost.openPullRequests();
    const forks = Array.from({ length: 25 }, (_, at) =>
      pullRequest({ number: 100 + at, headBranch: `fork-${at}`, headRepositoryId: 4_711 }),
    );
    const busy: DeliveryDeps = {
      ...deps,
      codeHost: { ...deps.codeHost, openPullRequests: async (of) => (of ? [] : [...open, ...forks]) },
      deliveries: {
        ...deps.deliveries,
        shown: async (pulls, label) => {
          asked.push(...pulls.map(({ number }) => number));
          return deps.deliveries.shown(pulls, label);
        },
      },
    };
    const said = await lookAt({ before: undefined }, 'finished', busy);
    expect(said).toBe('its story 123456789 is finished and not delivered');
    expect(asked).toEqual([7]);
  });

  it.each([
    [
      'put on again after a push',
      '98',
      'the label of the review was put on again since story 123456789 was delivered',
    ],
    ['put on for the delivery before', '95', undefined],
  ])('of a delivered story is missed by the hourly look where the label was %s', async (_, id, said) => {
    expect(await lookAt({ before: { commit: FIRST }, label: { id } }, 'delivered')).toBe(said);
  });
});
