import { faultOfMade } from '../../domain/artifacts/made-template.ts';
import { keepsToken, signsOfRights } from '../../domain/artifacts/rights-of-job.ts';
import { environmentName } from '../../domain/environment/naming.ts';
import { cutText } from '../../domain/input/cut-text.ts';
import { LONGEST_TEMPLATE } from '../../domain/input/yaml-bounds.ts';
import type { EnvironmentSettings } from '../../domain/settings/settings.ts';
import { UserError } from '../../domain/verdict/errors.ts';
import { say, type Verdict } from '../../domain/verdict/verdict.ts';
import type { StepInputs } from '../../ports/workflow-run.ts';
import type { ArtifactSources } from './artifact-request.ts';

/** Which module is to make a template, of what, and where the template goes. */
export interface MakeRequest {
  /** Of the step; it shows what the job may do. */
  readonly env: StepInputs['env'];
  /** Paths in the workspace. */
  readonly module: string;
  readonly file: string;
  readonly about: {
    readonly project: string;
    readonly kind: string;
    /** Undefined where nobody names one. */
    readonly branch: string | undefined;
    /** Of the kind. */
    readonly settings: EnvironmentSettings;
  };
}

type MakeDeps = Pick<ArtifactSources, 'files' | 'templates'>;

/**
 * Runs a module of the workspace, and writes what it makes as JSON. It may be anybody's code, so it is run only where the job holds
 * nothing that is worth taking, as far as that can be seen.
 * @throws UserError `job_has_rights`, `invalid_input`, `invalid_template`
 */
export async function makeTemplateFile(deps: MakeDeps, request: MakeRequest): Promise<Verdict<'created'>> {
  const { module, file, about } = request;
  await checkRights(deps, request);
  const { project, kind, branch, settings } = about;
  if (branch === undefined)
    throw new UserError('invalid_input', "The event names no branch; give one in the input 'branch'.");
  const name = environmentName({ project, kind, branch });
  const source = await readModule(deps, module);
  const text = await deps.templates.made(
    { path: module, text: source },
    { project, environment: kind, name, branch, settings },
  );
  const fault = faultOfMade(text);
  if (fault !== undefined)
    throw new UserError(
      'invalid_template',
      `Template module '${cutText(module, 120)}' made a template that ${fault}; let it return the template as an object.`,
    );
  await deps.files.write(file, 'file', text);
  const size = Buffer.byteLength(text);
  return say(
    'template_made',
    `Module '${cutText(module, 120)}' made the template of ${name} (${size} bytes).`,
  );
}

/** A module that is longer than any template would be no module of one. */
async function readModule({ files }: Pick<MakeDeps, 'files'>, path: string): Promise<string> {
  const text = await files.read(path, 'module', LONGEST_TEMPLATE);
  if (text !== undefined && /\.[cm]?[jt]s$/i.test(path)) return text;
  const what = text === undefined ? 'is not there; check it out first' : 'ends in neither .ts, .mjs nor .js';
  throw new UserError('invalid_template', `Template module '${cutText(path, 120)}' ${what}.`);
}

async function checkRights(
  { files }: Pick<MakeDeps, 'files'>,
  { env, module }: Pick<MakeRequest, 'env' | 'module'>,
): Promise<void> {
  const [sign] = signsOfRights(env);
  if (sign !== undefined)
    throw new UserError(
      'job_has_rights',
      `The job holds more than a right to read the code (${sign} is set), so no module is run in it; run this action in a job with 'contents: read' and nothing else, and without secrets.`,
    );
  const settings = await files.gitSettings(module, env['HOME']);
  const telling = settings.find(({ text }) => text === undefined || keepsToken(text));
  if (telling === undefined) return;
  throw new UserError(
    'job_has_rights',
    telling.shown === undefined
      ? "The clone keeps the job's token, so no module is run beside it; give actions/checkout 'persist-credentials: false'."
      : `The file ${telling.shown} keeps credentials for Git, so no module is run beside it; leave out the step that writes them, or run this action on a runner of GitHub's.`,
  );
}
