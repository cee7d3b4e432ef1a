import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';
import type { WorkflowRun } from '../../ports/workflow-run.ts';

/**
 * The step that this process is, by GitHub's workflow commands ("Workflow commands for GitHub Actions" in its docs). Each is carried
 * out before the call returns, so that a step which is ended at once has handed on what it said: its state, and what is secret.
 */
export function createActionsRun(env: NodeJS.ProcessEnv): WorkflowRun {
  const tell = (name: string, value: string) => process.stdout.write(`::${name}::${escaped(value)}${EOL}`);
  return {
    env,
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    state: (name) => env[`STATE_${name}`] ?? '',
    setOutput: (name, value) => handOn(env['GITHUB_OUTPUT'], name, value),
    setSecret(value) {
      if (value !== '') tell('add-mask', value);
    },
    saveState: (name, value) => handOn(env['GITHUB_STATE'], name, value),
    log: {
      info: (line) => process.stdout.write(`${withoutCommands(line)}${EOL}`),
      debug: (line) => tell('debug', line),
      notice: (line) => tell('notice', line),
      warning: (line) => tell('warning', line),
      async group(title, work) {
        tell('group', title);
        try {
          return await work();
        } finally {
          tell('endgroup', '');
        }
      },
    },
    fail(sentence) {
      process.exitCode = 1;
      tell('error', sentence);
    },
    async summary(markdown) {
      const file = env['GITHUB_STEP_SUMMARY'];
      if (file !== undefined) appendFileSync(file, `${markdown}${EOL}`);
    },
  };
}

/** A block of one of the runner's files, between two lines that no value can have. Outside of a workflow there is no such file. */
function handOn(file: string | undefined, name: string, value: string): void {
  if (!file) return;
  const border = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${border}${EOL}${value}${EOL}${border}${EOL}`);
}

/** What follows the second `::` of a command; the runner ends it at a line break. */
function escaped(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * One line that the runner takes for no command. It reads one in every line that begins with `::` and in every `##[`, and a
 * log holds what others wrote, such as the reasons of a stack's events. All but plain lines are commands, which are escaped.
 */
function withoutCommands(line: string): string {
  return line
    .replaceAll(/[\r\n]+/g, ' ')
    .replace(/^(\s*):(?=:)/, '$1:\u200b')
    .replaceAll('##[', '#\u200b#[');
}
