import { JIRA_EMAIL, JIRA_TOKEN } from '../../world/jira/jira.ts';
import type { RehearsalWorld } from '../../world/rehearsal-world.ts';
import { type SeenStory, type StoryDeed, type StoryTracker, theOne, withoutMarkup } from './story-tracker.ts';

type JiraService = 'jira' | 'jira-cloud';

interface SeenIssue {
  readonly key: string;
  readonly status: string;
  readonly comments: readonly { readonly by: string; readonly body: unknown }[];
}

const PEOPLE = [
  ['101', 'Mr. A', 'mr-a@example.com'],
  ['102', 'Mr. B', 'mr-b@example.com'],
  ['103', 'Mr. C', 'mr-c@example.com'],
] as const;

const STATUSES = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'In Development', category: 'indeterminate' },
  { name: 'In Review', category: 'indeterminate' },
  { name: 'Delivered', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
  { name: 'Rejected', category: 'indeterminate' },
];
/** Nothing leads from a story that is in development to its review. */
const EDGES = [
  { name: 'Start Progress', from: ['To Do', 'Rejected'], to: 'In Progress' },
  { name: 'Go on', from: ['In Development'], to: 'In Progress' },
  { name: 'Ask for Review', from: ['In Progress'], to: 'In Review' },
  { name: 'Deliver', from: ['In Progress', 'In Review'], to: 'Delivered' },
];

/** Jira, in the cloud or in a data center, with a review of another name. */
export function jiraStories(service: JiraService): StoryTracker {
  const isCloud = service === 'jira-cloud';
  return {
    name: isCloud ? 'jira' : 'jira-data-center',
    title: isCloud ? 'Jira in the cloud' : 'Jira in a data center',
    settings: 'stories:\n  statuses: { finished: Peer check }\n',
    furnish(world) {
      furnish(world, service);
      return {
        vars: {
          GREENROOM_TRACKER: 'jira',
          GREENROOM_TRACKER_URL: `${world.origin()}/${service}`,
          GREENROOM_TRACKER_PROJECT: 'SHOP',
          GREENROOM_TRACKER_AUTH: isCloud ? 'basic' : '',
        },
        token: isCloud ? `${JIRA_EMAIL}:${JIRA_TOKEN}` : JIRA_TOKEN,
      };
    },
    pull: () => ({ branch: 'feature/shop-12-checkout' }),
    environment: 'shop-feature-shop-12-checkout-4qfcea3w',
    words: {
      started: 'In Progress',
      finished: 'Peer check',
      delivered: 'Delivered',
      accepted: 'Done',
      rejected: 'Rejected',
    },
    comments: 'one',
    see: (world) => see(world, service, 'SHOP-12'),
    deed: (world, deed) => act(world, service, deed),
    say: (world, text) => world.act(service, 'comment', { issue: 'SHOP-12', text, by: '103' }),
    special: {
      forbidden: {
        headline: 'A story that is in development is to be reviewed, and no transition leads there',
        pull: { branch: 'fix/SHOP-13-no-infra' },
        state: 'In Development',
        says: [
          'The tracker did not move story SHOP-13 from started to finished (No transition leads from In Development to Peer check; there are Go on to In Progress)',
          'move the story in the tracker.',
        ],
        conclusion: 'failure',
        see: (world) => see(world, service, 'SHOP-13'),
      },
    },
  };
}

function furnish(world: RehearsalWorld, service: JiraService): void {
  for (const [id, name, email] of PEOPLE) world.act(service, 'person', { id, name, email });
  const workflow = { statuses: STATUSES, edges: EDGES };
  world.act(service, 'project', {
    key: 'SHOP',
    name: 'Shop',
    members: PEOPLE.map(([id]) => id),
    ...workflow,
  });
  world.act(service, 'rename-status', { project: 'SHOP', from: 'In Review', to: 'Peer check' });
  const story = { reporter: '103', assignee: '101' };
  world.act(service, 'issue', { ...story, key: 'SHOP-12', summary: 'Check out with one click' });
  world.act(service, 'issue', {
    ...story,
    key: 'SHOP-13',
    summary: 'Greet people',
    status: 'In Development',
  });
}

function act(world: RehearsalWorld, service: JiraService, deed: StoryDeed): void {
  const by = { issue: 'SHOP-12', by: '103' };
  if (deed === 'restart') world.act(service, 'transition', { ...by, to: 'In Progress' });
  else world.act(service, deed, by);
}

function see(world: RehearsalWorld, service: JiraService, key: string): SeenStory {
  const { issues } = world.look<{ issues: readonly SeenIssue[] }>(service);
  const issue = theOne(issues, (each) => each.key === key);
  const own = issue.comments.filter(({ by }) => by === 'greenroom');
  return { state: issue.status, comments: own.map(({ body }) => withoutMarkup(textIn(body))) };
}

/** The cloud keeps a comment as a document. */
function textIn(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { text, content } = body as { text?: string; content?: readonly unknown[] };
  return `${text ?? ''}${(content ?? []).map(textIn).join('')}`;
}
