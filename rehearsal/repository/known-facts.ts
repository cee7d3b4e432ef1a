import { verdictOn } from '../runner/workflows/triggers.ts';
import type { OwnWorkflows } from './own-workflows.ts';
import type { LifeFacts } from './plan.ts';
import { askingLabels, type PreviewSettings } from './preview-settings.ts';
import { commentsIn, labelsIn, usesAction, usesSuite, valuesUnder, wantedIn } from './workflow-texts.ts';

/** What is known of a repository before its life. */
export interface KnownRepository {
  readonly workflows: OwnWorkflows;
  readonly settings: PreviewSettings;
  /** Variables that the person gave, by name. */
  readonly given: Readonly<Record<string, string>>;
  /** Without its owner. */
  readonly name: string;
  readonly defaultBranch: string;
}

/** Those that do not speak the protocol of the life's stories. */
const ELSEWHERE: readonly string[] = ['github', 'jira', 'linear', 'shortcut'];

/** The tracker that the person gave, where it knows nothing of the life's stories. */
export function trackerElsewhere(given: KnownRepository['given']): string | undefined {
  return ELSEWHERE.find((name) => name === given['GREENROOM_TRACKER']?.toLowerCase());
}

const REVIEW = 'review-requested';
/** As the templates and the actions take it. */
const PROJECT = /^[a-z][a-z0-9]{1,19}$/;

/** What the life of a repository follows from. */
export function lifeFacts({ workflows, settings, given, defaultBranch }: KnownRepository): LifeFacts {
  const { parsed, texts } = workflows;
  const push = { name: 'push', payload: {}, ref: `refs/heads/${defaultBranch}`, sha: '' };
  const written = texts.flatMap(wantedIn);
  const wanted = [given['GREENROOM_WANTED'] ?? '', ...settings.wanted, ...written].flatMap((rules) =>
    rules.split(/[,\n]/),
  );
  const reviewed = given['GREENROOM_REVIEWED_LABEL'];
  const tracks = texts.some((text) => usesAction(text, 'sync-tracker'));
  const elsewhere = trackerElsewhere(given);
  return {
    workflows: parsed.map(({ file, on }) => ({ file, on })),
    buildsDefault: parsed.some(({ on }) => verdictOn(on, push) === 'run'),
    reviewAsks: wanted.some((rule) => rule.trim() === REVIEW),
    asking: [...new Set(askingLabels(wanted))],
    labels: [...new Set([...(reviewed ? [reviewed] : []), ...texts.flatMap(labelsIn)])],
    comments: [...new Set(texts.flatMap(commentsIn))],
    sleeps: texts.some((text) => usesAction(text, 'hours', 'due')),
    tracks: tracks && elsewhere === undefined,
    elsewhere: tracks ? elsewhere : undefined,
    zone: zoneOf(
      [settings.hours, given['GREENROOM_HOURS'], ...valuesOfAll(workflows, 'hours')].filter(
        (hours) => hours !== undefined,
      ),
    ),
  };
}

/** The name of the project, as the set-up makes it a variable. */
export function projectOf(known: KnownRepository): string {
  const [written] = projectsWritten(known);
  return known.given['GREENROOM_PROJECT'] || known.settings.project || written || projectNamed(known.name);
}

/** Names of the projects that the set-up is made for, at least one; the variable's comes first. */
export function projectsOf(known: KnownRepository): readonly string[] {
  const legal = [projectOf(known), ...projectsWritten(known)].filter((name) => PROJECT.test(name));
  return legal.length === 0 ? [projectNamed(known.name)] : [...new Set(legal)];
}

function projectsWritten({ workflows }: KnownRepository): readonly string[] {
  return valuesOfAll(workflows, 'project').filter((name) => PROJECT.test(name));
}

/** Lists of globs that ask which files a change touches. */
export function filtersOf({ workflows, settings }: KnownRepository): readonly (readonly string[])[] {
  const written = workflows.texts.flatMap(({ text }) => valuesUnder('paths', text));
  return [settings.paths, ...written]
    .map((globs) => globs.flatMap((each) => each.split(/[,\n]/)).map((glob) => glob.trim()))
    .map((globs) => globs.filter((glob) => glob !== ''))
    .filter((globs) => globs.length > 0);
}

/** The project of a repository that names none: its name without what a project may not have. */
function projectNamed(repository: string): string {
  const name = repository
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/^\d+/, '')
    .slice(0, 20);
  return PROJECT.test(name) ? name : 'app';
}

function valuesOfAll({ texts }: OwnWorkflows, key: string): readonly string[] {
  return texts.filter(usesSuite).flatMap(({ text }) => valuesUnder(key, text).flat());
}

/** The last word of `Mon-Fri 08:00-20:00 Europe/Berlin`, where it is a time zone; else UTC. */
function zoneOf(hours: readonly string[]): string {
  const zones = hours.map((each) => each.trim().split(/\s+/).at(-1) ?? '');
  return zones.find(isZone) ?? 'UTC';
}

function isZone(name: string): boolean {
  try {
    return name.includes('/') && Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
