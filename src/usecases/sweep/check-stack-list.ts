import { ageOf } from '../../domain/stack/stack-age.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Stack, StackCloud } from '../../ports/stack-cloud.ts';

/** A stack that is older stands in every list. */
const SETTLED_MS = 300_000;
/** More stacks than these do not come and go while two lists are read. */
const MOST_ASKED = 20;

/**
 * Holds the list that a sweep goes by against CloudFormation's other one: a page that came short leaves no trace in itself.
 * What stands in one list only has to be made or deleted meanwhile, by its own word.
 * @throws AdapterError `doubtful_facts`
 */
export async function checkStackList(
  stackCloud: Pick<StackCloud, 'describe' | 'liveIds'>,
  stacks: readonly Stack[],
  now: Date,
): Promise<void> {
  const listed = new Set(stacks.map((stack) => stack.id));
  const lacking = await firstLacking(stackCloud, listed, now);
  if (lacking === undefined) return;
  // While a stack is deleted, a page of the other list may come short by one that stands.
  const isListed = lacking.id !== undefined && listed.has(lacking.id);
  const still = isListed ? await firstLacking(stackCloud, listed, now) : lacking;
  if (still !== undefined) throw doubtful(still.what);
}

/** What shows that one of the lists is not whole. */
interface Lacking {
  /** Of a stack that stands in one only; undefined for more than are asked about. */
  readonly id?: string;
  readonly what: string;
}

async function firstLacking(
  stackCloud: Pick<StackCloud, 'describe' | 'liveIds'>,
  listed: ReadonlySet<string>,
  now: Date,
): Promise<Lacking | undefined> {
  const live = await stackCloud.liveIds();
  const strange = [
    ...[...live].filter((id) => !listed.has(id)),
    ...[...listed].filter((id) => !live.has(id)),
  ];
  for (const id of strange.slice(0, MOST_ASKED)) {
    const stack = await stackCloud.describe(id);
    if (stack !== undefined && !isPassing(stack, now))
      return { id, what: `of which one lacks ${stack.name}` };
  }
  return strange.length > MOST_ASKED ? { what: `by ${strange.length} stacks` } : undefined;
}

function isPassing(stack: Stack, now: Date): boolean {
  return stack.status === 'DELETE_COMPLETE' || ageOf(stack, now) < SETTLED_MS;
}

function doubtful(what: string): AdapterError {
  return new AdapterError(
    'doubtful_facts',
    `Two lists of the stacks differ, ${what}, so neither can be trusted and nothing is taken down; rerun later.`,
    { service: 'CloudFormation', retriable: true },
  );
}
