import { describe, expect, it } from '@jest/globals';
import type { HourlyJob, HourlyRun } from '../../../src/domain/due/hourly-run.ts';
import { AdapterError } from '../../../src/domain/verdict/errors.ts';
import { deployedHead } from '../../../tools/builders/deployed-heads.ts';
import { look } from './look.ts';

const COMMIT = 'a'.repeat(40);
const RULE = {
  workflow: 'greenroom.yml',
  settings: { path: '.github/greenroom.yml', text: 'project: shop' },
};
const HOUR = 3_600_000;
/** The hour of `look`. */
const NOON = Date.parse('2026-03-02T12:00:00Z');

const iso = (ms: number) => new Date(ms).toISOString();
const leg = (number: number, at: number, conclusion = 'failure'): HourlyJob => ({
  name: `greenroom / Heal pull request ${number} at ${COMMIT}`,
  conclusion,
  startedAt: iso(at),
  completedAt: iso(at),
  steps: [],
});

/** The runs of GitHub, each with its jobs, and the settings file, which has one text at all commits but those that are named. */
function github(
  runs: readonly (Partial<HourlyRun> & { readonly jobs: readonly HourlyJob[] })[],
  settings = {},
) {
  const asked: string[] = [];
  const listed = runs.map(
    ({ jobs: _, ...run }, id): HourlyRun => ({
      id,
      startedAt: iso(NOON - HOUR),
      commit: 'c'.repeat(40),
      conclusion: 'failure',
      ...run,
    }),
  );
  const texts: Readonly<Record<string, string>> = settings;
  return {
    asked,
    ports: {
      workflowRuns: {
        hourlyRuns: async (file: string) => {
          asked.push(`runs of ${file}`);
          return listed;
        },
        jobs: async (id: number) => {
          asked.push(`jobs of ${id}`);
          return runs[id]?.jobs ?? [];
        },
      },
      codeHost: {
        readFile: async (path: string, ref: string) => {
          asked.push(`${path} at ${ref.slice(0, 1)}`);
          return texts[ref] ?? 'project: shop';
        },
      },
    },
  };
}

const numbers = (items: readonly { readonly pullRequest?: number | undefined }[] = []) =>
  items.map(({ pullRequest }) => pullRequest);

