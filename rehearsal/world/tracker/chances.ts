import { createWorldRandom, type WorldRandom } from '../kernel/random.ts';

/** How a refusal is written. */
export type RefusalForm = 'pivotal' | 'error' | 'errors';

/** What no page and no client tells of LiteTracker, or what they tell in two ways. */
export interface LiteChances {
  /** Which status a token gets that LiteTracker does not know: the seed decides. */
  readonly unauthenticated: 401 | 403;
  /** How LiteTracker writes a refusal: the seed decides. */
  readonly refusals: RefusalForm;
  /** Which status LiteTracker gives what is not valid: the seed decides. */
  readonly invalid: 400 | 422;
  /**
   * Most rows that `limit` gets from LiteTracker: earlier notes of a client say 50, and later ones that it gets as many as it asks for, so
   * the seed decides. Source: notes of MelianLabs/litetracker-cli.
   */
  readonly longestPage: 50 | 10_000;
  /** Whether LiteTracker has the pagination headers of Pivotal: the seed decides. */
  readonly countsRows: boolean;
  /** Whether LiteTracker pages comments, members and activity by `offset`: the seed decides. */
  readonly knowsOffsets: boolean;
  /** In which order LiteTracker lists activity: the seed decides. */
  readonly newestFirst: boolean;
  /**
   * Whether LiteTracker lets a token write comments and labels: one client does, and another says that only a session may, so the seed
   * decides. Source: `lt` of MelianLabs/litetracker-cli, and README.md of MelianLabs/litetracker-mcp.
   */
  readonly tokenWrites: boolean;
  /** Whether LiteTracker lets a comment be edited, which no client does: the seed decides. */
  readonly editsComments: boolean;
  /** Whether LiteTracker takes a label that a story has: the seed decides. */
  readonly takesLabelTwice: boolean;
  /** Whether LiteTracker refuses to pass over a state; otherwise only an acceptance needs a delivery: the seed decides. */
  readonly strictOrder: boolean;
  /**
   * Whether LiteTracker shows `owner_ids` beside `owners`: one client reads them and another says that they are empty, so the seed decides.
   * Source: `lt` of MelianLabs/litetracker-cli, and internal/api/webclient.go of MelianLabs/litetracker-mcp.
   */
  readonly showsOwnerIds: boolean;
}

/** What no page tells of BARD Tracker, or what two pages tell in two ways. */
export interface BardChances {
  /** How BARD writes a refusal: the seed decides. */
  readonly refusals: RefusalForm;
  /** Which status BARD gives what is not valid: the seed decides. */
  readonly invalid: 400 | 422;
  /** How BARD shows labels, and takes them: the seed decides. */
  readonly labels: 'names' | 'objects';
  /**
   * How BARD shows what is not scheduled: the API's page lists no such state and the help page does, so the seed decides. Source:
   * bardtracker.com/llms.txt, and bardtracker.com/help/adding-tickets.
   */
  readonly icebox: 'unscheduled' | 'unstarted';
  /** Whether BARD wants an estimate before a feature is started: the seed decides. */
  readonly needsEstimate: boolean;
  /** Whether BARD passes over fields that it does not know, or refuses them: the seed decides. */
  readonly passesOver: boolean;
  /** Whether BARD names a ticket's project in it: the seed decides. */
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
