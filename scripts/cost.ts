/** Counts the billable minutes of a month for each set-up of the workflows. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { type CountedSetUp, costPage } from '../tools/cost/cost-page.ts';
import { monthOf, type PlayedMinutes } from '../tools/cost/month.ts';
import { playMinutes } from '../tools/cost/play-minutes.ts';
import { SET_UPS } from '../tools/cost/set-ups.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';

const COMMAND = {
  usage: 'npm run cost -- [--write]',
  about: `Plays one pull request, one look and one night of each set-up of the workflows, and counts the billable minutes of a month.
It takes some minutes.

  --write   makes docs/cost.md anew`,
  options: { write: { type: 'boolean', default: false } },
} as const;

/** Set-ups with the same files are played once. */
async function countAll(): Promise<readonly CountedSetUp[]> {
  const known = new Map<string, PlayedMinutes>();
  const counted: CountedSetUp[] = [];
  for (const setUp of SET_UPS) {
    const key = setUp.files.join();
    const played = known.get(key) ?? (await playMinutes(setUp));
    known.set(key, played);
    counted.push({ title: setUp.title, played, month: monthOf(played, setUp.looksPerHour) });
  }
  return counted;
}

await runCommand(COMMAND, async ({ write }) => {
  ownTemporaryFiles();
  const page = costPage(await countAll());
  if (write) writeFileSync(join(repositoryRoot, 'docs', 'cost.md'), page);
  console.log(write ? 'Wrote docs/cost.md.' : page);
  return 0;
});
