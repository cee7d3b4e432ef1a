/** What `npm run init` writes into a team's repository, anew or in the place of what an earlier one wrote. */
import { type Asked, askedBy, keepAsking, SETTINGS_PATH } from './asking.ts';
import { type ChangePlan, type FileChange, type PresentFiles, toBe } from './file-changes.ts';
import { billableMinutesOfLooks, type LookEvery } from './hourly-look.ts';
import { CALLED_BY, workflowPath } from './pinned-workflows.ts';
import { calls, type PlacedWorkflow, placesOf } from './placed-workflows.ts';
import { makesEnvironments } from './workflow-reading.ts';
import { originOf, sealed } from './written-files.ts';

/** What a team is to have. */
export interface Installation {
  /** By the path that each usually has. */
  readonly workflows: ReadonlyMap<string, string>;
  /** Text of the settings where there are none yet. */
  readonly settings: string;
  readonly every: LookEvery;
  /** Whether all jobs stand in the files because they did so before, and nobody said so now. */
  readonly staysFlat: boolean;
}

/** The workflows of the earlier set that have no successor of the same name. */
export const GONE = ['reviewed.yml', 'accepted.yml', 'cleanup.yml', 'hours.yml', 'rescue.yml'];

/** Plans all changes; a second plan after the first has been carried out has none. */
export function planInstallation(present: PresentFiles, wanted: Installation): ChangePlan {
  const places = placesOf(present);
  const { settings, note } = keepAsking(askedNow(present, places), settingsOf(present, wanted.settings));
  const changes = [
    ...places.flatMap(({ name, path, by }) =>
      by === 'person' ? [] : toBe(present, path, sealed(wanted.workflows.get(workflowPath(name)) ?? '')),
    ),
    ...supersededIn(present, places).flatMap((path) => toBe(present, path, undefined)),
    ...toBe(present, SETTINGS_PATH, settings),
  ];
  const taken = changes.filter(takesFromPerson);
  const notes =
    changes.length === 0
      ? []
      : [
          note,
          ...(wanted.staysFlat ? [STAYS_FLAT] : []),
          ...scheduleNotes(present, wanted.every),
          ...switchNotes(present),
        ];
  return {
    changes,
    taken,
    notes: [...placeNotes(present, places), ...doubleNotes(present, changes, places), ...notes].filter(
      (each) => each !== undefined,
    ),
  };
}

/** What a person's own workflow asks stays as it is, together with that workflow. */
function askedNow(present: PresentFiles, places: readonly PlacedWorkflow[]): Asked {
  const asked = askedBy(present);
  const isOwn = places.some(({ name, by }) => name === 'preview.yml' && by === 'person');
  return isOwn && asked === 'unknown' ? 'as today' : asked;
}

const STAYS_FLAT =
  'This is an upgrade, so all jobs are in your files, as before; --no-flat lets them call Greenroom instead.';

const SCHEMA =
  /^# yaml-language-server: \$schema=https:\/\/raw\.githubusercontent\.com\/\S+\/schema\/greenroom\.schema\.json/m;

/** What is there, with the schema of the same pin as the workflows; else the sample. */
function settingsOf(present: PresentFiles, sample: string): string {
  const there = present.get(SETTINGS_PATH);
  return there?.replace(SCHEMA, () => SCHEMA.exec(sample)?.[0] ?? '') ?? sealed(sample);
}

/** Those of an earlier set, a pasted first workflow, and doubles of the new ones: they would do again what these do. */
function supersededIn(present: PresentFiles, places: readonly PlacedWorkflow[]): readonly string[] {
  const doubles = places.flatMap((each) => each.doubles);
  return [...present].flatMap(([path, text]) => {
    if (path === SETTINGS_PATH || places.some((each) => each.path === path)) return [];
    const { from } = originOf(text);
    const isGone =
      from === 'earlier' ||
      (from === 'init' && doubles.includes(path)) ||
      (from === 'edited' && GONE.some((name) => path === workflowPath(name)));
    return isGone ? [path] : [];
  });
}

/** Settings are only ever added to. */
function takesFromPerson({ path, before }: FileChange): boolean {
  return (
    path !== SETTINGS_PATH && before !== undefined && ['edited', 'foreign'].includes(originOf(before).from)
  );
}

/** What a person has to know or to do, by what was there before. */
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
  return [...present.values()].some((text) => originOf(text).from === 'init') ? [] : FIRST_STEPS;
}

const FIRST_STEPS = [
  'What to do next:',
  '1. Create the roles and set the variables, as the README of Greenroom says under "A first workflow", unless you have.',
  '2. Play the workflows before you push them: npm run rehearse -- --repository DIR, with the folder that init wrote into.',
  '3. For stories in a tracker, set its variables and its secret, as docs/trackers.md of Greenroom says under "How to set it up".',
  '4. Commit these files to the default branch.',
  '5. Set the repository variable GREENROOM to true when you want the workflows to run: gh variable set GREENROOM --body true',
];

function scheduleNotes(present: PresentFiles, every: LookEvery): readonly string[] {
  const minutes = billableMinutesOfLooks(every).toLocaleString('en-US');
  const cost = `The schedule costs ${minutes} billable minutes in 30 days: one a run, and those of the jobs that have something to do.`;
  const lookedOften = [...present.values()].some((text) => {
    const origin = originOf(text);
    return origin.from === 'earlier' && origin.file === 'accepted.yml';
  });
  return lookedOften && every !== '15m'
    ? [cost, 'Accepted stories were merged every quarter of an hour. `--accept-every 15m` keeps that.']
    : [cost];
}

/** What follows from a name that is not the usual one. */
function placeNotes(present: PresentFiles, places: readonly PlacedWorkflow[]): readonly string[] {
  return places.flatMap(({ name, path, by }) => {
    if (by === 'person') return [byPersonNote(name, path, present.get(path) ?? '')];
    if (name !== 'greenroom.yml' || path === workflowPath(name)) return [];
    return [
      `${path} is your ${name}. The warning that the schedule stopped looks for runs of ${name}, and finds none under the other name.`,
    ];
  });
}

/** Why a person's own workflow stays, and what it needs of a person. */
function byPersonNote(name: PlacedWorkflow['name'], path: string, text: string): string {
  const byHand = 'A person wrote the file, so move its pin by hand.';
  return calls(text, name)
    ? `${path} calls ${CALLED_BY[name]} already, so init writes no ${name}: every event would run twice. ${byHand}`
    : `${path} makes the environments of pull requests, so init writes no ${name}. ${byHand} The hourly look of greenroom.yml would provision without the other jobs of ${path}, so set the variable: gh variable set GREENROOM_HEAL --body false`;
}

/** Files that stay and make environments too, so that a person can look. */
function doubleNotes(
  present: PresentFiles,
  changes: readonly FileChange[],
  places: readonly PlacedWorkflow[],
): readonly string[] {
  const does = places.find(({ name }) => name === 'preview.yml')?.path;
  return [...present]
    .filter(
      ([path, text]) =>
        makesEnvironments(text) &&
        !changes.some((change) => change.path === path) &&
        !places.some((each) => each.path === path) &&
        originOf(text).from === 'edited',
    )
    .map(([path]) => `${path} makes environments too; look whether it does what ${does} does.`);
}
