import { resolve } from 'node:path';
import { readBundledTemplate } from '../adapters/aws/stack/bundled-templates.ts';
import { withScratchFolder } from '../adapters/files/scratch-folder.ts';
import type { BundleMaker } from '../ports/bundle-maker.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { TemplateSource, WorkspaceFiles } from '../ports/template-source.ts';
import type { WorkflowRun } from '../ports/workflow-run.ts';
import type { RunContext } from './run-context.ts';

type Environment = WorkflowRun['env'];

/** Works with bundles of the job's workspace; the zip writer is loaded only where there is one to write. */
export function withBundles<T>({ run }: RunContext, use: (bundles: BundleMaker) => Promise<T>): Promise<T> {
  return withScratchFolder('bundle', (scratch) => {
    const make = async () => {
      const { createBundleMaker } = await import('../adapters/workspace/bundle-maker.ts');
      return createBundleMaker(workspaceOf(run.env), scratch);
    };
    return use({
      ofPath: async (path) => (await make()).ofPath(path),
      ofFile: async (name, text) => (await make()).ofFile(name, text),
      withFiles: async (zip, files) => (files.length === 0 ? zip : (await make()).withFiles(zip, files)),
      names: async (zip) => (await make()).names(zip),
    });
  });
}

/** Single files of the job's workspace. */
export async function wireFiles({ run }: Pick<RunContext, 'run'>): Promise<WorkspaceFiles> {
  const { createWorkspaceFiles } = await import('../adapters/workspace/workspace-files.ts');
  return createWorkspaceFiles(workspaceOf(run.env));
}

function workspaceOf(env: Environment): string {
  return resolve(env['GITHUB_WORKSPACE'] ?? process.cwd());
}

export function wireTemplates(): TemplateSource {
  return {
    bundled: readBundledTemplate,
    async made(module, given) {
      const { makeTemplate } = await import('../adapters/files/template-module.ts');
      return makeTemplate(module, given);
    },
  };
}

/** In bytes; a settings file has a few thousand. */
const LARGEST_SETTINGS = 256_000;

/** The repository as the job's workspace has it: its files are those that were checked out, whatever branch is asked for. */
export function settingsHere(
  env: Environment,
  files: WorkspaceFiles,
): Pick<CodeHost, 'repository' | 'readFile'> {
  return {
    repository: async () => ({
      id: Number(env['GITHUB_REPOSITORY_ID'] ?? 0),
      fullName: env['GITHUB_REPOSITORY'] ?? '',
      defaultBranch: 'of the workspace',
    }),
    readFile: (path) => files.read(path, 'settings', LARGEST_SETTINGS),
  };
}
