import { checkFault, type Fault } from './kernel/faults.ts';
import { json, type Service, type WireResponse } from './kernel/wire.ts';
import type { World } from './kernel/world.ts';

/** Answers a request under `/_world/`: what people, time and the service's own whims do. */
export function control(world: World, method: string, url: URL, body: Buffer): WireResponse {
  const [, , noun, verb] = url.pathname.split('/');
  try {
    if (method === 'GET' && noun === 'state')
      return json(200, {
        now: world.core.clock.iso(),
        ...stateOf(world.services),
        ...(world.otherAccounts().length === 0 ? {} : { accounts: statesElsewhere(world) }),
      });
    if (method === 'GET' && noun === 'log')
      return json(200, world.core.log.entries(entryNumber(url.searchParams.get('from') ?? '1')));
    const args = body.length === 0 ? {} : (JSON.parse(body.toString('utf8')) as Record<string, unknown>);
    if (method === 'POST' && noun === 'clock') {
      if (typeof args['set'] === 'string') world.core.clock.set(args['set']);
      else if (typeof args['advance'] === 'number') world.core.clock.advance(args['advance']);
      else return json(400, { message: 'clock takes {"set": ISO 8601} or {"advance": ms}.' });
      return json(200, { now: world.core.clock.iso() });
    }
    if (method === 'POST' && noun === 'faults') {
      if (verb === 'clear') world.core.faults.clear();
      else armFault(world, args);
      return json(200, {});
    }
    const { account = world.core.account, ...rest } = args;
    const services = world.servicesOf(String(account));
    const service: Service | undefined = services.find((candidate) => candidate.name === noun);
    const act = verb === undefined ? undefined : service?.control[verb];
    if (method === 'POST' && act) return json(200, act(rest) ?? {});
    const legal = world.services.flatMap((each) =>
      Object.keys(each.control).map((name) => `${each.name}/${name}`),
    );
    return json(404, {
      message: `The world has no control ${method} ${url.pathname}; it has GET state, GET log, POST clock, POST faults, and POST ${legal.join(', ')}.`,
    });
  } catch (error) {
    return json(400, { message: error instanceof Error ? error.message : String(error) });
  }
}

function armFault(world: World, given: Record<string, unknown>): void {
  checkFault(given);
  checkOperation(world.services, given);
  world.core.faults.add(given);
}

/** @throws Error that names the legal ones: a fault with a misspelt operation would strike nothing */
function checkOperation(services: readonly Service[], { service, operation }: Fault): void {
  if (operation === undefined) return;
  const asked = services.filter(({ name }) => service === undefined || name === service);
  const isOfGraphQL =
    asked.some(({ name }) => name === 'github') && /^(?:query|mutation) \w+$/.test(operation);
  const legal = asked.flatMap(({ operationOf }) => operationOf.names ?? []);
  if (isOfGraphQL || legal.includes(operation)) return;
  throw new Error(
    `The world cannot play this fault: nothing${service === undefined ? '' : ` of ${service}`} is called '${operation}'. It takes ${legal.join(', ')}.`,
  );
}

/** @throws Error when it is no number of an entry */
function entryNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`log takes ?from= a whole number from 1 on, not '${text}'.`);
  return Number(text);
}

function stateOf(services: readonly Service[]): Record<string, unknown> {
  return Object.fromEntries(services.map((service) => [service.name, service.state()]));
}

/** Of other accounts only what is their own. */
function statesElsewhere(world: World): Record<string, unknown> {
  const states = world.otherAccounts().map((account) => {
    const own = world.servicesOf(account).filter((service) => !world.services.includes(service));
    return [account, stateOf(own)] as const;
  });
  return Object.fromEntries(states);
}
