import { describe, expect, it } from '@jest/globals';
import type { TemplateSummary } from '../../../src/domain/stack/stack.ts';
import {
  ensureApplicationVersion,
  provideSource,
  type VersionDeps,
} from '../../../src/usecases/artifacts/application-version.ts';
import type { Subject } from '../../../src/usecases/subject/observe-subject.ts';

const COMMIT = 'a'.repeat(40);

async function ensured(status: string | undefined, bundleIsThere: boolean): Promise<readonly string[]> {
  const did: string[] = [];
  const deps = {
    applications: {
      applicationVersion: async () => (status === undefined ? undefined : { status }),
      createApplicationVersion: async () => did.push('create'),
    },
    objects: { exists: async () => bundleIsThere, put: async () => did.push('put') },
    codeHost: { sourceBundle: async () => new Uint8Array() },
    bundles: { withFiles: async (bytes: Uint8Array) => bytes },
    log: { info: () => undefined },
  } as unknown as VersionDeps;
  await ensureApplicationVersion(deps, {
    subject: { name: 'shop-feature-a' } as Subject,
    commit: COMMIT,
    application: 'shop',
    bundle: {
      bucket: 'b',
      key: 'k',
      label: 'shop-feature-a-aaaaaaaaaaaa',
      made: undefined,
      additions: [],
    },
    tags: {},
    stillWanted: async () => undefined,
  });
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
  const provide = (stillWanted: () => Promise<void>) =>
    provideSource(
      { applications: { applicationVersion: async () => Promise.reject(gone) } } as unknown as VersionDeps,
      { parameters: [{ name: 'VersionLabel' }] } as unknown as TemplateSummary,
      {
        subject: { name: 'shop-feature-a' } as Subject,
        commit: COMMIT,
        application: 'shop',
        bundle: { bucket: 'b', key: 'k', label: 'l', made: undefined, additions: [] },
        tags: {},
        stillWanted,
      },
    );

  it('fails for its own reason while the environment is wanted', async () => {
    await expect(provide(async () => undefined)).rejects.toBe(gone);
  });

  it('is explained by an environment that nobody wants any more', async () => {
    const unwanted = new Error('Its pull request is closed.');
    await expect(provide(() => Promise.reject(unwanted))).rejects.toBe(unwanted);
  });
});
