import type { WorldClock } from './clock.ts';
import { createWorldClock } from './clock.ts';
import { createExchangeLog, EXCHANGES_VARIABLE, type ExchangeLog } from './exchange-log.ts';
import { createFaults, type Faults } from './faults.ts';
import { createWorldRandom, type WorldRandom } from './random.ts';
import { createWaits, type Waits } from './waits.ts';
import type { Service, ServiceName } from './wire.ts';
import { createWireLog, type WireLog } from './wire-log.ts';

/** What every service of the world shares. */
export interface WorldCore {
  /** The AWS account that a service serves; for those that are not of AWS it means nothing. */
  readonly account: string;
  readonly clock: WorldClock;
  readonly random: WorldRandom;
  readonly log: WireLog;
  readonly faults: Faults;
  readonly seed: number;
  /** Most entries in one page of a list; each service varies it by seed where it is absent. */
  readonly pageSize: number | undefined;
  /** The same of GitHub alone. */
  readonly githubPageSize: number | undefined;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  origin(): string;
  /** Another service's control verbs, for the few things that cross services (a template that is read from S3). */
  peer(name: ServiceName): Service;
  /** A service of AWS as other accounts have it. */
  elsewhere(name: ServiceName): readonly Service[];
}

/** A world with all its services. */
export interface World {
  readonly core: WorldCore;
  readonly services: readonly Service[];
  /** Tells from the requests when a client waits. */
  readonly waits: Waits;
  /** Keeps whole exchanges for whoever judges the wire; absent unless somebody asked for it. */
  readonly exchanges?: ExchangeLog;
  /** What serves an account; one that nobody named before is empty. Services that are not of AWS, and STS, are the same for all. */
  servicesOf(account: string): readonly Service[];
  /** Accounts besides the world's own, in the order in which they were first named. */
  otherAccounts(): readonly string[];
}

/** What varies from one world to the next. */
export interface WorldOptions {
  /** 1 when absent. */
  readonly seed?: number;
  /** World time at the start, ISO 8601. */
  readonly start?: string;
  /** World seconds per machine second; time passes by what happens, and not with the machine's, when absent. */
  readonly speed?: number;
  /**
   * World ms that pass when somebody asks a question again: for clients in other processes, which wait without telling the
   * world. None when absent.
   */
  readonly perWait?: number;
  /** Most entries in one page of a list; varied by seed when absent. */
  readonly pageSize?: number;
  /** The same of GitHub alone. */
  readonly githubPageSize?: number;
  /** Folder in which exchanges with AWS and trackers are kept; that of `GREENROOM_EXCHANGES` when absent. */
  readonly exchanges?: string;
}

/** The account that a world has from the beginning. */
export const ACCOUNT = '111122223333';
/** One for all accounts: the sessions of each, and what is not of AWS. */
const WORLDWIDE: ReadonlySet<ServiceName> = new Set([
  'github',
  'oidc',
  'sts',
  'tracker',
  'slack',
  'site',
  'jira',
  'jira-cloud',
  'shortcut',
  'linear',
]);

/** World time at the start unless somebody wants another: a Monday morning. */
export const WORLD_START = '2026-03-02T09:00:00Z';

/** Makes one service of one account. */
export type ServiceBuilder = (core: WorldCore) => Service;

/** Makes a world of the given services; `listen` in `server.ts` puts it on a port. */
export function createWorld(
  options: WorldOptions,
  builders: readonly ServiceBuilder[],
): World & { setOrigin(origin: string): void } {
  const address = createAddress();
  const accounts = createAccounts(sharedBy(options, address), builders);
  const folder = options.exchanges ?? process.env[EXCHANGES_VARIABLE];
  return {
    ...accounts,
    waits: createWaits(accounts.core.clock, options.perWait ?? 0),
    ...(folder ? { exchanges: createExchangeLog(folder) } : {}),
    setOrigin: address.set,
  };
}

type SharedCore = Omit<WorldCore, 'account' | 'peer' | 'elsewhere'>;

function sharedBy(options: WorldOptions, address: Address): SharedCore {
  const seed = options.seed ?? 1;
  return {
    clock: createWorldClock({
      start: options.start ?? WORLD_START,
      ...(options.speed === undefined ? {} : { speed: options.speed }),
    }),
    random: createWorldRandom(seed),
    log: createWireLog(),
    faults: createFaults(),
    seed,
    pageSize: options.pageSize,
    githubPageSize: options.githubPageSize,
    origin: address.read,
  };
}

interface Address {
  read(): string;
  set(origin: string): void;
}

function createAddress(): Address {
  let origin: string | undefined;
  return {
    read() {
      if (origin === undefined) throw new Error('The world has no address before it listens.');
      return origin;
    },
    set(value) {
      origin = value;
    },
  };
}

/** The services of every account; an account gets its own when it is first named. */
function createAccounts(
  shared: SharedCore,
  builders: readonly ServiceBuilder[],
): Omit<World, 'exchanges' | 'waits'> {
  const accounts = new Map<string, readonly Service[]>();

  function coreOf(account: string): WorldCore {
    return {
      ...shared,
      account,
      peer(name) {
        const found = servicesOf(account).find((service) => service.name === name);
        if (!found) throw new Error(`The world has no service named ${name}.`);
        return found;
      },
      elsewhere: (name) =>
        [...accounts]
          .filter(([other]) => other !== account)
          .flatMap(([, services]) => services.filter((service) => service.name === name)),
    };
  }

  function servicesOf(account: string): readonly Service[] {
    const known = accounts.get(account);
    if (known !== undefined) return known;
    const core = coreOf(account);
    const services = builders
      .map((build, index) => ({ build, first: own[index] }))
      .map(({ build, first }) => (first !== undefined && WORLDWIDE.has(first.name) ? first : build(core)));
    accounts.set(account, services);
    return services;
  }

  const core = coreOf(ACCOUNT);
  const own = builders.map((build) => build(core));
  accounts.set(ACCOUNT, own);
  return {
    core,
    services: own,
    servicesOf,
    otherAccounts: () => [...accounts.keys()].filter((account) => account !== ACCOUNT),
  };
}
