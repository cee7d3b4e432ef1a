/** What `npm run init` writes into a team's repository, anew or in the place of what an earlier one wrote. */
import { askedBy, keepAsking, SETTINGS_PATH } from './asking.ts';
import { type ChangePlan, type FileChange, type PresentFiles, toBe } from './file-changes.ts';
import { billableMinutesOfLooks, type LookEvery } from './hourly-look.ts';
import { workflowPath } from './pinned-workflows.ts';
import { originOf, sealed } from './written-files.ts';

/** What a team is to have. */
export interface Installation {
  /** By path. */
  readonly workflows: ReadonlyMap<string, string>;
  /** Text of the settings where there are none yet. */
  readonly settings: string;
  readonly every: LookEvery;
}

/** The workflows of the earlier set that have no successor of the same name. */
const GONE = ['reviewed.yml', 'accepted.yml', 'cleanup.yml', 'hours.yml', 'rescue.yml'];

/** Plans all changes; a second plan after the first has been carried out has none. */
export function planInstallation(present: PresentFiles, wanted: Installation): ChangePlan {
  const { settings, note } = keepAsking(
    askedBy(present),
    present.get(SETTINGS_PATH) ?? sealed(wanted.settings),
  );
  const changes = [
    ...[...wanted.workflows].flatMap(([path, text]) => toBe(present, path, sealed(text))),
    ...[...present]
      .filter(([path, text]) => isSuperseded(path, text, wanted))
      .flatMap(([path]) => toBe(present, path, undefined)),
    ...toBe(present, SETTINGS_PATH, settings),
  ];
  const taken = changes.filter(takesFromPerson);
  const notes =
    changes.length === 0 ? [] : [note, ...switchNotes(present), ...scheduleNotes(present, wanted.every)];
  return {
    changes,
    taken,
    notes: [...notes, ...doubleNotes(present, changes)].filter((each) => each !== undefined),
  };
}

/** One of an earlier set, or a pasted first workflow, that would do again what the new ones do. */
function isSuperseded(path: string, text: string, { workflows }: Installation): boolean {
  if (path === SETTINGS_PATH || workflows.has(path)) return false;
  const { from } = originOf(text);
  return from === 'earlier' || (from === 'edited' && GONE.some((name) => path === workflowPath(name)));
}

/** Settings are only ever added to. */
function takesFromPerson({ path, before }: FileChange): boolean {
  return (
    path !== SETTINGS_PATH && before !== undefined && ['edited', 'foreign'].includes(originOf(before).from)
  );
}

function switchNotes(present: PresentFiles): readonly string[] {
  const sets = [...present.values()]
    .map(originOf)
    .flatMap((origin) => (origin.from === 'earlier' ? [origin.set] : []));
  if (sets.includes('first'))
    return [
      'The pasted workflow ran without the variable GREENROOM. The new ones do nothing until it is true: gh variable set GREENROOM --body true',
    ];
  if (sets.includes('six'))
    return ['GREENROOM switched everything on with any value. Now it is on for true, on, yes and 1 alone.'];
  if ([...present.values()].some((text) => originOf(text).from === 'init')) return [];
  return [
    'Set the repository variable GREENROOM to true when you want the workflows to run: gh variable set GREENROOM --body true',
  ];
}

function scheduleNotes(present: PresentFiles, every: LookEvery): readonly string[] {
  const minutes = billableMinutesOfLooks(every).toLocaleString('en-US');
  const cost = `The look by schedule costs ${minutes} billable minutes in 30 days, one a look, beside the jobs that have something to do.`;
  const lookedOften = [...present.values()].some((text) => {
    const origin = originOf(text);
    return origin.from === 'earlier' && origin.file === 'accepted.yml';
  });
  return lookedOften && every !== '15m'
    ? [cost, 'Accepted stories were looked for every quarter of an hour. `--accept-every 15m` keeps that.']
    : [cost];
}

/** Files that stay and make environments too, so that a person can look. */
function doubleNotes(present: PresentFiles, changes: readonly FileChange[]): readonly string[] {
  return [...present]
    .filter(
      ([path, text]) =>
        /\/(?:actions\/provision|\.github\/workflows\/on-pull-request\.yml)@/.test(text) &&
        !changes.some((change) => change.path === path) &&
        originOf(text).from === 'edited',
    )
    .map(([path]) => `${path} makes environments too; look whether it does what preview.yml does.`);
}
