import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
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

/** @param env points clients at the world */
export function openShell(env: Readonly<Record<string, string>>): SetUpShell {
  const home = mkdtempSync(join(tmpdir(), 'greenroom-shell-'));
  writeFileSync(join(home, 'gh'), GH, { mode: 0o755 });
  const PATH = [home, process.env['PATH'] ?? ''].join(delimiter);
  const options = { ...PRINTED, cwd: ROOT, env: { ...env, PATH, HOME: home, AWS_PAGER: '' } };
  const variables: Record<string, string> = {};
  return {
    variables,
    async script(file) {
      const { stdout } = await run('bash', ['-e', join('docs', 'examples', file)], options);
      for (const [, name = '', value = ''] of stdout.matchAll(/^(\w+)=(.*)$/gm)) variables[name] = value;
      return stdout;
    },
    aws: async (...args) => (await run('aws', args, options)).stdout,
  };
}
