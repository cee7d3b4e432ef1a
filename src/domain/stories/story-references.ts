/** Where a pull request may name its stories. */
export interface ReferenceSources {
  /** Of the head. */
  readonly branch: string;
  /** Of the pull request, as somebody wrote it. */
  readonly title: string;
  /** Markdown; '' where there is none. */
  readonly body: string;
}

/** Hosts that show Pivotal stories besides the configured one. */
const PIVOTAL_HOST = 'www.pivotaltracker.com';
/** Shorter runs of digits are versions, years and ticket numbers of something else. */
const LEAST_DIGITS = 6;

/**
 * Ids of the Pivotal stories that a pull request names, in order, each once: in the branch a number of at least six
 * digits that stands alone, in title and body `[#123456]`, `[Finishes #123456 #234567]` and the address of a story.
 * Source of the bracket form: Tracker's own commit syntax; of the addresses: `/story/show/ID`, `/n/projects/P/stories/ID`.
 */
export function pivotalReferences(sources: ReferenceSources, trackerHost = PIVOTAL_HOST): readonly string[] {
  const text = `${sources.title}\n${sources.body}`;
  return [
    ...new Set([
      ...inBranch(sources.branch),
      ...inBrackets(text),
      ...inAddresses(text, [PIVOTAL_HOST, 'pivotaltracker.com', trackerHost]),
    ]),
  ];
}

function inBranch(branch: string): readonly string[] {
  const alone = new RegExp(`(?<![A-Za-z0-9])#?(\\d{${LEAST_DIGITS},})(?![A-Za-z0-9])`, 'g');
  return [...branch.matchAll(alone)].flatMap((match) => match[1] ?? []);
}

function inBrackets(text: string): readonly string[] {
  const groups = [...text.matchAll(/\[([^[\]\n]{1,200})\]/g)].flatMap((match) => match[1] ?? []);
  const stories = groups.filter((group) => /^[a-z\s,]*(#\d+[a-z\s,]*)+$/i.test(group));
  return stories.flatMap((group) => [...group.matchAll(/#(\d+)/g)].flatMap((match) => match[1] ?? []));
}

function inAddresses(text: string, hosts: readonly string[]): readonly string[] {
  const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]"']+/g)].map((match) => match[0]);
  return addresses.flatMap((address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !hosts.includes(url.host)) return [];
    return /\/(?:story\/show|stories)\/(\d+)(?!\w)/.exec(url.pathname)?.[1] ?? [];
  });
}
