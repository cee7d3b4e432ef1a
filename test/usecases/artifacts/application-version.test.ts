import { describe, expect, it } from '@jest/globals';
import type { TemplateSummary } from '../../../src/domain/stack/stack.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';
import {
  ensureApplicationVersion,
  provideSource,
  type SourceRequest,
  type VersionDeps,
} from '../../../src/usecases/artifacts/application-version.ts';
import { SILENT_LOG } from '../../support/ports/silence.ts';

const COMMIT = 'a'.repeat(40);

const SOURCE: SourceRequest = {
  subject: { name: 'shop-feature-a' },
  commit: COMMIT,
  application: 'shop',
  bundle: { bucket: 'b', key: 'k', label: 'shop-feature-a-aaaaaaaaaaaa', made: undefined, additions: [] },
  tags: {},
  checkStillWanted: async () => undefined,
};

function versionDeps(status: string | undefined, bundleIsThere: boolean) {
  const did: string[] = [];
  const version = { application: 'shop', label: 'l', id: 'arn', createdAt: undefined, bucket: 'b' };
  const deps: VersionDeps = {
    beanstalk: {
      applicationVersion: async () => (status === undefined ? undefined : { ...version, status }),
      createApplicationVersion: async () => {
        did.push('create');
        return { ...version, status: 'PROCESSED' };
      },
    },
    objects: { exists: async () => bundleIsThere, put: async () => void did.push('put') },
    codeHost: { sourceBundle: async () => new Uint8Array() },
    sources: { bundles: { withFiles: async (bytes) => bytes } },
    log: SILENT_LOG,
  };
  return { deps, did };
}

async function ensured(status: string | undefined, bundleIsThere: boolean) {
  const { deps, did } = versionDeps(status, bundleIsThere);
  await ensureApplicationVersion(deps, SOURCE);
  return did;
}

describe('the application version of a commit', () => {
  it.each([
    ['is made from a fresh bundle', undefined, false, ['put', 'create']],
    ['is made from the bundle that a run before uploaded', undefined, true, ['create']],
    ['is left as it is once it is processed', 'PROCESSED', true, []],
    ['is waited for while it is still being processed', 'PROCESSING', true, ['create']],
    ['is made anew, with its bundle, after it failed', 'FAILED', true, ['put', 'create']],
  ] as const)('%s', async (_, status, bundleIsThere, did) => {
    expect(await ensured(status, bundleIsThere)).toEqual(did);
  });
});

describe('a version that cannot be had', () => {
  const gone = new Error('The version is gone.');
  const summary: TemplateSummary = {
    parameters: [{ name: 'VersionLabel', hasDefault: false, noEcho: false }],
    capabilities: [],
    capabilitiesReason: undefined,
  };
  const { deps } = versionDeps(undefined, true);
  const beanstalk = { ...deps.beanstalk, applicationVersion: async () => Promise.reject(gone) };
  const provide = (checkStillWanted: SourceRequest['checkStillWanted']) =>
    provideSource({ ...deps, beanstalk }, summary, { ...SOURCE, checkStillWanted });

  it('fails for its own reason while the environment is wanted', async () => {
    await expect(provide(async () => undefined)).rejects.toBe(gone);
  });

  it('is explained by an environment that nobody wants any more', async () => {
    const unwanted = say('pull_request_closed', 'Its pull request is closed.');
    await expect(provide(async () => unwanted)).resolves.toBe(unwanted);
  });
});
