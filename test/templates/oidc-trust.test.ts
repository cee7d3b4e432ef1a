import { readdirSync, readFileSync } from 'node:fs';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { createRehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { CREDENTIALS } from '../rehearsal/world/with-world.ts';
import { oidcRoles, rightsOf, SHOP_ROLES, shippedTemplate } from '../support/iam/policies.ts';
import { inAllTests } from '../support/set-ups/in-each-test.ts';

/** The repository variables that hold the outputs of github-oidc. */
const VARIABLES: Readonly<Record<string, string>> = {
  GREENROOM_PROVISION_ROLE: 'ProvisionRole',
  GREENROOM_TEARDOWN_ROLE: 'TeardownRole',
  GREENROOM_READ_ROLE: 'ReadRole',
  // Of another stack than the rest, with TrustPushes.
  GREENROOM_DEPLOYMENT_ROLE: 'ProvisionRole',
};
const FORMS = ['names', 'ids'] as const;
const WORKFLOWS = new URL('../../.github/workflows/', import.meta.url);

interface Job {
  readonly uses?: string;
  readonly environment?: string | { readonly name: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly with?: Readonly<Record<string, string>> }[];
}

/** One job that takes a role, started by one event. */
interface Taking {
  readonly place: string;
  readonly event: string;
  readonly role: string;
  readonly environment: string | undefined;
  readonly permissions: Readonly<Record<string, string>>;
}

interface ParsedWorkflow {
  readonly file: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Undefined also for one that a variable names, which mostly is not set. */
function environmentOf({ environment }: Job): string | undefined {
  const name = typeof environment === 'object' ? environment.name : environment;
  return name?.startsWith('${{') ? undefined : name;
}

/** What starts a workflow: its own events, or those of whoever calls it. */
function eventsOf({ file, on }: ParsedWorkflow, all: readonly ParsedWorkflow[]): readonly string[] {
  const callers = all.filter(({ jobs }) =>
    Object.values(jobs).some(({ uses }) => uses === `$/.github/workflows/${file}`),
  );
  const own = Object.keys(on).filter((event) => event !== 'workflow_call');
  return [...own, ...callers.flatMap((caller) => eventsOf(caller, all))];
}

function takings(): readonly Taking[] {
  const all = readdirSync(WORKFLOWS).map((file) => ({
    ...(parse(readFileSync(new URL(file, WORKFLOWS), 'utf8')) as Omit<ParsedWorkflow, 'file'>),
    file,
  }));
  return all.flatMap((workflow) => {
    const { file } = workflow;
    const events = eventsOf(workflow, all);
    return Object.entries(workflow.jobs).flatMap(([id, job]) =>
      rolesOf(job).flatMap((role) =>
        events.map((event) => ({
          place: `${file} ${id}`,
          event,
          role,
          environment: environmentOf(job),
          permissions: job.permissions ?? {},
        })),
      ),
    );
  });
}

/** Logical ids of the roles that a job's steps name where its caller names none of its own. @throws Error for a role that github-oidc does not make. */
function rolesOf(job: Job): readonly string[] {
  const named = (job.steps ?? []).flatMap((step) => step.with?.['role-to-assume'] ?? []);
  return [...new Set(named)].flatMap((expression) => {
    const variables = /^\$\{\{ (?:inputs\.[\w-]+ \|\| )?(vars\.\w+(?: \|\| vars\.\w+)*) \}\}$/
      .exec(expression)?.[1]
      ?.split(' || ') ?? [''];
    return variables.map((variable) => {
      const role = VARIABLES[variable.replace('vars.', '')];
      if (role === undefined) throw new Error(`No template makes the role that ${expression} names.`);
      return role;
    });
  });
}

const world = inAllTests(() => createRehearsalWorld({ seed: 5 }));
/** The outputs of the stack that was made from github-oidc. */
let roles: Readonly<Record<string, string>> = {};
/** Those of another one, whose roles trust pushes. */
let trusting: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  roles = await deployed('greenroom-oidc-shop', SHOP_ROLES);
  const more = { TrustPushes: 'true', RolePrefix: 'pushes', CreateProvider: 'false' };
  trusting = await deployed('greenroom-oidc-pushes', { ...SHOP_ROLES, ...more });
});

async function deployed(
  StackName: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const cloud = new CloudFormation({
    region: 'eu-central-1',
    endpoint: world.origin(),
    credentials: CREDENTIALS,
  });
  await cloud.createStack({
    StackName,
    TemplateBody: shippedTemplate('github-oidc'),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
  });
  world.clock.advance(10 * 60_000);
  const { Stacks: [stack] = [] } = await cloud.describeStacks({ StackName });
  return Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
}

interface Caller {
  readonly event: string;
  readonly form?: (typeof FORMS)[number];
  readonly environment?: string | undefined;
  readonly repository?: string;
  readonly repositoryId?: number;
  readonly ref?: string;
  readonly audience?: string;
}

/** The token that GitHub gives to such a job. Every event but a pull request's runs on the default branch here. */
async function tokenOf(caller: Caller): Promise<string> {
  const pullRequest = caller.event.startsWith('pull_request');
  const { url, token } = world.oidc.issueRequestToken({
    repository: caller.repository ?? 'octo-org/shop',
    repositoryId: caller.repositoryId ?? 70107786,
    ref: caller.ref ?? (pullRequest ? 'refs/pull/7/merge' : 'refs/heads/main'),
    eventName: caller.event,
    runId: 7,
    pullRequest,
    ...(caller.form === undefined ? {} : { subjectForm: caller.form }),
    ...(caller.environment === undefined ? {} : { environment: caller.environment }),
  });
  const address = `${url}&audience=${encodeURIComponent(caller.audience ?? 'sts.amazonaws.com')}`;
  const answer = await fetch(address, { headers: { authorization: `bearer ${token}` } });
  return ((await answer.json()) as { value: string }).value;
}

