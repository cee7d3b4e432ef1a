import { UserError } from '../domain/errors.ts';
import type { CodeHost } from '../ports/code-host.ts';
import type { TemplateSource } from '../ports/template-source.ts';

/**
 * The text of a template: a bundled one by name, or a file of the repository at the commit.
 * @throws UserError `invalid_template` when there is none.
 */
export async function readTemplate(
  deps: { readonly codeHost: CodeHost; readonly templates: TemplateSource },
  template: string,
  commit: string,
): Promise<string> {
  const isPath = /\.(ya?ml|json)$/i.test(template);
  const text = isPath
    ? await deps.codeHost.readFile(template, commit)
    : await deps.templates.bundled(template);
  if (text !== undefined) return text;
  const where = isPath
    ? `is not in the repository at ${commit.slice(0, 7)}`
    : 'is neither a bundled template nor a path that ends in .yml, .yaml or .json';
  throw new UserError(
    'invalid_template',
    `Template '${template.slice(0, 120)}' ${where}; correct the input 'template'.`,
  );
}
