import { setResourceStatus } from '../stacks/stack-records.ts';
import type { Account, HookResult, Interference, Stack, StackResource } from '../stacks/stacks.ts';
import type { Work } from './steps.ts';

/** Takes the first order that fits this resource and this verb, and plays it. */
export function disturbance(
  account: Account,
  stack: Stack,
  resource: StackResource,
  verb: string,
): Work | undefined {
  const order = account.interference.find((each) => fits(each, stack, resource, verb));
  if (order === undefined) return undefined;
  if (order.kind === 'stick')
    return { seconds: 10, settled: () => !account.interference.includes(order), finish: () => undefined };
  account.interference.splice(account.interference.indexOf(order), 1);
  if (order.hook !== undefined)
    return refusedByHook(account, stack, resource, { type: order.hook, reason: order.reason });
  return {
    seconds: 5,
    settled() {
      throw new Error(order.reason);
    },
    finish: () => undefined,
  };
}

/**
 * A hook is asked before the resource is touched; its verdict stands in events of the resource, and the failure only names it
 * (CloudFormation Hooks User Guide; aws/aws-cdk issue 21674 for the sentence).
 */
function refusedByHook(
  account: Account,
  stack: Stack,
  resource: StackResource,
  { type, reason }: { readonly type: string; readonly reason: string },
): Work {
  const say = (status: HookResult['status'], why?: string) =>
    setResourceStatus(account, stack, resource, {
      status: resource.status,
      hook: { type, status, reason: why },
    });
  say('HOOK_IN_PROGRESS');
  return {
    seconds: 5,
    settled() {
      say('HOOK_COMPLETE_FAILED', reason);
      throw new Error(`The following hook(s) failed: [${type}]`);
    },
    finish: () => undefined,
  };
}

function fits(order: Interference, stack: Stack, resource: StackResource, verb: string): boolean {
  if (order.type === undefined && order.logicalId === undefined) return false;
  if (order.stackName !== undefined && order.stackName !== stack.name) return false;
  if (order.logicalId !== undefined && order.logicalId !== resource.logicalId) return false;
  if (order.type !== undefined && order.type !== resource.type) return false;
  return order.on === undefined || order.on.toUpperCase() === verb;
}
