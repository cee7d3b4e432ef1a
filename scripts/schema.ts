/** Writes what follows from the schemas of the settings and of `where.json`. `--check` writes nothing and fails where something is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { replaceBlock } from '../tools/docs/generated-docs.ts';
import { SCHEMA_PATH, settingsJsonSchema, settingsKeysTable } from '../tools/docs/settings-json-schema.ts';
import { WHERE_SCHEMA_PATH, whereJsonSchema } from '../tools/docs/where-json-schema.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

const PAGE = 'docs/settings.md';

/** Path under the root, and the text that ought to be there. */
function wantedFiles(): readonly (readonly [string, string])[] {
  return [
    [SCHEMA_PATH, settingsJsonSchema()],
    [WHERE_SCHEMA_PATH, whereJsonSchema()],
    [PAGE, replaceBlock(read(PAGE) ?? '', 'keys', settingsKeysTable())],
  ];
}

function read(path: string): string | undefined {
  const file = join(repositoryRoot, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function refresh(check: boolean): number {
  const stale = wantedFiles().filter(([path, text]) => read(path) !== text);
  if (stale.length === 0) console.log('What follows from the schemas is up to date.');
  for (const [path, text] of stale) {
    if (check)
      console.error(`${path} does not say what the code says; run \`npm run schema\` and commit it.`);
    else {
      mkdirSync(dirname(join(repositoryRoot, path)), { recursive: true });
      writeFileSync(join(repositoryRoot, path), text);
      console.log(`Wrote ${path}.`);
    }
  }
  return check && stale.length > 0 ? 1 : 0;
}

await runCommand(
  {
    usage: 'npm run schema -- [--check]',
    about: `Writes what follows from the schemas of the settings and of where.json.

  --check  writes nothing, and fails where something is stale`,
    options: { check: { type: 'boolean', default: false } },
  },
  ({ check }) => refresh(check),
);
