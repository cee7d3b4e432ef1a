import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lintWorkflow } from '../../workflows/workflow-lint.ts';
import { type Bench, type Check, claim } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** Tools that read templates and workflows, and what they must find: nothing. */
export const linterChecks: readonly Check[] = [
  { name: 'actionlint finds nothing in the workflows and examples', run: actionlint },
  { name: 'zizmor (pedantic) finds nothing in workflows and actions', run: zizmor },
  { name: 'cfn-lint finds nothing in the templates', run: cfnLint },
];

async function actionlint({ root }: Bench): Promise<undefined> {
  const files = [join(root, '.github', 'workflows'), join(root, 'docs', 'examples')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yml'))
      .map((name) => join(folder, name)),
  );
  const found = await Promise.all(
    files.map((file) => lintWorkflow(readFileSync(file, 'utf8'), basename(file))),
  );
  claim(found.length > 0 && found.flat().length === 0, found.flat().join(' | '));
  return undefined;
}

/** The example for large estates as a team would have it: everything but the pin of Greenroom itself is final. */
function exampleIn(root: string, folder: string): string {
  const text = readFileSync(join(root, 'docs', 'examples', 'large-estate.yml'), 'utf8');
  const path = join(folder, 'large-estate.yml');
  writeFileSync(path, text.replaceAll(/uses: OWNER\/greenroom\/(actions\/[a-z-]+)@REF/g, 'uses: $/$1'));
  return path;
}

async function zizmor({ root, tool, scratch }: Bench): Promise<undefined> {
  await outputOf(
    tool('zizmor'),
    [
      ...['--persona', 'pedantic', '--offline', '--no-progress'],
      ...[exampleIn(root, scratch()), '.github', 'actions'],
    ],
    { cwd: root },
  );
  return undefined;
}

async function cfnLint({ root, tool }: Bench): Promise<undefined> {
  const templates = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ya?ml|json)$/.test(name),
  );
  claim(templates.length > 0, 'templates/ holds no template.');
  await outputOf(
    tool('cfn-lint'),
    templates.map((name) => join('templates', name)),
    { cwd: root },
  );
  return undefined;
}
