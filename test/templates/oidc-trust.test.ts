import { readdirSync, readFileSync } from 'node:fs';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { createRehearsalWorld } from '../../rehearsal/world/rehearsal-world.ts';
import { CREDENTIALS } from '../rehearsal/world/with-world.ts';
import { conditionsHold, oidcRoles, type RolePolicies, SHOP_ROLES } from '../support/iam/policies.ts';
import { inAllTests } from '../support/set-ups/in-each-test.ts';

const ROLES = oidcRoles(SHOP_ROLES);
/** The repository variables that hold the outputs of github-oidc. */
const VARIABLES: Readonly<Record<string, string>> = {
  GREENROOM_PROVISION_ROLE: 'ProvisionRole',
  GREENROOM_TEARDOWN_ROLE: 'TeardownRole',
  GREENROOM_READ_ROLE: 'ReadRole',
};
const FORMS = ['names', 'ids'] as const;
const WORKFLOWS = new URL('../../.github/workflows/', import.meta.url);

interface Job {
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

function takings(): readonly Taking[] {
  return readdirSync(WORKFLOWS).flatMap((file) => {
    const workflow = parse(readFileSync(new URL(file, WORKFLOWS), 'utf8')) as {
      on: string | readonly string[] | Readonly<Record<string, unknown>>;
      jobs: Readonly<Record<string, Job>>;
    };
    const on = workflow.on;
    const events = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : Object.keys(on);
    return Object.entries(workflow.jobs).flatMap(([id, job]) =>
      rolesOf(job).flatMap((role) =>
        events.map((event) => ({
          place: `${file} ${id}`,
          event,
          role,
          environment: typeof job.environment === 'object' ? job.environment.name : job.environment,
          permissions: job.permissions ?? {},
        })),
      ),
    );
  });
}

/** Logical ids of the roles that a job's steps name. @throws Error for a role that github-oidc does not make. */
function rolesOf(job: Job): readonly string[] {
  const named = (job.steps ?? []).flatMap((step) => step.with?.['role-to-assume'] ?? []);
  return [...new Set(named)].flatMap((expression) => {
    const variables = /^\$\{\{ (vars\.\w+(?: \|\| vars\.\w+)*) \}\}$/
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

/** The template's own word: its trust policy, held against the claims of the token. */
async function isTrusted(role: RolePolicies | undefined, caller: Caller): Promise<boolean> {
  const claims = Object.entries(world.oidc.verify(await tokenOf(caller))).map(([name, value]) => [
    `token.actions.githubusercontent.com:${name}`,
    String(value),
  ]);
  return (role?.trust ?? []).some(
    (statement) =>
      statement.actions.includes('sts:AssumeRoleWithWebIdentity') &&
      conditionsHold(statement, Object.fromEntries(claims)),
  );
}

/** What STS says, once it holds the role as the template makes it. */
async function isLetIn(role: RolePolicies | undefined, caller: Caller): Promise<boolean> {
  const equals = role?.trust[0]?.conditions['StringEquals'] ?? {};
  const of = (claim: string) => equals[`token.actions.githubusercontent.com:${claim}`] ?? [];
  world.act('sts', 'role', {
    arn: role?.arn,
    subjects: of('sub'),
    repositoryId: of('repository_id')[0],
    audience: of('aud')[0],
  });
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role?.arn ?? '',
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
      expect(await isTrusted(ROLES[role], caller)).toBe(true);
      expect(await isLetIn(ROLES[role], caller)).toBe(true);
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
    expect(await isTrusted(ROLES[id], caller)).toBe(false);
    expect(await isLetIn(ROLES[id], caller)).toBe(false);
  });
});

describe('the role that only looks', () => {
  const role = ROLES['ReadRole'];

  it.each(FORMS)('is given to what runs on the default branch, with a subject of %s', async (form) => {
    expect(await isTrusted(role, { event: 'schedule', form })).toBe(true);
    expect(await isLetIn(role, { event: 'schedule', form })).toBe(true);
  });

  it.each<Caller>([{ event: 'pull_request' }, { event: 'schedule', environment: 'rescue' }])(
    'is kept from what needs no look: %j',
    async (caller) => {
      expect(await isTrusted(role, caller)).toBe(false);
      expect(await isLetIn(role, caller)).toBe(false);
    },
  );

  it('may change nothing', () => {
    const actions = (role?.rights ?? []).flatMap((statement) => statement.actions);
    expect(actions.filter((action) => !/^\w+:(?:Describe|List)/.test(action))).toEqual([]);
  });
});

describe('a stack made from github-oidc', () => {
  it('comes up on the world, and its outputs are the roles that were judged here', async () => {
    const cloud = new CloudFormation({
      region: 'eu-central-1',
      endpoint: world.origin(),
      credentials: CREDENTIALS,
    });
    await cloud.createStack({
      StackName: 'greenroom-oidc-shop',
      TemplateBody: readFileSync(new URL('../../templates/github-oidc.yml', import.meta.url), 'utf8'),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
      Parameters: Object.entries(SHOP_ROLES).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
    });
    world.clock.advance(10 * 60_000);
    const { Stacks: [stack] = [] } = await cloud.describeStacks({ StackName: 'greenroom-oidc-shop' });
    const outputs = Object.fromEntries(
      (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    );
    expect(stack?.StackStatus).toBe('CREATE_COMPLETE');
    for (const [id, role] of Object.entries(ROLES)) expect(outputs[id]).toBe(role.arn);
  });
});
