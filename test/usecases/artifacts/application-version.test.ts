import { describe, expect, it } from '@jest/globals';
import { bytesInARow } from '../../../src/adapters/files/byte-sources.ts';
import type { TemplateSummary } from '../../../src/domain/stack/stack.ts';
import { say } from '../../../src/domain/verdict/verdict.ts';
import type { ObjectProof } from '../../../src/ports/object-store.ts';
import {
  ensureApplicationVersion,
  provideSource,
  type SourceRequest,
  type VersionDeps,
} from '../../../src/usecases/artifacts/application-version.ts';
import { SILENT_LOG } from '../../support/ports/silence.ts';

const COMMIT = 'a'.repeat(40);

const SOURCE: SourceRequest = {
  subject: { name: 'shop-feature-a', kind: 'preview' },
  commit: COMMIT,
  application: 'shop',
  bundle: {
    bucket: 'b',
    key: 'k',
    label: 'shop-feature-a-aaaaaaaaaaaa.preview',
    made: undefined,
    additions: [],
  },
  running: undefined,
  tags: {},
  checkStillWanted: async () => undefined,
};

function versionDeps(status: string | undefined, bundle: ObjectProof, key = 'k') {
  const did: string[] = [];
  const version = { application: 'shop', label: 'l', id: 'arn', createdAt: undefined, bucket: 'b', key };
  const deps: VersionDeps = {
    beanstalk: {
      applicationVersion: async () => (status === undefined ? undefined : { ...version, status }),
      createApplicationVersion: async () => {
        did.push('create');
        return { ...version, status: 'PROCESSED' };
      },
      withdrawApplicationVersion: async () => void did.push('withdraw'),
    },
    objects: { compare: async () => bundle, put: async () => void did.push('put') },
    codeHost: { sourceBundle: async (_commit, use) => use(bytesInARow([])) },
    sources: { bundles: { withFiles: async (bytes) => bytes } },
    log: SILENT_LOG,
  };
  return { deps, did };
}

async function ensured(...[status, bundle, key, running]: Case) {
  const { deps, did } = versionDeps(status, bundle, key);
  await ensureApplicationVersion(deps, { ...SOURCE, running });
  return did;
}

type Case = readonly [
  status: string | undefined,
  bundle: ObjectProof,
  key?: string | undefined,
  running?: string | undefined,
];

describe('the application version of a commit', () => {
  it.each<readonly [string, readonly string[], Case]>([
    ['is made from a fresh bundle', ['put', 'create'], [undefined, 'absent']],
    ['is made from the bundle that a run before uploaded', ['create'], [undefined, 'same']],
    ['is made from no bundle that S3 does not vouch for', ['put', 'create'], [undefined, 'unproven']],
    ['is left as it is once it is processed', [], ['PROCESSED', 'same']],
    ['is waited for while it is still being processed', ['create'], ['PROCESSING', 'same']],
    ['is made anew, with its bundle, after it failed', ['put', 'create'], ['FAILED', 'same']],
    ['is made anew of its own bundle', ['withdraw', 'create'], ['PROCESSED', 'same', 'other']],
    ['is made anew of a proven bundle', ['withdraw', 'put', 'create'], ['PROCESSED', 'unproven']],
    ['is made anew where its bundle is gone', ['withdraw', 'put', 'create'], ['PROCESSING', 'absent']],
    ['that runs keeps its bundle', [], ['PROCESSED', 'same', 'k', SOURCE.bundle.label]],
    ['that runs gets its bundle back', ['put'], ['PROCESSED', 'absent', 'k', SOURCE.bundle.label]],
    ['that runs from elsewhere is left', [], ['PROCESSED', 'absent', 'other', SOURCE.bundle.label]],
    ['that runs is told from others', ['withdraw', 'create'], ['PROCESSED', 'same', 'other', 'shop-b']],
  ])('%s', async (_, did, given) => {
    expect(await ensured(...given)).toEqual(did);
  });
});

it('that runs from elsewhere is not said to be of the commit', async () => {
  const said: string[] = [];
  const { deps } = versionDeps('PROCESSED', 'absent', 'other');
  const log = {
    ...SILENT_LOG,
    info: (text: string) => said.push(text),
    warning: (text: string) => said.push(text),
  };
  await ensureApplicationVersion({ ...deps, log }, { ...SOURCE, running: SOURCE.bundle.label });
  expect(said).toEqual([
    'The environment runs application version shop-feature-a-aaaaaaaaaaaa.preview, which was not made of the tree of aaaaaaa, so what runs there is not known; push another commit, which gets a version of its own.',
  ]);
});

describe('a version that cannot be had', () => {
  const gone = new Error('The version is gone.');
  const summary: TemplateSummary = {
    parameters: [{ name: 'VersionLabel', hasDefault: false, noEcho: false }],
    capabilities: [],
    capabilitiesReason: undefined,
  };
  const { deps } = versionDeps(undefined, 'same');
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
