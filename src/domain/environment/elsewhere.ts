import { say, type Verdict } from '../verdict/verdict.ts';
import { projectOfKey } from './naming.ts';
import { formatPlaces, isLive, type Place, type PlacedRecord, placeOf, wayTo } from './place.ts';

/** Environments that a run does not see, because they are recorded where it does not look. */
export interface Elsewhere {
  /** Begins the sentence, such as `The environment of branch 'a'`. */
  readonly what: string;
  /** Their records, at least one. */
  readonly records: readonly PlacedRecord[];
  /** Where the run looked. */
  readonly looked: readonly Place[];
}

/** Absence in one place is no proof of an environment that is recorded in another one: the run is refused. */
export function refuseElsewhere({ what, records, looked }: Elsewhere): Verdict<'refused'> {
  const recorded = records.map((record) => placeOf(record));
  return say(
    'stands_elsewhere',
    `${what} is recorded in ${formatPlaces(recorded)}, and this run looks in ${formatPlaces(looked)}, so nothing there was touched or counts as gone; ${wayTo(recorded, looked)}, then run it again.${whoseTheyAre(records)}`,
  );
}

/** A record that somebody forged keeps a run back until it is gone. */
function whoseTheyAre(records: readonly PlacedRecord[]): string {
  const foreign = foreignWriters(records);
  if (foreign.length === 0) return '';
  return ` That was recorded by ${foreign.join(' and ')}: if no step of the team's has that login, delete the deployment on GitHub.`;
}

function foreignWriters(records: readonly PlacedRecord[]): readonly string[] {
  return [...new Set(records.flatMap(({ foreignWriter }) => foreignWriter ?? []))];
}

/** An environment that is not known for this project, while it is for others. */
export interface KnownToOthers {
  /** Begins the sentence, as `Elsewhere.what` does. */
  readonly what: string;
  /** The projects that have a record of it, at least one. */
  readonly others: readonly string[];
  /** Of this run. */
  readonly project: string;
  /** The records of this project, none of which proves anything; [] where it has none. */
  readonly recorded: readonly PlacedRecord[];
}

/**
 * Of a project that has recorded nothing itself yet, where another one has: its name may be wrong, or it is still to get its first
 * environment. So nothing is called gone, and the run is not refused. What others recorded for it raises no trust: it is only said.
 */
export function leftToOtherProject({ what, others, project, recorded }: KnownToOthers): Verdict<'nothing'> {
  const named = others.map((each) => `'${each}'`).join(' and ');
  const writers = foreignWriters(recorded).join(' and ');
  const known = writers === '' ? 'which has recorded none at all' : `for which only ${writers} recorded any`;
  const trust =
    writers === ''
      ? ''
      : `; name ${writers} in 'trusted-writers' of the settings if a step of the team's has that login`;
  return say(
    'stands_elsewhere',
    `${what} is recorded for project ${named}, and this run is about project '${project}', ${known}, so nothing was touched or counts as gone; set 'project' to ${named} if that is the one that is meant${trust}.`,
    'nothing',
  );
}

/** Projects other than this one that have a live record, each once, in no order. */
export function otherProjects(records: readonly PlacedRecord[], project: string): readonly string[] {
  const live = records.filter(isLive).flatMap(({ payload }) => projectOfKey(payload['key'] ?? '') ?? []);
  return [...new Set(live)].filter((each) => each !== project);
}
