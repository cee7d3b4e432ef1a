import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pinned, pinnedWorkflows } from '../../workflows/pinned-workflows.ts';
import { lintWorkflow } from '../../workflows/workflow-lint.ts';
import { type Bench, type Check, claim } from '../workbench/check.ts';
import { outputOf } from '../workbench/run-program.ts';

/** Tools that read templates and workflows, and what they must find: nothing. */
export const linterChecks: readonly Check[] = [
  { name: 'actionlint finds nothing in the workflows and examples', run: actionlint },
  {
    name: 'zizmor (pedantic) finds nothing in workflows, examples and actions, nor in what init writes',
    run: zizmor,
  },
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

/** Some commit of Greenroom, as a team pins it. */
const PIN = { repository: 'octo-org/greenroom', ref: '0123456789abcdef0123456789abcdef01234567' };

/** Writes the examples, and what init writes, as a team would have them. @returns the folder */
function teamFilesIn(root: string, folder: string): string {
  const examples = join(root, 'docs', 'examples');
  const texts = new Map(
    readdirSync(examples)
      .filter((name) => name.endsWith('.yml'))
      .map((name) => [name, pinned(readFileSync(join(examples, name), 'utf8'), PIN)]),
  );
  for (const flat of [false, true])
    for (const [path, text] of pinnedWorkflows(root, PIN, { flat, every: '1h' }))
      texts.set(`${flat ? 'flat' : 'short'}-${basename(path)}`, text);
  // zizmor takes a file for a workflow by where it lies.
  const target = join(folder, '.github', 'workflows');
  mkdirSync(target, { recursive: true });
  for (const [name, text] of texts) writeFileSync(join(target, name), text);
  return folder;
}

async function zizmor({ root, tool, scratch }: Bench): Promise<undefined> {
  await outputOf(
    tool('zizmor'),
    [
      ...['--persona', 'pedantic', '--offline', '--no-progress', '--quiet'],
      ...[join(teamFilesIn(root, scratch()), '.github'), '.github', 'actions'],
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
