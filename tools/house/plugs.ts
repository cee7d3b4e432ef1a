import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is over the limit on one page, each by whatever describes it. */
export interface ProseCounts {
  readonly sentences: readonly unknown[];
  readonly paragraphs: readonly unknown[];
}

/** Counts sentences of more than 30 words and paragraphs of more than 90 on a page of Markdown. */
export type CountProse = (markdown: string) => ProseCounts;

/** Megabytes of 1,000,000 bytes, compressed. */
export interface Sizes {
  /** What a runner downloads: the archive of the last commit. */
  readonly downloaded: number;
  /** What runs: the bundles of all actions. */
  readonly run: number;
}

/** A rough count that takes every block of text for one paragraph; code, tables and headings are left out. */
export const countProse: CountProse = (markdown) => {
  const blocks = markdown
    .replaceAll(/^ *(```|~~~)[\s\S]*?^ *\1 *$/gm, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/^ *\|.*$|^#.*$/gm, '')
    .replaceAll(/`[^`\n]*`/g, 'code')
    .split(/\n\s*\n|^\s*(?:[-*]|\d+\.)\s/m);
  return {
    sentences: blocks.flatMap((block) =>
      block.split(/(?<=[.!?])\s+(?=[\p{Lu}"*[])/u).filter((each) => words(each) > 30),
    ),
    paragraphs: blocks.filter((block) => words(block) > 90),
  };
};

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** @throws Error when git cannot make the archive. */
export function measureSizes(root: string): Sizes {
  const archive = spawnSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 1_000_000_000 });
  if (archive.status !== 0) throw new Error(`git archive HEAD failed: ${archive.stderr.toString()}`);
  return { downloaded: megabytes(archive.stdout), run: megabytes(bundles(root)) };
}

function megabytes(bytes: Buffer): number {
  return gzipSync(bytes).length / 1_000_000;
}

function bundles(root: string): Buffer {
  const files = readdirSync(join(root, 'actions'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.parentPath.includes(`dist`),
  );
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}
