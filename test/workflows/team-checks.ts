import { expect } from '@jest/globals';
import type { RunRecord } from '../../rehearsal/runner/records/records.ts';
import type { StackView } from '../../rehearsal/scenarios/views.ts';
import { type ProjectName, projectOfFile, projectsOf, TEAMS } from './second-project.ts';
import { BRANCHES, longLived, type PullSeen, type Team, type TeamView, viewOf } from './team-view.ts';

const BOT = 'github-actions[bot]';

/** What a step of a project's workflow said of its work, as people and later steps read it. */
interface Said {
  readonly by: ProjectName;
  readonly action: string;
  readonly scope?: { readonly project?: string };
  readonly subject?: { readonly project: string };
  readonly environment?: { readonly name: string };
  readonly items?: readonly {
    readonly name: string;
    readonly decision: string;
    readonly reasonCode: string;
    readonly pullRequest?: number;
  }[];
}

function saidBy(runs: readonly RunRecord[]): readonly Said[] {
  return runs.flatMap(({ file, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps.flatMap(({ outputs: { result } }) =>
        result === undefined
          ? []
          : [{ ...(JSON.parse(result) as Omit<Said, 'by'>), by: projectOfFile(file) }],
      ),
    ),
  );
}

/** Those of the projects alone that are there, without the shop's production. */
export function standingStacks({ stage, beside }: Team): readonly StackView[] {
  const prefixes = projectsOf(beside).map((name) => `${name}-`);
  return stage.views.stacks().filter(({ name, status, parentId }) => {
    const isOurs = prefixes.some((prefix) => name.startsWith(prefix)) && name !== 'shop-production';
    return isOurs && parentId === undefined && status !== 'DELETE_COMPLETE';
  });
}

/** What a project's runs do, and of what they tell, is their own. */
export function checkOwn(team: Team, before: readonly StackView[], runs: readonly RunRecord[]): void {
  const said = saidBy(runs);
  const environments = ['provision', 'teardown', 'hours'];
  for (const { by, action, scope, subject, environment, items = [] } of said) {
    expect({ action, project: scope?.project ?? by }).toEqual({ action, project: by });
    expect({ action, project: subject?.project ?? by }).toEqual({ action, project: by });
    const names = environments.includes(action) ? items.map(({ name }) => name) : [];
    const foreign = [...names, environment?.name ?? by].filter((name) => !name.startsWith(by));
    expect({ by, action, foreign }).toEqual({ by, action, foreign: [] });
  }
  const stands = new Set(standingStacks(team).map(({ id }) => id));
  for (const { id, name } of before) {
    if (stands.has(id)) continue;
    const enders = said.filter(({ action, environment, items = [] }) => {
      const names = [environment?.name, ...items.map((item) => item.name)];
      return action === 'teardown' && names.includes(name);
    });
    const project = name.startsWith('api-') ? 'api' : 'shop';
    expect({ name, by: [...new Set(enders.map(({ by }) => by))] }).toEqual({ name, by: [project] });
  }
  for (const { body } of viewOf(team.stage).pulls.flatMap(({ comments }) => comments)) {
    const [, of] = /^<!-- greenroom:\S+ \d+\/(shop|api)\//.exec(body) ?? [];
    const named = [...body.matchAll(/https?:\/\/(shop|api)-/g)].map(([, project]) => project);
    expect({ of, foreign: named.filter((project) => of !== undefined && project !== of) }).toEqual({
      of,
      foreign: [],
    });
  }
}

/** Whose run merged each pull request. */
function mergersOf(runs: readonly RunRecord[]): ReadonlyMap<number, ProjectName> {
  return new Map(
    saidBy(runs).flatMap(({ by, action, items = [] }) =>
      items.flatMap(({ pullRequest, decision, reasonCode }) => {
        const isMerge = action === 'pull-request' && reasonCode === 'pull_request_merged';
        return isMerge && decision !== 'unchanged' && pullRequest !== undefined ? [[pullRequest, by]] : [];
      }),
    ),
  );
}

/** What a project merged is what it had delivered, and in the base of its delivery or where that base was merged itself. */
export function checkMerges(team: Team, before: TeamView, runs: readonly RunRecord[]): void {
  const known = new Set(before.pulls.filter(({ merged }) => merged).map(({ number }) => number));
  const after = viewOf(team.stage);
  const mergers = mergersOf(runs);
  for (const pull of after.pulls) {
    if (!pull.merged || pull.mergedBy !== BOT || known.has(pull.number)) continue;
    const delivered = deliveryOf(after, pull, mergers.get(pull.number));
    expect({ pull: pull.number, commit: delivered?.commit }).toEqual({
      pull: pull.number,
      commit: pull.head,
    });
    const bases = basesFrom(team, delivered?.base ?? '', after.pulls);
    const called = team.renamed.flatMap(({ from, to }) => (bases.includes(from) ? [to] : []));
    expect([...bases, ...called]).toContain(pull.base);
  }
}

/** What a project recorded last of a pull request. */
function deliveryOf({ deployments }: TeamView, { number }: PullSeen, project: ProjectName | undefined) {
  return deployments
    .filter(({ environment }) => environment === 'greenroom-delivery')
    .map(({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload) as Delivery)
    .findLast((each) => each.pullRequest === String(number) && each.project === project);
}

interface Delivery {
  readonly pullRequest: string;
  readonly project: string;
  readonly commit: string;
  readonly base: string;
}

function basesFrom(team: Team, first: string, pulls: readonly PullSeen[]): readonly string[] {
  const bases = [first];
  for (
    let base: string | undefined = first;
    base !== undefined && !longLived(team).includes(base) && bases.length < 9;
  ) {
    const name: string = base;
    const own = pulls.findLast(({ branch }) => branch === name);
    base = own?.merged === true ? own.base : undefined;
    if (base !== undefined) bases.push(base);
  }
  return bases;
}

function hasLabel({ labels }: PullSeen, name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name);
}

/** By what each branch is to have in each project, and what it has. */
export async function checkStanding(team: Team): Promise<void> {
  const { branches, pulls } = viewOf(team.stage);
  const stacks = standingStacks(team);
  for (const branch of [...BRANCHES, ...longLived(team).slice(1)]) {
    const own = pulls.filter((pull) => pull.branch === branch);
    const open = own.filter((pull) => pull.state === 'open');
    // The label keeps it beyond its branch, too, until somebody takes it off.
    const newest = own.at(-1);
    const isKept =
      open.some((pull) => !hasLabel(pull, 'stage:off')) ||
      (open.length === 0 && newest !== undefined && hasLabel(newest, 'stage:keep'));
    for (const project of projectsOf(team.beside)) {
      const standing = stacks.filter(
        ({ name, parameters }) => name.startsWith(`${project}-`) && parameters['Branch'] === branch,
      );
      const where = { project, branch, standing: standing.map(({ name }) => name) };
      if (!isKept) expect(where).toEqual({ project, branch, standing: [] });
      if (branches[branch] !== undefined && (await isAsked(team, project, open)))
        expect({ project, branch, commit: standing[0]?.parameters['Commit'] }).toEqual({
          project,
          branch,
          commit: branches[branch],
        });
    }
  }
}

/** Whether a pull request of these asks for an environment of the project. */
async function isAsked(team: Team, project: ProjectName, open: readonly PullSeen[]): Promise<boolean> {
  for (const pull of open) {
    const isWanted = TEAMS[project].wanted === 'pull-request' || pull.requestedReviewers.length > 0;
    if (isWanted && !hasLabel(pull, 'stage:off') && (await changes(team, project, pull))) return true;
  }
  return false;
}

/** Each project of several with settings of its own has a folder. */
async function changes(
  { stage, beside }: Team,
  project: ProjectName,
  { number }: PullSeen,
): Promise<boolean> {
  if (beside !== 'own settings') return true;
  const { world } = stage;
  const answer = await fetch(`${world.origin()}/github/repos/octo-org/shop/pulls/${number}/files`, {
    headers: { authorization: `Bearer ${world.seeded.personalToken}` },
  });
  const files = (await answer.json()) as readonly { readonly filename: string }[];
  return files.some(({ filename }) => filename.startsWith(`${project}/`));
}
