import { createJiraCloud, createJira as createJiraService } from '../../../rehearsal/world/jira/jira.ts';
import { createWorld } from '../../../rehearsal/world/kernel/world.ts';
import { listen } from '../../../rehearsal/world/server.ts';
import { createJira } from '../../../src/adapters/trackers/jira/jira.ts';
import type { JiraFlavour } from '../../../src/adapters/trackers/jira/jira-client.ts';
import type { Story, Tracker } from '../../../src/ports/tracker.ts';

export const JIRA_FLAVOURS: readonly JiraFlavour[] = ['cloud', 'data-center'];

interface IssueState {
  readonly key: string;
  readonly status: string;
  readonly labels: readonly string[];
  readonly comments: readonly { readonly by: string; readonly body: unknown }[];
  readonly links: readonly { readonly url: string; readonly title: string }[];
  readonly moves: readonly { readonly from: string; readonly to: string; readonly by: string }[];
}

/** A site of Jira's with one project, SHOP, and one issue in it, SHOP-12. */
export async function createJiraSite(flavour: JiraFlavour, seed = 1, project: Record<string, unknown> = {}) {
  const name = flavour === 'cloud' ? 'jira-cloud' : 'jira';
  const world = createWorld({ seed }, [createJiraService, createJiraCloud]);
  const listening = await listen(world);
  const act = (verb: string, args: Record<string, unknown>) => world.core.peer(name).control[verb]?.(args);
  for (const [id, person] of [
    ['101', 'Mr. A'],
    ['102', 'Mr. B'],
    ['103', 'Mr. C'],
  ] as const)
    act('person', { id, name: person, email: `${person.toLowerCase().replace('. ', '-')}@example.com` });
  act('project', { key: 'SHOP', name: 'Shop', members: ['101', '102', '103'], ...project });
  act('issue', { key: 'SHOP-12', summary: 'Check out with one click', labels: ['auto'], reporter: '103' });
  const options = {
    fetch,
    url: `${listening.origin}/${name}/`,
    token: flavour === 'cloud' ? 'greenroom@example.com:rehearsal-jira-token' : 'rehearsal-jira-token',
    flavour,
    sleep: async () => undefined,
  };
  const issue = (key = 'SHOP-12'): IssueState => {
    const { issues } = world.core.peer(name).state() as { issues: readonly IssueState[] };
    const found = issues.find((each) => each.key === key);
    if (found === undefined) throw new Error(`There is no issue ${key}.`);
    return found;
  };
  const writes = () =>
    world.core.log
      .entries(1)
      .filter(({ write }) => write)
      .map(({ operation }) => operation);
  return { act, options, issue, writes, tracker: createJira(options), close: () => listening.close(), world };
}

/** The story of that key. @throws Error where there is none */
export async function jiraStory(tracker: Tracker, id = 'SHOP-12'): Promise<Story> {
  const story = await tracker.story(id);
  if (story === undefined) throw new Error(`There is no story ${id}.`);
  return story;
}
