import type { EnvironmentInfoDescription } from '@aws-sdk/client-elastic-beanstalk';
import { LONGEST_WAITS, PACES } from '../../../domain/pace/intervals.ts';
import { sleptClock, waitUntil } from '../../../domain/pace/wait-until.ts';
import { ANSWERS, boundedText } from '../../fetch/answer-bounds.ts';
import type { AwsAccess, AwsService } from '../access/aws-client.ts';
import { refusePlainHttp } from '../access/loopback.ts';
import type { ElasticBeanstalk } from '../access/sdk-calls.ts';

/** Of one download, in ms. */
const TIMEOUT_MS = 10_000;
/** Characters, from the end. */
const LONGEST_TAIL = 200_000;

/**
 * The newest tail of an environment's log, asked for and fetched from behind its presigned address. Undefined when none came
 * in time. Source: Elastic Beanstalk API Reference, RequestEnvironmentInfo and RetrieveEnvironmentInfo.
 */
export async function logTail(
  aws: Pick<AwsAccess, 'fetch' | 'sleep' | 'timeout'>,
  beanstalk: AwsService<ElasticBeanstalk>,
  { id, name }: { readonly id: string; readonly name: string },
  stop: AbortSignal,
): Promise<string | undefined> {
  const what = `read the log of the Beanstalk environment ${name}`;
  const asked = { EnvironmentId: id, InfoType: 'tail' } as const;
  const read = async () =>
    newest((await beanstalk.call(what, (client) => client.retrieveEnvironmentInfo(asked))).EnvironmentInfo);
  const before = await read();
  await beanstalk.call(what, (client) => client.requestEnvironmentInfo(asked));
  const address = await waitUntil<string | undefined, undefined>(
    sleptClock(aws.sleep),
    { deadline: LONGEST_WAITS.log, pace: PACES.log, what: 'the log of an environment' },
    async () => {
      if (stop.aborted) return { done: undefined };
      const found = (await read())?.Message;
      return found === undefined || found === before?.Message ? { again: undefined } : { done: found };
    },
    () => ({ done: undefined }),
  );
  return address === undefined ? undefined : fetchText(aws, address);
}

function newest(samples: readonly EnvironmentInfoDescription[] = []): EnvironmentInfoDescription | undefined {
  return [...samples].sort((a, b) => Number(b.SampleTimestamp ?? 0) - Number(a.SampleTimestamp ?? 0))[0];
}

/** The address is its own permission, so nothing else is sent along. */
async function fetchText(
  aws: Pick<AwsAccess, 'fetch' | 'timeout'>,
  address: string,
): Promise<string | undefined> {
  const url = new URL(address);
  refusePlainHttp(url);
  const answer = await aws.fetch(url, {
    signal: (aws.timeout ?? AbortSignal.timeout)(TIMEOUT_MS),
    redirect: 'error',
  });
  return answer.ok ? (await boundedText(answer, ANSWERS.environmentLog)).slice(-LONGEST_TAIL) : undefined;
}
