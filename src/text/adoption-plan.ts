import type { Adoption } from '../domain/sweep/adopt.ts';
import { markdownText } from './escape.ts';
import { type Column, markdownTable } from './markdown-table.ts';

export interface AdoptionEntry {
  readonly target: { readonly name: string | undefined };
  readonly stack: { readonly name: string };
  readonly adoption: Adoption;
}

/** What an adoption means to do, as it stands in the job summary before any tag is written. */
export function adoptionPlan(entries: readonly AdoptionEntry[]): string {
  const chosen = entries.filter(({ adoption }) => adoption.adopt).length;
  const table = markdownTable(entries, COLUMNS, {
    rest: (left) => `${left} more stacks are not shown.`,
  });
  return `### Stacks to be adopted\n\n${chosen} of ${entries.length} stacks would get tags. A changed tag updates every resource of a stack that takes tags.\n${table}\n`;
}

const COLUMNS: readonly Column<AdoptionEntry>[] = [
  {
    heading: 'Stack',
    cell: ({ stack, target }) =>
      `\`${stack.name}\`${target.name === undefined ? '' : ` (${markdownText(target.name, 80)})`}`,
  },
  {
    heading: 'Branch',
    cell: ({ adoption }) =>
      `${markdownText(adoption.branch, 80)}${adoption.pullRequest === undefined ? '' : ` (#${adoption.pullRequest})`}`,
  },
  { heading: 'Plan', cell: ({ adoption }) => (adoption.adopt ? 'adopt' : 'leave') },
  { heading: 'Tags to be written', cell: ({ adoption }) => (adoption.adopt ? tagsOf(adoption.added) : '') },
  {
    heading: 'What comes of it',
    cell: ({ adoption }) => markdownText(adoption.adopt ? adoption.remark : adoption.sentence, 300),
  },
];

function tagsOf(added: Readonly<Record<string, string>>): string {
  return Object.entries(added)
    .map(([name, value]) => markdownText(`${name}=${value}`, 200))
    .join('<br>');
}
