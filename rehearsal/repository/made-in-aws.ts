import type { Stage } from '../scenarios/scenario.ts';
import type { BucketView, StackView } from '../scenarios/views.ts';
import { ACCOUNT } from '../world/kernel/world.ts';

/** What an account has at one moment, as far as a rehearsal shows it. */
export interface AccountSight {
  readonly account: string;
  /** Neither stacks nor buckets that Elastic Beanstalk makes for itself. */
  readonly stacks: readonly StackView[];
  readonly buckets: readonly string[];
  /** Names of DNS records. */
  readonly records: readonly string[];
  /** What the world does not model of the templates: `not modelled: AWS::CloudFront::Distribution`. */
  readonly notices: readonly string[];
}

interface CloudFormationView {
  readonly stacks: readonly StackView[];
  readonly notices: readonly string[];
}

/** Every account that the world has, its own first. */
export function accountsOf({ world }: Stage): readonly AccountSight[] {
  return [ACCOUNT, ...world.workings.otherAccounts()].map((account) => {
    const { stacks, notices } = world.look<CloudFormationView>('cloudformation', account);
    const { buckets } = world.look<{ buckets: readonly BucketView[] }>('s3', account);
    const { zones } = world.look<{ zones: readonly { records: readonly { name: string }[] }[] }>(
      'route53',
      account,
    );
    return {
      account,
      stacks: stacks.filter(({ name }) => !name.startsWith('awseb-')),
      buckets: buckets.map(({ name }) => name).filter((name) => !name.startsWith('elasticbeanstalk-')),
      records: zones.flatMap(({ records }) => records.map(({ name }) => name)),
      notices,
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
      notices: sight.notices,
    };
  });
}

/** A stack and what it holds, a line each; of one that is gone, only what outlived it. */
export function stackLines(stack: StackView): readonly string[] {
  const { name, status, statusReason, resources } = stack;
  const isGone = status === 'DELETE_COMPLETE';
  const shown = Object.entries(resources).filter(([, { status: state }]) => !isGone || !isDeleted(state));
  return [
    `stack ${name}: ${status}${statusReason ? ` (${statusReason})` : ''}`,
    ...shown.map(([logicalId, resource]) => resourceLine(logicalId, resource)),
  ];
}

/** Every stack that was made, once a name, with all that it held, a line each. */
export function madeLines({ stacks }: AccountSight): readonly string[] {
  const names = [...new Set(stacks.map(({ name }) => name))];
  return names.flatMap((name) => {
    const ofName = stacks.filter((stack) => stack.name === name);
    const times = ofName.length === 1 ? '' : `, made ${ofName.length} times`;
    const resources = ofName.flatMap((stack) => Object.entries(stack.resources));
    return [
      `stack ${name}${times}: ${ofName.at(-1)?.status}`,
      ...new Map(resources.map(([id, resource]) => [id, resourceLine(id, resource)])).values(),
    ];
  });
}

function resourceLine(
  logicalId: string,
  { type, physicalId, status }: StackView['resources'][string],
): string {
  const state = /^(CREATE|UPDATE)_COMPLETE$/.test(status) ? '' : isDeleted(status) ? ', gone' : `, ${status}`;
  return `  ${type} ${logicalId}: ${physicalId ?? ''}${state}`;
}

function isDeleted(status: string): boolean {
  return status === 'DELETE_COMPLETE';
}

/** What there is at the end that was not there at the beginning, a line each. */
export function leftLines({ stacks, buckets, records }: AccountSight): readonly string[] {
  const standing = stacks.filter(({ status }) => status !== 'DELETE_COMPLETE');
  return [
    ...standing.map(({ name, status }) => `stack ${name}, ${status}`),
    ...buckets.filter((name) => !isInStack(standing, name)).map((name) => `bucket ${name}`),
    ...records.map((name) => `DNS record ${name}`),
  ];
}

function isInStack(stacks: readonly StackView[], name: string): boolean {
  return stacks.some(({ resources }) =>
    Object.values(resources).some(({ physicalId }) => physicalId === name),
  );
}
