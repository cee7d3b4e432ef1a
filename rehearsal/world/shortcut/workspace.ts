import type { WorldCore } from '../kernel/world.ts';
import type { Chances } from './chances.ts';
import type {
  LinkedFile,
  Member,
  Project,
  Story,
  StoryColumn,
  StoryLabel,
  StoryWorkflow,
  Team,
} from './records.ts';

/** What Shortcut remembers. */
export interface ShortcutRecords {
  readonly core: WorldCore;
  readonly chances: Chances;
  readonly members: Map<string, Member>;
  /** Id of a member by their token. */
  readonly tokens: Map<string, string>;
  readonly workflows: Map<number, StoryWorkflow>;
  readonly teams: Map<string, Team>;
  readonly projects: Map<number, Project>;
  readonly labels: Map<number, StoryLabel>;
  readonly stories: Map<number, Story>;
  readonly files: Map<number, LinkedFile>;
  /** The newest id of what has one beside stories. */
  lastId: number;
}

/** Has nothing yet. */
export function createRecords(core: WorldCore, chances: Chances): ShortcutRecords {
  return {
    core,
    chances,
    members: new Map(),
    tokens: new Map(),
    workflows: new Map(),
    teams: new Map(),
    projects: new Map(),
    labels: new Map(),
    stories: new Map(),
    files: new Map(),
    lastId: 500_001_000,
  };
}

/** The next id. */
export function freshId(records: ShortcutRecords): number {
  records.lastId += 1;
  return records.lastId;
}

/** The state with its workflow; undefined for an id that is none. */
export function stateWithId(
  records: ShortcutRecords,
  id: number,
): { readonly workflow: StoryWorkflow; readonly state: StoryColumn } | undefined {
  for (const workflow of records.workflows.values()) {
    const state = workflow.states.find((each) => each.id === id);
    if (state) return { workflow, state };
  }
  return undefined;
}

/** The label of that name, made when it is new. */
export function labelOfName(records: ShortcutRecords, name: string): StoryLabel {
  const key = (text: string) => (records.chances.labelsIgnoreCase ? text.toLowerCase() : text);
  const found = [...records.labels.values()].find((label) => key(label.name) === key(name));
  if (found) return found;
  const label = { id: freshId(records), name, createdAt: records.core.clock.iso() };
  records.labels.set(label.id, label);
  return label;
}
