import type { Way } from './ways.ts';

/** The way as a list that goes in by one step for each file, and below it what it comes to. */
export function wayText({ steps, depth, files, turns }: Way): string {
  let indent = -1;
  const lines = steps.map(({ path, name }, index) => {
    const isNew = path !== steps[index - 1]?.path;
    if (isNew) indent += 1;
    const where = isNew ? `${String(indent + 1).padStart(2)} ${path} ` : '   ';
    return `${'  '.repeat(indent)}${where}${name}`;
  });
  return [...lines, '', `${depth} files deep; ${files} files take part.`, ...turnLines(turns)].join('\n');
}

function turnLines(turns: readonly string[]): readonly string[] {
  if (turns.length === 0) return ['No step goes back up.'];
  return ['Steps that go back up:', ...turns.map((turn) => `  ${turn}`)];
}
