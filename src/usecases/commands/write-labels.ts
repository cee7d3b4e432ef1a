import type { ChangedLabel, LabelWish } from '../../domain/commands/judge-command.ts';
import { areAsWritten } from '../../domain/environment/labels.ts';
import type { CommandDeps } from './command-deps.ts';

/** GitHub's copies lag by seconds at most (octokit/octokit.js#900). */
const MOST_LOOKS = 5;
const BETWEEN_LOOKS_MS = 2_000;

/**
 * Writes the labels that a command still has to change, and waits until GitHub shows them, because the steps behind read them again.
 * @returns false where there was nothing to change.
 */
export async function writeLabels(
  { codeHost, clock, log }: Pick<CommandDeps, 'codeHost' | 'clock' | 'log'>,
  pullRequest: number,
  wish: LabelWish,
): Promise<boolean> {
  if (wish.on.length === 0 && wish.off.length === 0) return false;
  if (wish.on.length > 0) await codeHost.addLabels(pullRequest, wish.on);
  for (const label of wish.off) await codeHost.removeLabel(pullRequest, label);
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const shown = await codeHost.pullRequest(pullRequest);
    if (shown !== undefined && areAsWritten(shown.labels, wish)) return true;
    if (look < MOST_LOOKS) await clock.sleep(BETWEEN_LOOKS_MS, `the labels of pull request #${pullRequest}`);
  }
  log.warning(`GitHub does not show yet how the labels of pull request #${pullRequest} were changed.`);
  return true;
}

/** How each label was last changed that a command still has to change. Only reads. */
export async function labelChangesOf(
  { deliveries }: Pick<CommandDeps, 'deliveries'>,
  pullRequest: number,
  { on, off }: LabelWish,
): Promise<readonly ChangedLabel[]> {
  const changes = await Promise.all(
    [...on, ...off].map(async (label) => {
      const { last, lastByApp } = await deliveries.labelHistory(pullRequest, label);
      if (last === undefined) return [];
      const isByRun = last.by === lastByApp?.by && last.at === lastByApp.at;
      return [{ label, is: last.is, at: last.at, isByRun }];
    }),
  );
  return changes.flat();
}
