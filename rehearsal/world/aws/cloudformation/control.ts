import { asText, type JsonObject } from './json.ts';
import { resolveParameters, shownParameters } from './parameters.ts';
import { requestedTags } from './requests.ts';
import { bringUpStep } from './resource-steps.ts';
import { liveIds, outputsOf, scopeOf } from './scope.ts';
import { type Account, type Desired, newStack, openOperation, type Stack, setStackStatus } from './stacks.ts';
import { parseTemplate } from './template.ts';
import { checkTemplate, dependencies } from './template-checks.ts';

type Verb = (args: Record<string, unknown>) => unknown;

/** What a scenario may do to the account's stacks without being a client. */
export function stackControl(account: Account): Record<string, Verb> {
  return {
    seed: (args) => seed(account, args),
    settle: () => account.stacks.map((stack) => ({ name: stack.name, id: stack.id, status: stack.status })),
    'fail-next': (args) => {
      account.interference.push({
        kind: 'fail',
        ...target(args),
        reason: typeof args['reason'] === 'string' ? args['reason'] : 'The world was told to fail here.',
      });
      return {};
    },
    stuck: (args) => {
      account.interference.push({ kind: 'stick', ...target(args), reason: '' });
      return {};
    },
    unstick: () => {
      for (const order of account.interference.filter((each) => each.kind === 'stick'))
        account.interference.splice(account.interference.indexOf(order), 1);
      return {};
    },
  };
}

/** Which resource an order is for: `type`, `logicalId`, `stack`, and `on`, one of create, update, delete, rollback. */
function target(args: Record<string, unknown>): {
  type: string | undefined;
  logicalId: string | undefined;
  stackName: string | undefined;
  on: string | undefined;
} {
  const text = (name: string) => (typeof args[name] === 'string' ? (args[name] as string) : undefined);
  if (text('type') === undefined && text('logicalId') === undefined)
    throw new Error('An order for a resource needs its type or its logicalId.');
  return { type: text('type'), logicalId: text('logicalId'), stackName: text('stack'), on: text('on') };
}

const SEED_TEMPLATE = JSON.stringify({ Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } });

/** Puts a finished stack into the account at once; its resources exist, in as far as the world keeps them. */
function seed(account: Account, args: Record<string, unknown>): { id: string } {
  const name = args['name'];
  if (typeof name !== 'string') throw new Error('seed needs a name.');
  const region = typeof args['region'] === 'string' ? args['region'] : 'eu-central-1';
  const body =
    typeof args['template'] === 'string'
      ? args['template']
      : JSON.stringify(args['template'] ?? JSON.parse(SEED_TEMPLATE));
  const template = parseTemplate(body);
  checkTemplate(template, (type) => account.registry.get(type));
  const given = Object.entries((args['parameters'] ?? {}) as JsonObject).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue: asText(value),
  }));
  const tags = Object.entries((args['tags'] ?? {}) as JsonObject).map(([Key, value]) => ({
    Key,
    Value: asText(value),
  }));
  const desired: Desired = {
    template,
    parameters: resolveParameters(template, given, undefined),
    tags: requestedTags(tags),
    capabilities: [],
    roleArn: undefined,
    notificationArns: [],
  };
  const agedMs = Number(args['agedHours'] ?? 0) * 3_600_000;
  const createdAt = new Date(account.core.clock.now() - agedMs).toISOString();
  const stack = { ...newStack(account, name, region, desired), createdAt };
  account.stacks.splice(-1, 1, stack);
  stack.terminationProtection = args['terminationProtection'] === true;
  finishAtOnce(account, stack);
  if (typeof args['status'] === 'string') setStackStatus(account, stack, args['status']);
  return { id: stack.id };
}

function finishAtOnce(account: Account, stack: Stack): void {
  openOperation(account, stack, 'CREATE_STACK').endedAt = stack.createdAt;
  const waiting = new Set(liveIds(account, stack, stack.desired));
  while (waiting.size > 0) {
    const next = [...waiting].find((id) =>
      dependencies(stack.desired.template, id).every((need) => !waiting.has(need)),
    );
    if (next === undefined) break;
    waiting.delete(next);
    bringUpStep(account, stack, stack.desired, next, []).begin()?.finish();
  }
  stack.outputs = outputsOf(scopeOf(account, stack, stack.desired));
  setStackStatus(account, stack, 'CREATE_COMPLETE');
}

/** The account's stacks as plain JSON, oldest first, NoEcho values hidden. */
export function stackState(account: Account): unknown {
  return {
    stacks: account.stacks.map((stack) => ({
      name: stack.name,
      id: stack.id,
      region: stack.region,
      status: stack.status,
      statusReason: stack.statusReason,
      createdAt: stack.createdAt,
      updatedAt: stack.updatedAt,
      deletedAt: stack.deletedAt,
      terminationProtection: stack.terminationProtection,
      parameters: Object.fromEntries(
        shownParameters(stack.desired.template, stack.desired.parameters).map((each) => [
          each.ParameterKey,
          each.ParameterValue,
        ]),
      ),
      tags: stack.desired.tags,
      outputs: Object.fromEntries(stack.outputs.map((output) => [output.key, output.value])),
      resources: Object.fromEntries(
        [...stack.resources.values()].map((resource) => [
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
