import type { ChangeRequest } from '../../src/ports/stack-cloud.ts';
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

/** A change that creates the stack that `stack()` builds. */
export function changeRequest(overrides: Partial<ChangeRequest> = {}): ChangeRequest {
  return {
    stackName: 'shop-feature-a',
    creates: true,
    changeSetName: 'greenroom-1-1',
    token: 'token-1',
    template: { url: 'https://bucket.example.com/template.yml' },
    parameters: { Commit: { value: 'aaaaaaa' } },
    tags: { branch: 'feature-a' },
    capabilities: ['CAPABILITY_IAM'],
    onFailure: 'rollback',
    ...overrides,
  };
}
