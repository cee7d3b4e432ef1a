import { createHash } from 'node:crypto';
import { bundleKey, versionLabel } from '../../domain/environment/naming.ts';
import { environmentOfLabel } from '../../domain/environment/version-labels.ts';
import type { TemplateSummary } from '../../domain/stack/stack.ts';
import type { ApplicationVersion, Beanstalk } from '../../ports/beanstalk.ts';
import type { BundleFile, BundleMaker, MadeBundle } from '../../ports/bundle-maker.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { Subject } from '../subject/observe-subject.ts';

export interface VersionDeps {
  readonly codeHost: CodeHost;
  readonly applications: Beanstalk;
  readonly objects: ObjectStore;
  readonly bundles: BundleMaker;
  readonly log: Log;
}

export interface SourceBundle {
  readonly bucket: string;
  readonly key: string;
  readonly label: string;
  /** What was built elsewhere; undefined for the commit's tree, which is fetched only when it must be uploaded. */
  readonly made: MadeBundle | undefined;
  /** What the commit's tree is given beside its own files. */
  readonly additions: readonly BundleFile[];
}

/** What the commit's bundle and version will be called, whether or not they are there yet. */
export function nameSourceBundle(
  subject: Subject,
  commit: string,
  bucket: string | undefined,
  made: MadeBundle | undefined,
  additions: readonly BundleFile[],
): SourceBundle {
  const digest =
    additions.length === 0 ? made?.digest : sha256(`${made?.digest ?? ''}\n${JSON.stringify(additions)}`);
  return {
    bucket: bucket ?? '',
    key: bundleKey(subject.name, commit, digest),
    label: versionLabel(subject.name, commit, digest),
    made,
    additions: made === undefined ? additions : [],
  };
}

/** The versions that were made for one environment, as their labels tell. */
export async function versionsOf(
  beanstalk: Beanstalk,
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

export interface SourceRequest {
  readonly subject: Subject;
  readonly commit: string;
  readonly application: string;
  readonly bundle: SourceBundle;
  readonly tags: Readonly<Record<string, string>>;
  /** @throws when nobody wants the environment any more, which explains why its version cannot be had. */
  readonly stillWanted: () => Promise<void>;
}

/** What the template runs: the commit as an application version, or its bundle alone where there is no Beanstalk. */
export async function provideSource(
  deps: VersionDeps,
  summary: TemplateSummary,
  request: SourceRequest,
): Promise<void> {
  if (declares(summary, 'VersionLabel'))
    return ensureApplicationVersion(deps, request).catch(async (error: unknown) => {
      await request.stillWanted();
      throw error;
    });
  if (await deps.objects.exists(request.bundle.bucket, request.bundle.key)) return;
  await uploadBundle(deps, request);
}

/**
 * Makes the application version of a commit, once: the version is looked for first, then the bundle,
 * so that an upload that was cut off is simply finished. One that is still being made is waited for, one that failed is made anew.
 */
export async function ensureApplicationVersion(deps: VersionDeps, request: SourceRequest): Promise<void> {
  const { application, bundle, commit } = request;
  const version = await deps.applications.applicationVersion(application, bundle.label);
  if (version?.status === 'PROCESSED') {
    deps.log.info(`Application version ${bundle.label} is there already.`);
    return;
  }
  // Where a version failed, its bundle may be the reason.
  if (version?.status === 'FAILED' || !(await deps.objects.exists(bundle.bucket, bundle.key)))
    await uploadBundle(deps, request);
  await deps.applications.createApplicationVersion({
    application,
    label: bundle.label,
    description: `Commit ${commit} for ${request.subject.name}`,
    bucket: bundle.bucket,
    key: bundle.key,
    tags: request.tags,
  });
  deps.log.info(`Made application version ${bundle.label} in ${application}.`);
}

async function uploadBundle(deps: VersionDeps, { bundle, commit }: SourceRequest): Promise<void> {
  const zip =
    bundle.made?.bytes ??
    (await deps.bundles.withFiles(await deps.codeHost.sourceBundle(commit), bundle.additions));
  await deps.objects.put(bundle.bucket, bundle.key, zip, 'application/zip');
  const what = bundle.made ? `what was built of ${commit.slice(0, 7)}` : `the tree of ${commit.slice(0, 7)}`;
  deps.log.info(
    `Uploaded ${what} (${zip.byteLength} bytes, sha256 ${sha256(zip).slice(0, 12)}) as ${bundle.key}.`,
  );
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
