/** Checks a settings file; with `--diff` it prints in what two kinds of environments differ, inheritance resolved. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type EnvironmentSettings, parseSettings, type Settings } from '../src/domain/settings.ts';
import { settingsDifference } from '../src/domain/settings-difference.ts';
import { settingsTable } from '../src/text/settings-table.ts';

const USAGE = 'npm run settings -- [--diff KIND KIND] [--file PATH]';

interface Request {
  readonly file: string;
  readonly kinds: readonly [string, string] | undefined;
}

/** @throws when the arguments are not legal. */
function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      diff: { type: 'boolean', default: false },
      file: { type: 'string', default: '.github/greenroom.yml' },
    },
  });
  const [left, right, ...rest] = positionals;
  if (!values.diff && left === undefined) return { file: values.file, kinds: undefined };
  if (!values.diff || left === undefined || right === undefined || rest.length > 0)
    throw new Error('Name two kinds after --diff.');
  return { file: values.file, kinds: [left, right] };
}

/** npm starts scripts in its own folder and says where the person was. */
function read(file: string): Settings {
  return parseSettings(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8'), file);
}

function kindOf(settings: Settings, kind: string, file: string): EnvironmentSettings {
  const found = Object.hasOwn(settings.environments, kind) ? settings.environments[kind] : undefined;
  if (found) return found;
  throw new Error(
    `${file} has no environment '${kind}'; it has ${Object.keys(settings.environments).join(', ') || 'none'}.`,
  );
}

function main(args: readonly string[]): number {
  try {
    const { file, kinds } = readRequest(args);
    const settings = read(file);
    if (kinds) {
      const [left, right] = kinds;
      const differences = settingsDifference(kindOf(settings, left, file), kindOf(settings, right, file));
      console.log(settingsTable(left, right, differences));
    } else
      console.log(`${file} is right; its kinds: ${Object.keys(settings.environments).join(', ') || 'none'}.`);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
