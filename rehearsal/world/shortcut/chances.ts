import { createWorldRandom, type WorldRandom } from '../kernel/random.ts';
import type { StoryWorkflow } from './records.ts';

/** What no source tells, so that it is one thing or the other by seed. */
export interface Chances {
  readonly random: WorldRandom;
  /** What a token that is none is told; only the status 401 has a source (README of @shortcut/client). */
  readonly unauthorized: string;
  /** Whether a story's history begins with the newest entry. */
  readonly newestFirst: boolean;
  /** Whether comments lose spaces at their ends. */
  readonly trimsComments: boolean;
  /** Whether a plain `@name` in a comment mentions somebody; that it notifies nobody is told by clients. */
  readonly mentionsPlainNames: boolean;
  /** Whether a label is the same one in another case. */
  readonly labelsIgnoreCase: boolean;
  /** Whether a deleted comment stays in the list, without a text; StoryComment of the schema has a field for it. */
  readonly keepsDeleted: boolean;
  /** Whether whoever starts a story without owners becomes one; Workflow of the schema has it as a choice of the team's. */
  readonly assignsOwner: boolean;
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
  };
}

/** Names that teams give to columns; a space at the end stays (the recorded workflow in the tests of mhq's handler for Shortcut). */
const RENAMED: readonly [readonly [number, string], ...(readonly [number, string])[]] = [
  [500_000_007, 'To do'],
  [500_000_008, 'Building'],
  [500_000_009, 'Peer check'],
  [500_000_010, 'With the product owner'],
  [500_000_011, 'Shipped '],
];

/** The columns of a new workspace, one of which the team has renamed, and one for what its owner rejects. */
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
