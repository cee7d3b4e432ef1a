/** Regenerates what the documentation takes from code. `--check` writes nothing and fails where something is stale. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { REASON_CODES } from '../src/domain/verdict/reason-codes.ts';
import { answersPage } from '../tools/answers/answers-page.ts';
import { FAR_SIDES } from '../tools/answers/far-sides.ts';
import {
  actionsTable,
  commandsTable,
  inputsTable,
  outputsTable,
  reasonCodesPage,
  replaceBlock,
} from '../tools/docs/generated-docs.ts';
import { rulesPage } from '../tools/docs/rules-page.ts';
import { worldPage } from '../tools/docs/world-page.ts';
import { actionNames, readActionMetadata } from '../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { pinned, workflowPath } from '../tools/workflows/pinned-workflows.ts';

/** File path under the root, and its text as it ought to be. */
function wantedFiles(root: string): ReadonlyMap<string, string> {
  const actions = new Map(actionNames(root).map((name) => [name, readActionMetadata(root, name)]));
  const files = new Map<string, string>();
  for (const [name, metadata] of actions) {
    const path = join('actions', name, 'README.md');
    const withInputs = replaceBlock(read(root, path), 'inputs', inputsTable(name, metadata));
    files.set(path, replaceBlock(withInputs, 'outputs', outputsTable(name, metadata)));
  }
  const first = pinned(read(root, workflowPath('preview.yml')), {
    repository: 'OWNER/greenroom',
    ref: 'REF',
  });
  files.set(join('docs', 'examples', 'first-workflow.yml'), first);
  const readme = replaceBlock(read(root, 'README.md'), 'actions', actionsTable(actions));
  files.set('README.md', replaceBlock(readme, 'first-workflow', `\`\`\`yaml\n${first}\`\`\``));
  files.set(
    join('docs', 'commands.md'),
    replaceBlock(read(root, join('docs', 'commands.md')), 'commands', commandsTable()),
  );
  files.set(join('docs', 'reason-codes.md'), reasonCodesPage(REASON_CODES));
  files.set(join('docs', 'answers.md'), answersPage(FAR_SIDES));
  files.set(join('docs', 'rules.md'), rulesPage());
  files.set(join('docs', 'world.md'), worldPage(rehearsalSources(root)));
  return files;
}

/** Sources of the world and of the runner, by their path under `rehearsal`. */
function rehearsalSources(root: string): ReadonlyMap<string, string> {
  const paths = ['world', 'runner'].flatMap((folder) =>
    readdirSync(join(root, 'rehearsal', folder), { recursive: true })
      .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts'))
      .sort(),
  );
  return new Map(paths.map((path) => [path, read(root, join('rehearsal', path))]));
}

function read(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}

function refresh(check: boolean): number {
  const stale = [...wantedFiles(repositoryRoot)].filter(
    ([path, text]) => read(repositoryRoot, path) !== text,
  );
  if (!check) {
    for (const [path, text] of stale) writeFileSync(join(repositoryRoot, path), text);
    console.log(
      stale.length === 0
        ? 'The documentation is up to date.'
        : `Wrote ${stale.map(([path]) => path).join(', ')}.`,
    );
    return 0;
  }
  if (stale.length === 0) console.log('The documentation is up to date.');
  for (const [path] of stale)
    console.error(`${path} does not say what the code says; run \`npm run docs\` and commit it.`);
  return stale.length === 0 ? 0 : 1;
}

await runCommand(
  {
    usage: 'npm run docs -- [--check]',
    about: `Regenerates what the documentation takes from code.

  --check  writes nothing, and fails where something is stale`,
    options: { check: { type: 'boolean', default: false } },
  },
  ({ check }) => refresh(check),
);
