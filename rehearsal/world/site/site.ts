import { z } from 'zod';
import { instanceAt } from '../aws/cloudformation/handlers/fleet.ts';
import type { BeanstalkWorld, SiteEnvironment } from '../aws/protocol/peers.ts';
import type { Route53Service } from '../aws/route53/route53.ts';
import { verb } from '../kernel/control-args.ts';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';

const TELLS_COMMIT = ['/.well-known/deployment-info', '/version'];

/** What environments themselves answer to a browser or a probe, reached through the world as a proxy. */
export function createSite(core: WorldCore): Service {
  const broken = new Map<string, number>();
  const answering = new Set<string>();
  /** Answers that are still to come from an instance that was not replaced yet. */
  const lagging = new Map<string, { sha: string; answers: number }>();
  /** A single instance may or may not answer while a version is being put on it: it depends on the platform. */
  const servesWhileUpdating = core.random.integer(0, 1) === 1;

  /** What a host name leads to: another name, an address, or itself. */
  function targetOf(host: string): string {
    const records = everywhere<Route53Service>('route53').map((each) => each.lookup(host));
    const record = records.find((found) => found !== undefined);
    return record?.alias?.dnsName ?? record?.values[0] ?? host;
  }

  function everywhere<Found>(name: 'route53' | 'elasticbeanstalk'): readonly Found[] {
    return [core.peer(name), ...core.elsewhere(name)] as readonly unknown[] as readonly Found[];
  }

  /** The environment behind a host name, by its record or by its own Beanstalk name. */
  function environmentAt(host: string): SiteEnvironment | undefined {
    const cname = targetOf(host).replace(/\.$/, '').toLowerCase();
    const found = everywhere<BeanstalkWorld>('elasticbeanstalk').map((each) =>
      each.environmentByCname(cname),
    );
    return found.find((each) => each !== undefined);
  }

  function bundleKey({ application, versionLabel }: SiteEnvironment): string {
    if (versionLabel === undefined) return '';
    const sources = everywhere<BeanstalkWorld>('elasticbeanstalk').map((each) =>
      each.versionSource(application, versionLabel),
    );
    return sources.find((source) => source !== undefined)?.key ?? '';
  }

  /** Only what tells the commit tells which instance answered. */
  function lagOf(host: string, path: string): string | undefined {
    const lag = lagging.get(host);
    if (lag === undefined || lag.answers === 0 || !TELLS_COMMIT.includes(path)) return undefined;
    lag.answers -= 1;
    return lag.sha;
  }

  function serve(host: string, path: string): WireResponse {
    const environment = environmentAt(host);
    const instance = environment === undefined ? instanceAt(core, targetOf(host)) : undefined;
    if (environment === undefined && instance === undefined)
      return text(502, `Could not resolve host: ${host}\n`);
    const status = broken.get(host);
    if (status !== undefined) return text(status, 'The application answered with an error.\n');
    if (environment === undefined) {
      answering.add(host);
      const sha = lagOf(host, path) ?? commitIn(instance?.bundle?.key ?? '');
      return answer(path, instance?.group ?? host, { sha });
    }
    const serving = environment.ready && (environment.status === 'Ready' || servesWhileUpdating);
    if (!serving || environment.health === 'Red' || environment.health === 'Grey')
      return text(503, `${environment.name} does not serve: ${environment.status}, ${environment.health}.\n`);
    answering.add(host);
    const info = deploymentInfo(environment, bundleKey(environment));
    return answer(path, environment.name, { ...info, sha: lagOf(host, path) ?? info['sha'] ?? null });
  }

  const host = z.string().transform((name) => name.toLowerCase());
  return {
    name: 'site',
    operationOf: () => 'GET site',
    isWrite: () => false,
    handle: (request) => serve(hostOf(request), request.path),
    control: {
      break: verb('site/break', { host, status: z.int().min(400).max(599).default(500) }, (args) => {
        broken.set(args.host, args.status);
      }),
      mend: verb('site/mend', { host }, (args) => void broken.delete(args.host)),
      /** The next so many answers come from an instance of an older commit, as in the middle of a rolling deployment. */
      lag: verb(
        'site/lag',
        { host, sha: z.string(), answers: z.int().min(1).default(Number.MAX_SAFE_INTEGER) },
        (args) => {
          lagging.set(args.host, { sha: args.sha, answers: args.answers });
        },
      ),
      get: verb('site/get', { host, path: z.string().startsWith('/').default('/') }, (args) => {
        const { status, body } = serve(args.host, args.path);
        return { status, body: String(body) };
      }),
    },
    state: () => ({ broken: Object.fromEntries([...broken].sort()), answered: [...answering].sort() }),
  };
}

function answer(path: string, from: string, info: Readonly<Record<string, string | null>>): WireResponse {
  if (path === '/.well-known/deployment-info') return json(200, info);
  if (path === '/version') return text(200, `shop\ncommit: ${info['sha'] ?? 'unknown'}\n`);
  return text(200, path === '/health' ? 'ok\n' : `Hello from ${from}.\n`);
}

function commitIn(bundle: string): string | null {
  return /[0-9a-f]{40}/.exec(bundle)?.[0] ?? null;
}

function hostOf(request: WireRequest): string {
  return (request.headers['host'] ?? '').toLowerCase().replace(/:\d+$/, '');
}

/** An application knows its commit from its bundle, whose key carries it, or else from its version's label. */
function deploymentInfo(environment: SiteEnvironment, bundle: string): Record<string, string | null> {
  const label = environment.versionLabel ?? '';
  return {
    sha: commitIn(bundle) ?? /[0-9a-f]{7,40}$/.exec(label)?.[0] ?? null,
    versionLabel: environment.versionLabel ?? null,
    environment: environment.name,
  };
}

function text(status: number, body: string): WireResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
