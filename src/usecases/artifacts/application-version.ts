import { createHash } from 'node:crypto';
import type { BundleName } from '../../domain/artifacts/source-bundle.ts';
import { type ArtifactOwner, bundleKey, versionLabel } from '../../domain/environment/naming.ts';
import { environmentOfLabel } from '../../domain/environment/version-labels.ts';
import type { TemplateSummary } from '../../domain/stack/stack.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { ApplicationVersion, Beanstalk } from '../../ports/beanstalk.ts';
import type { BundleFile, MadeBundle } from '../../ports/bundle-maker.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { ByteSource, ObjectStore } from '../../ports/object-store.ts';
import type { ArtifactRequest, ArtifactSources } from './artifact-request.ts';

/** Where bundles come from and go to. */
export interface VersionDeps {
  readonly codeHost: Pick<CodeHost, 'sourceBundle'>;
  readonly beanstalk: Pick<
    Beanstalk,
    'applicationVersion' | 'createApplicationVersion' | 'withdrawApplicationVersion'
  >;
  readonly objects: Pick<ObjectStore, 'compare' | 'put'>;
  readonly sources: { readonly bundles: Pick<ArtifactSources['bundles'], 'withFiles'> };
  readonly log: Log;
}

/** A commit's bundle by name, with what it is made of. */
export interface SourceBundle extends BundleName {
  /** What was built elsewhere; undefined for the commit's tree, which is fetched only when something of it is to run. */
  readonly made: MadeBundle | undefined;
  /** What the commit's tree is given beside its own files; [] for what was built elsewhere, which has them already. */
  readonly additions: readonly BundleFile[];
}

/**
 * What the commit's bundle and version will be called, whether or not they are there yet.
 * @param made what `makeBundle` gave.
 */
export function nameSourceBundle(
  { subject, commit }: Pick<SourceRequest, 'subject' | 'commit'>,
  { bucket, additions }: Pick<ArtifactRequest, 'bucket' | 'additions'>,
  made: MadeBundle | undefined,
): SourceBundle {
  const digest =
    additions.length === 0 ? made?.digest : sha256(`${made?.digest ?? ''}\n${JSON.stringify(additions)}`);
  return {
    bucket: bucket ?? '',
    key: bundleKey(subject, commit, digest),
    label: versionLabel(subject, commit, digest),
    made,
    additions: made === undefined ? additions : [],
  };
}

/** The versions that were made for one environment, as their labels tell. */
export async function versionsOf(
  beanstalk: Pick<Beanstalk, 'applicationVersions'>,
  application: string,
  name: string,
): Promise<readonly ApplicationVersion[]> {
  const found = await beanstalk.applicationVersions(application, `${name}-`);
  return found.filter(({ label }) => environmentOfLabel(label) === name);
}

/** True when the template runs the commit as an application version or fetches its bundle. */
export function takesSourceBundle(summary: TemplateSummary): boolean {
  return declares(summary, 'VersionLabel') || declares(summary, 'SourceBundleKey');
}

function declares(summary: TemplateSummary, parameter: string): boolean {
  return summary.parameters.some(({ name }) => name === parameter);
}

/** A commit that is to become an application version. */
export interface SourceRequest {
  readonly subject: ArtifactOwner;
  /** 40 hex digits. */
  readonly commit: string;
  /** Name of the Beanstalk application. */
  readonly application: string;
  readonly bundle: SourceBundle;
  /** Label of the version that the environment runs now; undefined where it runs none. */
  readonly running: string | undefined;
  /** Of the version. */
  readonly tags: Readonly<Record<string, string>>;
  /** Why nobody wants the environment any more, which explains why its version cannot be had; undefined while somebody does. */
  readonly checkStillWanted: () => Promise<Verdict | undefined>;
}

/**
 * What the template runs: the commit as an application version, or its bundle alone where there is no Beanstalk.
 * Returns why that cannot be had, where the reason is that nobody wants the environment any more.
 */
export async function provideSource(
  deps: VersionDeps,
  summary: TemplateSummary,
  request: SourceRequest,
): Promise<Verdict | undefined> {
  if (declares(summary, 'VersionLabel')) {
    try {
      await ensureApplicationVersion(deps, request);
    } catch (error) {
      const verdict = await request.checkStillWanted();
      if (verdict) return verdict;
      throw error;
    }
  } else await withContent(deps, request, (content) => proveBundle(deps, request, content));
  return undefined;
}

