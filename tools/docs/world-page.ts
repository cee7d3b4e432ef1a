/** The page about what the world knows, and from where: the comments of its code, and the tables that its services answer by. */
import { GITHUB_ROUTES } from '../../rehearsal/world/github/rest/routes.ts';
import { METHODS } from '../../rehearsal/world/slack/methods.ts';
import { countWords, MOST_WORDS, sentencesOf } from '../house/prose.ts';

/** A part of the page, and the folders or files of `rehearsal` that it is about. */
interface Part {
  readonly title: string;
  readonly folders: readonly string[];
}

const PARTS: readonly Part[] = [
  { title: 'GitHub', folders: ['world/github/'] },
  { title: 'GitHub Actions', folders: ['runner/', 'world/identity/oidc.ts'] },
  { title: 'CloudFormation', folders: ['world/aws/cloudformation/'] },
  { title: 'Elastic Beanstalk', folders: ['world/aws/beanstalk/'] },
  { title: 'IAM and STS', folders: ['world/identity/'] },
  { title: 'S3', folders: ['world/aws/s3/'] },
  { title: 'Route 53', folders: ['world/aws/route53/'] },
  { title: 'RDS', folders: ['world/aws/rds/'] },
  { title: 'ECR and CloudWatch Logs', folders: ['world/aws/ecr/', 'world/aws/logs/'] },
  { title: "AWS's protocols", folders: ['world/aws/protocol/'] },
  { title: 'Slack', folders: ['world/slack/'] },
  { title: 'Pivotal Tracker', folders: ['world/tracker/'] },
  { title: 'Jira', folders: ['world/jira/'] },
  { title: 'Shortcut', folders: ['world/shortcut/'] },
  { title: 'Linear', folders: ['world/linear/'] },
  { title: 'What is between them', folders: ['world/'] },
];

/** One rule as its comment tells it. */
interface Rule {
  /** Path under `rehearsal`. */
  readonly path: string;
  readonly text: string;
  /** Name of what the comment stands above; '' where nothing has one. */
  readonly subject: string;
}

/** A page of documentation, an issue, or a file of somebody else's, as the comments name them. */
const SOURCE =
  /\b[\w.-]+\/[\w.-]+#\d+|\bissue \d+|docs\.github\.com|\bSource:|\b(?:API|REST) reference\b|\b[Gg]uide\b|\bGeneral Reference\b|\bGitHub docs\b|\bRFC \d+|docs\.aws\.amazon\.com|\bmethod pages\b|AWS's page\b|\bservice models?\b|\bbotocore\b|yaml\.org|on the page of GitHub|live-test-results|actions\/(?:runner|toolkit|checkout)|linear\.app\/|@linear\/sdk/;
const BY_SEED = /\b(?:the seed|a seed|by seed|varied by|varies by)\b/;

/** A clause that says what a service does, so that somebody must know it from somewhere. */
const CLAIM =
  /(?:^|[.;:] )(?:GitHub|AWS|CloudFormation|(?:Elastic )?Beanstalk|S3|Route 53|RDS|ECR|IAM|STS|Slack|Tracker|Shortcut|Linear) (?:itself )?(?:(?:[a-z]+ly|never|always|also|alone) )?[a-z]+s\b/;

/**
 * The whole page.
 * @throws Error that names each rule which has neither a source nor a seed that varies it
 * @param sources text of each file under `rehearsal`, by its path there.
 */
export function worldPage(sources: ReadonlyMap<string, string>): string {
  const unknown = [...sources].flatMap(([path, text]) => rulesOf(path, text)).filter(isFromNowhere);
  if (unknown.length > 0)
    throw new Error(
      `The world knows from nowhere, since the comment names no page, issue or file and says of no seed that it decides:\n${unknown.map(({ path, text }) => `rehearsal/${path}: ${text}`).join('\n')}`,
    );
  const taken = new Set<string>();
  const parts = PARTS.map((part) => {
    const own = [...sources].filter(
      ([path]) => !taken.has(path) && part.folders.some((each) => path.startsWith(each)),
    );
    for (const [path] of own) taken.add(path);
    return partOf(part.title, new Map(own));
  });
  return [
    '# What the world knows from where',
    '',
    '`npm run docs` writes this page from the comments and the tables of the [world and the runner](how/rehearsal.md). A rule is in a table when its comment names a page, an issue or a file from which it is known, or says that a seed varies it.',
    '',
    "Shapes of requests and answers follow the descriptions that GitHub and AWS publish; tests and `npm run conformance` compare them. What is said nowhere here is the world's own choice, such as the words of a log line.",
    '',
    'A service that is asked for more says so: "The world\'s CloudFormation does not know …", with the status 501. From Slack this is the error `not_in_the_world`.',
    '',
    ...parts,
  ].join('\n');
}

function isFromNowhere({ text }: Rule): boolean {
  return CLAIM.test(text) && !SOURCE.test(text) && !BY_SEED.test(text);
}

