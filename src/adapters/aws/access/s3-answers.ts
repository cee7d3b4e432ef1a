import type { ForeignAnswer } from '../../fetch/answers.ts';

const FACT = { cause: 'fact', repeat: 'final', concerns: 'nobody', todo: '' } as const;

/** What S3 answers besides what was asked for. */
export const S3_ANSWERS = {
  objectAbsent: { calls: ['HeadObject'], status: 404, ...FACT },
  noTags: { calls: ['GetBucketTagging'], code: /^NoSuchTagSet$/, ...FACT },
  bucketAbsent: { calls: ['GetBucketTagging'], code: /^NoSuchBucket$/, ...FACT },
  noPolicy: { calls: ['GetBucketPolicyStatus'], code: /^NoSuchBucketPolicy$/, ...FACT },
  noAccessBlock: {
    calls: ['GetPublicAccessBlock'],
    code: /^NoSuchPublicAccessBlockConfiguration$/,
    ...FACT,
  },
  noPageBucket: {
    calls: ['GetPublicAccessBlock'],
    code: /^NoSuchBucket$/,
    cause: 'invalid_input',
    repeat: 'final',
    concerns: 'ops',
    todo: "make it, or name another in 'bucket'",
  },
  uploadGone: { calls: ['AbortMultipartUpload'], code: /^NoSuchUpload$/, ...FACT },
  noBucket: {
    calls: ['PutObject'],
    code: /^NoSuchBucket$/,
    cause: 'invalid_input',
    repeat: 'final',
    concerns: 'ops',
    todo: "make it, or name another in 'artifact-bucket'",
  },
} as const satisfies Readonly<Record<string, ForeignAnswer>>;
