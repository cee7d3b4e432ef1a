import { createGitHub } from '../../../src/adapters/github/github.ts';
import { createPivotal } from '../../../src/adapters/trackers/pivotal/pivotal.ts';
import type { ReferenceRule } from '../../../src/domain/references/references.ts';
import type { Tracker } from '../../../src/ports/tracker.ts';
import { createJiraSite } from './jira-site.ts';
import { createLinearWorld } from './linear-world.ts';
import { createPeopleWorld } from './people-world.ts';

/** A tracker with as many stories as a test wants, each started, and what it was asked. */
export interface ManyStories {
  readonly tracker: Tracker;
  readonly rule: ReferenceRule;
  /** How a text names the stories. */
  readonly named: readonly string[];
  /** Operations since the world began, in order. */
  operations(): readonly string[];
  close(): Promise<void>;
}

/** Those that have a call for many, by their names. */
export const BULK_TRACKERS: Readonly<Record<string, (count: number) => Promise<ManyStories>>> = {
  pivotal: manyOfPivotal,
  'jira in the cloud': (count) => manyOfJira('cloud', count),
  'jira in a data center': (count) => manyOfJira('data-center', count),
  linear: manyOfLinear,
  github: manyOfGitHub,
};

const NUMBERS = (count: number) => Array.from({ length: count }, (_, at) => at);

async function manyOfPivotal(count: number): Promise<ManyStories> {
  const people = await createPeopleWorld(1);
  const ids = NUMBERS(count).map((at) => 200_000_000 + at);
  for (const id of ids)
    people.act('tracker', 'story', {
      id,
      project: 99,
      name: 'Pay',
      requester: 103,
      estimate: 1,
      state: 'started',
    });
  const url = `${people.origin}/tracker/services/v5`;
  return {
    tracker: createPivotal({ fetch, url, token: 'rehearsal-tracker-token', projects: ['99'] }),
    rule: { family: 'pivotal', host: undefined },
    named: ids.map((id) => `[#${id}]`),
    operations: () => people.world.core.log.entries(1).map(({ operation }) => operation),
    close: people.close,
  };
}

async function manyOfJira(flavour: 'cloud' | 'data-center', count: number): Promise<ManyStories> {
  // A seed of pages with a hundred issues.
  const site = await createJiraSite(flavour, flavour === 'cloud' ? 1 : WIDE_JIRA);
  const keys = NUMBERS(count).map((at) => `SHOP-${at + 100}`);
  for (const key of keys) site.act('issue', { key, summary: 'Pay', reporter: '103', status: 'In Progress' });
  return {
    tracker: site.tracker,
    rule: { family: 'keys', projects: ['SHOP'] },
    named: keys,
    operations: () => site.world.core.log.entries(1).map(({ operation }) => operation),
    close: site.close,
  };
}

/** Where a page of the world's Data Center holds a hundred. */
const WIDE_JIRA = 2;

async function manyOfLinear(count: number): Promise<ManyStories> {
  const linear = await createLinearWorld(1, 250);
  const ids = NUMBERS(count).map(
    () => linear.act('issue', { team: 'SHOP', title: 'Pay', creator: linear.people.c, state: 'Doing' }).id,
  );
  return {
    tracker: linear.tracker(),
    rule: { family: 'keys', projects: ['SHOP'] },
    named: ids,
    operations: () => linear.world.core.log.entries(1).map(({ operation }) => operation),
    close: linear.close,
  };
}

async function manyOfGitHub(count: number): Promise<ManyStories> {
  const people = await createPeopleWorld(1);
  const numbers = NUMBERS(count).map(
    () => people.act<{ number: number }>('github', 'issue', { title: 'Pay', by: 'mr-c' }).number,
  );
  for (const number of numbers)
    people.act('github', 'label', { number, label: 'story: started', by: 'mr-a' });
  const github = createGitHub({
    fetch,
    token: people.github.token({ kind: 'workflow', permissions: { issues: 'read' } }),
    apiUrl: `${people.origin}/github`,
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return {
    tracker: github.issuesOf({}),
    rule: { family: 'issues', repository: 'octo-org/shop', host: 'github.com' },
    named: numbers.map((number) => `#${number}`),
    operations: () => people.world.core.log.entries(1).map(({ operation }) => operation),
    close: people.close,
  };
}