/** What STS says to a job that asks for a role of the stack. */
async function isLetIn(role: string, caller: Caller, of = roles): Promise<boolean> {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: of[role] ?? '',
    RoleSessionName: 'trust',
    WebIdentityToken: await tokenOf(caller),
  });
  const { status } = await fetch(world.origin(), { method: 'POST', body: form });
  return status === 200;
}

describe('the jobs of the shipped workflows that take a role', () => {
  const found = takings();

  it('are found, with every event that starts them', () => {
    const seen = new Set(found.map(({ event, role }) => `${event} ${role}`));
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'delete TeardownRole',
        'pull_request ProvisionRole',
        'pull_request TeardownRole',
        'repository_dispatch TeardownRole',
        'schedule ProvisionRole',
        'schedule ReadRole',
        'schedule TeardownRole',
        'workflow_dispatch TeardownRole',
      ]),
    );
  });

  it.each(found)('$place on $event may ask for a token', ({ permissions }) => {
    expect(permissions['id-token']).toBe('write');
  });

  describe.each(FORMS)('with a subject of %s', (form) => {
    it.each(found)('$place on $event is given $role', async ({ role, event, environment }) => {
      const caller = { event, form, environment };
      expect(await isLetIn(role, caller)).toBe(true);
    });
  });
});

describe.each(['ProvisionRole', 'TeardownRole', 'ReadRole'])('%s is kept from', (id) => {
  it.each<[string, Caller]>([
    ['a push to another branch', { event: 'push', ref: 'refs/heads/feature/x' }],
    ['a tag', { event: 'push', ref: 'refs/tags/main' }],
    ['a branch whose name only begins like the default one', { event: 'push', ref: 'refs/heads/main-2' }],
    ['another repository', { event: 'schedule', repository: 'octo-org/blog', repositoryId: 70107999 }],
    ['a repository that took the name of this one', { event: 'schedule', repositoryId: 70107999 }],
    ['a repository that took the id of none', { event: 'schedule', form: 'ids', repositoryId: 1 }],
    ['a token for another audience', { event: 'schedule', audience: 'https://github.com/octo-org' }],
    ['a deployment environment that nobody named', { event: 'schedule', environment: 'elsewhere' }],
  ])('%s', async (_who, caller) => {
    expect(await isLetIn(id, caller)).toBe(false);
  });
});

describe('roles that trust pushes, because a team said so', () => {
  const push: Caller = { event: 'push', ref: 'refs/heads/feature/x' };

  it.each(FORMS)('let a push to any branch in, and nobody else, with a subject of %s', async (form) => {
    for (const id of ['ProvisionRole', 'TeardownRole'])
      expect(await isLetIn(id, { ...push, form }, trusting)).toBe(true);
    expect(await isLetIn('ReadRole', { ...push, form }, trusting)).toBe(false);
    const others = [{ ref: 'refs/tags/x' }, { repositoryId: 1 }, { environment: 'elsewhere' }];
    for (const other of others)
      expect(await isLetIn('ProvisionRole', { ...push, form, ...other }, trusting)).toBe(false);
  });

  it.each(FORMS)(
    'let in what else runs at a branch, but no merge queue, with a subject of %s',
    async (form) => {
      const started = { form, event: 'workflow_dispatch', ref: 'refs/heads/feature/x' };
      expect(await isLetIn('ProvisionRole', started, trusting)).toBe(true);
      for (const event of ['merge_group', 'push'])
        for (const id of ['ProvisionRole', 'TeardownRole', 'ReadRole']) {
          const queued = { form, event, ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123456' };
          expect(await isLetIn(id, queued, trusting)).toBe(false);
        }
    },
  );

  it.each(FORMS)(
    'lets the deployment of a branch in with a subject of %s, and none of a tag or a bare commit',
    async (form) => {
      const deployment = { event: 'deployment', form };
      const refs = ['refs/heads/feature/x', 'refs/tags/v1', ''];
      const letIn = await Promise.all(
        refs.map((ref) => isLetIn('ProvisionRole', { ...deployment, ref }, trusting)),
      );
      expect(letIn).toEqual([true, false, false]);
      expect(await isLetIn('ProvisionRole', { ...deployment, ref: 'refs/heads/feature/x' })).toBe(false);
    },
  );

  it('are those of previews alone', () => {
    const production = oidcRoles({ ...SHOP_ROLES, Kind: 'production', TrustPushes: 'true' });
    expect(JSON.stringify(production)).not.toContain('refs/heads/*');
    expect(JSON.stringify(oidcRoles({ ...SHOP_ROLES, TrustPushes: 'true' }))).toContain('refs/heads/*');
  });
});

describe('the role that only looks', () => {
  it.each(FORMS)('is given to what runs on the default branch, with a subject of %s', async (form) => {
    expect(await isLetIn('ReadRole', { event: 'schedule', form })).toBe(true);
  });

  it.each<Caller>([{ event: 'pull_request' }, { event: 'schedule', environment: 'rescue' }])(
    'is kept from what needs no look: %j',
    async (caller) => {
      expect(await isLetIn('ReadRole', caller)).toBe(false);
    },
  );

  it('may change nothing', () => {
    const actions = rightsOf(oidcRoles(SHOP_ROLES)['ReadRole']).flatMap((statement) => statement.actions);
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => !/^\w+:(?:Describe|List)/.test(action))).toEqual([]);
  });
});

it('is no role for jobs that CloudFormation takes', async () => {
  expect(await isLetIn('CloudFormationRole', { event: 'schedule' })).toBe(false);
});