describe('a branch whose run failed', () => {
  it('waits, and is named with when it is tried again', async () => {
    const { ports, asked } = github([{ jobs: [leg(7, NOON - HOUR)] }]);
    const found = await look(
      [deployedHead(), deployedHead({ number: 8, headBranch: 'b' })],
      [],
      { holdBack: RULE },
      ports,
    );
    expect(numbers(found.items)).toEqual([8]);
    expect(found.waiting).toMatchObject([
      {
        pullRequest: 7,
        sentence:
          'Pull request #7 is behind: it has no environment. A run for aaaaaaa failed, so the next one is after 2026-03-02 17:00 UTC; a new commit, other settings or a start by hand bring it sooner.',
      },
    ]);
    expect(asked).toEqual(['runs of greenroom.yml', 'jobs of 0', '.github/greenroom.yml at c']);
  });

  it.each([
    ['six hours later', { jobs: [leg(7, NOON - 6 * HOUR)] }, {}],
    ['after a run that was cancelled', { jobs: [leg(7, NOON - HOUR, 'cancelled')] }, {}],
    ['with other settings', { jobs: [leg(7, NOON - HOUR)] }, { ['c'.repeat(40)]: 'project: bakery' }],
  ])('is tried again %s', async (_, run, settings) => {
    const { ports } = github([run], settings);
    const found = await look([deployedHead()], [], { holdBack: RULE }, ports);
    expect(numbers(found.items)).toEqual([7]);
    expect(found.waiting).toBeUndefined();
  });

  it('waits as well where a run ended well and changed nothing, and says so', async () => {
    const { ports } = github([{ conclusion: 'success', jobs: [leg(7, NOON - HOUR, 'success')] }]);
    const quiet = deployedHead({ updatedAt: iso(NOON - 2 * HOUR) });
    const found = await look([quiet], [], { holdBack: RULE }, ports);
    expect(numbers(found.items)).toEqual([]);
    expect(found.waiting?.[0]?.sentence).toBe(
      'Pull request #7 is behind: it has no environment. A run for aaaaaaa changed nothing about that, so the next one is after 2026-03-02 17:00 UTC; a new commit, other settings or a start by hand bring it sooner.',
    );
    const touched = deployedHead({ updatedAt: iso(NOON - HOUR / 2) });
    expect(numbers((await look([touched], [], { holdBack: RULE }, ports)).items)).toEqual([7]);
  });

  it('is tried again at once where a person asks, and GitHub is asked nothing', async () => {
    const { ports, asked } = github([{ jobs: [leg(7, NOON - HOUR)] }]);
    expect(numbers((await look([deployedHead()], [], { holdBack: undefined }, ports)).items)).toEqual([7]);
    expect(asked).toEqual([]);
  });

  it('costs nothing where no branch is behind', async () => {
    const { ports, asked } = github([{ jobs: [leg(7, NOON - HOUR)] }]);
    await look([deployedHead({ updatedAt: '2026-03-02T11:55:00Z' })], [], { holdBack: RULE }, ports);
    expect(asked).toEqual([]);
  });

  it('costs at most twenty-six runs, none of them old, and the settings once for each commit', async () => {
    const red = Array.from({ length: 29 }, () => ({ jobs: [leg(7, NOON - HOUR), leg(8, NOON - HOUR)] }));
    const runs = [
      { startedAt: iso(NOON - 9 * HOUR), jobs: [] },
      ...red,
      { startedAt: iso(NOON - 9 * HOUR), jobs: [] },
    ];
    const { ports, asked } = github(runs);
    const heads = [deployedHead(), deployedHead({ number: 8, headBranch: 'b' })];
    expect(numbers((await look(heads, [], { holdBack: RULE }, ports)).waiting)).toEqual([7, 8]);
    expect(asked.filter((each) => each.startsWith('jobs'))).toEqual(
      Array.from({ length: 26 }, (_, index) => `jobs of ${index + 1}`),
    );
    expect(asked.filter((each) => each.startsWith('.github'))).toHaveLength(1);
  });

  it('does not wait where GitHub does not say what became of it', async () => {
    const lines: string[] = [];
    const hourlyRuns = async () => {
      throw new AdapterError('access_denied', 'GitHub refused to list the runs.', { service: 'github' });
    };
    const log = { info: (line: string) => void lines.push(line) };
    const found = await look([deployedHead()], [], { holdBack: RULE }, { workflowRuns: { hourlyRuns }, log });
    expect(numbers(found.items)).toEqual([7]);
    expect(found.failure).toBeUndefined();
    expect(lines).toEqual(['Which runs failed before is not known: GitHub refused to list the runs.']);
  });
});

describe('more branches than one hour takes', () => {
  const heads = Array.from({ length: 45 }, (_, index) =>
    deployedHead({ number: index + 1, headBranch: `branch-${index + 1}` }),
  );

  /** Hour after hour: what it named failed, and is known of by the hours that follow. */
  async function play(hours: number, healed: (number: number) => boolean) {
    const tries: { readonly at: number; readonly number: number }[] = [];
    const named: number[][] = [];
    for (let hour = 0; hour < hours; hour += 1) {
      const now = NOON + hour * HOUR;
      const { ports } = github(
        [...Map.groupBy(tries, ({ at }) => at)]
          .map(([at, legs]) => ({
            startedAt: iso(at),
            jobs: legs.map(({ number }) => leg(number, at)),
          }))
          .reverse(),
      );
      const left = heads.filter(
        ({ number }) => !(healed(number) && tries.some((each) => each.number === number)),
      );
      const found = await look(
        left,
        [],
        { holdBack: RULE },
        { ...ports, clock: { now: () => new Date(now) } },
      );
      const chosen = numbers(found.items).flatMap((number) => number ?? []);
      named.push(chosen);
      tries.push(...chosen.map((number) => ({ at: now, number })));
    }
    return named;
  }

  it('are all tried although twenty of the oldest are refused for ever', async () => {
    const named = await play(8, (number) => number > 20);
    expect(Math.max(...named.map((hour) => hour.length))).toBe(20);
    expect(new Set(named.flat()).size).toBe(45);
    expect(named[0]).toEqual(named[0]?.toSorted((a, b) => a - b));
    // Nobody is tried each hour: four times a day at most.
    for (const number of [1, 10, 20])
      expect(named.filter((hour) => hour.includes(number)).length).toBeLessThanOrEqual(2);
  });
});
