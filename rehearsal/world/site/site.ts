import { z } from 'zod';
import { instanceAt } from '../aws/cloudformation/handlers/fleet.ts';
import { BEANSTALK_DOMAINS } from '../aws/protocol/partitions.ts';
import type {
  BeanstalkWorld,
  CloudFormationWorld,
  S3World,
  SiteEnvironment,
  UnmodelledSite,
} from '../aws/protocol/peers.ts';
import type { Route53Service } from '../aws/route53/route53.ts';
import { verb } from '../kernel/control-args.ts';
import { json, namerOf, type Service, type WireRequest, type WireResponse } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';
import { bucketAt, serveBucket } from './bucket-sites.ts';
import { createNetworkEdge, type NetworkEdge } from './network-edge.ts';

const BROKEN = 'The application answered with an error.\n';
const TELLS_COMMIT = ['/.well-known/deployment-info', '/version'];

/** The applications of all environments, as far as a probe sees them. Domain names are lower case. */
interface Sites {
  readonly core: WorldCore;
  readonly edge: NetworkEdge;
  /** The status that a domain name answers with, because the world was told so. */
  readonly broken: Map<string, number>;
  /** Every domain name that has answered. */
  readonly answered: Set<string>;
  /** Answers that are still to come from an instance that was not replaced yet. */
  readonly lagging: Map<string, { readonly sha: string; answers: number }>;
  /** A single instance may or may not answer while a version is being put on it: it depends on the platform. */
  readonly servesWhileUpdating: boolean;
}

/** The sites, past their wire. */
export interface SiteWorld extends Service {
  /** Where a connection to a domain name in lower case leads. */
  wayTo(domainName: string): WayTo;
}

/** To something that the world has, to a real host, or nowhere, with what a proxy answers then. */
export type WayTo = 'ours' | 'beyond' | { readonly status: 403 | 502; readonly sentence: string };

/** What environments themselves answer to a browser or a probe, reached through the world as a proxy. */
export function createSite(core: WorldCore): SiteWorld {
  const sites: Sites = {
    core,
    edge: createNetworkEdge(core),
    broken: new Map(),
    answered: new Set(),
    lagging: new Map(),
    servesWhileUpdating: core.random.integer(0, 1) === 1,
  };
  return {
    name: 'site',
    operationOf: namerOf(['GET site', 'CONNECT'], () => 'GET site'),
    isWrite: () => false,
    handle: (request) => serve(sites, domainNameIn(request), request.path),
    wayTo: (domainName) => wayTo(sites, domainName),
    control: { ...controls(sites), ...sites.edge.control },
    state: () => ({
      broken: Object.fromEntries([...sites.broken].sort()),
      answered: [...sites.answered].sort(),
      notAsked: sites.edge.notAsked,
    }),
  };
}

function controls(sites: Sites): Service['control'] {
  const host = z.string().transform((name) => name.toLowerCase());
  return {
    break: verb('site/break', { host, status: z.int().min(400).max(599).default(500) }, (args) => {
      sites.broken.set(args.host, args.status);
    }),
    mend: verb('site/mend', { host }, (args) => void sites.broken.delete(args.host)),
    /** The next so many answers come from an instance of an older commit, as in the middle of a rolling deployment. */
    lag: verb(
      'site/lag',
      { host, sha: z.string(), answers: z.int().min(1).default(Number.MAX_SAFE_INTEGER) },
      (args) => {
        sites.lagging.set(args.host, { sha: args.sha, answers: args.answers });
      },
    ),
    get: verb('site/get', { host, path: z.string().startsWith('/').default('/') }, (args) => {
      const { status, body } = serve(sites, args.host, args.path);
      return { status, body: String(body) };
    }),
  };
}

function serve(sites: Sites, domainName: string, path: string): WireResponse {
  const target = targetOf(sites, domainName);
  const bucket = bucketOf(sites, target);
  if (bucket !== undefined) {
    sites.answered.add(domainName);
    const status = sites.broken.get(domainName);
    return status === undefined ? serveBucket(bucket, path) : text(status, BROKEN);
  }
  const environment = environmentAt(sites, target);
  const instance = environment === undefined ? instanceAt(sites.core, target) : undefined;
  if (environment === undefined && instance === undefined)
    return serveUnmodelled(sites, domainName, target, path);
  const status = sites.broken.get(domainName);
  if (status !== undefined) return text(status, BROKEN);
  if (environment === undefined) {
    sites.answered.add(domainName);
    const sha = olderCommit(sites, domainName, path) ?? commitIn(instance?.bundle?.key ?? '');
    return answer(path, instance?.group ?? domainName, { sha });
  }
  const serving = environment.ready && (environment.status === 'Ready' || sites.servesWhileUpdating);
  if (!serving || environment.health === 'Red' || environment.health === 'Grey')
    return text(503, `${environment.name} does not serve: ${environment.status}, ${environment.health}.\n`);
  sites.answered.add(domainName);
  const info = deploymentInfo(environment, bundleKey(sites, environment));
  const sha = olderCommit(sites, domainName, path) ?? info['sha'] ?? null;
  return answer(path, environment.name, { ...info, sha });
}

