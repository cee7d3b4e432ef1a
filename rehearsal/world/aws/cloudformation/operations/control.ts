import { z } from 'zod';
import { type Verb, verb } from '../../../kernel/control-args.ts';
import { DEFAULT_REGION } from '../../protocol/peers.ts';
import { finishAtOnce, removeAtOnce, reviewAtOnce } from '../engine/finish-at-once.ts';
import { secretKey } from '../stacks/dynamic-references.ts';
import { findStack } from '../stacks/lookup.ts';
import { newStack, setStackStatus } from '../stacks/stack-records.ts';
import type { Account, Desired } from '../stacks/stacks.ts';
import { storedKey, storedValues } from '../stacks/stored-parameters.ts';
import { resolveParameters, shownParameters } from '../template/parameters.ts';
import { parseTemplate } from '../template/template.ts';
import { checkTemplate } from '../template/template-checks.ts';
import { noteUnmodelled } from './notices.ts';

const TARGET = {
  type: z.string().optional(),
  logicalId: z.string().optional(),
  stack: z.string().optional(),
  on: z.enum(['create', 'update', 'delete', 'rollback']).optional(),
};
const PLACE = { name: z.string(), region: z.string().default(DEFAULT_REGION) };
const VALIDATION = {
  stack: z.string().optional(),
  hook: z.string().default('AWS::EarlyValidation::ResourceExistenceCheck'),
  validation: z.string().default('NAME_CONFLICT_VALIDATION'),
  logicalId: z.string(),
  type: z.string(),
  path: z.string(),
  reason: z.string(),
};
const TEXTS = z.record(z.string(), z.string()).default({});

/** What a scenario may do to the account's stacks without being a client. */
export function stackControl(account: Account): Record<string, Verb> {
  return {
    ...interferenceControl(account),
    /** A finished stack at once; `status` gives it another state than CREATE_COMPLETE, and REVIEW_IN_PROGRESS nothing but a change set; `roleArn` is its service role. */
    seed: verb(
      'cloudformation/seed',
      {
        ...PLACE,
        template: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
        tags: TEXTS,
        parameters: TEXTS,
        terminationProtection: z.boolean().default(false),
        agedHours: z.number().default(0),
        status: z.string().optional(),
        roleArn: z.string().optional(),
      },
      (args) => seed(account, args),
    ),
    /** Takes the stack out of the account at once, with what it holds, as Beanstalk does with its own. */
    drop: verb('cloudformation/drop', { ...PLACE, template: z.unknown(), tags: z.unknown() }, (args) => {
      const stack = findStack(account, args.region, args.name);
      if (stack === undefined) return;
      removeAtOnce(account, stack);
      stack.history.deletedAt = account.core.clock.iso();
      setStackStatus(account, stack, 'DELETE_COMPLETE');
    }),
    /** Puts a parameter into Systems Manager, where the types `AWS::SSM::Parameter::…` and `{{resolve:ssm:…}}` find it. */
    'ssm-parameter': verb(
      'cloudformation/ssm-parameter',
      {
        ...PLACE,
        value: z.string(),
        type: z.enum(['String', 'StringList', 'SecureString']).default('String'),
      },
      ({ name, region, value, type }) => {
        account.stored.set(storedKey(region, name), { value, type });
      },
    ),
    /** Puts a secret into Secrets Manager, where `{{resolve:secretsmanager:…}}` finds it. */
    secret: verb('cloudformation/secret', { ...PLACE, value: z.string() }, ({ name, region, value }) => {
      account.stored.set(secretKey(region, name), { value, type: 'SecureString' });
    }),
    settle: verb('cloudformation/settle', {}, () => ({
      stacks: account.stacks.map((stack) => ({ name: stack.name, id: stack.id, status: stack.status })),
    })),
  };
}

