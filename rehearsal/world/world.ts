import type { WorldClock } from './clock.ts';
import { createWorldClock } from './clock.ts';
import { createExchangeLog, EXCHANGES_VARIABLE, type ExchangeLog } from './exchange-log.ts';
import { createFaults, type Faults } from './faults.ts';
import { createWorldRandom, type WorldRandom } from './random.ts';
import type { Service, ServiceName } from './wire.ts';
import { createWireLog, type WireLog } from './wire-log.ts';

/** What every service of the world shares. */
export interface WorldCore {
  readonly clock: WorldClock;
  readonly random: WorldRandom;
  readonly log: WireLog;
  readonly faults: Faults;
  readonly seed: number;
  /** Most entries in one page of a list; each service varies it by seed where it is absent. */
  readonly pageSize: number | undefined;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  origin(): string;
  /** Another service's control verbs, for the few things that cross services (a template that is read from S3). */
  peer(name: ServiceName): Service;
}

export interface World extends WorldCore {
  readonly services: readonly Service[];
  /** Keeps whole exchanges for whoever judges the wire; absent unless somebody asked for it. */
  readonly exchanges?: ExchangeLog;
}

export interface WorldOptions {
  readonly seed?: number;
  /** World time at the start, ISO 8601. */
  readonly start?: string;
  /** World seconds per machine second. */
  readonly speed?: number;
  readonly machine?: () => number;
  /** Most entries in one page of a list; varied by seed when absent. */
  readonly pageSize?: number;
  /** Folder in which AWS exchanges are kept; that of `GREENROOM_EXCHANGES` when absent. */
  readonly exchanges?: string;
}

export const WORLD_START = '2026-03-02T09:00:00Z';

/** Makes a world of the given services; `listen` in `server.ts` puts it on a port. */
export function createWorld(
  options: WorldOptions,
  builders: readonly ((core: WorldCore) => Service)[],
): World & { setOrigin(origin: string): void } {
  let origin: string | undefined;
  const services: Service[] = [];
  const seed = options.seed ?? 1;
  const core: WorldCore = {
    clock: createWorldClock({
      start: options.start ?? WORLD_START,
      speed: options.speed ?? 200,
      ...(options.machine ? { machine: options.machine } : {}),
    }),
    random: createWorldRandom(seed),
    log: createWireLog(),
    faults: createFaults(),
    seed,
    pageSize: options.pageSize,
    origin() {
      if (origin === undefined) throw new Error('The world has no address before it listens.');
      return origin;
    },
    peer(name) {
      const found = services.find((service) => service.name === name);
      if (!found) throw new Error(`The world has no service named ${name}.`);
      return found;
    },
  };
  services.push(...builders.map((build) => build(core)));
  const folder = options.exchanges ?? process.env[EXCHANGES_VARIABLE];
  return {
    ...core,
    services,
    ...(folder ? { exchanges: createExchangeLog(folder) } : {}),
    setOrigin(value) {
      origin = value;
    },
  };
}
