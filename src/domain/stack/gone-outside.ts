import type { StackEvent } from './stack.ts';

/** What CloudFormation or the service says of that which stands before the words. */
const IS_GONE = /^['"\])]* ?(?:(?:was not|cannot be|could not be|is not|not) found|does not exist)/i;

/**
 * True where a reason says that the resource itself is not there. CloudFormation has the same code, NotFound, for what a property names
 * (CloudFormation CLI User Guide, "Handler error codes"), so that only the resource's own name tells.
 */
export function isAboutItself({
  type,
  physicalId,
  reason = '',
}: Pick<StackEvent, 'type' | 'physicalId' | 'reason'>): boolean {
  if (/specified bucket does not exist/i.test(reason)) return type.startsWith('AWS::S3::Bucket');
  if (physicalId === undefined || physicalId === '') return /with identifier \S+ was not found/i.test(reason);
  const pieces = reason.toLowerCase().split(physicalId.toLowerCase());
  return pieces.slice(1).some((after, index) => IS_GONE.test(after) && !/[\w-]$/.test(pieces[index] ?? ''));
}