/** Failures and hangs that a scenario orders for what comes next. */
function interferenceControl(account: Account): Record<string, Verb> {
  const order = (kind: 'fail' | 'stick', reason: string, args: z.infer<z.ZodObject<typeof TARGET>>) => {
    if (args.type === undefined && args.logicalId === undefined)
      throw new Error('An order for a resource needs its type or its logicalId.');
    const { type, logicalId, stack: stackName, on } = args;
    account.interference.push({ kind, type, logicalId, stackName, on, reason });
  };
  return {
    'fail-next': verb(
      'cloudformation/fail-next',
      { ...TARGET, reason: z.string().default('The world was told to fail here.') },
      (args) => order('fail', args.reason, args),
    ),
    /** A hook of the account refuses a resource, or a whole change set where neither type nor logicalId is given. */
    'hook-next': verb(
      'cloudformation/hook-next',
      { ...TARGET, hook: z.string().default('Octo::Guard::Hook'), reason: z.string() },
      ({ type, logicalId, stack: stackName, on, hook, reason }) => {
        const whole = type === undefined && logicalId === undefined;
        const changeSet = { id: account.core.random.uuid(), hook, reason };
        const order = { kind: 'fail', type, logicalId, stackName, on, reason, hook } as const;
        account.interference.push(whole ? { ...order, changeSet } : order);
      },
    ),
    /** CloudFormation's early validation refuses the next change set. */
    'validate-next': verb('cloudformation/validate-next', VALIDATION, ({ stack: stackName, ...failure }) => {
      const changeSet = { id: account.core.random.uuid(), ...failure };
      const nothing = { type: undefined, logicalId: undefined, on: undefined };
      account.interference.push({ kind: 'fail', ...nothing, stackName, reason: failure.reason, changeSet });
    }),
    stuck: verb('cloudformation/stuck', TARGET, (args) => order('stick', '', args)),
    unstick: verb('cloudformation/unstick', {}, () => {
      const others = account.interference.filter((each) => each.kind !== 'stick');
      account.interference.splice(0, account.interference.length, ...others);
    }),
  };
}

const SEED_TEMPLATE = { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } };

interface SeedArgs {
  readonly name: string;
  readonly region: string;
  readonly template?: unknown;
  readonly tags: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly terminationProtection: boolean;
  readonly agedHours: number;
  readonly status?: string | undefined;
  readonly roleArn?: string | undefined;
}

function seed(account: Account, args: SeedArgs): { id: string } {
  if (findStack(account, args.region, args.name)) throw new Error(`There is a stack ${args.name} already.`);
  const source = args.template ?? SEED_TEMPLATE;
  const template = parseTemplate(typeof source === 'string' ? source : JSON.stringify(source));
  checkTemplate(template, (type) => account.types.get(type)?.schema);
  noteUnmodelled(account, template);
  const given = Object.entries(args.parameters).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  const parameters = resolveParameters(template, given, undefined);
  const desired: Desired = {
    template,
    parameters,
    resolved: storedValues(account, args.region, template, parameters),
    tags: args.tags,
    capabilities: [],
    roleArn: args.roleArn,
    notificationArns: [],
  };
  const createdAt = new Date(account.core.clock.now() - args.agedHours * 3_600_000).toISOString();
  const stack = newStack(account, { name: args.name, region: args.region, desired, createdAt });
  stack.options.terminationProtection = args.terminationProtection;
  if (args.status === 'REVIEW_IN_PROGRESS') reviewAtOnce(account, stack);
  else finishAtOnce(account, stack);
  if (args.status !== undefined && args.status !== stack.status) setStackStatus(account, stack, args.status);
  return { id: stack.id };
}

/** The account's stacks as plain JSON, oldest first, NoEcho values hidden, and what the world does not model of their templates. */
export function stackState(account: Account): object {
  return {
    notices: [...account.notices.all],
    stacks: account.stacks.map((stack) => ({
      name: stack.name,
      id: stack.id,
      region: stack.region,
      parentId: stack.origin.parentId,
      status: stack.status,
      statusReason: stack.statusReason,
      createdAt: stack.origin.createdAt,
      updatedAt: stack.history.updatedAt,
      deletedAt: stack.history.deletedAt,
      terminationProtection: stack.options.terminationProtection,
      parameters: Object.fromEntries(
        shownParameters(stack.desired.template, stack.desired.parameters, stack.desired.resolved).map(
          (each) => [each.ParameterKey, each.ParameterValue],
        ),
      ),
      tags: stack.desired.tags,
      outputs: Object.fromEntries(stack.content.outputs.map((output) => [output.key, output.value])),
      resources: Object.fromEntries(
        [...stack.content.resources.values()].map((resource) => [
          resource.logicalId,
          { type: resource.type, physicalId: resource.physicalId, status: resource.status },
        ]),
      ),
      changeSets: [...stack.changeSets.values()].map((each) => ({
        name: each.name,
        status: each.status,
        executionStatus: each.executionStatus,
      })),
    })),
  };
}
