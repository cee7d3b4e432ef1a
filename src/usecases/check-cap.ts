import { inventory } from '../domain/decide-teardown.ts';
import type { RepositoryFacts } from '../domain/pull-request.ts';
import type { ReasonCode } from '../domain/reason-codes.ts';
import type { StackCloud } from '../ports/stack-cloud.ts';

const OLDEST_SHOWN = 5;

/** Says no, with the oldest environments by name, when the kind has as many as it may. */
export async function checkCap(
  stacks: StackCloud,
  request: {
    readonly maxEnvironments: number | undefined;
    readonly repository: RepositoryFacts;
    readonly project: string;
    readonly kind: string;
  },
): Promise<
  { readonly decision: 'skipped'; readonly reasonCode: ReasonCode; readonly sentence: string } | undefined
> {
  const most = request.maxEnvironments;
  if (most === undefined) return undefined;
  const owner = { repositoryId: request.repository.id, project: request.project, kind: request.kind };
  const ours = inventory(await stacks.list(), owner);
  if (ours.length < most) return undefined;
  const oldest = [...ours].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).slice(0, OLDEST_SHOWN);
  return {
    decision: 'skipped',
    reasonCode: 'cap_reached',
    sentence: `There are ${ours.length} environments and 'max-environments' is ${most}; the oldest are ${oldest.map((stack) => stack.name).join(', ')}: close one or raise the number.`,
  };
}
