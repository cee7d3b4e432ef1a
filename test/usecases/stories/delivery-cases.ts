import type { Delivery } from '../../../src/domain/stories/delivery.ts';
import type { LabelEvent, RecordedDelivery } from '../../../src/ports/deliveries.ts';
import type { Story, StoryMove } from '../../../src/ports/tracker.ts';
import type { DeliveryDeps } from '../../../src/usecases/stories/settle-delivery.ts';
import { pullRequest } from '../../../tools/builders/facts.ts';
import { depsOf, silentLog } from '../../../tools/builders/ports.ts';

export const FIRST = 'a'.repeat(40);
export const SECOND = 'b'.repeat(40);
export const STORY: Story = {
  id: '123456789',
  project: '99',
  title: 'A story',
  url: 'https://example.com/1',
  type: 'feature',
  state: 'delivered',
  estimated: true,
  labels: [],
  ownerIds: [],
  requesterId: undefined,
};
export const TEXT = { body: '[#123456789]', labels: ['reviewed'] };

/** What is there when a run with a ready environment comes. */
export interface Case {
  readonly state?: Story['state'];
  /** The newest record; of the head, by event 95, at eight, unless said otherwise; undefined for none. */
  readonly before?: Partial<RecordedDelivery> | undefined;
  /** The last putting-on of the label, by mr-b at half past seven unless said otherwise; undefined for none that GitHub tells of. */
  readonly label?: Partial<LabelEvent> | undefined;
  readonly pushedAt?: string;
  readonly movedAt?: string;
  /** Of the tracker's clock before GitHub's. */
  readonly aheadMs?: number;
  /** The tracker's history has no delivery before that move. */
  readonly neverDelivered?: boolean;
  readonly reviewedBy?: readonly string[];
  /** A record of another open pull request, whose text names no story by now. */
  readonly other?: boolean;
  /** Pull requests whose records were not looked at. */
  readonly unseen?: readonly number[];
}

function recordOf(given: Partial<RecordedDelivery>): RecordedDelivery {
  return {
    pullRequest: 7,
    base: 'main',
    stackedOn: undefined,
    commit: SECOND,
    stories: [STORY.id],
    labelled: '95',
    id: 12,
    writtenBy: 'github-actions[bot]',
    refusal: undefined,
    recordedAt: '2026-03-02T08:00:00Z',
    alike: [],
    ...given,
  };
}

const MERGED = { baseBranch: 'main', state: 'closed', merged: true } as const;
export const LONG_LIVED = { defaultBranch: 'main', kinds: [] };
const MOVED_AT = '2026-03-02T06:00:00Z';

