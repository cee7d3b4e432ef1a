/** Where a pull request may name its stories. */
export interface ReferenceSources {
  /** Of the head. */
  readonly branch: string;
  /** Of the pull request, as somebody wrote it. */
  readonly title: string;
  /** Markdown; '' where there is none. */
  readonly body: string;
  /** Of its own commits, whole, oldest first: none of merges, and none of what its base has too; absent means none. */
  readonly messages?: readonly string[];
  /** Numbers of the issues that people linked with it on its page; absent means none. */
  readonly linked?: readonly string[];
}

/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else, as in the changelog of a bot. */
const LEAST_DIGITS = 6;
/** Before a shorter number: Tracker's own verbs in any form ("[Finishes #12]", "[fixed #12]"). */
const VERB = /(?:finish|complet|fix|deliver|start)\w*\b/i;
/** Each one is asked for at the tracker, in each run and each hour. */
export const MOST_STORIES = 20;

/**
 * Ids of the Pivotal stories that a pull request names, in order, each once, the first twenty: in the branch a number of at least six
 * digits that stands alone, in title, body and messages of commits `[#123456]`, `[Finishes #12 #13]` and the address of a story. Without a verb a number in
 * brackets needs six digits too.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
export function pivotalReferences(sources: ReferenceSources, trackerHost = PIVOTAL_HOST): readonly string[] {
  return allReferences(sources, trackerHost).slice(0, MOST_STORIES);
}

/** True where some are left out, because there are more than twenty. */
export function areReferencesCut(sources: ReferenceSources, trackerHost = PIVOTAL_HOST): boolean {
  return allReferences(sources, trackerHost).length > MOST_STORIES;
}

function allReferences(sources: ReferenceSources, trackerHost: string): readonly string[] {
  const hosts = [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost];
  const texts = [`${sources.title}\n${sources.body}`, ...(sources.messages ?? [])];
  const named = texts.flatMap((text) => [...inBrackets(text), ...inAddresses(text, hosts)]);
  return [...new Set([...inBranch(sources.branch), ...named])];
}

function inBranch(branch: string): readonly string[] {
  const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
  return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}

function inBrackets(text: string): readonly string[] {
  const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
  const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
  return stories.flatMap((group) => {
    const ids = [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []);
    return VERB.test(group) ? ids : ids.filter(({ length }) => length >= LEAST_DIGITS);
  });
}

function inAddresses(text: string, hosts: readonly string[]): readonly string[] {
  const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
  return addresses.flatMap((address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !hosts.includes(url.host)) return [];
    return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
  });
}