/**
 * Makes the application version of a commit, once, of a bundle for which S3 vouches; an upload that was cut off is simply finished.
 * A label proves nothing, so a version that is there is kept only where it was made of that bundle, or where the environment runs it
 * already. Any other is made anew, and so is one that failed. One that is still being made is waited for.
 * @throws AdapterError `version_failed` when Elastic Beanstalk cannot make it, or keeps another under its label; `missing_application`
 * when there is no such application.
 */
export async function ensureApplicationVersion(deps: VersionDeps, request: SourceRequest): Promise<void> {
  const found = await deps.beanstalk.applicationVersion(request.application, request.bundle.label);
  await withContent(deps, request, (content) => ensureVersionOf(deps, request, content, found));
}

async function ensureVersionOf(
  deps: VersionDeps,
  request: SourceRequest,
  content: HashedZip,
  found: ApplicationVersion | undefined,
): Promise<void> {
  const { application, bundle } = request;
  if (found === undefined || found.status === 'FAILED') {
    // Where a version failed, its bundle may be the reason.
    if (found === undefined) await proveBundle(deps, request, content);
    else await upload(deps, request, content);
  } else if (request.running === bundle.label) {
    // Beanstalk lets nobody make it anew while it runs.
    if (isMadeOf(found, bundle)) {
      await proveBundle(deps, request, content);
      deps.log.info(`Application version ${bundle.label} runs already.`);
    } else
      deps.log.warning(
        `The environment runs application version ${bundle.label}, which was not made of ${nameOf(request)}, so what runs there is not known; push another commit, which gets a version of its own.`,
      );
    return;
  } else if (isMadeOf(found, bundle) && (await isProven(deps, bundle, content))) {
    deps.log.info(`Application version ${bundle.label} is there already.`);
    if (found.status === 'PROCESSED') return;
  } else {
    deps.log.warning(
      `Application version ${bundle.label} was not made of ${nameOf(request)}, so it is made anew.`,
    );
    // Before the bundle is put right: a run that is refused here must find it as it is the next time.
    await deps.beanstalk.withdrawApplicationVersion(application, bundle.label);
    await proveBundle(deps, request, content);
  }
  await makeVersion(deps, request);
}

async function makeVersion({ beanstalk, log }: VersionDeps, request: SourceRequest): Promise<void> {
  const { application, bundle, commit, subject, tags } = request;
  await beanstalk.createApplicationVersion({
    application,
    label: bundle.label,
    description: `Commit ${commit} for ${subject.name}`,
    bucket: bundle.bucket,
    key: bundle.key,
    tags,
  });
  log.info(`Made application version ${bundle.label} in ${application}.`);
}

function isMadeOf(version: ApplicationVersion, { bucket, key }: SourceBundle): boolean {
  return version.bucket === bucket && version.key === key;
}

interface HashedZip {
  readonly zip: ByteSource;
  /** In hex. */
  readonly sha256: string;
}

/** Works with a bundle's bytes, which are there for as long as that takes. */
async function withContent(
  deps: Pick<VersionDeps, 'codeHost' | 'sources'>,
  { bundle, commit }: SourceRequest,
  use: (content: HashedZip) => Promise<void>,
): Promise<void> {
  const hashed = async (zip: ByteSource): Promise<HashedZip> => ({ zip, sha256: await sha256OfSource(zip) });
  if (bundle.made) return use(await hashed(bundle.made.zip));
  return deps.codeHost.sourceBundle(commit, async (tree) =>
    use(await hashed(await deps.sources.bundles.withFiles(tree, bundle.additions))),
  );
}

/** Makes sure that S3 has the very bytes under the bundle's key: what it does not vouch for is written over. */
async function proveBundle(deps: VersionDeps, request: SourceRequest, content: HashedZip): Promise<void> {
  if (!(await isProven(deps, request.bundle, content))) await upload(deps, request, content);
}

async function isProven(
  { objects }: Pick<VersionDeps, 'objects'>,
  { bucket, key }: SourceBundle,
  content: HashedZip,
): Promise<boolean> {
  return (await objects.compare(bucket, key, content.sha256)) === 'same';
}

async function upload(deps: VersionDeps, request: SourceRequest, content: HashedZip): Promise<void> {
  const { bucket, key } = request.bundle;
  await deps.objects.put(bucket, key, content.zip, 'application/zip');
  deps.log.info(
    `Uploaded ${nameOf(request)} (${content.zip.size} bytes, sha256 ${content.sha256.slice(0, 12)}) as ${key}.`,
  );
}

function nameOf({ bundle, commit }: SourceRequest): string {
  return `${bundle.made ? 'what was built' : 'the tree'} of ${commit.slice(0, 7)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function sha256OfSource(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of source.parts()) hash.update(part);
  return hash.digest('hex');
}