export function depsFor(given: Case, recorded: Delivery[] = []): DeliveryDeps {
  const before = 'before' in given ? given.before : {};
  const label = 'label' in given ? given.label : {};
  const pulls = [
    pullRequest({ number: 7, headCommit: SECOND, ...TEXT }),
    ...(given.other ? [pullRequest({ number: 8, headBranch: 'other', body: '' })] : []),
  ];
  const move: StoryMove = {
    by: '103',
    at: given.movedAt ?? MOVED_AT,
    aheadMs: given.aheadMs,
    deliveredAt: given.neverDelivered ? undefined : '2026-03-02T05:00:00Z',
  };
  return depsOf<DeliveryDeps>({
    log: silentLog(),
    codeHost: {
      openPullRequests: async (branch) => pulls.filter(({ headBranch }) => !branch || headBranch === branch),
      pushes: async () =>
        given.pushedAt === undefined ? undefined : [{ commit: SECOND, by: 'mr-c', at: given.pushedAt }],
      latestPullRequest: async (branch) =>
        branch === 'lower' ? pullRequest({ number: 6, headBranch: 'lower', ...MERGED }) : undefined,
      isBranchProtected: async () => false,
      renamedTo: async () => undefined,
    },
    deliveries: {
      newest: async (number) => (number === 8 ? recordOf({ pullRequest: 8 }) : before && recordOf(before)),
      record: async (delivery) => void recorded.push(delivery),
      labelEvents: async () => [{ id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z' }],
      shown: async () => ({
        found: given.other ? [recordOf({ pullRequest: 8 })] : [],
        unseen: given.unseen ?? [],
      }),
      lastLabelled: async () => label && { id: '95', by: 'mr-b', at: '2026-03-02T07:30:00Z', ...label },
    },
    tracker: { lastMove: async () => move, aheadMs: () => given.aheadMs },
  });
}

/** What is there, what is recorded then, and why a story is held back. */
export const CASES: readonly (readonly [string, Case, readonly string[], string | undefined])[] = [
  ['first one', { state: 'finished', before: undefined }, [SECOND], undefined],
  [
    'push after it',
    { before: { commit: FIRST } },
    [],
    "the label was put on for the delivery of aaaaaaa into 'main'",
  ],
  ['label again after a push', { before: { commit: FIRST }, label: { id: '98' } }, [SECOND], undefined],
  [
    'label that GitHub does not tell of',
    { label: undefined },
    [],
    'GitHub does not tell when the label was put on',
  ],
  [
    'story that was rejected and started again, and a push',
    { state: 'started', before: { commit: FIRST }, movedAt: '2026-03-02T09:00:00Z' },
    [],
    "the label was put on for the delivery of aaaaaaa into 'main'",
  ],
  [
    'story that was rejected and started again at the same commit',
    { state: 'started', movedAt: '2026-03-02T09:00:00Z' },
    [],
    'the story was moved back since it was delivered',
  ],
  ['run that was killed between the record and the story', { state: 'finished' }, [], undefined],
  [
    'run that was killed between the two, with a tracker whose clock is ahead',
    { state: 'finished', movedAt: '2026-03-02T08:03:00Z', aheadMs: 300_000 },
    [],
    undefined,
  ],
  [
    'second story that the text names later',
    { state: 'finished', before: { stories: ['1'] } },
    [SECOND],
    undefined,
  ],
  [
    'push between the label and the first environment',
    { state: 'finished', before: undefined, pushedAt: '2026-03-02T07:40:00Z' },
    [],
    'the label was put on before bbbbbbb was pushed',
  ],
  [
    'label after the push',
    { state: 'finished', before: undefined, pushedAt: '2026-03-02T07:30:00Z' },
    [SECOND],
    undefined,
  ],
  [
    'label of an app',
    { state: 'finished', before: undefined, label: { by: 'shop-bot[bot]' } },
    [],
    "the app shop-bot[bot] put the label on, which 'reviewed-by' of the settings does not name",
  ],
  [
    'label of an app that the settings name',
    { state: 'finished', before: undefined, label: { by: 'shop-bot[bot]' }, reviewedBy: ['Shop-Bot[bot]'] },
    [SECOND],
    undefined,
  ],
  [
    'label of the author',
    { state: 'finished', before: undefined, label: { by: 'mr-a' } },
    [SECOND],
    undefined,
  ],
  [
    'label of the author, where the settings want another one',
    { state: 'finished', before: undefined, label: { by: 'mr-a' }, reviewedBy: ['@others'] },
    [],
    'its author mr-a put the label on',
  ],
  [
    'label of somebody whom the settings do not name',
    { state: 'finished', before: undefined, reviewedBy: ['mr-c'] },
    [],
    "mr-b put the label on, whom 'reviewed-by' of the settings does not name",
  ],
  [
    'story that is judged with another pull request',
    { before: undefined, other: true },
    [],
    'it is judged with pull request #8 (recorded as deployment 12 by github-actions[bot])',
  ],
  [
    'story of which nobody knows whether it is judged with another pull request',
    { before: undefined, unseen: [9, 8] },
    [],
    'more than a thousand deliveries are recorded since pull requests were opened that are open still, so nobody knows whether one of them was delivered for it (#8, #9)',
  ],
  [
    'story that was shown with another pull request, and rejected and started since',
    { state: 'started', before: { commit: FIRST }, label: { id: '98' }, other: true },
    [],
    'it is judged with pull request #8 (recorded as deployment 12 by github-actions[bot])',
  ],
  [
    'story that the tracker did not move, and that a person started later',
    { state: 'finished', movedAt: '2026-03-02T09:00:00Z', neverDelivered: true },
    [],
    undefined,
  ],
  [
    'base that was changed between the label and the first environment',
    { before: undefined, label: { retargetedAt: '2026-03-02T07:40:00Z' } },
    [],
    'the base of the pull request was changed since the label was put on',
  ],
  ['delivery for a base that was merged into this one', { before: { base: 'lower' } }, [], undefined],
  [
    'delivery for another base',
    { before: { base: 'develop' } },
    [],
    "the label was put on for the delivery of bbbbbbb into 'develop'",
  ],
  [
    'story that is named after the base was changed',
    {
      state: 'finished',
      before: { base: 'lower', stories: ['1'] },
      label: { retargetedAt: '2026-03-02T08:30:00Z' },
    },
    [],
    'the base of the pull request was changed since the label was put on',
  ],
  [
    'push by whoever put the label on, where the settings want another one',
    {
      before: undefined,
      label: { by: 'mr-c' },
      pushedAt: '2026-03-02T07:10:00Z',
      reviewedBy: ['@others'],
    },
    [],
    'mr-c, who pushed its head, put the label on',
  ],
];
