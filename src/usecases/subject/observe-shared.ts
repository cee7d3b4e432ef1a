import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import { identityOf, type Scope } from '../../domain/environment/scope.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import type { HeldIntent } from '../../domain/intents/intent.ts';
import { sharedBranch } from '../../domain/intents/shared-branch.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Intents } from '../../ports/intents.ts';

/**
 * The environment of a shared kind, with what somebody sent there. No event and no branch says anything of it.
 * @throws AdapterError `doubtful_facts` where nobody can read what was sent.
 */
export async function observeShared(intents: Pick<Intents, 'intentOf'>, scope: Scope): Promise<Subject> {
  const branch = sharedBranch(scope.kind);
  const identity = identityOf(scope, branch);
  const name = environmentName(identity);
  const sent = readable(name, await intents.intentOf(name));
  return {
    ...scope,
    branch,
    name,
    key: subjectKey(identity),
    pullRequest: undefined,
    branchHead: sent?.commit,
    ...(sent === undefined ? {} : { sent }),
  };
}

/** @throws AdapterError `doubtful_facts` */
export function readable(name: string, held: HeldIntent | undefined): HeldIntent['intent'] {
  if (held === undefined || held.intent !== undefined) return held?.intent;
  throw new AdapterError(
    'doubtful_facts',
    `Nobody can read what was sent to environment ${name}, in refs/greenroom/shared/${name}; say '/stage deploy' again.`,
    { service: 'GitHub', retriable: false },
  );
}
