import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pickerOf, playsWhole, sampleSeed } from '../../../tools/sweep/sample.ts';
import { type RehearsedByCli, rehearseCli } from '../../support/runs/rehearse-cli.ts';

describe('the life of a pull request', () => {
  let played: RehearsedByCli;
  let account: {
    decisions: { step: number; place: string; decision: string; reasonCode: string }[];
    endState: unknown;
  };

  beforeAll(async () => {
    const json = join(await mkdtemp(join(tmpdir(), 'greenroom-life-')), 'account.json');
    played = await rehearseCli('--json', json);
    account = JSON.parse(readFileSync(json, 'utf8'));
  });

  it('plays all seven steps and ends green', () => {
    expect(played.output).toContain('All 7 steps are as they should be.');
    expect(played.status).toBe(0);
  });

  it('shows what people see on the story: its state, its label and its comment, from the start to the acceptance', () => {
    const told = played.output.split('\n').map((line) => line.trim());
    const states = told.filter((line) => line.startsWith('Story 123456789: '));
    expect(states).toEqual(
      ['unstarted', 'started', 'finished', 'delivered', 'accepted'].map(
        (state) => `Story 123456789: ${state}, labelled auto`,
      ),
    );
    const comments = told.flatMap((line, index) =>
      line.startsWith('Story 123456789 comment: ') ? [told[index + 1]] : [],
    );
    expect(comments).toHaveLength(4);
    expect(comments[0]).toBe(
      `Try it at http://shop-feature-123456789-checkout-qinov5ys.preview.example.com/`,
    );
    expect(comments.at(-1)).toBe('The environment of pull request octo-org/shop#28 is gone.');
    expect(told).toContain('PR #28: merged, labelled auto, reviewed');
    expect(played.output).toContain('npm run rehearse -- --scenario story-github');
  });

  it('decides, on the straight road, exactly this', () => {
    const straight = account.decisions.filter(({ step }) => step <= 6);
    expect(
      straight.map(({ step, place, decision, reasonCode }) => [step, place, decision, reasonCode].join(' ')),
    ).toEqual([
      '1 preview.yml/provision skipped not_wanted',
      '1 preview.yml/tracker updated story_moved',
      '1 preview.yml/notify nothing nothing_to_do',
      '2 preview.yml/provision created environment_created',
      '2 preview.yml/tracker updated story_moved',
      '2 preview.yml/notify updated announced',
      '4 preview.yml/provision updated environment_updated',
      '4 preview.yml/tracker updated story_current',
      '4 preview.yml/notify updated announced',
      '5 preview.yml/provision unchanged already_current',
      '5 preview.yml/tracker updated story_moved',
      '5 preview.yml/notify updated announced',
      '6 greenroom.yml/due planned due',
      '6 greenroom.yml/tracker unchanged stories_accepted',
      '6 greenroom.yml/merge updated pull_request_merged',
      '6 greenroom.yml/notify updated announced',
      '6 greenroom.yml/branch deleted branch_deleted',
      '6 greenroom.yml/teardown deleted environment_deleted',
      '6 greenroom.yml/tracker updated story_current',
      '6 greenroom.yml/notify updated announced',
    ]);
  });

  it('leaves the neighbours and nothing of its own', () => {
    expect(account.endState).toMatchObject({
      branches: ['feature/123456791-nights', 'main', 'spike/queue-no-infra'],
      stacks: [
        'blog-feature-x CREATE_COMPLETE',
        'greenroom-application-shop CREATE_COMPLETE',
        'shop-chore-forgotten-5gi3uulu DELETE_COMPLETE false',
        'shop-feature-123456789-checkout-qinov5ys DELETE_COMPLETE false',
        'shop-feature-123456791-nights-aem6wsh2 DELETE_COMPLETE false',
        'shop-production CREATE_COMPLETE',
      ],
      records: 0,
      stories: ['123456789 accepted', '123456791 finished'],
    });
  });
});

const BREAKS = [
  [1, 'start'],
  [2, 'create'],
  [3, 'announce'],
  [4, 'update'],
  [5, 'deliver'],
  [6, 'accept'],
  [7, 'meanwhile'],
] as const;
const seed = sampleSeed('LIFE_SEED');

describe(`--break, a sample by LIFE_SEED=${seed}`, () => {
  // Rehearsals wait more than they work. `npm run full` plays all seven.
  it.concurrent.each(playsWhole() ? BREAKS : pickerOf(seed)(BREAKS, 3))(
    'turns the run red in step %i and names it',
    async (number, name) => {
      const { status, output } = await rehearseCli('--break', String(number));
      expect(output).toContain(`The rehearsal failed in step ${number} (${name}).`);
      expect(output.match(/✔ Step \d/g) ?? []).toHaveLength(number - 1);
      expect(status).toBe(1);
    },
  );

  it('says which steps there are when it is given another', async () => {
    const { status, output } = await rehearseCli('--break', 'nine');
    expect(output).toMatch(
      /^--break takes a step of life, by number or name, not 'nine': 1 start, 2 create, /,
    );
    expect(status).toBe(1);
  });
});

const SCENARIOS = [
  'life',
  'set-up',
  'made-template',
  'where',
  'story-github',
  'story-jira',
  'story-jira-data-center',
  'story-linear',
  'story-shortcut',
  'story-litetracker',
  'story-bard',
  'label-github',
  'label-pivotal',
  'announce',
  'command',
  'accept-by-command',
  'lock',
  'two-projects',
  'other-tool',
  'shared',
  'fork',
];

describe('the command line', () => {
  it('lists scenarios and their steps', async () => {
    const { status, output } = await rehearseCli('--list');
    expect(output.match(/^[\w-]+(?=: )/gm)).toEqual(SCENARIOS);
    expect(output.match(/^ {2}\d /gm)).toHaveLength(
      7 + 6 + 4 + 6 * 8 + 6 + 2 * 5 + 9 + 5 + 3 + 3 + 7 + 4 + 5 + 7 + 8,
    );
    expect(status).toBe(0);
  });

  it.each([
    [
      ['--scenario', 'death'],
      `--scenario takes ${SCENARIOS.join(', ')}, not 'death'.\nUsage: npm run rehearse -- `,
    ],
    [
      ['--scenario', 'set-up', '--engine', 'act'],
      "--engine act plays the shop's own repository alone, and not set-up.\nUsage: npm run rehearse -- ",
    ],
    [['--engine', 'steam'], "--engine takes greenroom, act, not 'steam'.\nUsage: npm run rehearse -- "],
    [['--seed', 'x'], "--seed takes a whole number from 0 on, not 'x'.\nUsage: npm run rehearse -- "],
  ])('refuses %j in one sentence, and says how it is used', async (args, sentence) => {
    const { status, output } = await rehearseCli(...args);
    expect(output.startsWith(sentence)).toBe(true);
    expect(status).toBe(1);
  });
});
