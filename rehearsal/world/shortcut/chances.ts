import { createWorldRandom, type WorldRandom } from '../kernel/random.ts';
import type { StoryWorkflow } from './records.ts';

/** What no source tells, so that it is one thing or the other by seed. */
export interface Chances {
  readonly random: WorldRandom;
  /** What is said of a token that is none, by seed. Source: of its status 401, the README of @shortcut/client. */
  readonly unauthorized: string;
  /** Whether a story's history begins with the newest entry, by seed. */
  readonly newestFirst: boolean;
  /** Whether comments lose spaces at their ends, by seed. */
  readonly trimsComments: boolean;
  /** Whether a plain `@name` in a comment mentions somebody, by seed. Source: clients say that it notifies nobody. */
  readonly mentionsPlainNames: boolean;
  /** Whether a label is the same one in another case, by seed. */
  readonly labelsIgnoreCase: boolean;
  /** Whether a deleted comment stays in the list, without a text, by seed. Source: of its fields, StoryComment of the schema. */
  readonly keepsDeleted: boolean;
  /** Whether whoever starts a story without owners becomes one, by seed. Source: it is the team's choice in Workflow of the schema. */
  readonly assignsOwner: boolean;
  /** Whether the list of projects has archived ones, by seed. Source: of the field `archived`, Project of the schema. */
  readonly listsArchived: boolean;
}

/** Draws of its own, so that no other service's change. */
export function createChances(seed: number): Chances {
  const random = createWorldRandom(seed ^ 0x73_68_63);
  const isSo = () => random.next() < 0.5;
  return {
    random,
    unauthorized: random.pick(['Unauthorized', 'Unauthorized.', 'The token is not valid.']),
    newestFirst: isSo(),
    trimsComments: isSo(),
    mentionsPlainNames: isSo(),
    labelsIgnoreCase: isSo(),
    keepsDeleted: isSo(),
    assignsOwner: isSo(),
    // A draw of its own, so that what is drawn later stays as it was.
    listsArchived: createWorldRandom(seed ^ 0x70_72_6a).next() < 0.5,
  };
}

/** Names that teams give to columns. Source: of a space at the end, the recorded workflow in the tests of mhq's handler for Shortcut. */
const RENAMED: readonly [readonly [number, string], ...(readonly [number, string])[]] = [
  [500_000_007, 'To do'],
  [500_000_008, 'Building'],
  [500_000_009, 'Peer check'],
  [500_000_010, 'With the product owner'],
  [500_000_011, 'Shipped '],
];

/** The columns of a workspace, of which the team has renamed one, by seed, and added one for what its owner rejects. No source has their names. */
export function firstWorkflow({ random }: Chances): StoryWorkflow {
  const [renamed, name] = random.pick(RENAMED);
  const states: StoryWorkflow['states'] = [
    { id: 500_000_006, name: 'Backlog', type: 'backlog' },
    { id: 500_000_007, name: 'Ready for Development', type: 'unstarted' },
    { id: 500_000_012, name: 'Rejected', type: 'unstarted' },
    { id: 500_000_008, name: 'In Development', type: 'started' },
    { id: 500_000_009, name: 'Ready for Review', type: 'started' },
    { id: 500_000_010, name: 'Ready for Deploy', type: 'started' },
    { id: 500_000_011, name: 'Completed', type: 'done' },
  ];
  return {
    id: 500_000_005,
    name: 'Engineering',
    states: states.map((state) => (state.id === renamed ? { ...state, name } : state)),
  };
}
