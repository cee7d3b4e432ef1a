import type { Clock } from '../../src/ports/clock.ts';
import type { Log } from '../../src/ports/log.ts';

/** What a test gives of the ports; what it does not give must not be asked. */
export type PartialPorts<Deps> = {
  readonly [Name in keyof Deps]?: Deps[Name] extends ((...given: never[]) => unknown) | string
    ? Deps[Name]
    : Partial<Deps[Name]>;
};

/** A port of which only some methods are there. Any other fails when it is called, and says which it is. */
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

/** What a use case takes, with only what is given of each port; a log that nobody reads and a clock that stands still are there. */
export function depsOf<Deps extends object>(given: PartialPorts<Deps>): Deps {
  const { clock, log, ...others }: Readonly<Record<string, unknown>> = given;
  const ports = Object.entries(others).map(([name, port]) => [
    name,
    typeof port === 'object' && port !== null ? portOf(name, port) : port,
  ]);
  const there = { clock: fixedClock(clock ?? {}), log: silentLog(log ?? {}), ...Object.fromEntries(ports) };
  return new Proxy(there, {
    get: (target, key) => (key in target || typeof key === 'symbol' ? Reflect.get(target, key) : portOf(key)),
  }) as Deps;
}

/** A log that nobody reads, but for what is given. */
export function silentLog(overrides: Partial<Log> = {}): Log {
  return {
    info: () => undefined,
    debug: () => undefined,
    warning: () => undefined,
    notice: () => undefined,
    group: (_, work) => work(),
    ...overrides,
  };
}

/** A clock that stands still on the morning of the rehearsal, where nobody has to wait. */
export function fixedClock(overrides: Partial<Clock> = {}): Clock {
  return {
    now: () => new Date('2026-03-02T09:00:00Z'),
    apartMs: () => 0,
    monotonic: () => 0,
    sleep: async () => undefined,
    ...overrides,
  };
}
