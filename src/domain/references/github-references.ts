import { withoutCode } from './plain-markdown.ts';
import { MOST_STORIES, type ReferenceSources } from './story-references.ts';

/** Where the issues are. */
export interface IssuePlace {
  /** `owner/name`. */
  readonly repository: string;
  /** Host of its pages, such as `github.com`. */
  readonly host: string;
}

/** No repository has a thousand millions of issues; longer runs of digits are times and the like. */
const NUMBER = String.raw`([1-9]\d{0,8})`;
/** Nothing that makes a longer word or number of it. */
const END = String.raw`(?!\w|\.\d)`;
/** GitHub's nine words, in any case, with or without a colon (docs.github.com, "Linking a pull request to an issue", using a keyword). */
const KEYWORD = String.raw`(?<![\w-])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]{1,9}`;
/** Work of bots and releases begins with numbers that are versions. */
const NO_STORIES = /^(?:dependabot|renovate|releases?|versions?)\//i;
/** What people work on below these begins with a version too, but may name an issue in so many words. */
const OF_VERSIONS = /^(?:hotfix(?:es)?|support|backports?|releases?|versions?|dependabot|renovate)$/i;
/** How a word begins that is no number. */
const LETTER = /^\p{L}/u;

/**
 * Numbers of the issues that a pull request names, as digits, each once, the first twenty: first the branch's, then those that it closes,
 * then all others in order. A number may be a pull request's or nobody's; only GitHub knows.
 *
 * - In the branch, a part that begins with `issue-12`, `gh-12` or `#12`, or with the number and a word: `12-checkout`, `mr-a/12-checkout`
 *   (docs.github.com, "Creating a branch to work on an issue"). Years and versions (`7-2-stable`, `hotfix/1-2-3`) are none. `404-page` looks
 *   the same as a title, so only GitHub knows whether there is such an issue.
 * - In title and body, what GitHub makes a link of (docs.github.com, "Autolinked references and URLs"): `#12`, `GH-12`, `octo-org/shop#12` and
 *   the address of an issue. Code, comments, the text of a link and other repositories' issues are none. Six digits that stand
 *   alone may be a colour, so `#123456` counts only behind a closing word or in brackets of its own.
 * - What people linked on the pull request's page, and in messages of commits what stands behind a closing word: `(#12)` in one is as a
 *   rule the pull request by which it was merged elsewhere.
 */
export function githubReferences(sources: ReferenceSources, place: IssuePlace): readonly string[] {
  return allReferences(sources, place).slice(0, MOST_STORIES);
}

/** True where some are left out, because there are more than twenty. */
export function areGitHubReferencesCut(sources: ReferenceSources, place: IssuePlace): boolean {
  return allReferences(sources, place).length > MOST_STORIES;
}

function allReferences(sources: ReferenceSources, place: IssuePlace): readonly string[] {
  const text = shortened(withoutCode(`${sources.title}\n\n${sources.body}`), place);
  const inMessages = (sources.messages ?? []).flatMap((message) => closing(shortened(message, place)));
  const beside = [...(sources.linked ?? []), ...inMessages];
  return [...new Set([...inBranch(sources.branch), ...closing(text), ...mentioned(text), ...beside])];
}

function closing(text: string): readonly string[] {
  return numbersIn(text, `${KEYWORD}#${NUMBER}${END}`);
}

function inBranch(branch: string): readonly string[] {
  if (NO_STORIES.test(branch)) return [];
  const parts = branch.split('/');
  const isOfVersions = parts.slice(0, -1).some((part) => OF_VERSIONS.test(part));
  return parts.flatMap((part) => {
    const named = /^(?:(?:issues?|gh)[-_]?|#)([1-9]\d{0,8})(?=[-_]|$)/i.exec(part)?.[1];
    return named ?? (isOfVersions ? [] : (fromTitle(part) ?? []));
  });
}

/** The number of `12-checkout`, as GitHub makes it of an issue's title; undefined for a year and a version. */
function fromTitle(part: string): string | undefined {
  const [number = '', first = ''] = part.split(/[-_]/);
  const isYear = /^(?:19|20)\d\d$/.test(number);
  return /^[1-9]\d{0,8}$/.test(number) && !isYear && (LETTER.test(first) || part === number)
    ? number
    : undefined;
}

/**
 * The text with every way to name an issue of this repository as `#12`, and without addresses, links and tags, in which a `#12` is
 * something else.
 */
function shortened(text: string, { repository, host }: IssuePlace): string {
  const own = escaped(repository);
  const page = new RegExp(
    String.raw`https?://${escaped(host)}/${own}/issues/${NUMBER}(?![\w.-])[^\s<>()[\]"']{0,300}`,
    'gi',
  );
  return text
    .replaceAll(/\[[^[\]\n]{0,300}\]\(([^()\s]{0,1000})[^()\n]{0,300}\)/g, ' $1 ')
    .replaceAll(/\[[^[\]\n]{0,300}\]\[(?!#)[^[\]\n]{1,100}\]/g, ' ')
    .replaceAll(/<a\s[^<>]{0,1000}>[^<>]{0,300}<\/a>/gi, ' ')
    .replaceAll(page, ' #$1 ')
    .replaceAll(/https?:\/\/[^\s<>()[\]"']{1,2000}/gi, ' ')
    .replaceAll(/<\/?[a-z][^<>]{0,1000}>/gi, ' ')
    .replaceAll(new RegExp(String.raw`(?<![\w./-])${own}#${NUMBER}${END}`, 'gi'), '#$1')
    .replaceAll(new RegExp(String.raw`(?<![\w./-])GH-${NUMBER}${END}`, 'gi'), '#$1');
}

function mentioned(text: string): readonly string[] {
  const found = text.matchAll(new RegExp(String.raw`(\[)?(?<![\w/&\\.#-])#${NUMBER}${END}(\])?`, 'g'));
  return [...found].flatMap(([, before, number = '', after]) =>
    number.length === 6 && !(before && after) ? [] : [number],
  );
}

function numbersIn(text: string, pattern: string): readonly string[] {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].flatMap((match) => match[1] ?? []);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
