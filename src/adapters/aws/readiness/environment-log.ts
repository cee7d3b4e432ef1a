import type { ElasticBeanstalk, EnvironmentInfoDescription } from '@aws-sdk/client-elastic-beanstalk';
import type { AwsAccess, AwsService } from '../access/aws-client.ts';
import { refusePlainHttp } from '../access/loopback.ts';
import { waits } from '../access/polling.ts';

/** Instances write their tail within seconds; what takes longer is not worth a failed run's time. */
const BUDGET = 40_000;
/** A run that is over is held up by no more than one of these. */
const LONGEST_WAIT = 1_000;
const TIMEOUT = 10_000;
const LONGEST = 200_000;

/**
 * The newest tail of an environment's log, asked for and fetched from behind its presigned address. Undefined when none came
 * in time. Source: Elastic Beanstalk API Reference, RequestEnvironmentInfo and RetrieveEnvironmentInfo.
 */
export async function logTail(
  aws: AwsAccess,
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
  for await (const _slept of waits(aws.sleep, { longest: LONGEST_WAIT, budget: BUDGET })) {
    if (stop.aborted) return undefined;
    const found = await read();
    if (found?.Message !== undefined && found.Message !== before?.Message)
      return fetchText(aws, found.Message);
  }
  return undefined;
}

function newest(samples: readonly EnvironmentInfoDescription[] = []): EnvironmentInfoDescription | undefined {
  return [...samples].sort((a, b) => Number(b.SampleTimestamp ?? 0) - Number(a.SampleTimestamp ?? 0))[0];
}

/** The address is its own permission, so nothing else is sent along. */
async function fetchText(aws: AwsAccess, address: string): Promise<string | undefined> {
  const url = new URL(address);
  refusePlainHttp(url);
  const answer = await aws.fetch(url, {
    signal: (aws.timeout ?? AbortSignal.timeout)(TIMEOUT),
    redirect: 'error',
  });
  return answer.ok ? (await answer.text()).slice(-LONGEST) : undefined;
}
