import type { BundleFile } from '../../domain/artifacts/site-guard.ts';
import type { BundleSource } from '../../domain/artifacts/source-bundle.ts';
import type { BundleMaker } from '../../ports/bundle-maker.ts';
import type { TemplateSource, WorkspaceFiles } from '../../ports/template-source.ts';

/** What is to run, as step and settings say. */
export interface ArtifactRequest {
  /** Name of the Beanstalk application. */
  readonly application: string;
  readonly source: BundleSource;
  /** Where a container image listens: 1 to 65535. */
  readonly containerPort: number;
  /** What the bundle is given beside the application's own files; may be empty. */
  readonly additions: readonly BundleFile[];
  /** For bundles and large templates; undefined for Beanstalk's own bucket. */
  readonly bucket: string | undefined;
}

/** Where bundles and templates come from that do not lie in the commit's tree. */
export interface ArtifactSources {
  readonly bundles: BundleMaker;
  readonly templates: TemplateSource;
  readonly files: WorkspaceFiles;
}
