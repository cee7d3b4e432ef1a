import { type ProjectName, projectsOf, TEAMS } from './second-project.ts';
import { BRANCHES, chosen, longLived, type Team, viewOf } from './team-view.ts';

type Deed = (team: Team, a: number, b: number) => void;

const STORIES = [123456789, 123456791];
const LABELS = ['reviewed', 'Reviewed', 'reviewed', 'stage:off', 'Stage:Keep', 'bug'];

function labelsOf({ beside }: Team): readonly string[] {
  const { reviewed } = TEAMS.api;
  return beside === 'nothing' ? LABELS : [...LABELS, reviewed, 'Checked', reviewed];
}

/** A change of the one project, of the other, or of both. */
function filesOf({ beside }: Team, branch: string, pick: number, text: string): Record<string, string> {
  if (beside === 'nothing') return { [`${branch}.txt`]: text };
  const changed: readonly (readonly ProjectName[])[] = [['shop'], ['api'], ['shop', 'api']];
  return Object.fromEntries((chosen(changed, pick) ?? []).map((name) => [`${name}/${branch}.txt`, text]));
}

/** What people do; numbers choose among what there is. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  open(team, a, b) {
    const { branches, pulls } = viewOf(team.stage);
    const branch = chosen(BRANCHES, a) ?? '';
    const bases = [...longLived(team), ...BRANCHES].filter((name) => branches[name] !== undefined);
    const base = chosen(
      bases.filter((name) => name !== branch),
      b,
    );
    const isOpen = pulls.some((pull) => pull.branch === branch && pull.state === 'open');
    if (isOpen || base === undefined) return;
    const { world } = team.stage;
    world.act('github', 'push', {
      branch,
      by: 'mr-a',
      files: filesOf(team, branch, b, `${b} of ${pulls.length}\n`),
    });
    const story = STORIES[(a + b) % 3];
    const body = story === undefined ? '' : `[#${story}]`;
    const { number } = world.act<{ number: number }>('github', 'open', {
      branch,
      title: branch,
      body,
      base,
      by: 'mr-a',
    });
    if (b % 4 !== 0) world.act('github', 'request-review', { number, reviewer: 'mr-b', by: 'mr-a' });
  },
  release(team, a) {
    const branch = chosen(longLived(team).slice(1), a) ?? '';
    if (viewOf(team.stage).pulls.some((pull) => pull.branch === branch && pull.state === 'open')) return;
    const { world } = team.stage;
    world.act('github', 'push', {
      branch,
      by: 'mr-a',
      files: filesOf(team, branch, a, `${world.clock.now()}\n`),
    });
    world.act('github', 'open', { branch, title: 'A release', base: 'main', by: 'mr-a' });
  },
  push(team, a, b) {
    const branch = chosen(Object.keys(viewOf(team.stage).branches), a);
    if (branch !== undefined)
      team.stage.world.act('github', 'push', {
        branch,
        by: 'mr-a',
        files: filesOf(team, branch, b, `again ${b}\n`),
      });
  },
  review: (team, a) => onOpen(team, a, 'request-review', { reviewer: 'mr-b' }),
  label: (team, a, b) => onOpen(team, a, 'label', { label: chosen(labelsOf(team), b), by: 'mr-b' }),
  unlabel(team, a, b) {
    const pull = chosen(viewOf(team.stage).pulls, a);
    const label = pull && chosen(pull.labels, b);
    if (pull && label) team.stage.world.act('github', 'unlabel', { number: pull.number, label, by: 'mr-b' });
  },
  /** The label of one project's review on the newest pull request, or another one, once more where it is on. */
  deliver(team, a, b) {
    const open = viewOf(team.stage).pulls.filter(({ state }) => state === 'open');
    const pull = chosen(open.toReversed(), a % 3);
    const project = chosen(projectsOf(team.beside), b);
    if (pull === undefined || project === undefined) return;
    const about = { number: pull.number, label: TEAMS[project].reviewed, by: 'mr-b' };
    if (pull.labels.some((label) => label.toLowerCase() === about.label))
      team.stage.world.act('github', 'unlabel', about);
    team.stage.world.act('github', 'label', about);
  },
  /** Mostly of what was delivered. */
  judge({ stage }, a, b) {
    const delivered = STORIES.filter((id) => stage.views.story(id)?.state === 'delivered');
    const id = chosen(delivered.length === 0 || b % 5 === 4 ? STORIES : delivered, a);
    stage.world.act('tracker', b % 4 === 3 ? 'reject' : 'accept', { id, by: 103 });
  },
  close: (team, a) => onOpen(team, a, 'close', {}),
  retarget(team, a, b) {
    const { branches, pulls } = viewOf(team.stage);
    const pull = chosen(
      pulls.filter(({ state }) => state === 'open'),
      a,
    );
    const base = chosen([...longLived(team), ...BRANCHES], b) ?? '';
    if (pull === undefined || [pull.base, pull.branch].includes(base) || branches[base] === undefined) return;
    team.stage.world.act('github', 'retarget', { number: pull.number, base, by: 'mr-a' });
  },
  rename(team, a) {
    const { branches } = viewOf(team.stage);
    const from = chosen(
      BRANCHES.filter((name) => branches[name] !== undefined),
      a,
    );
    if (from === undefined) return;
    const to = `${from}-${team.renamed.length}`;
    team.renamed.push({ from, to });
    team.stage.world.act('github', 'rename-branch', { from, to, by: 'mr-a' });
  },
  merge: (team, a) => onOpen(team, a, 'merge', {}),
  'delete-branch'(team, a) {
    const names = Object.keys(viewOf(team.stage).branches).filter((name) => !longLived(team).includes(name));
    const branch = chosen(names, a);
    if (branch !== undefined) team.stage.world.act('github', 'delete-branch', { branch, by: 'mr-a' });
  },
};
function onOpen(team: Team, pick: number, verb: string, more: object): void {
  const pull = chosen(
    viewOf(team.stage).pulls.filter(({ state }) => state === 'open'),
    pick,
  );
  if (pull !== undefined) team.stage.world.act('github', verb, { number: pull.number, by: 'mr-a', ...more });
}
