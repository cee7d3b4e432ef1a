import type { ReasonCode } from '../../../domain/verdict/reason-codes.ts';

export interface KnownRefusal {
  readonly reasonCode: ReasonCode;
  /** What the reader can do, as a sentence. */
  readonly remedy: string;
  /** True where the reader gave something that AWS cannot take. */
  readonly isReaders: boolean;
}

const RAISE = 'or ask AWS to raise that quota of the region (Service Quotas)';

/** By the codes of the service models: quotas of an account, which no template and no right can help with. */
const QUOTAS: Readonly<Record<string, string>> = {
  LimitExceededException: `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}.`,
  TooManyApplicationVersionsException: `They count for all applications together: delete old ones, give the applications a lifecycle policy, ${RAISE}.`,
  TooManyApplicationsException: `Delete applications that nobody needs, ${RAISE}.`,
  TooManyBucketsException: `Delete buckets that nobody needs, give \`artifact-bucket\` one that is there, ${RAISE}.`,
  TooManyEnvironmentsException: `Take down what nobody needs (teardown with \`select: orphaned\` or \`expired\`), ${RAISE}.`,
};

/**
 * What AWS refuses every day for a reason that has a remedy of its own; undefined for everything else.
 * @param region where AWS was asked.
 */
export function knownRefusal(
  code: string | undefined,
  message: string,
  region: string,
): KnownRefusal | undefined {
  const quota = code === undefined || !Object.hasOwn(QUOTAS, code) ? undefined : QUOTAS[code];
  if (quota !== undefined) return { reasonCode: 'quota', remedy: quota, isReaders: false };
  if (code === 'S3LocationNotInServiceRegionException')
    return {
      reasonCode: 'invalid_input',
      remedy: "Give 'artifact-bucket' a bucket in the region of the environment.",
      isReaders: true,
    };
  if (code === 'InvalidParameterValue' && /^No Application named /i.test(message))
    return {
      reasonCode: 'missing_application',
      remedy: `Deploy the template beanstalk-application in the role's account in the region ${region} once, name the one that is there in 'application', or correct 'region'.`,
      isReaders: true,
    };
  return undefined;
}
