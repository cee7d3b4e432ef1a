import type { SweepDeps } from '../../src/usecases/sweep/sweep-request.ts';
import type { AccountDeps } from '../../src/usecases/targets/check-account.ts';

/** What the doors of teardown and sweep take. */
export type DoorDeps = SweepDeps & AccountDeps;

/** What a test gives of the ports; what it does not give must not be asked. */
export type SweepDepsOverrides = {
  readonly [Name in keyof DoorDeps]?: DoorDeps[Name] extends (...given: never[]) => unknown
    ? DoorDeps[Name]
    : DoorDeps[Name] extends string
      ? string
      : Partial<DoorDeps[Name]>;
};

/** The ports of a sweep. A method that nobody gave fails when it is called, and says which it is. */
export function sweepDeps(overrides: SweepDepsOverrides = {}): DoorDeps {
  return {
    region: overrides.region ?? 'eu-central-1',
    summary: overrides.summary ?? (async () => undefined),
    stacks: portOf('stacks', overrides.stacks),
    beanstalk: portOf('beanstalk', overrides.beanstalk),
    objects: portOf('objects', overrides.objects),
    images: portOf('images', overrides.images),
    logGroups: portOf('logGroups', { list: async () => [], ...overrides.logGroups }),
    databases: portOf('databases', overrides.databases),
    codeHost: portOf('codeHost', overrides.codeHost),
    deployments: portOf('deployments', overrides.deployments),
    account: portOf('account', { accountId: async () => '111122223333', ...overrides.account }),
    clock: {
      now: () => new Date('2026-03-02T09:00:00Z'),
      monotonic: () => 0,
      sleep: async () => undefined,
      ...overrides.clock,
    },
    log: {
      info: () => undefined,
      debug: () => undefined,
      warning: () => undefined,
      notice: () => undefined,
      group: (_, work) => work(),
      ...overrides.log,
    },
  };
}

/** A port of which only some methods are there. */
export function portOf<Port extends object>(name: string, methods: Partial<Port> = {}): Port {
  return new Proxy(methods, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key, receiver);
      return () => {
        throw new Error(`Nobody was to ask for ${name}.${key}.`);
      };
    },
  }) as Port;
}
