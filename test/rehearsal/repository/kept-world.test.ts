import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';

const WORKFLOW = `on: { pull_request: { types: [opened, labeled] } }
jobs:
  say:
    runs-on: ubuntu-latest
    steps:
      - run: echo "::error::no"; exit 1
        if: github.event.action == 'opened'
      - run: echo "Labelled." >> "$GITHUB_STEP_SUMMARY"
        if: github.event.action == 'labeled'
`;

describe('a rehearsal that leaves the world up', () => {
  let child: ChildProcess | undefined;
  afterEach(() => {
    child?.kill('SIGKILL');
  });

  it('plays what people do there by hand, and ends with what the life came to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-kept-'));
    mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
    writeFileSync(join(folder, '.github', 'workflows', 'say.yml'), WORKFLOW);
    const cli = join(repositoryRoot, 'rehearsal', 'cli.ts');
    const kept = spawn(process.execPath, [cli, '--repository', folder, '--event', 'open', '--keep'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = kept;
    const told: string[] = [];
    const waiting: { readonly part: string; readonly resolve: (line: string) => void }[] = [];
    createInterface({ input: kept.stdout }).on('line', (line) => {
      told.push(line);
      for (const { part, resolve } of waiting) if (line.includes(part)) resolve(line);
    });
    const heard = (part: string) => new Promise<string>((resolve) => waiting.push({ part, resolve }));
    const labelled = heard('Summary: Labelled.');
    const { env } = JSON.parse(await heard('{"env":')) as { env: Record<string, string> };
    expect(told).toContain('  say.yml, job say, step Run echo "::error::no"; exit 1: no');
    const state = await fetch(`${env['GREENROOM_WORLD']}/state`);
    const { github } = (await state.json()) as { github: { pulls: readonly { number: number }[] } };
    await fetch(`${env['GREENROOM_WORLD']}/github/label`, {
      method: 'POST',
      body: JSON.stringify({ number: github.pulls[0]?.number, label: 'try-me', by: 'mr-b' }),
    });
    await labelled;
    expect(told.some((line) => line.endsWith('mr-b: pull_request labeled'))).toBe(true);
    const ended = new Promise((resolve) => kept.once('close', resolve));
    kept.kill('SIGTERM');
    expect(await ended).toBe(1);
  });
});
