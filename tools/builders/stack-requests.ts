import type { DesiredStack } from '../../src/usecases/stack/desired-stack.ts';

/** What a deployment wants of the stack that `stack()` builds: nothing new, within a minute. */
export function desiredStack(overrides: Partial<DesiredStack> = {}): DesiredStack {
  return {
    name: 'shop-feature-a',
    goal: 'deploy',
    content: {
      template: 'previous',
      parameters: () => ({}),
      tags: {},
      capabilities: [],
      roleArn: undefined,
      onFailure: 'rollback',
    },
    guards: { checkOwnership: () => undefined },
    run: { token: '1-1', deadline: 60_000 },
    ...overrides,
  };
}
