import type { WorldCore } from '../../../kernel/world.ts';

/** An instance of a group, as far as others can tell it from outside. */
export interface RunningInstance {
  readonly group: string;
  /** Allocation id of the address that it took over. */
  readonly allocationId: string | undefined;
  /** Where its application came from. */
  readonly bundle: { readonly bucket: string; readonly key: string } | undefined;
}

/** What a version of a launch template says of an instance, as far as the world looks at it. */
export interface LaunchVersion {
  readonly userData: string;
  readonly instanceType: string | undefined;
  /** Name or ARN. */
  readonly profile: string | undefined;
}

/** The virtual machines of the account, and what they were launched from. */
export interface Fleet {
  /** Each version of a launch template, the first one first. */
  readonly launchTemplates: Map<string, readonly LaunchVersion[]>;
  readonly instances: Map<string, RunningInstance>;
  /** Public address of each allocation. */
  readonly addresses: Map<string, string>;
}

const fleets = new WeakMap<WorldCore, Fleet>();

/** The machines of the account; one fleet for each. */
export function fleetOf(core: WorldCore): Fleet {
  const known = fleets.get(core);
  if (known) return known;
  const fleet = { launchTemplates: new Map(), instances: new Map(), addresses: new Map() };
  fleets.set(core, fleet);
  return fleet;
}

/** The instance that holds a public address; undefined when the address is idle or unknown. */
export function instanceAt(core: WorldCore, address: string): RunningInstance | undefined {
  const fleet = fleetOf(core);
  const [allocationId] = [...fleet.addresses].find(([, ip]) => ip === address) ?? [];
  if (allocationId === undefined) return undefined;
  return [...fleet.instances.values()].find((each) => each.allocationId === allocationId);
}

/** What an instance does at boot, told from the script that it is launched with. */
export function boot(group: string, userData: string): RunningInstance {
  const script = Buffer.from(userData, 'base64').toString('utf8');
  const [, bucket, key] = /s3:\/\/([a-z0-9.-]+)\/(\S+)/.exec(script) ?? [];
  return {
    group,
    allocationId: /eipalloc-[0-9a-f]+/.exec(script)?.[0],
    bundle: bucket === undefined || key === undefined ? undefined : { bucket, key },
  };
}
