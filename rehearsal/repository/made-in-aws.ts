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
  /** What stands in no stack any more, or was saved when something was deleted, by its id; a line each. */
  readonly outlived: Readonly<Record<string, string>>;
}

interface CloudFormationView {
  readonly stacks: readonly StackView[];
  readonly notices: readonly string[];
  /** Of types that the world does not model. */
  readonly unmodelled: {
    readonly standing: readonly { readonly type: string; readonly physicalId: string }[];
    readonly snapshots: readonly { readonly type: string; readonly of: string }[];
  };
}

interface RdsView {
  readonly snapshots: readonly { readonly id: string; readonly instance: string }[];
}

/** Every account that the world has, its own first. */
export function accountsOf({ world }: Pick<Stage, 'world'>): readonly AccountSight[] {
  return [ACCOUNT, ...world.workings.otherAccounts()].map((account) => {
    const cloudFormation = world.look<CloudFormationView>('cloudformation', account);
    const { stacks, notices } = cloudFormation;
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
      outlived: outlivedIn(cloudFormation, world.look<RdsView>('rds', account)),
    };
  });
}

function outlivedIn({ stacks, unmodelled }: CloudFormationView, { snapshots }: RdsView) {
  const held = new Set(stacks.filter(isStanding).flatMap((stack) => physicalIdsOf(stack, () => true)));
  const standing = unmodelled.standing.filter(({ physicalId }) => !held.has(physicalId));
  return Object.fromEntries([
    ...standing.map(({ type, physicalId }) => [physicalId, `${type} ${physicalId}, in no stack`]),
    ...unmodelled.snapshots.map(({ type, of }) => [`snapshot of ${of}`, `snapshot of ${type} ${of}`]),
    ...snapshots.map(({ id, instance }) => [id, `DB snapshot ${id} of ${instance}`]),
  ]) as Readonly<Record<string, string>>;
}

function isStanding({ status }: StackView): boolean {
  return status !== 'DELETE_COMPLETE';
}

function physicalIdsOf({ resources }: StackView, wanted: (status: string) => boolean): readonly string[] {
  return Object.values(resources)
    .filter(({ status }) => wanted(status))
    .map(({ physicalId }) => physicalId);
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
      ...Object.keys(old?.outlived ?? {}),
    ]);
    return {
      account: sight.account,
      stacks: sight.stacks.filter(({ id }) => !known.has(id)),
      buckets: sight.buckets.filter((name) => !known.has(name)),
      records: sight.records.filter((name) => !known.has(name)),
      notices: sight.notices,
      outlived: Object.fromEntries(Object.entries(sight.outlived).filter(([id]) => !known.has(id))),
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
export function leftLines({ stacks, buckets, records, outlived }: AccountSight): readonly string[] {
  const standing = stacks.filter(isStanding);
  const gone = stacks.filter((stack) => !isStanding(stack));
  const told = new Set([
    ...standing.flatMap((stack) => physicalIdsOf(stack, () => true)),
    ...gone.flatMap((stack) => physicalIdsOf(stack, isKept)),
  ]);
  return [
    ...standing.map(({ name, status }) => `stack ${name}, ${status}`),
    ...gone.flatMap(keptLines),
    ...buckets.filter((name) => !told.has(name)).map((name) => `bucket ${name}`),
    ...records.map((name) => `DNS record ${name}`),
    ...Object.entries(outlived).flatMap(([id, line]) => (told.has(id) ? [] : [line])),
  ];
}

/** CloudFormation leaves such a resource where it is (its user guide, "DeletionPolicy attribute", Retain). */
function isKept(status: string): boolean {
  return status === 'DELETE_SKIPPED';
}

function keptLines({ name, resources }: StackView): readonly string[] {
  return Object.entries(resources)
    .filter(([, { status }]) => isKept(status))
    .map(
      ([logicalId, { type, physicalId }]) =>
        `${type} ${logicalId}: ${physicalId}, which the deleted stack ${name} left`,
    );
}
