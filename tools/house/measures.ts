import { FULL_FOLDERS, LIMITS } from './arrows.ts';
import type { Breach } from './breach.ts';
import { useCaseFloors } from './floors.ts';
import type { House, Texts } from './house.ts';
import type { longProse } from './prose.ts';
import type { Member } from './read/shapes.ts';
import { folderSizes } from './rooms.ts';
import { breachesOf, type Rule } from './rules.ts';
import { allMembers } from './shape-members.ts';
import { allWays } from './way/way-rules.ts';

/** Megabytes of 1,000,000 bytes, compressed. */
export interface Sizes {
  /** What a runner downloads: the archive of the last commit. */
  readonly downloaded: number;
  /** What runs: the bundles of all actions. */
  readonly run: number;
}

export interface Measure {
  readonly what: string;
  /** As a person reads it: `84 (src/usecases)`. */
  readonly today: string;
  readonly goal: string;
  readonly isMet: boolean;
}

/** What is measured beside the source texts. */
export interface Surroundings {
  /** All Markdown, by path. */
  readonly pages: Texts;
  readonly countProse: typeof longProse;
  readonly sizes: Sizes;
}

/** Every figure of the house, in the order in which they are printed. */
export function measuresOf(house: House, around: Surroundings): readonly Measure[] {
  const breaches = breachesOf(house);
  return [
    fullestFolder(house),
    floors(house),
    none('circles of files', breaches.circles),
    none('rooms that need each other', breaches.pairs),
    none('arrows that the list does not allow', breaches.arrows),
    largestShape(house, breaches),
    ...(['members', 'parameters', 'functionLines', 'fileLines'] as const).map((rule) =>
      split(LABELS[rule], breaches[rule]),
    ),
    ...ways(house),
    split('names exported more than once', breaches.names),
    ...prose(around),
    ...ports(house),
    sized('megabytes that a runner downloads', around.sizes.downloaded, 2.0),
    sized('megabytes that run', around.sizes.run, 1.3),
    roomsWithoutTests(house),
  ];
}

const LABELS = {
  members: `interfaces of more than ${LIMITS.members} members`,
  parameters: `functions of more than ${LIMITS.parameters} parameters`,
  functionLines: `functions of more than ${LIMITS.functionLines} lines`,
  fileLines: `files of more than ${LIMITS.fileLines} lines`,
} as const;

function counted(what: string, count: number, { detail = '', goal = 0 } = {}): Measure {
  return {
    what,
    today: `${count}${detail === '' ? '' : ` (${detail})`}`,
    goal: goal === 0 ? '0' : `≤ ${goal}`,
    isMet: count <= goal,
  };
}

function none(what: string, breaches: readonly Breach[]): Measure {
  const [first] = breaches;
  return counted(what, breaches.length, { detail: first === undefined ? '' : first.key });
}

/** What ships is told apart from what only we run. */
function split(what: string, breaches: readonly Breach[]): Measure {
  const [worst] = breaches;
  if (worst === undefined) return counted(what, 0);
  const inSource = breaches.filter(({ sentence }) => /\bsrc\//.test(sentence)).length;
  return counted(what, breaches.length, { detail: `${inSource} in src; ${worst.key}` });
}

function fullestFolder(house: House): Measure {
  const sizes = folderSizes(house.files.keys()).filter(([folder]) => !Object.hasOwn(FULL_FOLDERS, folder));
  const [folder, size] = sizes[0] ?? ['', 0];
  const over = sizes.filter(([, each]) => each > LIMITS.filesInFolder).length;
  const excused = Object.keys(FULL_FOLDERS).length;
  const detail = `${folder}${over > 1 ? `, and ${over - 1} others over it` : ''}${excused > 0 ? `; ${excused} with a reason` : ''}`;
  return counted('files in the fullest folder', size, { detail, goal: LIMITS.filesInFolder });
}

/** A layer without rooms has as many floors as its files. */
function floors(house: House): Measure {
  const { room, height, isDivided } = useCaseFloors(house);
  const what = `floors of ${isDivided ? 'rooms' : 'files, for want of rooms,'} in src/usecases`;
  return counted(what, height, { detail: room, goal: LIMITS.floors });
}

function largestShape(house: House, { members }: Readonly<Record<Rule, readonly Breach[]>>): Measure {
  const [worst] = members;
  const all = [...house.files.values()].flatMap((file) =>
    file.shapes.map((shape) => allMembers(house, file, shape).size),
  );
  const size = Math.max(0, ...all);
  return counted('members of the largest interface (types that only join others aside)', size, {
    detail: worst?.key ?? '',
    goal: LIMITS.members,
  });
}

function ways(house: House): readonly Measure[] {
  return [...allWays(house)].map(([operation, { depth, files, turns }]) => {
    const detail = `${files} take part, ${turns.length} steps back up`;
    const measure = counted(`files on the deepest way to the wire: ${operation}`, depth, {
      detail,
      goal: LIMITS.filesToTheWire,
    });
    return {
      ...measure,
      goal: `${measure.goal}, never back up`,
      isMet: measure.isMet && turns.length === 0,
    };
  });
}

function prose({ pages, countProse }: Surroundings): readonly Measure[] {
  const counts = [...pages].map(([path, text]) => ({ path, ...countProse(text) }));
  return (['sentences', 'paragraphs'] as const).map((kind) => {
    const worst = counts.toSorted((a, b) => b[kind].length - a[kind].length)[0];
    const total = counts.reduce((sum, each) => sum + each[kind].length, 0);
    const detail = total === 0 ? '' : `${worst?.[kind].length} in ${worst?.path}`;
    return counted(`${kind} of more than ${kind === 'sentences' ? 30 : 90} words`, total, { detail });
  });
}

function ports(house: House): readonly Measure[] {
  return ['ports', 'domain'].map((layer) => {
    const files = [...house.files.values()].filter(({ path }) => path.startsWith(`src/${layer}/`));
    const shapes = files.flatMap(({ shapes: each }) => each.filter(({ isExported }) => isExported));
    const members = shapes.flatMap((shape) => shape.members);
    const bare = members.filter(({ isDocumented }) => !isDocumented);
    const of = (kind: Member['kind']) =>
      `${bare.filter((each) => each.kind === kind).length} of ${members.filter((each) => each.kind === kind).length}`;
    const detail = `${of('method')} methods, ${of('property')} properties`;
    return counted(`members without a docstring in src/${layer}`, bare.length, { detail });
  });
}

function sized(what: string, size: number, limit: number): Measure {
  return { what, today: size.toFixed(2), goal: `≤ ${limit.toFixed(1)}`, isMet: size <= limit };
}

/** A file that lies in no room has none whose tests could stand beside it. */
function roomsWithoutTests(house: House): Measure {
  const tested = new Set(
    [...house.files.keys()].flatMap((path) => /^test\/(usecases|domain)\/([^/]+)\//.exec(path)?.[0] ?? []),
  );
  const bare = [...house.files.keys()].filter((path) => {
    const room = /^src\/((?:usecases|domain)\/)([^/]+\/)?/.exec(path);
    return room !== null && (room[2] === undefined || !tested.has(`test/${room[1]}${room[2]}`));
  });
  return counted('files of src/usecases and src/domain in no room that has tests of its name', bare.length);
}
