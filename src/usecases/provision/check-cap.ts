import { TAGS } from '../../domain/environment/naming.ts';
import type { RepositoryFacts } from '../../domain/environment/pull-request.ts';
import { formatDuration } from '../../domain/input/durations.ts';
import { ownedStacks } from '../../domain/ownership/ownership.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';

const OLDEST_SHOWN = 5;

/** Says no when the kind has as many environments as it may, those on their way out not counted, with the oldest by name, pull request and age. */
export async function checkCap(
  stacks: Pick<StackCloud, 'list'>,
  request: {
    readonly maxEnvironments: number | undefined;
    readonly repository: RepositoryFacts;
    readonly project: string;
    readonly kind: string;
  },
  now: Date,
): Promise<
  { readonly decision: 'skipped'; readonly reasonCode: ReasonCode; readonly sentence: string } | undefined
> {
  const most = request.maxEnvironments;
  if (most === undefined) return undefined;
  const owner = { repositoryId: request.repository.id, project: request.project, kind: request.kind };
  const ours = ownedStacks(await stacks.list(), owner).filter(
    (stack) => stack.status !== 'DELETE_IN_PROGRESS',
  );
  if (ours.length < most) return undefined;
  const oldest = [...ours].sort((a, b) => a.createdAt.localeCompare(b.createdAt)).slice(0, OLDEST_SHOWN);
  return {
    decision: 'skipped',
    reasonCode: 'cap_reached',
    sentence: `There are ${ours.length} environments and 'max-environments' is ${most}; the oldest are ${oldest.map((stack) => describe(stack, now)).join(', ')}: close one or raise the number.`,
  };
}

function describe(stack: Stack, now: Date): string {
  const pull = stack.tags[TAGS.pullRequest];
  const age = now.getTime() - Date.parse(stack.createdAt);
  const facts = [
    ...(pull !== undefined && /^\d+$/.test(pull) ? [`#${pull}`] : []),
    ...(age >= 0 ? [`${formatDuration(age)} old`] : []),
  ];
  return facts.length === 0 ? stack.name : `${stack.name} (${facts.join(', ')})`;
}
