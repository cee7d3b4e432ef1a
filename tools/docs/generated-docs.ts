/** Renders the parts of the documentation that follow from code, and puts them between their markers. */
import { COMMAND_WORDS, COMMANDS, shownCommand } from '../../src/domain/commands/command-words.ts';
import type { ActionMetadata } from '../repository/action-metadata.ts';

/**
 * Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`.
 * @throws when a marker is missing, so that a table cannot quietly stay behind.
 */
export function replaceBlock(text: string, name: string, block: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`The markers ${start} and ${end} are missing; put them where the table belongs.`);
  return `${text.slice(0, from + start.length)}\n${block}\n${text.slice(to)}`;
}

/** @throws when an input has no description. */
export function inputsTable(action: string, metadata: ActionMetadata): string {
  const rows = Object.entries(metadata.inputs).map(([name, input]) => {
    const description = describe(action, 'Input', name, input.description);
    const fallback = input.required ? '**required**' : input.default === undefined ? '' : code(input.default);
    return `| \`${name}\` | ${cell(description)} | ${cell(fallback)} |`;
  });
  return ['| input | what it says | default |', '|---|---|---|', ...rows].join('\n');
}

/** @throws when an output has no description. */
export function outputsTable(action: string, metadata: ActionMetadata): string {
  const rows = Object.entries(metadata.outputs).map(
    ([name, output]) => `| \`${name}\` | ${cell(describe(action, 'Output', name, output.description))} |`,
  );
  return ['| output | what it holds |', '|---|---|', ...rows].join('\n');
}

export function actionsTable(actions: ReadonlyMap<string, ActionMetadata>): string {
  const rows = [...actions].map(
    ([name, metadata]) => `| [\`${name}\`](actions/${name}/README.md) | ${cell(metadata.description)} |`,
  );
  return ['| action | what it does |', '|---|---|', ...rows].join('\n');
}

/** What people may say on a pull request. */
export function commandsTable(): string {
  const rows = COMMAND_WORDS.map((word) => {
    const { does, leaves } = COMMANDS[word];
    return `| ${code(shownCommand(word))} | ${cell(does)} | ${cell(leaves)} |`;
  });
  return ['| command | what it does | what everyone sees of it |', '|---|---|---|', ...rows].join('\n');
}

export function reasonCodesPage(
  codes: Readonly<Record<string, { readonly decisions: readonly string[]; readonly meaning: string }>>,
): string {
  const rows = Object.entries(codes).map(
    ([name, { decisions, meaning }]) =>
      `| \`${name}\` | ${decisions.map(code).join(', ')} | ${cell(meaning)} |`,
  );
  return [
    '# Reason codes',
    '',
    'Every action sets `reason-code` to one of these. They are stable, so a workflow may compare them.',
    'The second column names the decisions that a code stands beside, the usual one first.',
    'An error of the reader (`UserError`) makes any code `refused`. A service that failed makes it `failed`.',
    '',
    '| code | decision | what it means |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function describe(action: string, what: string, name: string, description: string | undefined): string {
  if (!description)
    throw new Error(`${what} ${name} of actions/${action}/action.yml is missing a description; add one.`);
  return description.trim();
}

function code(value: string): string {
  return value === '' ? '' : `\`${value}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
