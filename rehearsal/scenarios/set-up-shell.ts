import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ROOT } from './stage.ts';

/** A person's shell in a clone of Greenroom, whose AWS CLI talks to the world. */
export interface SetUpShell {
  /** Runs commands of the documentation as they stand. @returns what they print @throws Error with what they complained about */
  script(file: string): Promise<string>;
  /** Runs the AWS CLI once. @returns what it prints @throws Error with what it complained about */
  aws(...args: readonly string[]): Promise<string>;
  /** What `gh variable set` was asked to set so far. */
  readonly variables: Record<string, string>;
}

const run = promisify(execFile);
const PRINTED = { maxBuffer: 1024 * 1024, encoding: 'utf8' } as const;

/** Stands for GitHub's CLI: one `NAME=VALUE` a line. */
const GH = `#!/bin/sh\nprintf '%s=%s\\n' "$3" "$5"\n`;

/** A command that bash begins, not one within another: bash(1), "PS4" and `set -x`. */
const BEGINS = /^\+ ((?:aws|gh) .*)$/;

/**
 * @param env points clients at the world
 * @param begins hears of each command of the AWS CLI and of GitHub's CLI when it begins, as a person would type it
 */
export function openShell(
  env: Readonly<Record<string, string>>,
  begins: (command: string) => void,
): SetUpShell {
  const home = mkdtempSync(join(tmpdir(), 'greenroom-shell-'));
  writeFileSync(join(home, 'gh'), GH, { mode: 0o755 });
  const PATH = [home, process.env['PATH'] ?? ''].join(delimiter);
  const options = { ...PRINTED, cwd: ROOT, env: { ...env, PATH, HOME: home, AWS_PAGER: '', PS4: '+ ' } };
  const variables: Record<string, string> = {};
  return {
    variables,
    async script(file) {
      const running = run('bash', ['-e', '-x', join('docs', 'examples', file)], options);
      if (running.child.stderr)
        createInterface({ input: running.child.stderr }).on('line', (line) => {
          const command = BEGINS.exec(line)?.[1];
          if (command !== undefined) begins(command);
        });
      const { stdout } = await running;
      for (const [, name = '', value = ''] of stdout.matchAll(/^(\w+)=(.*)$/gm)) variables[name] = value;
      return stdout;
    },
    async aws(...args) {
      begins(['aws', ...args].join(' '));
      return (await run('aws', args, options)).stdout;
    },
  };
}
