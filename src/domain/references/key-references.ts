import { MOST_STORIES, type ReferenceSources } from './story-references.ts';

/** What narrows the keys that count. */
export interface KeyRules {
  /** Keys of projects or teams, such as `SHOP`, in any case; with any, no other key counts. All do when absent or empty. */
  readonly projects?: readonly string[];
  /** Host of the tracker, such as `shop.atlassian.net`: addresses of others name nothing. All do when absent. */
  readonly host?: string;
}

/** Standards, ciphers, encodings and advisories. Somebody with a project of such a name gives it in `projects`. */
const FALSE_FRIENDS = wordsOf(
  'AES ANSI ARM ASCII BASE BCP CISPR COVID CP CRC CURVE CVE CWE DES DIN ECMA EIP EN ES FIPS GHSA GPL GPT HMAC HTTP IEC IEEE IPV ISO',
  'ITU JAVA JDK JEP JIS JSR KOI LATIN LGPL LTS MD MIL NIST NODE PBKDF PEP PHP PKCS PSR PYTHON RC RFC RSA SARS SECP SHA SSL STD TLS',
  'UCS USB UTC UTF VERSION WCAG WINDOWS XP',
);
/** How people begin a branch in small letters; in capitals it is a key like any other. */
const BRANCH_WORDS = wordsOf(
  'ADD BACKPORT BATCH BUG BUGFIX BUILD BUMP CHORE DAY DEMO DEV DRAFT FEAT FEATURE FIX HOTFIX ISSUE ITERATION LEVEL MILESTONE PART',
  'PATCH PHASE PR PULL RELEASE SPRINT STAGE STEP STORY TASK TEST TICKET TRY UPDATE WEEK WIN WIP',
);

function wordsOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

const HYPHENED = '([A-Za-z][A-Za-z0-9_]{1,19})-([1-9]\\d{0,8})(?![A-Za-z0-9]|\\.\\d)';
/** A number that goes on, as in `CVE-2024-1234`, `LTS-1.2` or a date, is none of a story; in a branch people go on as they like. */
const KEY = `${HYPHENED}(?!-\\d)`;
const IN_BRANCH = new RegExp(`(?<![A-Za-z0-9_])${HYPHENED}`, 'g');
const IN_TEXT = new RegExp(`(https?://[^\\s<>()[\\]"']+)|(?<![A-Za-z0-9_/.-])${KEY}`, 'g');
/** Jira's `/browse/SHOP-12` and `?selectedIssue=SHOP-12`, Linear's `/issue/SHOP-12/title`. */
const IN_ADDRESS = new RegExp(`(?:/browse/|/issue/|[?&]selectedIssue=)${KEY}`);

/**
 * Keys such as `SHOP-12` that a pull request names, in capitals, in order, each once, the first twenty: the branch first, then title
 * and body with the addresses in them, then messages of commits in the same way. In the branch they may have any case; elsewhere they are in capitals. Without `projects`, a key
 * in small letters counts only where a part of the branch begins with it, and well-known others (`UTF-8`, `SHA-256`, `CVE-2024`) never.
 * Source of the form: Atlassian's default pattern of project keys, two letters or more; Linear's team keys are of the same form.
 */
export function keyReferences(sources: ReferenceSources, rules: KeyRules = {}): readonly string[] {
  return allKeys(sources, rules).slice(0, MOST_STORIES);
}

/** True where some are left out, because there are more than twenty. */
export function areKeysCut(sources: ReferenceSources, rules: KeyRules = {}): boolean {
  return allKeys(sources, rules).length > MOST_STORIES;
}

function allKeys(sources: ReferenceSources, { projects = [], host }: KeyRules): readonly string[] {
  const wanted = new Set(projects.map((project) => project.toUpperCase()));
  const isProject = (name: string) =>
    wanted.size > 0 ? wanted.has(name.toUpperCase()) : !FALSE_FRIENDS.has(name.toUpperCase());
  const found = [
    ...inBranch(sources.branch, wanted.size > 0),
    ...inText(`${sources.title}\n${sources.body}`, host),
    ...(sources.messages ?? []).flatMap((message) => inText(message, host)),
  ];
  return [
    ...new Set(
      found.filter(({ project }) => isProject(project)).map(({ project, number }) => `${project}-${number}`),
    ),
  ];
}

interface Key {
  readonly project: string;
  readonly number: string;
}

function inBranch(branch: string, isAnywhere: boolean): readonly Key[] {
  return [...branch.matchAll(IN_BRANCH)].flatMap(({ 1: project = '', 2: number = '', index }) => {
    const isCapital = project === project.toUpperCase();
    const isFirst = index === 0 || branch[index - 1] === '/';
    const isMeant = isCapital || isAnywhere || (isFirst && !BRANCH_WORDS.has(project.toUpperCase()));
    return isMeant ? [{ project: project.toUpperCase(), number }] : [];
  });
}

function inText(text: string, host: string | undefined): readonly Key[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([, address, project = '', number = '']) => {
    const key = address === undefined ? { project, number } : inAddress(address, host);
    return key !== undefined && key.project === key.project.toUpperCase() ? [key] : [];
  });
}

function inAddress(address: string, host: string | undefined): Key | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (host !== undefined && url.host !== host)) return undefined;
  const [, project, number] = IN_ADDRESS.exec(`${url.pathname}${url.search}`) ?? [];
  return project === undefined || number === undefined ? undefined : { project, number };
}
