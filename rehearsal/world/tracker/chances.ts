import { createWorldRandom, type WorldRandom } from '../kernel/random.ts';

/** How a refusal is written. */
export type RefusalForm = 'pivotal' | 'error' | 'errors';

/** What no page and no client tells of LiteTracker; the seed decides each. */
export interface LiteChances {
  readonly unauthenticated: 401 | 403;
  readonly refusals: RefusalForm;
  readonly invalid: 400 | 422;
  /** Most rows that `limit` gets: notes of one client say 50, and later ones that it gets as many as it asks for. */
  readonly longestPage: 50 | 10_000;
  /** Pagination headers of Pivotal's. */
  readonly countsRows: boolean;
  /** Comments and activity go on behind `offset`. */
  readonly knowsOffsets: boolean;
  readonly newestFirst: boolean;
  /** The token may write comments and labels: one client does, and another says that only a session may. */
  readonly tokenWrites: boolean;
  readonly editsComments: boolean;
  readonly takesLabelTwice: boolean;
  /** Each state only from the one before; otherwise only an acceptance needs a delivery. */
  readonly strictOrder: boolean;
  readonly showsOwnerIds: boolean;
}

/** What no page tells of BARD Tracker; the seed decides each. */
export interface BardChances {
  readonly refusals: RefusalForm;
  readonly invalid: 400 | 422;
  readonly labels: 'names' | 'objects';
  /** The API's page lists no `unscheduled`, which the help page has. */
  readonly icebox: 'unscheduled' | 'unstarted';
  readonly needsEstimate: boolean;
  /** Fields that it does not know are passed over. */
  readonly passesOver: boolean;
  readonly showsProject: boolean;
}

/** Drawn apart from the world's other chances, so that those stay as they are. */
export function liteChances(seed: number): LiteChances {
  const random = createWorldRandom(seed * 2 + 7_001);
  return {
    unauthenticated: random.pick([401, 403]),
    refusals: random.pick(FORMS),
    invalid: random.pick([400, 422]),
    longestPage: random.pick([50, 10_000]),
    countsRows: maybe(random),
    knowsOffsets: maybe(random),
    newestFirst: maybe(random),
    tokenWrites: maybe(random),
    editsComments: maybe(random),
    takesLabelTwice: maybe(random),
    strictOrder: maybe(random),
    showsOwnerIds: maybe(random),
  };
}

/** The same of BARD Tracker. */
export function bardChances(seed: number): BardChances {
  const random = createWorldRandom(seed * 2 + 9_002);
  return {
    refusals: random.pick(FORMS),
    invalid: random.pick([400, 422]),
    labels: random.pick(['names', 'objects']),
    icebox: random.pick(['unscheduled', 'unstarted']),
    needsEstimate: maybe(random),
    passesOver: maybe(random),
    showsProject: maybe(random),
  };
}

const FORMS = ['pivotal', 'error', 'errors'] as const;

function maybe(random: WorldRandom): boolean {
  return random.pick([true, false]);
}
