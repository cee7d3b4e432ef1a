import type { Beginning, FullAccount } from './full-account.ts';
import { type AccountSight, leftLines, madeLines } from './made-in-aws.ts';
import type { NameRead } from './workflow-texts.ts';

/** What is printed before the life. @param read what the workflows read, of which the values are shown. */
export function beginningLines(
  { repository, defaultBranch, files, leftOut, supposed, variables, unset }: Beginning,
  read: readonly NameRead[],
): readonly string[] {
  const names = new Set(read.map(({ name }) => name));
  const shown = Object.entries(variables).filter(([name]) => names.has(`vars.${name}`));
  return [
    `${repository}, default branch ${defaultBranch}, ${files} ${files === 1 ? 'file' : 'files'}.`,
    '`run:` steps are executed on this machine, with your rights; each job has a home folder of its own.',
    ...leftOut,
    `The set-up was played with DefaultBranch=${defaultBranch}.`,
    ...(supposed.inAws.length === 0
      ? []
      : [`Supposed to exist in your account: ${supposed.inAws.join(', ')}.`]),
    ...supposed.environments.map(
      (name) =>
        `The environment ${name} is supposed to have no reviewers, and no secrets or variables of its own.`,
    ),
    ...section(
      'Variables',
      shown.map(
        ([name, value]) =>
          `${name} = ${value}${supposed.variables.includes(name) ? ' (made up for this rehearsal)' : ''}`,
      ),
    ),
    ...unsetLines(unset),
  ];
}

/** Places are for the person's own files, and for what may be a typo; Greenroom's own workflows do without the rest. */
function unsetLines(unset: readonly NameRead[]): readonly string[] {
  const isOptional = ({ place, meant }: NameRead) => place.startsWith('greenroom/') && meant === undefined;
  const optional = unset.filter(isOptional).map(({ name }) => name.replace(/^\w+\./, ''));
  return [
    ...section(
      'Read by a workflow, and set by nobody',
      unset.filter((each) => !isOptional(each)).map(unsetLine),
    ),
    ...(optional.length === 0 ? [] : ['', `Optional, not set: ${optional.join(', ')}`]),
  ];
}

/** What is printed after the life. */
export function endingLines(account: FullAccount): readonly string[] {
  const { aws, notPlayed } = account;
  const left = aws.flatMap((sight) => leftLines(sight));
  return [
    ...section(
      'Made in AWS',
      aws.flatMap((sight) => inAccount(sight, aws.length > 1)),
    ),
    ...section(
      'Said of it',
      aws.flatMap(({ notices }) => notices),
    ),
    ...section('Not played', notPlayed),
    '',
    'Your application itself was not started; only the workflows were.',
    ...section('Red here', doubtful(account)),
    ...section('What is left', left.length === 0 ? ['nothing but what the set-up has made'] : left),
  ];
}

/** What somebody must mend, a line each; beside what was red, the names that may be the reason. */
export function toMend({ red, faults, beginning: { unset } }: FullAccount): readonly string[] {
  const wrong = red.filter(({ doubt }) => doubt === undefined);
  if (wrong.length === 0) return faults;
  return [
    ...faults,
    ...wrong.map(({ place, sentence }) => `${place}: ${sentence}`),
    ...unset.filter(({ meant }) => meant !== undefined).map(unsetLine),
  ];
}

/** What was red and may be green on GitHub, a line each. */
export function doubtful({ red }: FullAccount): readonly string[] {
  return red.flatMap(({ place, sentence, doubt }) =>
    doubt === undefined
      ? []
      : [`${place}: ${sentence} It may be green on GitHub: ${doubt.because.join(', and ')}.`],
  );
}

/** The last words on what was red and may be green on GitHub; none where there is no such step. */
export function notJudged({ red }: FullAccount): readonly string[] {
  const told = red.flatMap(({ doubt }) =>
    doubt === undefined ? [] : [`${doubt.at}, because ${doubt.because.join(', and ')}`],
  );
  const each = [...new Set(told)];
  if (told.length === 0) return [];
  if (told.length === 1) return [`1 red step cannot be judged: ${told.join()}.`];
  return [`${told.length} red steps cannot be judged:`, ...each.map((line) => `  ${line}.`)];
}

function unsetLine({ name, place, meant }: NameRead): string {
  return `${place}: ${name} is not set${meant === undefined ? '' : `; ${meant} is`}.`;
}

function inAccount(sight: AccountSight, several: boolean): readonly string[] {
  const lines = madeLines(sight);
  return several && lines.length > 0 ? [`account ${sight.account}`, ...lines] : lines;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
