import type { DeployedHead } from '../../../src/domain/environment/deployed-head.ts';
import type { Stack } from '../../../src/domain/stack/stack.ts';
import type { BehindDeps, BehindRequest } from '../../../src/usecases/due/behind-request.ts';
import { lookForBehind } from '../../../src/usecases/due/look-for-behind.ts';
import { foundTable, tableTelling } from '../../../tools/builders/comments.ts';
import { NO_LOCKS } from '../../../tools/builders/locks.ts';
import { depsOf, type PartialPorts } from '../../../tools/builders/ports.ts';
import { admission } from '../../../tools/builders/provision-request.ts';
import { scope } from '../../../tools/builders/scope.ts';
import { oneTarget } from '../../support/ports/one-target.ts';

/** Of the environment of `deployedHead()`. */
export const KEY = '70107786/shop/preview/feature-a';

export function behindRequest(overrides: Partial<BehindRequest> = {}): BehindRequest {
  return {
    scope: scope(),
    admission: admission({ wanted: ['pull-request'] }),
    ttlMs: undefined,
    comments: true,
    stories: undefined,
    holdBack: undefined,
    ...overrides,
  };
}

/** A look at these heads and stacks at noon; what is not given must not be asked. */
export function look(
  heads: readonly DeployedHead[],
  stacks: readonly Stack[],
  given: Partial<BehindRequest> = {},
  ports: PartialPorts<BehindDeps> = {},
) {
  const deps = depsOf<BehindDeps>({
    ...ports,
    stacks: { list: async () => stacks },
    codeHost: {
      deployedHeads: async () => heads,
      storyMentions: async () => new Map(),
      ...NO_LOCKS,
      ...ports.codeHost,
    },
    clock: { now: () => new Date('2026-03-02T12:00:00Z'), apartMs: () => 0, ...ports.clock },
  });
  return lookForBehind(oneTarget(deps), behindRequest(given));
}

/** Numbers of the pull requests that are behind. */
export async function numbersOf(...of: Parameters<typeof look>) {
  return (await look(...of)).items.map((item) => item.pullRequest);
}

/** A code host on which the environment has this comment. */
export function commentOf(state: object) {
  return { codeHost: { findComments: async () => foundTable(tableTelling(KEY, state)) } };
}
