import type { Adoption } from '../domain/adopt.ts';
import { markdownText } from './escape.ts';

/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;

export interface AdoptionEntry {
  readonly place: { readonly name: string | undefined };
  readonly stack: { readonly name: string };
  readonly adoption: Adoption;
}

/** What an adoption means to do, as it stands in the job summary before any tag is written. */
export function adoptionPlan(entries: readonly AdoptionEntry[]): string {
  const chosen = entries.filter(({ adoption }) => adoption.adopt).length;
  const rows = entries.slice(0, MOST_ROWS).map(row);
  const rest =
    entries.length > MOST_ROWS ? `\n${entries.length - MOST_ROWS} more stacks are not shown.\n` : '';
  const table =
    rows.length === 0
      ? ''
      : `\n| Stack | Branch | Plan | Tags to be written | What comes of it |\n|---|---|---|---|---|\n${rows.join('\n')}\n${rest}`;
  return `### Stacks to be adopted\n\n${chosen} of ${entries.length} stacks would get tags. A changed tag updates every resource of a stack that takes tags.\n${table}\n`;
}

function row({ place, stack, adoption }: AdoptionEntry): string {
  const where = place.name === undefined ? '' : ` (${markdownText(place.name, 80)})`;
  const pull = adoption.pullRequest === undefined ? '' : ` (#${adoption.pullRequest})`;
  const tags = adoption.adopt
    ? Object.entries(adoption.added)
        .map(([name, value]) => markdownText(`${name}=${value}`, 200))
        .join('<br>')
    : '';
  const what = markdownText(adoption.adopt ? adoption.remark : adoption.sentence, 300);
  return `| \`${stack.name}\`${where} | ${markdownText(adoption.branch, 80)}${pull} | ${adoption.adopt ? 'adopt' : 'leave'} | ${tags} | ${what} |`;
}
