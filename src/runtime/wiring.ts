import type { AwsAccess, AwsCredentialSource } from '../adapters/aws/access/aws-client.ts';
import { createCloudAccount } from '../adapters/aws/access/cloud-account.ts';
import { createRoleCredentials } from '../adapters/aws/access/credentials.ts';
import { createImageRegistry } from '../adapters/aws/artifacts/image-registry.ts';
import { createObjectStore } from '../adapters/aws/artifacts/object-store.ts';
import { createPageStore } from '../adapters/aws/artifacts/page-store.ts';
import { createBeanstalk } from '../adapters/aws/readiness/beanstalk.ts';
import { isLoopback } from '../adapters/aws/readiness/own-network.ts';
import { createSiteProbe } from '../adapters/aws/readiness/site-probe.ts';
import { createDatabases } from '../adapters/aws/stack/databases.ts';
import { createLogGroups } from '../adapters/aws/stack/log-groups.ts';
import { createStackCloud } from '../adapters/aws/stack/stack-cloud.ts';
import { accountOfArn } from '../domain/privacy/account-of-arn.ts';
import type { Beanstalk } from '../ports/beanstalk.ts';
import type { CloudAccount } from '../ports/cloud-account.ts';
import type { Databases } from '../ports/databases.ts';
import type { ImageRegistry } from '../ports/image-registry.ts';
import type { LogGroups } from '../ports/log-groups.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { SiteProbe } from '../ports/site-probe.ts';
import type { StackCloud } from '../ports/stack-cloud.ts';
import { lazy } from '../usecases/pace/lazy.ts';
import type { Targets } from '../usecases/targets/targets.ts';
import { type AwsSettings, type AwsTarget, onlyTarget, type RoleOwner, targetsOf } from './aws-targets.ts';
import type { AwsInputs } from './inputs/common.ts';
import type { RunContext } from './run-context.ts';

export { wireGitHub } from './wiring-github.ts';
export { wireFiles, wireTemplates, withBundles } from './wiring-workspace.ts';

export interface Aws {
  readonly region: string;
  readonly stacks: StackCloud;
  readonly beanstalk: Beanstalk;
  readonly objects: ObjectStore;
  readonly images: ImageRegistry;
  readonly logGroups: LogGroups;
  readonly databases: Databases;
  readonly account: CloudAccount;
}

/** What says where an action works, and as whom. */
export interface TargetChoice {
  readonly inputs: AwsInputs;
  /** Of the kind; they count where the inputs say nothing. */
  readonly settings: AwsSettings;
  /** Whose role it is. */
  readonly action: RoleOwner;
}

function chosenTargets({ run }: RunContext, { inputs, settings, action }: TargetChoice) {
  return targetsOf(run.env, inputs, settings, action);
}

/** AWS in one region, with the role's credentials, else the environment's. @throws UserError when no or several places are given. */
export function wireAws(context: RunContext, choice: TargetChoice): Aws {
  return wireAt(context, onlyTarget(chosenTargets(context, choice)));
}

/** AWS in every region with every role. @throws UserError when no region is given, or two roles are of one account. */
export function wireTargets<Deps>(
  context: RunContext,
  choice: TargetChoice,
  depsOf: (aws: Aws) => Deps,
): Targets<Deps> {
  const [first, ...others] = chosenTargets(context, choice);
  const wired = (target: AwsTarget) => ({ name: target.name, deps: depsOf(wireAt(context, target)) });
  return [wired(first), ...others.map(wired)];
}

/** What every service of AWS is reached with, and whose account that is. */
function accessAt(context: RunContext, { region, role }: Pick<AwsTarget, 'region' | 'role'>) {
  const { env } = context.run;
  const { noteAccount: note } = context.veil;
  note(role ?? '');
  const base = {
    region,
    ...(env['AWS_ENDPOINT_URL'] ? { endpoint: env['AWS_ENDPOINT_URL'] } : {}),
    fetch: context.fetch,
    sleep: context.clock.sleep,
    random: context.random,
    timeout: context.timeout,
    time: context.time,
  };
  const credentials = credentialsOf(context, role, base);
  const access: AwsAccess = credentials === undefined ? base : { ...base, credentials };
  const account = notingAccount(createCloudAccount(access), note);
  return { access, account, owner: lazy(async () => accountOfArn(role ?? '') || account.accountId()) };
}

/** Where pages are published, in one region with one role's credentials, else the environment's. */
export function wirePages(context: RunContext, target: Pick<AwsTarget, 'region' | 'role'>) {
  const { access, account, owner } = accessAt(context, target);
  return { pages: createPageStore(access, owner), account };
}

/** AWS in one region with one role's credentials, else the environment's. */
export function wireAt(context: RunContext, target: AwsTarget): Aws {
  const { region } = target;
  const { noteAccount: note } = context.veil;
  const { access, account, owner } = accessAt(context, target);
  return {
    region,
    stacks: notingStacks(createStackCloud(access), note, context.run.setSecret),
    beanstalk: createBeanstalk(access),
    objects: createObjectStore(access, owner),
    images: createImageRegistry(access),
    logGroups: createLogGroups(access),
    databases: createDatabases(access),
    account,
  };
}

/**
 * A stack's ARN tells the account where no role and no list of accounts does. What is given for a parameter that the template hides
 * (`NoEcho`) is a secret of the run.
 */
function notingStacks(
  stacks: StackCloud,
  note: (arn: string) => void,
  setSecret: (value: string) => void,
): StackCloud {
  const hidden = new Set<string>();
  return {
    ...stacks,
    async templateSummary(template) {
      const summary = await stacks.templateSummary(template);
      for (const { name, noEcho } of summary.parameters) if (noEcho) hidden.add(name);
      return summary;
    },
    prepareChange(request) {
      for (const [name, value] of Object.entries(request.parameters))
        if (hidden.has(name) && value !== 'previous') setSecret(value.value);
      return stacks.prepareChange(request);
    },
    async list(reviewed) {
      const found = await stacks.list(reviewed);
      for (const { id } of found.slice(0, 1)) note(id);
      return found;
    },
    async describe(nameOrId) {
      const found = await stacks.describe(nameOrId);
      note(found?.id ?? '');
      return found;
    },
  };
}

function notingAccount(account: CloudAccount, note: (id: string) => void): CloudAccount {
  return {
    ...account,
    async accountId() {
      const id = await account.accountId();
      note(id);
      return id;
    },
  };
}

function credentialsOf(
  context: RunContext,
  role: string | undefined,
  base: AwsAccess,
): AwsCredentialSource | undefined {
  const { env } = context.run;
  if (role !== undefined)
    return createRoleCredentials({
      ...base,
      role,
      env,
      setSecret: context.run.setSecret,
      monotonic: context.clock.monotonic,
    });
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (!accessKeyId || !secretAccessKey) return undefined;
  const keys = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  return { current: async () => keys, forget: () => undefined };
}

export function wireSite(context: RunContext): SiteProbe {
  const isPlayed = isLoopback(context.run.env['AWS_ENDPOINT_URL'] ?? '');
  return createSiteProbe(context.fetch, context.timeout, context.addressesOf, isPlayed);
}
