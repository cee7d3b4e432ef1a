import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import { createWorldRandom } from '../kernel/random.ts';
import type { Service, WireRequest } from '../kernel/wire.ts';
import type { GitHubState } from './model/model.ts';

/**
 * GitHub answers reads from copies of its records that lag behind them by seconds. So an event, and the run that it starts, may
 * come before a copy shows what it tells of: a read gives the old state, or 404 for what is new, and a list lacks what was just made
 * (octokit/octokit.js#900, tanium/octobot#75, probot/stale#83, integrations/slack#496, atlassian/github-for-jira#690).
 */
export interface StaleReads {
  /** How copies lag from now on; undefined lets nothing lag any more. */
  lag(lag: Lag | undefined): void;
  /** Does what may change records, and keeps them as they were for those who read next. */
  changing<T>(work: () => T): T;
  /** The records that a read is answered from. */
  shownTo(request: WireRequest): GitHubState;
}

/** What lags separately: branches, pull requests with their labels, comments with issues, and deployments. */
const LAGGING = ['refs', 'pulls', 'comments', 'deployments'] as const;
type Lagging = (typeof LAGGING)[number];

/** How copies lag. */
export interface Lag {
  readonly of: readonly Lagging[];
  /** How many answers to each question are old after a change; drawn for each change, from none to two, when absent. */
  readonly reads?: number | undefined;
  /** So many answers before them are new already, as of copies that take turns. */
  readonly skip: number;
}

/** A part of the records as it was before its last change. */
interface Copy {
  readonly before: Parts;
  readonly reads: number;
  /** How often each question was asked since. */
  readonly asked: Map<string, number>;
}

/** Nothing lags until somebody says so. */
export function createStaleReads(state: GitHubState): StaleReads {
  // A stream of its own, so that what lags moves no other draw.
  const random = createWorldRandom(state.core.seed + 0x6c_61_67);
  const copies = new Map<Lagging, Copy>();
  let lag: Lag | undefined;
  return {
    lag(next) {
      lag = next;
      copies.clear();
    },
    changing(work) {
      if (lag === undefined) return work();
      const before = structuredClone(partsOf(state));
      const { of, reads } = lag;
      try {
        return work();
      } finally {
        const now = structuredClone(partsOf(state));
        for (const part of of)
          if (!isDeepStrictEqual(before[part], now[part]))
            copies.set(part, { before, reads: reads ?? random.integer(0, 2), asked: new Map() });
      }
    },
    shownTo(request) {
      if (lag === undefined) return state;
      const { skip } = lag;
      const question = `${request.method} ${request.path}?${request.query}\n${request.body.toString('utf8')}`;
      let shown = partsOf(state);
      for (const [part, { before, reads, asked }] of copies) {
        const count = asked.get(question) ?? 0;
        asked.set(question, count + 1);
        if (count >= skip && count < skip + reads) shown = { ...shown, [part]: before[part] };
      }
      const { refs, pulls, comments, deployments } = shown;
      return {
        ...state,
        ...refs,
        talk: { ...state.talk, ...pulls, ...comments },
        delivery: { ...state.delivery, ...deployments },
      };
    },
  };
}

const COUNT = z.int().min(0);

/** What people do, which copies may lag behind, and the verb that lets them lag. */
export function controlWhileLagging(control: Service['control'], stale: StaleReads): Service['control'] {
  const noted = Object.entries(control).map(
    ([name, act]) => [name, (args: Record<string, unknown>) => stale.changing(() => act(args))] as const,
  );
  const shape = {
    of: z.array(z.enum(LAGGING)).default(['refs', 'pulls']),
    reads: COUNT.optional(),
    skip: COUNT.default(0),
    on: z.boolean().default(true),
  };
  return {
    ...Object.fromEntries(noted),
    lag: verb('github/lag', shape, ({ on, ...lag }) => stale.lag(on ? lag : undefined)),
  };
}

type Parts = ReturnType<typeof partsOf>;

function partsOf({ refs, forks, talk, delivery }: GitHubState) {
  return {
    refs: { refs, forks },
    pulls: { pulls: talk.pulls, issueEvents: talk.issueEvents },
    comments: { comments: talk.comments, issues: talk.issues },
    deployments: { deployments: delivery.deployments },
  };
}
