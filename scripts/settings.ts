/** Judges a settings file; with `--diff` it prints in what two kinds of environments differ, inheritance resolved. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { runCommand, UsageError } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { checkUtf8 } from '../src/domain/input/utf8.ts';
import { type EnvironmentSettings, parseSettings, type Settings } from '../src/domain/settings/settings.ts';
import { settingsDifference } from '../src/domain/settings/settings-difference.ts';
import { UserError } from '../src/domain/verdict/errors.ts';
import { settingsTable } from '../src/text/settings-table.ts';
import { findingLine } from '../tools/settings/finding.ts';
import { judgeSettings } from '../tools/settings/judge-settings.ts';
import { openTeamRepository } from '../tools/settings/team-repository.ts';

const COMMAND = {
  usage: 'npm run settings -- [--file PATH] [--kind KIND | --diff KIND KIND]',
  about: `Judges a settings file by the templates and the workflows of its repository, without AWS and without GitHub. Says all that
is wrong, by file and line. With --diff it prints instead in what two kinds of environments differ, with what they inherit.

  --file PATH       which file (.github/greenroom.yml)
  --kind KIND       judges one kind of the file
  --diff KIND KIND  two kinds that the file has, such as preview production`,
  options: {
    diff: { type: 'boolean', default: false },
    file: { type: 'string', default: '.github/greenroom.yml' },
    kind: { type: 'string' },
  },
  words: true,
} as const;

/** npm starts scripts in its own folder and says where the person was. */
function pathOf(file: string): string {
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path))
    throw new UsageError(
      `There is no file ${file}; name your settings with --file ../storefront/.github/greenroom.yml.`,
    );
  return path;
}

function read(file: string): Settings {
  return told(() => parseSettings(textOf(file), file));
}

/** What is wrong with the file is told without a stack of calls. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof UserError ? new UsageError(error.message, { cause: error }) : error;
  }
}

function textOf(file: string): string {
  return told(() => checkUtf8(readFileSync(pathOf(file), 'utf8'), file));
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

function compare(file: string, [left, right]: readonly [string, string]): number {
  const settings = read(file);
  const differences = settingsDifference(kindOf(settings, left, file), kindOf(settings, right, file));
  console.log(settingsTable(left, right, differences));
  return 0;
}

/** 1 where something is wrong. */
async function judge(file: string, kind: string | undefined): Promise<number> {
  const path = pathOf(file);
  const text = textOf(file);
  const { findings, warnings } = await judgeSettings(
    { name: file, text, repository: openTeamRepository(path) },
    kind,
  );
  for (const warning of warnings) console.log(`warning: ${findingLine(warning)}`);
  for (const finding of findings) console.error(findingLine(finding));
  if (findings.length > 0) return 1;
  const settings = parseSettings(text, file);
  if (kind !== undefined) kindOf(settings, kind, file);
  if (parse(text) === null) {
    console.log(`${file}: No mistake found. All settings are commented out, so the defaults apply.`);
    return 0;
  }
  const about = kind === undefined ? `its kinds: ${kindsIn(settings)}` : `'${kind}' was judged`;
  console.log(`${file} is right; ${about}.`);
  return 0;
}

await runCommand(COMMAND, ({ diff, file, kind }, words) => {
  ownTemporaryFiles();
  const kinds = kindsOf(diff, words);
  return kinds ? compare(file, kinds) : judge(file, kind);
});
