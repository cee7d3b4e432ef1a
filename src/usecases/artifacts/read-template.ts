import type { Subject } from '../../domain/environment/subject.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { ArtifactSources } from './artifact-request.ts';

/**
 * The text of a template: a bundled one by name, a file of the repository at the commit, or what a module
 * of the repository at the commit makes. What the settings add to a Beanstalk environment is in it, save in what a module
 * makes, which is given the settings.
 * @throws UserError `invalid_template` when there is none.
 */
export async function readTemplate(
  deps: {
    readonly codeHost: Pick<CodeHost, 'readFile'>;
    readonly sources: Pick<ArtifactSources, 'templates'>;
  },
  { template, settings }: { readonly template: string; readonly settings: EnvironmentSettings },
  subject: Pick<Subject, 'project' | 'kind' | 'name' | 'branch'>,
  commit: string,
): Promise<string> {
  const isModule = /\.[cm]?[jt]s$/i.test(template);
  const isPath = isTemplatePath(template);
  const text = isPath
    ? await deps.codeHost.readFile(template, commit)
    : await deps.sources.templates.bundled(template);
  if (text === undefined) throw missing(template, isPath, commit);
  if (!isModule) {
    // Brings the YAML parser along, which starting is not to wait for.
    const { withAdditions } = await import('../../domain/artifacts/template-additions.ts');
    return withAdditions(text, settings);
  }
  const { project, kind, name, branch } = subject;
  return deps.sources.templates.made(
    { path: template, text },
    { project, environment: kind, name, branch, settings },
  );
}

/** False for what can only be the name of a bundled template. */
export function isTemplatePath(template: string): boolean {
  return /\.(?:[cm]?[jt]s|ya?ml|json)$/i.test(template);
}

function missing(template: string, isPath: boolean, commit: string): UserError {
  const where = isPath
    ? `is not in the repository at ${commit.slice(0, 7)}`
    : 'is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js';
  return new UserError(
    'invalid_template',
    `Template '${template.slice(0, 120)}' ${where}; correct the input 'template'.`,
  );
}
