import { createHash } from 'node:crypto';
import type { BundleName } from '../../domain/artifacts/source-bundle.ts';
import { bundleKey, versionLabel } from '../../domain/environment/naming.ts';
import type { Subject } from '../../domain/environment/subject.ts';
import { environmentOfLabel } from '../../domain/environment/version-labels.ts';
import type { TemplateSummary } from '../../domain/stack/stack.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { ApplicationVersion, Beanstalk } from '../../ports/beanstalk.ts';
import type { BundleFile, MadeBundle } from '../../ports/bundle-maker.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Log } from '../../ports/log.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { ArtifactRequest, ArtifactSources } from './artifact-request.ts';

/** Where bundles come from and go to. */
export interface VersionDeps {
  readonly codeHost: Pick<CodeHost, 'sourceBundle'>;
  readonly beanstalk: Pick<Beanstalk, 'applicationVersion' | 'createApplicationVersion'>;
  readonly objects: Pick<ObjectStore, 'exists' | 'put'>;
  readonly sources: { readonly bundles: Pick<ArtifactSources['bundles'], 'withFiles'> };
  readonly log: Log;
}

/** A commit's bundle by name, with what it is made of. */
export interface SourceBundle extends BundleName {
  /** What was built elsewhere; undefined for the commit's tree, which is fetched only when it must be uploaded. */
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
    key: bundleKey(subject.name, commit, digest),
    label: versionLabel(subject.name, commit, digest),
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
  readonly subject: Pick<Subject, 'name'>;
  /** 40 hex digits. */
  readonly commit: string;
  /** Name of the Beanstalk application. */
  readonly application: string;
  readonly bundle: SourceBundle;
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
  } else if (!(await deps.objects.exists(request.bundle.bucket, request.bundle.key)))
    await uploadBundle(deps, request);
  return undefined;
}

/**
 * Makes the application version of a commit, once: the version is looked for first, then the bundle,
 * so that an upload that was cut off is simply finished. One that is still being made is waited for, one that failed is made anew.
 * @throws AdapterError `version_failed` when Elastic Beanstalk cannot make it, `missing_application` when there is no such application.
 */
export async function ensureApplicationVersion(deps: VersionDeps, request: SourceRequest): Promise<void> {
  const { application, bundle, commit } = request;
  const version = await deps.beanstalk.applicationVersion(application, bundle.label);
  if (version?.status === 'PROCESSED') {
    deps.log.info(`Application version ${bundle.label} is there already.`);
    return;
  }
  // Where a version failed, its bundle may be the reason.
  if (version?.status === 'FAILED' || !(await deps.objects.exists(bundle.bucket, bundle.key)))
    await uploadBundle(deps, request);
  await deps.beanstalk.createApplicationVersion({
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
    (await deps.sources.bundles.withFiles(await deps.codeHost.sourceBundle(commit), bundle.additions));
  await deps.objects.put(bundle.bucket, bundle.key, zip, 'application/zip');
  const what = bundle.made ? `what was built of ${commit.slice(0, 7)}` : `the tree of ${commit.slice(0, 7)}`;
  deps.log.info(
    `Uploaded ${what} (${zip.byteLength} bytes, sha256 ${sha256(zip).slice(0, 12)}) as ${bundle.key}.`,
  );
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
