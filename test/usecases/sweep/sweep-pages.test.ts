import { describe, expect, it } from '@jest/globals';
import type { WireRequest, WireResponse } from '../../../rehearsal/world/kernel/wire.ts';
import { type SweepGround, sweepGround } from '../../support/runs/sweep-here.ts';

type Damage = 'in error' | 'empty with a token' | 'short' | 'repeated';

interface List {
  readonly service: 'github' | 'cloudformation';
  readonly operation: string;
  /** True for a page of the list, false for a question about one thing that is spelled alike. */
  isPage(request: WireRequest): boolean;
  /** True for the first page of one that may be read again. */
  beginsAnew?(request: WireRequest): boolean;
  goesOn(answer: WireResponse): boolean;
  empty(answer: WireResponse): WireResponse;
  short(answer: WireResponse): WireResponse;
}

const text = (answer: WireResponse) => Buffer.from(answer.body ?? '').toString('utf8');

const github = (operation: string): List => ({
  service: 'github',
  operation: `GET /repos/{owner}/{repo}/${operation}`,
  isPage: (request) => !request.query.has('head') && request.query.get('state') !== 'closed',
  goesOn: (answer) => /rel="next"/.test(String(answer.headers?.['link'] ?? '')),
  empty: (answer) => ({ ...answer, body: '[]' }),
  short: (answer) => ({ ...answer, body: JSON.stringify(JSON.parse(text(answer)).slice(0, -1)) }),
});

const NODES = /"nodes":\[(.*)\](?=,"pageInfo")/s;

/** The open pull requests, as GraphQL gives them. */
const openHeads: List = {
  service: 'github',
  operation: 'query OpenHeads',
  isPage: () => true,
  goesOn: (answer) => text(answer).includes('"hasNextPage":true'),
  empty: (answer) => ({ ...answer, body: text(answer).replace(NODES, '"nodes":[]') }),
  short(answer) {
    const body = text(answer);
    const nodes = JSON.parse(`[${NODES.exec(body)?.[1]}]`) as unknown[];
    return { ...answer, body: body.replace(NODES, `"nodes":${JSON.stringify(nodes.slice(0, -1))}`) };
  },
};

function stackList(operation: string, element: string): List {
  return {
    service: 'cloudformation',
    operation,
    isPage(request) {
      const asked = new URLSearchParams(request.body.toString('utf8'));
      return !asked.has('StackName') && asked.get('StackStatusFilter.member.1') !== 'DELETE_COMPLETE';
    },
    beginsAnew: (request) => !new URLSearchParams(request.body.toString('utf8')).has('NextToken'),
    goesOn: (answer) => text(answer).includes('<NextToken>'),
    empty: (answer) => ({
      ...answer,
      body: text(answer).replace(new RegExp(`<${element}>.*</${element}>`, 's'), `<${element}></${element}>`),
    }),
    short(answer) {
      const body = text(answer);
      const last = body.lastIndexOf('<member><StackId>');
      if (last < 0) throw new Error(`The page has no stacks: ${body}`);
      return { ...answer, body: body.slice(0, last) + body.slice(body.indexOf(`</${element}>`)) };
    },
  };
}

const LISTS: Readonly<Record<string, List>> = {
  branches: github('branches'),
  'open pull requests': openHeads,
  stacks: stackList('DescribeStacks', 'Stacks'),
  'live stacks': stackList('ListStacks', 'StackSummaries'),
};

/** Six environments that are wanted, each by an open pull request, and two orphans. */
async function furnished(seed: number): Promise<SweepGround> {
  const here = await sweepGround({ seed });
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
    here.open(name);
    here.stack(`shop-${name}`, name);
  }
  for (const name of ['g', 'h']) here.stack(`shop-${name}`, name);
  // The stacks of others, too, have stood for so long that no list may lack them.
  here.world.clock.advance(3_600_000);
  return here;
}

/** Damages one page of one list, each time that it is read; false when the list has no such page. */
async function sweepWith(seed: number, list: List, page: number, damage: Damage) {
  const here = await furnished(seed);
  const seen: WireResponse[] = [];
  let struck = false;
  here.world.faults.add({
    name: `a page ${damage}`,
    service: list.service,
    operation: list.operation,
    times: 999,
    phase: 'before',
    effect: 'interpose',
    async interpose(request, handle) {
      const answer = await handle(request);
      if (!list.isPage(request)) return answer;
      if (list.beginsAnew?.(request) && damage !== 'in error') seen.length = 0;
      const index = seen.length;
      if (!(damage === 'in error' && struck)) seen.push(answer);
      if (damage === 'in error' ? index < page : index !== page) return answer;
      if (damage === 'empty with a token' && !list.goesOn(answer)) return answer;
      if (damage === 'repeated' && index === 0) return answer;
      struck = true;
      if (damage === 'in error') return { status: 500, body: 'broken', headers: {} };
      if (damage === 'empty with a token') return list.empty(answer);
      return damage === 'short' ? list.short(answer) : (seen[index - 1] ?? answer);
    },
  });
  try {
    const { report } = await here.sweep({ 'max-fraction': '1' });
    return { struck, report, standing: here.standing() };
  } finally {
    await here.world.close();
  }
}

/** The world gives at most five items a page, so each list has two pages or more. */
const SEED = 5;

const WANTED = ['shop-a', 'shop-b', 'shop-c', 'shop-d', 'shop-e', 'shop-f'];
const ALL = [...WANTED, 'shop-g', 'shop-h'];

describe('a sweep whose lists are damaged', () => {
  it('deletes the orphans when no page is', async () => {
    const here = await furnished(SEED);
    try {
      expect((await here.sweep({ 'max-fraction': '1' })).report).toMatchObject({ decision: 'deleted' });
      expect(here.standing()).toEqual(WANTED);
    } finally {
      await here.world.close();
    }
  });

  const damages = ['in error', 'empty with a token', 'short', 'repeated'] as const;
  const cases = Object.keys(LISTS).flatMap((name) => damages.map((damage) => [name, damage] as const));

  it.each(cases)('takes down nothing when a page of the %s is %s', async (name, damage) => {
    const list = LISTS[name];
    if (list === undefined) throw new Error(`There is no list of ${name}.`);
    let struck = 0;
    for (let page = 0; page < 8; page += 1) {
      const result = await sweepWith(SEED, list, page, damage);
      if (!result.struck) {
        if (page === 0) continue;
        break;
      }
      struck += 1;
      // Where every orphan was on the page that came empty, there is nothing to doubt and nothing to do.
      const none = name === 'stacks' && damage === 'empty with a token';
      const decision = none ? expect.stringMatching(/^(failed|nothing)$/) : 'failed';
      expect({ page, ...result }).toMatchObject({ page, standing: ALL, report: { decision } });
    }
    expect(struck).toBeGreaterThan(0);
  });
});
