import { LineCounter, parseDocument } from 'yaml';
import { readBundledTemplate } from '../../src/adapters/aws/stack/bundled-templates.ts';
import { makeTemplate } from '../../src/adapters/files/template-module.ts';
import {
  declarationsOf,
  type TemplateDeclarations,
} from '../../src/domain/artifacts/template-declarations.ts';
import { environmentName } from '../../src/domain/environment/naming.ts';
import { yamlFault } from '../../src/domain/settings/settings-faults.ts';
import { UserError } from '../../src/domain/verdict/errors.ts';
import { isTemplatePath, readTemplate } from '../../src/usecases/artifacts/read-template.ts';
import type { Finding } from './finding.ts';
import type { KindCase } from './kind-case.ts';
import type { TeamRepository } from './team-repository.ts';

/** What a template declares, or why nobody can know. */
export type TeamTemplate = { readonly declared: TemplateDeclarations } | { readonly finding: Finding };

/** Stands for every branch, where a module makes the template for one. */
const BRANCH = 'feature';
const TEMPLATES = { bundled: readBundledTemplate, made: makeTemplate };

/** Reads a kind's template from the working tree as provision reads it at a commit. */
export async function readTeamTemplate(
  repository: TeamRepository,
  project: string,
  { kind, settings, placeOf }: KindCase,
  template: string,
): Promise<TeamTemplate> {
  const place = placeOf(['template']);
  if (isTemplatePath(template) && repository.readFile(template) === undefined)
    return {
      finding: {
        ...place,
        what: `there is no file '${template}' in this repository; correct 'template', or add the file`,
      },
    };
  const codeHost = { readFile: async (path: string) => repository.readFile(path) };
  const branch = settings.branch ?? BRANCH;
  const name = environmentName({ project, kind, branch });
  // What lies in the working tree is its owner's own.
  const here = { repository: { id: 0, fullName: '', defaultBranch: branch }, branch, branchHead: '' };
  try {
    const text = await readTemplate(
      { codeHost, sources: { templates: TEMPLATES } },
      { template, settings },
      { project, kind, name, ...here },
      here.branchHead,
    );
    const declared = declarationsOf(text);
    return declared ? { declared } : { finding: unreadable(template, text) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const what = error.message.replace("the input 'template'", "'template'").replace(/\.$/, '');
    return { finding: { ...place, what } };
  }
}

function unreadable(template: string, text: string): Finding {
  const lines = new LineCounter();
  const [error] = parseDocument(text, { lineCounter: lines, logLevel: 'silent' }).errors;
  if (error === undefined)
    return { file: template, line: 1, what: 'the template is no map; write its sections, such as Resources' };
  return { file: template, line: lines.linePos(error.pos[0]).line, what: yamlFault(error) };
}
