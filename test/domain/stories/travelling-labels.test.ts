import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasLabel } from '../../../src/domain/environment/labels.ts';
import {
  differingLabels,
  isListedByNow,
  justAgreed,
  type LabelChange,
  type LabelWay,
  type OnOrOff,
  wayOfLabel,
} from '../../../src/domain/stories/travelling-labels.ts';

const NOBODY = { justLabelled: undefined, justUnlabelled: undefined };
const LABELS = ['auto', 'Auto', 'preview', 'other'];
const ASKED = { labels: ['auto', 'preview'], ...NOBODY };

function differing(
  pull: readonly string[],
  stories: readonly (readonly string[])[],
  event: { readonly justLabelled?: string; readonly justUnlabelled?: string; readonly off?: string } = {},
) {
  return differingLabels(
    { ...ASKED, ...event },
    { labels: pull },
    stories.map((labels) => ({ labels })),
  );
}

describe('labels that only one side has', () => {
  it.each([
    [
      'the story',
      differing([], [['Auto', 'other']]),
      [{ label: 'auto', is: 'off', isJust: false, isShared: false }],
    ],
    [
      'the pull request',
      differing(['Auto'], [[]]),
      [{ label: 'auto', is: 'on', isJust: false, isShared: false }],
    ],
    ['none, where one of two stories has it', differing(['auto'], [['auto'], []]), []],
    [
      'a story that lacks what a person has just put on',
      differing(['auto'], [['auto'], []], { justLabelled: 'AUTO' }),
      [{ label: 'auto', is: 'on', isJust: true, isShared: true }],
    ],
    [
      'the story, after a person has just taken it off',
      differing([], [['auto']], { justUnlabelled: 'AUTO' }),
      [{ label: 'auto', is: 'off', isJust: true, isShared: false }],
    ],
    [
      'the story, after an event that a later one undid',
      differing([], [['auto']], { justLabelled: 'auto' }),
      [{ label: 'auto', is: 'off', isJust: false, isShared: false }],
    ],
    ['none, where the run itself took it off', differing(['auto'], [[]], { off: 'auto' }), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('are never both told of and agreed on', () => {
    const some = fc.subarray(LABELS);
    const event = fc.record({ justLabelled: fc.constantFrom(...LABELS, undefined) });
    fc.assert(
      fc.property(some, some, event, (pull, story, { justLabelled }) => {
        const asked = { ...ASKED, justLabelled };
        const [on, stories] = [{ labels: pull }, [{ labels: story }]];
        const found = differingLabels(asked, on, stories);
        for (const { label, is } of found) {
          expect(hasLabel(pull, label)).toBe(is === 'on');
          expect(hasLabel(story, label)).toBe(is === 'off');
        }
        for (const { label, is } of justAgreed(asked, on, stories)) {
          expect(found.map((each) => each.label)).not.toContain(label);
          expect(hasLabel(story, label)).toBe(is === 'on');
          expect(hasLabel(justLabelled === undefined ? [] : [justLabelled], label)).toBe(true);
        }
      }),
    );
  });
});

const at = (minute: number) => `2026-03-02T08:0${minute}:00Z`;
const person = (is: OnOrOff, minute: number): LabelChange => ({ is, by: 'mr-b', at: at(minute) });
const JOB = 'github-actions[bot]';
const app = (is: OnOrOff, minute: number): LabelChange => ({ is, by: JOB, at: at(minute) });
const stranger = (is: OnOrOff, minute: number): LabelChange => ({ ...app(is, minute), by: 'other[bot]' });
const agreed = (is: OnOrOff, minute: number) => ({ is, at: at(minute) });

interface Row {
  readonly is: OnOrOff;
  readonly isJust?: true;
  readonly isShared?: true;
  readonly isListed?: true;
  readonly last?: LabelChange;
  readonly byApp?: LabelChange;
  readonly agreed?: ReturnType<typeof agreed>;
}

function way({ is, last, byApp, agreed: before, ...row }: Row): LabelWay {
  const lastByApp = byApp ?? (last?.by === JOB ? last : undefined);
  const label = { is, isJust: false, isShared: false, isListed: false, ...row };
  return wayOfLabel(label, { last, lastByApp }, before);
}

describe('a label that only one side has goes', () => {
  it.each<[string, Row, LabelWay]>([
    ['that was never on', { is: 'off' }, 'to pull request'],
    ['that a person put on, of which no run knows', { is: 'on', last: person('on', 2) }, 'to stories'],
    [
      'that a person put on after an app took it off',
      { is: 'on', last: person('on', 2), byApp: app('off', 1) },
      'to stories',
    ],
    [
      'that a person took off after an app had copied it',
      { is: 'off', last: person('off', 2), byApp: app('on', 1) },
      'to stories',
    ],
    [
      'that a person took off after a run had carried it',
      { is: 'off', last: person('off', 2), agreed: agreed('on', 1) },
      'to stories',
    ],
    [
      'that a person put on, which was carried, so the story lost it since',
      { is: 'on', last: person('on', 1), agreed: agreed('on', 2) },
      'kept',
    ],
    [
      'that a person took off, which was carried, so the story got it since',
      { is: 'off', last: person('off', 1), byApp: app('on', 0), agreed: agreed('off', 2) },
      'to pull request',
    ],
    [
      'that a run put on for this project, so the story lost it since',
      { is: 'on', last: app('on', 2), agreed: agreed('on', 1) },
      'copy',
    ],
    ['that a run put on, of which this project knows nothing', { is: 'on', last: app('on', 1) }, 'kept'],
    [
      'that a run put on after this project had taken its own copy off',
      { is: 'on', last: app('on', 2), agreed: agreed('off', 1) },
      'kept',
    ],
    [
      'that a run put on for this project, and that one of its stories still has',
      { is: 'on', isJust: true, isShared: true, last: app('on', 2), agreed: agreed('on', 1) },
      'kept',
    ],
    [
      'that an app of others took off after a run had put it on',
      { is: 'off', last: stranger('off', 2), byApp: app('on', 1), agreed: agreed('on', 0) },
      'to stories',
    ],
    [
      'that an app of others put on, of which no run knows',
      { is: 'on', last: stranger('on', 1) },
      'to stories',
    ],
    [
      'that a run was about to put on, after it had been carried that a person took it off',
      { is: 'off', last: person('off', 1), agreed: agreed('on', 2) },
      'unknown',
    ],
    [
      'that an app took off, so the story got it since',
      { is: 'off', last: app('off', 1) },
      'to pull request',
    ],
    [
      'that a person took off and on while no run looked',
      { is: 'on', last: person('on', 3), agreed: agreed('on', 1) },
      'kept',
    ],
    [
      'the same, where the event of a run says that it is the newest',
      { is: 'on', isJust: true, last: person('on', 3), agreed: agreed('on', 1) },
      'to stories',
    ],
    [
      'of an event that comes a second time, and was carried',
      { is: 'on', isJust: true, last: person('on', 1), agreed: agreed('on', 2) },
      'kept',
    ],
    ['of an event that GitHub does not list yet', { is: 'on', isJust: true }, 'to stories'],
    ['that is on, and GitHub does not tell since when', { is: 'on' }, 'not shown'],
    ['that is off, and GitHub tells of it as on', { is: 'off', last: person('on', 1) }, 'not shown'],
    [
      'that is off, and GitHub tells of it as on for long, since the label of the repository was deleted',
      { is: 'off', isListed: true, last: person('on', 1), agreed: agreed('on', 2) },
      'to pull request',
    ],
    [
      'the same, where the event of a run says that a person took it off',
      { is: 'off', isJust: true, isListed: true, last: person('on', 1) },
      'to stories',
    ],
    [
      'that is on, and GitHub tells of it as off for long',
      { is: 'on', isListed: true, last: person('off', 1) },
      'not shown',
    ],
    ['that a person took off, of which no run knows', { is: 'off', last: person('off', 1) }, 'unknown'],
    [
      'that somebody put on whose account is gone',
      { is: 'on', last: { ...person('on', 1), by: '' } },
      'to stories',
    ],
  ])('%s', (_, row, expected) => {
    expect(way(row)).toBe(expected);
  });

  it('never against a person who was the last to change anything since both sides agreed', () => {
    const onOrOff = fc.constantFrom<OnOrOff>('on', 'off');
    fc.assert(
      fc.property(onOrOff, fc.boolean(), fc.nat(4), fc.boolean(), (is, isJust, minute, isByApp) => {
        const before = is === 'on' ? 'off' : 'on';
        const base = isByApp ? { byApp: app(before, minute) } : { agreed: agreed(before, minute) };
        const row: Row = { is, last: person(is, minute + 1), ...base, ...(isJust ? { isJust } : {}) };
        expect(way(row)).toBe('to stories');
      }),
    );
  });
});

it.each([
  ['long ago, after the last change', '2026-03-02T08:05:00Z', person('on', 5), true],
  ['long ago, and no change is listed', '2026-03-02T08:05:00Z', undefined, true],
  ['just now', '2026-03-02T08:05:01Z', person('on', 1), false],
  ['long ago, before the last change', '2026-03-02T08:05:00Z', person('on', 6), false],
])('a pull request that was changed %s has a whole list of events: %s', (_, updatedAt, last, expected) => {
  const now = new Date('2026-03-02T08:15:00Z');
  expect(isListedByNow(updatedAt, { last, lastByApp: undefined }, now)).toBe(expected);
});
