import { cutText, cutUnits } from '../domain/input/cut-text.ts';
import { oneLine } from '../domain/input/one-line.ts';
import { namedStories, type ReferenceRule } from '../domain/references/references.ts';
import { safeUrl } from './escape.ts';

/** A story that a pull request is to name. */
export interface StoryToName {
  /** As its tracker's port has it. */
  readonly id: string;
  /** Its page; undefined where nobody asked for it. */
  readonly url: string | undefined;
}

/** What is known of a branch for the title of its pull request, the best first. */
export interface TitleSources {
  /** Of the story in its tracker; undefined where there is none. */
  readonly story: string | undefined;
  /** Message of the one commit; undefined where there are several. */
  readonly commit: string | undefined;
  /** Without `refs/heads/`. */
  readonly branch: string;
}

/** GitHub refuses a longer one ("title is too long (maximum is 256 characters)", googleapis/repo-automation-bots#1895). */
const LONGEST_TITLE = 256;
/** GitHub takes 65,536 characters (renovatebot/renovate#2032). */
const LONGEST_BODY = 65_000;
/** Splits what it stands in, and nobody sees it. */
const BREAK = '\u200b';

/**
 * The title of a pull request that nobody wrote: one line that mentions nobody, closes nothing, and names no story but those of the
 * branch. A squash makes a commit's message of it, so words that keep workflows from starting are broken up too. As on GitHub's own
 * page, one commit gives the title, and of several the branch does.
 */
export function openedTitle(
  { story = '', commit = '', branch }: TitleSources,
  rule: ReferenceRule,
  ids: readonly string[],
): string {
  const candidates = [story, commit.split('\n')[0] ?? '', words(branch), branch];
  const titles = candidates.map((text) => harmless(text, rule, ids)).filter((text) => text !== '');
  return titles[0] ?? branch;
}

/** The last part of the branch's name as people would say it; a key such as `SHOP-12` stays whole. */
function words(branch: string): string {
  const last = branch.split('/').at(-1) ?? '';
  const said = last.replaceAll(/(?<![A-Za-z]\w*)[-_]+|[-_]+(?!\d)/g, ' ').trim();
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function harmless(text: string, rule: ReferenceRule, ids: readonly string[]): string {
  const safe = oneLine(text)
    .replaceAll('@', `@${BREAK}`)
    .replaceAll(/#(?=\d)/g, `#${BREAK}`)
    .replaceAll(/GH-(?=\d)/gi, `$&${BREAK}`)
    .replaceAll('://', `:${BREAK}//`)
    .replaceAll(/\[(?=(?:skip ci|ci skip|no ci|skip actions|actions skip)\])/gi, `[${BREAK}`);
  const named = namedStories(rule, { branch: '', title: safe, body: '' }).ids;
  const isForeign = named.some((id) => !ids.includes(id));
  return clip(isForeign ? safe.replaceAll(/(?<=[-A-Za-z])(?=\d)/g, BREAK) : safe);
}

function clip(text: string): string {
  const characters = [...text];
  if (text.length <= LONGEST_TITLE) return text;
  const most = characters.length < text.length ? Math.floor(LONGEST_TITLE / 2) : LONGEST_TITLE;
  return cutText(text, most, '…');
}

/**
 * The text of a pull request that nobody wrote: the stories, then what the repository begins every text with. The stories come first,
 * because a comment or code that a template leaves open would hide them.
 */
export function openedBody(
  stories: readonly StoryToName[],
  rule: ReferenceRule,
  template: string | undefined,
): string {
  const parts = [storyLine(stories, rule), template?.trim() ?? ''].filter((part) => part !== '');
  const body = parts.join('\n\n');
  return body.length > LONGEST_BODY ? cutUnits(parts[0] ?? '', LONGEST_BODY) : body;
}

/** '' for no story. An address is left out where the line would name other stories with it. */
function storyLine(stories: readonly StoryToName[], rule: ReferenceRule): string {
  if (stories.length === 0) return '';
  const lineOf = (shown: readonly string[]) =>
    `${stories.length === 1 ? 'Story' : 'Stories'}: ${shown.join(', ')}`;
  const linked = lineOf(stories.map(({ id, url }) => linkOf(nameOf(rule, id), rule, url)));
  const named = namedStories(rule, { branch: '', title: '', body: linked }).ids;
  const isSame = named.length === stories.length && stories.every(({ id }, index) => named[index] === id);
  return isSame ? linked : lineOf(stories.map(({ id }) => nameOf(rule, id)));
}

/** GitHub makes a link of an issue's number by itself. */
function linkOf(name: string, { family }: ReferenceRule, url: string | undefined): string {
  const target = family === 'issues' ? undefined : safeUrl(url);
  if (target === undefined) return name;
  return family === 'pivotal' ? `${name}(${target})` : `[${name}](${target})`;
}

/** As the tracker's own people write it; `references.ts` finds each of them again. It never closes an issue. */
function nameOf({ family }: ReferenceRule, id: string): string {
  switch (family) {
    case 'pivotal':
      return `[#${id}]`;
    case 'shortcut':
      return `sc-${id}`;
    case 'keys':
      return id;
    case 'issues':
      // Six digits that stand alone may be a colour.
      return id.length === 6 ? `[#${id}]` : `#${id}`;
  }
}