/** The world has no such service, so it says so where a browser would see its front page. */
function serveUnmodelled(sites: Sites, domainName: string, target: string, path: string): WireResponse {
  const found = unmodelledAt(sites, target);
  if (found === undefined) return text(502, `${refusalOf(sites, domainName).sentence}\n`);
  const status = sites.broken.get(domainName);
  if (status !== undefined) return text(status, BROKEN);
  sites.answered.add(domainName);
  if (path === '/') return text(200, `not modelled: ${found.type}\n`);
  const sha = olderCommit(sites, domainName, path) ?? found.commit ?? null;
  return answer(path, found.type, { sha });
}

function wayTo(sites: Sites, domainName: string): WayTo {
  if (sites.edge.isOpen(domainName)) return 'beyond';
  return isKnown(sites, targetOf(sites, domainName)) ? 'ours' : refusalOf(sites, domainName);
}

/** A name that is the world's to give resolves nowhere; any other is a real host's, which is left in peace. */
function refusalOf(sites: Sites, domainName: string): Exclude<WayTo, string> {
  const isOfWorld =
    BEANSTALK_DOMAINS.some((each) => domainName.endsWith(`.${each}`)) ||
    isLinkLocal(domainName) ||
    sites.answered.has(domainName) ||
    everywhere<Route53Service>(sites, 'route53').some((each) => each.isInZone(domainName));
  if (isOfWorld) return { status: 502, sentence: `Could not resolve host: ${domainName}` };
  return { status: 403, sentence: sites.edge.refuse(domainName) };
}

/** What a machine asks for its own metadata, which no runner of GitHub has from AWS (RFC 3927, section 1). */
function isLinkLocal(domainName: string): boolean {
  return domainName.startsWith('169.254.');
}

function unmodelledAt(sites: Sites, target: string): UnmodelledSite | undefined {
  return everywhere<CloudFormationWorld>(sites, 'cloudformation')
    .map((each) => each.unmodelledSite(target.toLowerCase()))
    .find((each) => each !== undefined);
}

function isKnown(sites: Sites, target: string): boolean {
  return (
    environmentAt(sites, target) !== undefined ||
    instanceAt(sites.core, target) !== undefined ||
    unmodelledAt(sites, target) !== undefined ||
    bucketOf(sites, target) !== undefined
  );
}

function bucketOf(sites: Sites, target: string) {
  return bucketAt(() => everywhere<S3World>(sites, 's3'), target.replace(/\.$/, '').toLowerCase());
}

/** What a domain name leads to: another name, an address, or itself. */
function targetOf(sites: Sites, domainName: string): string {
  const records = everywhere<Route53Service>(sites, 'route53').map((each) => each.lookup(domainName));
  const record = records.find((found) => found !== undefined);
  return record?.alias?.dnsName ?? record?.values[0] ?? domainName;
}

function everywhere<Found>(
  { core }: Sites,
  name: 'route53' | 'elasticbeanstalk' | 'cloudformation' | 's3',
): readonly Found[] {
  return [core.peer(name), ...core.elsewhere(name)] as readonly unknown[] as readonly Found[];
}

/** The environment behind a name that DNS led to. */
function environmentAt(sites: Sites, target: string): SiteEnvironment | undefined {
  const cname = target.replace(/\.$/, '').toLowerCase();
  const found = everywhere<BeanstalkWorld>(sites, 'elasticbeanstalk').map((each) =>
    each.environmentByCname(cname),
  );
  return found.find((each) => each !== undefined);
}

function bundleKey(sites: Sites, { application, versionLabel }: SiteEnvironment): string {
  if (versionLabel === undefined) return '';
  const sources = everywhere<BeanstalkWorld>(sites, 'elasticbeanstalk').map((each) =>
    each.versionSource(application, versionLabel),
  );
  return sources.find((source) => source !== undefined)?.key ?? '';
}

/** The commit of an instance that was not replaced yet. Only what tells the commit tells which instance answered. */
function olderCommit({ lagging }: Sites, domainName: string, path: string): string | undefined {
  const lag = lagging.get(domainName);
  if (lag === undefined || lag.answers === 0 || !TELLS_COMMIT.includes(path)) return undefined;
  lag.answers -= 1;
  return lag.sha;
}

function answer(path: string, from: string, info: Readonly<Record<string, string | null>>): WireResponse {
  if (path === '/.well-known/deployment-info') return json(200, info);
  if (path === '/version') return text(200, `shop\ncommit: ${info['sha'] ?? 'unknown'}\n`);
  return text(200, path === '/health' ? 'ok\n' : `Hello from ${from}.\n`);
}

function commitIn(bundle: string): string | null {
  return /[0-9a-f]{40}/.exec(bundle)?.[0] ?? null;
}

function domainNameIn(request: WireRequest): string {
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
