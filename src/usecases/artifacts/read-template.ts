import type { Subject } from '../../domain/environment/subject.ts';
import { cutText } from '../../domain/input/cut-text.ts';
import { inputWithPath } from '../../domain/input/shown-value.ts';
import { LONGEST_TEMPLATE } from '../../domain/input/yaml-bounds.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { ArtifactSources } from './artifact-request.ts';

interface TemplateRequest {
  /** A name or a path, as in `StackSettings`. */
  readonly template: string;
  readonly settings: EnvironmentSettings;
}

type TemplateSubject = Pick<Subject, 'repository' | 'project' | 'kind' | 'name' | 'branch' | 'branchHead'>;

/**
 * The text of a template: a bundled one by name, a file of the repository at the commit, or what a module at the head of the default
 * branch makes. What the settings add to a Beanstalk environment is in it, save in what a module
 * makes, which is given the settings.
 * @throws UserError `invalid_template` when there is none.
 */
export async function readTemplate(
  deps: {
    readonly codeHost: Pick<CodeHost, 'readFile'>;
    readonly sources: Pick<ArtifactSources, 'templates'>;
  },
  { template, settings }: TemplateRequest,
  subject: TemplateSubject,
  commit: string,
): Promise<string> {
  const isModule = /\.[cm]?[jt]s$/i.test(template);
  if (isModule) checkWhoseModule(template, subject, commit);
  const isPath = isTemplatePath(template);
  const text = isPath
    ? await deps.codeHost.readFile(template, commit)
    : await deps.sources.templates.bundled(template);
  if (text === undefined) throw missing(template, isPath, commit);
  if (!isModule) return withSettings(text, settings);
  const { project, kind, name, branch } = subject;
  return deps.sources.templates.made(
    { path: template, text },
    { project, environment: kind, name, branch, settings },
  );
}

async function withSettings(text: string, settings: EnvironmentSettings): Promise<string> {
  // Brings the YAML parser along, which starting is not to wait for.
  const { withAdditions } = await import('../../domain/artifacts/template-additions.ts');
  return withAdditions(text, settings);
}

/**
 * The text of a template that an earlier job has left in the workspace, with what the settings add. It is data of whoever wrote that
 * job's code.
 * @throws UserError `invalid_template` for one that nobody should read further, `invalid_input` for a path that leads elsewhere.
 */
export async function readMadeTemplate(
  { sources }: { readonly sources: Pick<ArtifactSources, 'files'> },
  { template, settings }: TemplateRequest,
): Promise<string> {
  const { faultOfMade } = await import('../../domain/artifacts/made-template.ts');
  const text = await sources.files.read(template, 'template-file', LONGEST_TEMPLATE);
  const fault =
    text === undefined
      ? 'is not there; download it in an earlier step of this job, or correct the path'
      : faultOfMade(text);
  if (text !== undefined && fault === undefined) return withSettings(text, settings);
  throw new UserError('invalid_template', `${inputWithPath('template-file', template)}, which ${fault}.`);
}

/** False for what can only be the name of a bundled template. */
export function isTemplatePath(template: string): boolean {
  return /\.(?:[cm]?[jt]s|ya?ml|json)$/i.test(template);
}

/**
 * A module runs beside the job's tokens, and nothing in the same job can keep them from it. So it is taken only from where its
 * author could read them anyway: the default branch, as it stands.
 */
function checkWhoseModule(
  template: string,
  { repository: { defaultBranch }, branch, branchHead }: TemplateSubject,
  commit: string,
): void {
  if (branch === defaultBranch && branchHead === commit) return;
  throw new UserError(
    'invalid_template',
    `Template module '${cutText(template, 120)}' is not run at ${commit.slice(0, 7)}, because only a module at the head of '${defaultBranch}' may run in a job with rights; make the template with the action 'template' in a job of its own, as docs/examples/made-template.yml does, and give its file as 'template-file'.`,
  );
}

function missing(template: string, isPath: boolean, commit: string): UserError {
  const where = isPath
    ? `is not in the repository at ${commit.slice(0, 7)}`
    : 'is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js';
  return new UserError(
    'invalid_template',
    `Template '${cutText(template, 120)}' ${where}; correct the input 'template'.`,
  );
}
