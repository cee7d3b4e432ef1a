import { z } from 'zod';
import { verb } from '../kernel/control-args.ts';
import type { Service } from '../kernel/wire.ts';
import type { WorldCore } from '../kernel/world.ts';

/**
 * Where package managers fetch from unless they are told otherwise, as their manuals name it. Hosts that only take uploads, such as
 * upload.pypi.org and crates.io, are left out, and so is everything that serves more than packages.
 */
const REGISTRIES: ReadonlySet<string> = new Set([
  'registry.npmjs.org',
  'registry.yarnpkg.com',
  'repo.yarnpkg.com',
  'pypi.org',
  'files.pythonhosted.org',
  'rubygems.org',
  'index.rubygems.org',
  'repo.maven.apache.org',
  'repo1.maven.org',
  'plugins.gradle.org',
  'services.gradle.org',
  'downloads.gradle.org',
  'proxy.golang.org',
  'sum.golang.org',
  'index.crates.io',
  'static.crates.io',
  'api.nuget.org',
  'repo.packagist.org',
]);

/** A real host that somebody wanted to ask, and when; world time. */
export interface NotAsked {
  readonly at: string;
  readonly host: string;
}

/** Which real hosts are asked, and which were not. Domain names are lower case. */
export interface NetworkEdge {
  readonly isOpen: (domainName: string) => boolean;
  /** Remembers a host that is not asked, and says so. */
  readonly refuse: (domainName: string) => string;
  /** In the order of asking. */
  readonly notAsked: readonly NotAsked[];
  readonly control: Service['control'];
}

/** The edge of a world that knows the registries alone. */
export function createNetworkEdge({ clock }: Pick<WorldCore, 'clock'>): NetworkEdge {
  const open = new Set(REGISTRIES);
  const notAsked: NotAsked[] = [];
  return {
    isOpen: (domainName) => open.has(domainName),
    refuse(host) {
      notAsked.push({ at: clock.iso(), host });
      return sayNotAsked(host);
    },
    notAsked,
    control: {
      allow: verb('site/allow', { host: z.string() }, ({ host }) => void open.add(host.toLowerCase())),
    },
  };
}

/** What people read of a host that is not asked. */
export function sayNotAsked(host: string): string {
  return `${host} was not asked: the rehearsal has no network`;
}
