import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FOLDER, MOST_BYTES_OF_PICTURES } from '../../../tools/pictures/kept-pictures.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';

const files = readdirSync(FOLDER);
const pictures = files.filter((file) => file.endsWith('.png'));

describe('the pictures of what people see', () => {
  it('show the comment in each of its states, the message in Slack, and the page on a desktop and on a phone', () => {
    expect(pictures).toEqual(
      [
        ...['asleep', 'cancelled', 'failed', 'gone', 'moving', 'on-its-way', 'please-try', 'ready'].map(
          (state) => `comment-${state}`,
        ),
        ...['failed', 'on-its-way', 'please-try'].map((state) => `slack-${state}`),
        ...['where-desktop', 'where-phone'],
      ].map((name) => `${name}.png`),
    );
    const texts = files.filter((file) => file.endsWith('.txt'));
    expect([...pictures, ...texts].sort()).toEqual(files.toSorted());
    expect(texts.map((file) => file.replace('.txt', ''))).toEqual([
      ...new Set(pictures.map((file) => file.replace(/(?:-desktop|-phone)?\.png$/, ''))),
    ]);
  });

  it('have at most 600 kB together, since whoever clones the repository loads them', () => {
    expect(MOST_BYTES_OF_PICTURES).toBe(600_000);
    const bytes = pictures.map((file) => statSync(join(FOLDER, file)).size);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_BYTES_OF_PICTURES);
  });

  it('stand at the top of the README, two of them, with words for those who do not see them', () => {
    const top = readFileSync(join(repositoryRoot, 'README.md'), 'utf8').split('\n## ')[0] ?? '';
    const shown = [...top.matchAll(/^!\[([^\]]{40,})\]\((docs\/pictures\/[\w-]+\.png)\)$/gm)];
    expect(shown.map(([, , path = '']) => pictures.includes(path.replace('docs/pictures/', '')))).toEqual([
      true,
      true,
    ]);
  });

  it('say what people read now, word for word', async () => {
    const { status, output } = await checked();
    expect(output).toContain('The pictures say what people read.');
    expect(status).toBe(0);
  });
});

/** Plays the pictured life and compares its texts, as `npm run pictures -- --check` does. */
function checked(): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'scripts', 'pictures.ts'), '--check'], {
    cwd: repositoryRoot,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
