import type { RepositoryInMemory } from '../support/ports/repository-in-memory.ts';
import { storiesOf } from './people-who-are-asked.ts';

export function openOnes(at: RepositoryInMemory) {
  return at.pulls.filter(({ state }) => state === 'open');
}

/** Where a branch's commits went, as its own merged pull requests and its new names say. */
function leadsTo(at: RepositoryInMemory, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let branch: string | undefined = from; branch !== undefined && !seen.has(branch); ) {
    if (branch === to || at.renamed.get(branch) === to) return true;
    seen.add(branch);
    const name: string = branch;
    const own = at.pulls.findLast(({ headBranch }) => headBranch === name);
    branch = own?.merged ? own.baseBranch : undefined;
  }
  return false;
}

/** Plain, because there are too many questions for `expect`. */
export function must(holds: boolean | undefined, what: string): void {
  if (holds !== true) throw new Error(`It does not hold that ${what}.`);
}

export function livesLong(at: RepositoryInMemory, name: string): boolean {
  return name === 'main' || name === 'develop' || at.rules.singledOut.has(name);
}

/** What was recorded in the project that merged it. */
export function deliveryOf(
  at: RepositoryInMemory,
  { number, project }: RepositoryInMemory['merges'][number],
) {
  return at.deliveries.findLast((each) => each.pullRequest === number && each.project === project);
}

/** It was merged with another pull request, at the commit that was delivered for it there. */
function isShippedBeside(at: RepositoryInMemory, number: number, id: string): boolean {
  return at.pulls.some(
    (pull) =>
      pull.merged &&
      pull.number !== number &&
      at.deliveries.some(
        (each) =>
          each.pullRequest === pull.number && each.commit === pull.headCommit && each.stories.includes(id),
      ),
  );
}

export function check(at: RepositoryInMemory, before: ReadonlySet<string>): void {
  for (const name of before) must(!livesLong(at, name) || at.branches.has(name), `${name} lives long`);
  const heads = [...at.branches.values()];
  for (const merge of at.merges) {
    const { number, commit } = merge;
    const delivered = deliveryOf(at, merge);
    must(delivered?.commit === commit, `#${number} was merged at the commit that was delivered`);
    must(
      heads.some((head) => at.holds.get(head)?.has(commit)),
      `the work of #${number} is there`,
    );
    const pull = at.pulls.find((each) => each.number === number);
    const ids = pull === undefined ? [] : storiesOf(pull);
    must(
      ids.every(
        (id) =>
          at.stories.get(id)?.type === 'chore' ||
          delivered?.stories.includes(id) ||
          isShippedBeside(at, number, id),
      ),
      `every story of #${number} was delivered, with it or with another one that is merged so`,
    );
  }
  for (const { number, baseBranch } of openOnes(at))
    must(at.branches.has(baseBranch), `#${number} has a base`);
}

/**
 * Where the schedule runs, nothing is closed but what it merges, and a merge is into a branch that leads on. It is asked of what was merged
 * just now: a branch that is released again later has a newer pull request, which says nothing of this merge.
 */
export function checkRun(at: RepositoryInMemory, openBefore: readonly number[], merges: number): void {
  for (const number of openBefore) {
    const pull = at.pulls.find((each) => each.number === number);
    must(pull?.state === 'open' || pull?.merged, `#${number} is closed by people or merged`);
  }
  for (const merge of at.merges.slice(merges)) {
    const { number, base } = merge;
    const { base: delivered = '', recordedAt = '' } = deliveryOf(at, merge) ?? {};
    must(leadsTo(at, delivered, base), `#${number} was merged into the base of its delivery`);
    const isSame = delivered === base || at.renamed.get(delivered) === base;
    must(isSame || !livesLong(at, delivered), `${delivered} is no way to another branch`);
    const own = at.pulls.findLast(({ headBranch }) => headBranch === base);
    const ended = own?.closedAt === undefined || own.closedAt < recordedAt ? undefined : own;
    must(ended === undefined || livesLong(at, base), `${base} leads on`);
  }
}
