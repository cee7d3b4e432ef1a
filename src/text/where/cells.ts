import { formatDuration } from '../../domain/input/durations.ts';
import {
  isUnknown,
  type ListedEnvironment,
  type Listing,
  STATE_ORDER,
  type Unknown,
} from '../../domain/where/listing.ts';

/** What stands in one cell of a list of environments, not yet escaped, and by what the column is sorted. */
export interface Cell {
  readonly text: string;
  /** A second line, smaller; absent for none. */
  readonly note?: string;
  /** Where the text leads; absent for nowhere. Not yet checked. */
  readonly url?: string;
  /** Why nobody knows; absent for what is known. */
  readonly unknown?: string;
  /** Sorted as numbers where all are; '' comes last. */
  readonly sort: string;
}

/** One column: what it is called, and its cell. */
export interface WhereColumn {
  readonly key: string;
  readonly heading: string;
  readonly cell: (environment: ListedEnvironment, listing: Listing) => Cell;
}

const NONE: Cell = { text: '–', sort: '' };

/** The columns of a listing; those that would say the same in each row are left out. */
export function whereColumns({ environments }: Listing): readonly WhereColumn[] {
  const several = (of: (environment: ListedEnvironment) => string | null) =>
    new Set(environments.map(of)).size > 1;
  const isPlaced = environments.some(({ place }) => place !== null);
  return [
    { key: 'name', heading: 'Environment', cell: nameCell },
    ...(several(({ project }) => project)
      ? [plain('project', 'Project', ({ project }: ListedEnvironment) => project)]
      : []),
    plain('kind', 'Kind', ({ kind }) => kind),
    ...(isPlaced ? [plain('place', 'Where', ({ place }: ListedEnvironment) => place ?? '')] : []),
    { key: 'state', heading: 'State', cell: stateCell },
    { key: 'branch', heading: 'Branch', cell: branchCell },
    { key: 'commit', heading: 'Commit', cell: commitCell },
    { key: 'pull', heading: 'Pull request', cell: pullCell },
    {
      key: 'owner',
      heading: 'Owner',
      cell: ({ serves }) => orUnknown(serves.owner, (owner) => words(owner)),
    },
    { key: 'hours', heading: 'Awake', cell: ({ hours }) => words(hours ?? 'always') },
    ...(environments.some(({ lock }) => lock !== null)
      ? [{ key: 'lock', heading: 'Locked', cell: lockCell }]
      : []),
    { key: 'age', heading: 'Age', cell: ageCell },
    { key: 'expires', heading: 'Expires', cell: expiryCell },
    { key: 'cost', heading: 'Cost', cell: costCell },
  ];
}

function plain(key: string, heading: string, of: (environment: ListedEnvironment) => string): WhereColumn {
  return { key, heading, cell: (environment) => words(of(environment)) };
}

function words(text: string): Cell {
  return text === '' ? NONE : { text, sort: text.toLowerCase() };
}

function stateCell({ state, why }: ListedEnvironment): Cell {
  const sort = String(STATE_ORDER.indexOf(state));
  return { text: state, sort, ...(why === '' ? {} : { note: why }) };
}

function orUnknown<Value>(value: Value | null | Unknown, cell: (value: Value) => Cell): Cell {
  if (value === null) return NONE;
  return isUnknown(value) ? { text: 'unknown', unknown: value.unknown, sort: '' } : cell(value);
}

function nameCell({ name, url }: ListedEnvironment): Cell {
  return { ...words(name), ...(url === null ? {} : { url }) };
}

function branchCell({ serves: { branch, branchExists } }: ListedEnvironment, { site }: Listing): Cell {
  return orUnknown(branch, (name) => {
    if (branchExists === false) return { ...words(name), note: 'The branch is gone.' };
    return { ...words(name), url: `${site}/tree/${name.split('/').map(inAddress).join('/')}` };
  });
}

/** Half of a pair of UTF-16 cannot be written in an address. */
function inAddress(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function commitCell({ serves }: ListedEnvironment, { site }: Listing): Cell {
  return orUnknown(serves.commit, (commit) => ({
    ...words(commit.slice(0, 7)),
    url: `${site}/commit/${inAddress(commit)}`,
  }));
}

function pullCell({ serves }: ListedEnvironment): Cell {
  return orUnknown(serves.pullRequest, ({ number, state, url, title }) => ({
    text: `#${number}${state === 'open' ? '' : ` (${state})`}`,
    note: isUnknown(title) ? 'Its title is unknown.' : title,
    url,
    sort: String(number),
  }));
}

function lockCell({ lock }: ListedEnvironment, { site }: Listing): Cell {
  return orUnknown(lock, ({ owner, since, reason, pullRequest }) => ({
    ...words(owner),
    note: `since ${since.slice(0, 16).replace('T', ' ')} UTC${reason === '' ? '' : `: ${reason}`}`,
    url: `${site}/pull/${pullRequest}`,
  }));
}

function ageCell({ times }: ListedEnvironment, { madeAt }: Listing): Cell {
  return orUnknown(times.createdAt, (at) => spanCell(Date.parse(madeAt) - Date.parse(at)));
}

function expiryCell({ times }: ListedEnvironment, { madeAt }: Listing): Cell {
  if (times.expiresAt === null) return { text: 'never', sort: '' };
  return orUnknown(times.expiresAt, (at) => {
    const left = Date.parse(at) - Date.parse(madeAt);
    if (left <= 0) return { text: 'now', note: 'Its time is up.', sort: String(left) };
    return { ...spanCell(left), text: `in ${formatDuration(rounded(left))}` };
  });
}

function spanCell(ms: number): Cell {
  if (Number.isNaN(ms)) return { text: 'unknown', unknown: 'Its time cannot be read.', sort: '' };
  return { text: formatDuration(rounded(Math.max(0, ms))), sort: String(Math.round(ms)) };
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Nobody asks for the seconds, and after some days for the hours. */
function rounded(ms: number): number {
  const unit = ms < MINUTE ? 1 : ms < DAY ? MINUTE : ms < 4 * DAY ? HOUR : DAY;
  return Math.floor(ms / unit) * unit;
}

function costCell({ cost }: ListedEnvironment): Cell {
  if (cost === null) return NONE;
  if ('unknown' in cost) return { text: 'unknown', unknown: `${cost.unknown}.`, sort: '' };
  const { perDay, perMonth, sinceCreation } = cost;
  return {
    text: `${perMonth.toFixed(2)} a month`,
    note: `${perDay.toFixed(2)} a day; ${sinceCreation.toFixed(2)} since it was made.`,
    sort: String(perMonth),
  };
}

/** What is said above the table: how many there are, what was not seen, and when the last sweep was. */
export function whereNotices({ notSeen, lastSweep }: Listing): {
  /** Sentences that people must not miss. */
  readonly warnings: readonly string[];
  readonly sweep: string;
} {
  const isLate = !isUnknown(lastSweep) && lastSweep.late;
  const sweep = isUnknown(lastSweep) ? lastSweep.unknown : lastSweep.sentence;
  return { warnings: [...notSeen, ...(isLate ? [sweep] : [])], sweep: isLate ? '' : sweep };
}
