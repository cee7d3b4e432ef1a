import { runDist } from '../../../tools/runs/dist-step.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import type { Desk } from '../world/people-desk.ts';
import { BRANCH } from '../world/people-world.ts';
import type { BuiltStep } from './desk-built.ts';

type Inputs = Readonly<Record<string, string>>;

/** The operation `status`, as the built action does it. */
export async function statusBuilt(
  desk: Desk,
  event: 'pull_request' | 'schedule' | 'merge_group' = 'pull_request',
  inputs: Inputs = {},
  group: Inputs = {},
): Promise<BuiltStep> {
  const { origin, github } = desk.people;
  const permissions = {
    contents: 'read',
    deployments: 'read',
    'pull-requests': 'read',
    statuses: 'write',
  } as const;
  const pull = { number: desk.number, head: { ref: BRANCH, sha: desk.head, repo: { id: 70107786 } } };
  const payloads = {
    pull_request: { action: 'edited', pull_request: pull },
    schedule: {},
    merge_group: { action: 'checks_requested', merge_group: group },
  };
  const {
    exitCode,
    outputs,
    stdout: log,
  } = await runDist({
    action: 'sync-tracker',
    env: {
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile(payloads[event]),
      GITHUB_RUN_ID: '1',
    },
    inputs: {
      operation: 'status',
      tracker: 'pivotal',
      'tracker-url': `${origin}/tracker`,
      'tracker-token': 'rehearsal-tracker-token',
      'tracker-project': '99',
      'github-token': github.token({ kind: 'workflow', permissions }),
      ...inputs,
    },
  });
  const { decision = '', 'reason-code': reasonCode = '', result = '{}' } = outputs;
  const { sentence = '' } = JSON.parse(result) as { readonly sentence?: string };
  return { green: exitCode === 0, decision, reasonCode, sentence, outputs, log };
}

interface Status {
  readonly context: string;
  readonly state: string;
  readonly description: string;
}

/** What a commit says by now; '' for nothing. */
export async function statusSaid(
  { people, head }: Desk,
  commit = head,
  context = 'story accepted',
): Promise<string> {
  const token = people.github.token({ kind: 'person', login: 'mr-b' });
  const url = `${people.origin}/github/repos/octo-org/shop/commits/${commit}/status`;
  const headers = { authorization: `Bearer ${token}`, 'user-agent': 'test' };
  const { statuses } = (await (await fetch(url, { headers })).json()) as {
    readonly statuses: readonly Status[];
  };
  const found = statuses.find((status) => status.context === context);
  return found === undefined ? '' : `${found.state}: ${found.description}`;
}
