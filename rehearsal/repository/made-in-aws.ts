import type { Stage } from '../scenarios/scenario.ts';
import type { BucketView, StackView } from '../scenarios/views.ts';
import { ACCOUNT } from '../world/kernel/world.ts';

/** What an account has at one moment, as far as a rehearsal shows it. */
export interface AccountSight {
  readonly account: string;
  /** Without those that Elastic Beanstalk makes for itself. */
  readonly stacks: readonly StackView[];
  readonly buckets: readonly string[];
  /** Names of DNS records. */
  readonly records: readonly string[];
}

/** Every account that the world has, its own first. */
export function accountsOf({ world }: Stage): readonly AccountSight[] {
  return [ACCOUNT, ...world.workings.otherAccounts()].map((account) => {
    const { stacks } = world.look<{ stacks: readonly StackView[] }>('cloudformation', account);
    const { buckets } = world.look<{ buckets: readonly BucketView[] }>('s3', account);
    const { zones } = world.look<{ zones: readonly { records: readonly { name: string }[] }[] }>(
      'route53',
      account,
    );
    return {
      account,
      stacks: stacks.filter(({ name }) => !name.startsWith('awseb-')),
      buckets: buckets.map(({ name }) => name),
      records: zones.flatMap(({ records }) => records.map(({ name }) => name)),
    };
  });
}

/** What a life has added to an account: all stacks that it made, and what of the rest is there still. */
export function addedSince(
  before: readonly AccountSight[],
  now: readonly AccountSight[],
): readonly AccountSight[] {
  return now.map((sight) => {
    const old = before.find(({ account }) => account === sight.account);
    const known = new Set([
      ...(old?.stacks ?? []).map(({ id }) => id),
      ...(old?.buckets ?? []),
      ...(old?.records ?? []),
    ]);
    return {
      account: sight.account,
      stacks: sight.stacks.filter(({ id }) => !known.has(id)),
      buckets: sight.buckets.filter((name) => !known.has(name)),
      records: sight.records.filter((name) => !known.has(name)),
    };
  });
}

/** A stack and what it holds, a line each; of one that is gone, only what outlived it. */
export function stackLines({ name, status, statusReason, resources }: StackView): readonly string[] {
  const gone = status === 'DELETE_COMPLETE';
  const shown = Object.entries(resources).filter(
    ([, { status: state }]) => !gone || state !== 'DELETE_COMPLETE',
  );
  return [
    `stack ${name}: ${status}${statusReason ? ` (${statusReason})` : ''}`,
    ...shown.map(
      ([logicalId, { type, physicalId, status: state }]) =>
        `  ${type} ${logicalId}${physicalId ? `, ${physicalId}` : ''}${isDone(state) ? '' : `: ${state}`}`,
    ),
  ];
}

function isDone(status: string): boolean {
  return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE';
}

/** What there is at the end that was not there at the beginning, a line each. */
export function leftLines({ stacks, buckets, records }: AccountSight): readonly string[] {
  const standing = stacks.filter(({ status }) => status !== 'DELETE_COMPLETE');
  return [
    ...standing.map(({ name, status }) => `stack ${name}, ${status}`),
    ...buckets.map((name) => `bucket ${name}`),
    ...records.map((name) => `DNS record ${name}`),
  ];
}
