import { isFromFork } from '../environment/fork.ts';
import type { ForkAllowance } from '../environment/fork-allowance.ts';
import type { PullRequestFacts } from '../environment/pull-request.ts';
import { say, type Verdict } from '../verdict/verdict.ts';
import { COMMAND_WORDS, type CommandWord, commandText } from './command-words.ts';

/** A command, as far as it matters to a fork. */
interface Asked {
  /** Behind `/stage`. */
  readonly word: CommandWord;
  /** What stands behind the word. */
  readonly rest: string;
}

/** Those that a fork's pull request hears. All others would write a label or a lock, and no event of a fork does what these ask for. */
const OF_FORKS: readonly CommandWord[] = ['up', 'down', 'status', 'where', 'help'];

/** True where a command on a fork's pull request lets the fork's commit have an environment. */
export function allowsFork({ word }: Pick<Asked, 'word'>, pull: Fork, repositoryId: number): boolean {
  return word === 'up' && isFromFork(pull, repositoryId);
}

type Fork = Pick<PullRequestFacts, 'number' | 'headRepositoryId'>;

/** Why a fork's pull request does not hear a command; undefined for one that it hears, and for a branch of the repository. */
export function whyNotForFork(
  { word, rest }: Asked,
  pull: Fork & Pick<PullRequestFacts, 'headCommit'>,
  { repositoryId, whyNone }: ForkRules,
): Verdict<'skipped'> | undefined {
  if (!isFromFork(pull, repositoryId)) return undefined;
  const said = commandText(word);
  const from = `Pull request #${pull.number} comes from a fork`;
  if (!OF_FORKS.includes(word))
    return say('fork', `${from}, so '${said}' does nothing; it hears '/stage up COMMIT' and '/stage down'.`);
  if (word !== 'up') return undefined;
  if (whyNone !== undefined) return whyNone;
  if (rest !== '') return undefined;
  return say(
    'fork',
    `${from}, so name the commit that you have looked at, with all its digits; the newest one is '${commandText(word, pull.headCommit)}'.`,
  );
}

/** Which commands a pull request hears; all of them for a branch of the repository. */
export function heardOn(pull: Fork, { repositoryId, whyNone }: ForkRules): readonly CommandWord[] {
  if (!isFromFork(pull, repositoryId)) return COMMAND_WORDS;
  return OF_FORKS.filter((word) => word !== 'up' || whyNone === undefined);
}

/** What lets forks in. */
export interface ForkRules {
  /** GitHub's id of the repository that the workflow runs in. */
  readonly repositoryId: number;
  /** Why no fork gets an environment of the kind; undefined where the settings allow it. */
  readonly whyNone: Verdict<'skipped'> | undefined;
}

/** Why a command that names a commit does nothing: it is not the newest one of the pull request. Undefined where it is, or names none. */
export function whyOtherCommit(
  { word, rest }: Asked,
  { number, headCommit }: Pick<PullRequestFacts, 'number' | 'headCommit'>,
): Verdict<'skipped'> | undefined {
  if (word !== 'up' || rest === '' || rest.toLowerCase() === headCommit) return undefined;
  return say(
    'head_moved',
    `'${commandText(word)}' names commit ${rest.slice(0, 7).toLowerCase()}, and pull request #${number} is at ${headCommit.slice(0, 7)}, so nothing was done; look at that one, and name it.`,
    'skipped',
  );
}

/** What is to become of an allowance that is there. */
export function standingAllowance(
  kept: ForkAllowance | undefined,
  asked: Pick<ForkAllowance, 'commit' | 'command'>,
): 'stands' | 'is newer' | 'is replaced' {
  if (kept === undefined || kept.command < asked.command) return 'is replaced';
  return kept.commit === asked.commit ? 'stands' : 'is newer';
}

/** Why an older command allows nothing any more. */
export function whyNewerAllowance({ by, commit }: ForkAllowance): Verdict<'skipped'> {
  return say(
    'superseded',
    `${by} has allowed commit ${commit.slice(0, 7)} since '/stage up' was said, and the newer command counts, so nothing was done.`,
  );
}
