// Prints what the suite weighs for those who run it, and what takes the room; fails where a limit is missed.
import { runCommand } from '../rehearsal/command-line.ts';
import { BUILD_FOLDER, bundle, compile } from '../tools/package/bundle-actions.ts';
import {
  download,
  downloadByFolder,
  MOST_BYTES,
  running,
  runningByFile,
  sharesOf,
  type Weight,
} from '../tools/package/weigh.ts';
import { actionNames } from '../tools/repository/action-metadata.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

await runCommand(
  {
    usage: 'npm run weight -- [--short]',
    about: `Prints what a runner downloads and what then runs, and what takes the room there.

  --short  the two figures alone, without building the actions to see what is in them`,
    options: { short: { type: 'boolean', default: false } },
  },
  async ({ short }) => {
    const figures = [
      {
        what: 'what a runner downloads (git archive HEAD)',
        weight: download(repositoryRoot),
        limit: MOST_BYTES.download,
      },
      {
        what: 'what runs (every dist/)',
        weight: running(repositoryRoot, actionNames(repositoryRoot)),
        limit: MOST_BYTES.running,
      },
    ];
    for (const { what, weight, limit } of figures)
      console.log(
        `${megabytes(weight.gzipped)} MB gzipped of ${megabytes(limit)} MB, ${megabytes(weight.raw)} MB raw: ${what}`,
      );
    if (!short) await printTables();
    return figures.some(({ weight, limit }) => weight.gzipped > limit) ? 1 : 0;
  },
);

async function printTables(): Promise<void> {
  printTable('What a runner downloads, by folder', downloadByFolder(repositoryRoot), () => '');
  const actions = actionNames(repositoryRoot);
  compile(repositoryRoot, actions);
  const { chunks } = await bundle(repositoryRoot, actions);
  const contents = new Map(chunks.map((chunk) => [`${BUILD_FOLDER}/${chunk.file}`, sharesOf(chunk)]));
  printTable(
    'What runs, by file',
    runningByFile(repositoryRoot, actions),
    (name) => contents.get(name) ?? '',
  );
}

function printTable(title: string, weights: readonly Weight[], contentOf: (name: string) => string): void {
  const width = Math.max(...weights.map(({ name }) => name.length));
  console.log(`\n${title}, in kB gzipped and raw:`);
  for (const { name, gzipped, raw } of weights)
    console.log(
      `${kilobytes(gzipped)} ${kilobytes(raw)}  ${name.padEnd(width)}  ${contentOf(name)}`.trimEnd(),
    );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1).padStart(7);
}
