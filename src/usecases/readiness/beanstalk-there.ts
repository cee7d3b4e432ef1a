import type { Stack, StackResource } from '../../domain/stack/stack.ts';
import { AdapterError } from '../../domain/verdict/errors.ts';
import type { Log } from '../../ports/log.ts';

/**
 * What Beanstalk answers, or `nothing` where the region has no Beanstalk, as some have not: then its host does not exist. Only for
 * a look at which nothing tells that there was a Beanstalk environment; and CloudFormation of the region has answered before.
 * @throws whatever else `ask` throws: a Beanstalk that does not answer proves nothing.
 */
export async function unlessThereIsNoBeanstalk<Answer>(
  log: Pick<Log, 'info'>,
  nothing: Answer,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof AdapterError) || error.code !== 'ENOTFOUND') throw error;
    log.info('The region has no Elastic Beanstalk, so nothing of it is looked for.');
    return nothing;
  }
}

/**
 * True of a stack that had anything of Beanstalk's, or may have had: `resources` is what it held, [] where nobody knows any more. Where
 * it had nothing, Beanstalk is not asked what is left, as its region may have none.
 */
export function hadBeanstalk(stack: Pick<Stack, 'parameters'>, resources: readonly StackResource[]): boolean {
  return (
    resources.length === 0 ||
    'VersionLabel' in stack.parameters ||
    resources.some(({ type }) => type.startsWith('AWS::ElasticBeanstalk::'))
  );
}