function partOf(title: string, sources: ReadonlyMap<string, string>): string {
  const rules = [...sources].flatMap(([path, text]) => rulesOf(path, text));
  const sourced = rules.filter(({ text }) => SOURCE.test(text) && !BY_SEED.test(text));
  const seeded = rules.filter(({ text }) => BY_SEED.test(text));
  const known = operationsOf(title, [...sources.values()]);
  return [
    `## ${title}`,
    '',
    ...(known.length === 0 ? [] : ['What it answers to:', '', '```text', ...known, '```', '']),
    ...tableOf('rule', sourced),
    ...tableOf('varies by seed', seeded),
  ].join('\n');
}

function tableOf(title: string, rules: readonly Rule[]): readonly string[] {
  if (rules.length === 0) return [];
  const rows = rules.map((each) => {
    const { rule, sources } = apart(each);
    return `| ${cell(rule)} | ${cell(sources || 'none: a seed decides')} | [${each.path.split('/').at(-1)}](../rehearsal/${each.path}) |`;
  });
  return [`| ${title} | source | where |`, '|---|---|---|', ...rows, ''];
}

/**
 * A comment without its sources, and those; each clause becomes a sentence. They are between brackets or at the end, else in a sentence
 * of their own or behind an "as" in one. What is left without a word is told by the name of what the comment stands above.
 */
function apart({ text, subject }: Rule): { readonly rule: string; readonly sources: string } {
  const bracketed = [...text.matchAll(/\s*\(([^()]*)\)/g)].filter((found) => SOURCE.test(found[1] ?? ''));
  const short = bracketed.reduce((rest, [whole]) => rest.replace(whole, ''), text);
  const ending = /(?:^|\s)Source: (.*)$/s.exec(short);
  const told = sentencesOf(sentences(ending === null ? short : short.slice(0, ending.index)));
  const named = [...bracketed.map((found) => found[1] ?? ''), ...(ending === null ? [] : [ending[1] ?? ''])];
  const pairs = named.length > 0 ? [] : told.filter((each) => SOURCE.test(each)).map(splitAtAs);
  const rest = named.length > 0 ? told : told.filter((each) => !SOURCE.test(each));
  const rule = [...pairs.map(([before]) => before), ...rest].filter((each) => each !== '').join(' ');
  return {
    rule: rule || (subject === '' ? 'The code below the comment.' : `\`${subject}\``),
    sources: [...named, ...pairs.map(([, source]) => source)].map(sentences).join('. '),
  };
}

/** What a sentence says, and where that stands; the first is empty where it only says where. */
function splitAtAs(sentence: string): readonly [string, string] {
  const found = /^(.{3,}?),? (as .*)$/.exec(sentence);
  if (!found || !SOURCE.test(found[2] ?? '') || SOURCE.test(found[1] ?? '')) return ['', sentence];
  return [`${found[1]}.`, found[2] ?? ''];
}

/** Clauses as sentences; after a colon only where the sentence is long otherwise. What is code stays as it is. */
function sentences(text: string): string {
  const split = text.replaceAll(/`[^`]*`|; (\p{L})/gu, (whole, first?: string) =>
    first === undefined ? whole : `. ${first.toUpperCase()}`,
  );
  return sentencesOf(split)
    .map((each) => (countWords(each) <= MOST_WORDS.sentence ? each : each.replace(/: (\p{L})/u, upper)))
    .join(' ');
}

function upper(_clause: string, first: string): string {
  return `. ${first.toUpperCase()}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}

/** What a service answers to, as its clients call it; none for what is asked in another way. */
function operationsOf(title: string, texts: readonly string[]): readonly string[] {
  if (title === 'GitHub')
    return GITHUB_ROUTES.filter(({ template }) => !template.startsWith('/_')).map(
      ({ method, template }) => `${method} ${template.replace('/repos/{owner}/{repo}', '~')}`,
    );
  if (title === 'Slack') return Object.keys(METHODS);
  const names = texts.flatMap((text) => [
    ...text.matchAll(/^ +([A-Z]\w+): (?:jsonO|o)peration\(|\bname: '([A-Z]\w+)',(?:\s|$)+method:/gm),
  ]);
  return [...new Set(names.map((found) => found[1] ?? found[2] ?? ''))].sort();
}

/** The comments of a file as plain text, without their tags; `~` stands for the repository in a route. */
function rulesOf(path: string, text: string): readonly Rule[] {
  const found = text.matchAll(/\/\*\*([\s\S]*?)\*\/|((?:^[ \t]*\/\/[^\n]*\n)+)/gm);
  return [...found]
    .map((match) => ({
      path,
      text: plain(match[1] ?? match[2] ?? ''),
      subject: nameAt(text.slice(match.index + match[0].length)),
    }))
    .filter((each) => each.text !== '');
}

function nameAt(text: string): string {
  const found =
    /^\s*(?:export |async |readonly |const |let |function |interface |type |class )*'?([\w$-]+)'?/.exec(text);
  const name = found?.[1] ?? '';
  return ['if', 'for', 'return', 'throw'].includes(name) ? '' : name;
}

function plain(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\*|\/\/)? ?/, ''))
    .join(' ')
    .replace(/(?:^|\s)@(?:throws|param|returns)\b.*$/s, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
