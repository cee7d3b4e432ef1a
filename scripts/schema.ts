/** Writes the JSON Schema of the settings file. `--check` writes nothing and fails where it is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from './support/repository-root.ts';
import { SCHEMA_PATH, settingsJsonSchema } from './support/settings-json-schema.ts';

function main(check: boolean): number {
  const path = join(repositoryRoot, SCHEMA_PATH);
  const wanted = settingsJsonSchema();
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) {
    console.log(`${SCHEMA_PATH} is up to date.`);
    return 0;
  }
  if (check) {
    console.error(`${SCHEMA_PATH} does not say what the code says; run \`npm run schema\` and commit it.`);
    return 1;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
  console.log(`Wrote ${SCHEMA_PATH}.`);
  return 0;
}

process.exitCode = main(process.argv.includes('--check'));
