/** Checks a settings file; with `--diff` it prints in what two kinds of environments differ, inheritance resolved. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand, UsageError } from '../rehearsal/command-line.ts';
import { type EnvironmentSettings, parseSettings, type Settings } from '../src/domain/settings/settings.ts';
import { settingsDifference } from '../src/domain/settings/settings-difference.ts';
import { UserError } from '../src/domain/verdict/errors.ts';
import { settingsTable } from '../src/text/settings-table.ts';

const COMMAND = {
  usage: 'npm run settings -- [--diff KIND KIND] [--file PATH]',
  about: `Checks a settings file, or prints in what two kinds of environments differ, with what they inherit.

  --diff KIND KIND  two kinds that the file has, such as preview production
  --file PATH       which file (.github/greenroom.yml)`,
  options: {
    diff: { type: 'boolean', default: false },
    file: { type: 'string', default: '.github/greenroom.yml' },
  },
  words: true,
} as const;

/** npm starts scripts in its own folder and says where the person was. */
function read(file: string): Settings {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path)) throw new UsageError(`There is no file ${file}; name your settings with --file.`);
  try {
    return parseSettings(readFileSync(path, 'utf8'), file);
  } catch (error) {
    throw error instanceof UserError ? new UsageError(error.message, { cause: error }) : error;
  }
}

/** The two kinds to compare, when there are any. */
function kindsOf(diff: boolean, words: readonly string[]): readonly [string, string] | undefined {
  const [left, right, ...rest] = words;
  if (!diff && left === undefined) return undefined;
  if (!diff || left === undefined || right === undefined || rest.length > 0)
    throw new UsageError('Name two kinds after --diff.');
  return [left, right];
}

function kindOf(settings: Settings, kind: string, file: string): EnvironmentSettings {
  const found = Object.hasOwn(settings.environments, kind) ? settings.environments[kind] : undefined;
  if (found) return found;
  throw new UsageError(`${file} has no environment '${kind}'; it has ${kindsIn(settings)}.`);
}

function kindsIn({ environments }: Settings): string {
  return Object.keys(environments).join(', ') || 'none';
}

await runCommand(COMMAND, ({ diff, file }, words) => {
  const kinds = kindsOf(diff, words);
  const settings = read(file);
  if (kinds) {
    const [left, right] = kinds;
    const differences = settingsDifference(kindOf(settings, left, file), kindOf(settings, right, file));
    console.log(settingsTable(left, right, differences));
  } else console.log(`${file} is right; its kinds: ${kindsIn(settings)}.`);
  return 0;
});
