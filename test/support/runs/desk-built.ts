import { runDist } from '../../../tools/runs/dist-step.ts';
import { eventFile } from '../../../tools/runs/event-file.ts';
import type { Desk } from '../world/people-desk.ts';
import { BRANCH } from '../world/people-world.ts';

type Inputs = Readonly<Record<string, string>>;

/** What a built action left. */
export interface BuiltStep {
  readonly green: boolean;
  readonly decision: string;
  readonly reasonCode: string;
  readonly sentence: string;
  readonly outputs: Inputs;
  /** What stands in the step's log. */
  readonly log: string;
}

/** The chores of pull requests, as the built action does them by schedule. */
export function choreBuilt(desk: Desk, inputs: Inputs): Promise<BuiltStep> {
  return built(desk, 'pull-request', inputs, 'schedule');
}

/** The stories, as the built action keeps them. */
export function syncBuilt(desk: Desk, inputs: Inputs = {}, event = 'pull_request'): Promise<BuiltStep> {
  const { origin } = desk.people;
  const tracker = {
    tracker: 'pivotal',
    'tracker-url': `${origin}/tracker`,
    'tracker-token': 'rehearsal-tracker-token',
    'tracker-project': '99',
    labels: 'auto',
  };
  return built(desk, 'sync-tracker', { ...tracker, ...inputs }, event);
}

/** What people are told of these reports, by the built action. */
export function notifyBuilt(
  desk: Desk,
  reports: readonly unknown[],
  inputs: Inputs = {},
): Promise<BuiltStep> {
  const slack = {
    'slack-token': 'xoxb-rehearsal',
    'slack-channel': 'C0000000001',
    'slack-api-url': `${desk.people.origin}/slack/api/`,
  };
  return built(desk, 'notify', { ...slack, results: JSON.stringify(reports), ...inputs }, 'pull_request');
}

/** The job `accept` of on-default-branch.yml: what it found, and what came of the merges. */
export async function acceptBuilt(
  desk: Desk,
): Promise<{ readonly found: BuiltStep; readonly merge: BuiltStep }> {
  const found = await syncBuilt(desk, { operation: 'accepted' }, 'schedule');
  const merge = await choreBuilt(desk, {
    operation: 'merge',
    'pull-requests': found.outputs['accepted'] ?? '',
  });
  return { found, merge };
}

/** The first step of the job `clean` behind it. */
export function cleanBuilt(desk: Desk, number: number, branch: string): Promise<BuiltStep> {
  return choreBuilt(desk, { operation: 'delete-branch', 'pull-request': String(number), branch });
}

async function built(desk: Desk, action: string, inputs: Inputs, event: string): Promise<BuiltStep> {
  const { origin, github } = desk.people;
  const permissions = {
    contents: 'write',
    deployments: 'write',
    issues: 'write',
    'pull-requests': 'write',
  } as const;
  const pull = { number: desk.number, head: { ref: BRANCH, sha: desk.head, repo: { id: 70107786 } } };
  const {
    exitCode,
    outputs,
    stdout: log,
  } = await runDist({
    action,
    env: {
      GITHUB_API_URL: `${origin}/github`,
      GITHUB_REPOSITORY: 'octo-org/shop',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile(event === 'pull_request' ? { action: 'labeled', pull_request: pull } : {}),
      GITHUB_RUN_ID: '1',
    },
    inputs: { 'github-token': github.token({ kind: 'workflow', permissions }), ...inputs },
  });
  const { decision = '', 'reason-code': reasonCode = '', result = '{}' } = outputs;
  const { sentence = '' } = JSON.parse(result) as { readonly sentence?: string };
  return { green: exitCode === 0, decision, reasonCode, sentence, outputs, log };
}
