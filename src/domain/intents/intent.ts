import {
  factsIn,
  factsText,
  isKeptCommit,
  isKeptNumber,
  type Speaker,
  speakerIn,
  timeIn,
} from '../input/kept-facts.ts';
import { isBranchName } from '../input/ref-name.ts';

/** What a shared environment shall run, and who said so. */
export interface Intent {
  /** Name of the environment (see `environmentName`). */
  readonly environment: string;
  /** A branch that held the commit when it was sent, without `refs/heads/`. */
  readonly branch: string;
  /** 40 hex digits. */
  readonly commit: string;
  /** Who said so. */
  readonly by: Speaker;
  /** ISO 8601, of GitHub's clock: when the command was said. */
  readonly since: string;
  /** GitHub's id of the comment that asked for it, by which a command that comes twice knows its own. */
  readonly command: number;
  /** Number of the pull request that the comment is on. */
  readonly pullRequest: number;
}

/** An intent as it is kept. */
export interface HeldIntent {
  /** Changes with every intent; whoever writes the next one names it, so that nobody writes over one that was not seen. */
  readonly version: string;
  /** Undefined for one that nobody can read. */
  readonly intent: Intent | undefined;
}

/** The text that an intent is kept as. */
export function intentText(intent: Intent): string {
  return factsText(`Send ${intent.commit.slice(0, 7)} to ${intent.environment}`, { ...intent });
}

/** The intent in a text; undefined where it is none of that environment's. */
export function parseIntent(text: string, environment: string): Intent | undefined {
  const facts = factsIn(text);
  if (facts === undefined || facts['environment'] !== environment) return undefined;
  const { branch, commit, command, pullRequest } = facts;
  const [by, since] = [speakerIn(facts['by']), timeIn(facts['since'])];
  if (by === undefined || since === undefined || !isKeptCommit(commit)) return undefined;
  if (typeof branch !== 'string' || !isBranchName(branch)) return undefined;
  if (!isKeptNumber(command) || !isKeptNumber(pullRequest)) return undefined;
  return { environment, branch, commit, by, since, command, pullRequest };
}

/** A command, as far as it says when it was said. */
export interface SaidCommand {
  /** GitHub's id of the comment. */
  readonly comment: number;
  /** ISO 8601, of GitHub's clock. */
  readonly saidAt: string;
}

/** True where the intent was said after that command, which then comes too late. Ids of comments grow, and times are whole seconds. */
export function isSentLater(
  intent: Pick<Intent, 'since' | 'command'>,
  { comment, saidAt }: SaidCommand,
): boolean {
  const apart = Date.parse(intent.since) - Date.parse(saidAt);
  return apart === 0 ? intent.command > comment : apart > 0;
}

/** Such as `commit abc1234 of branch 'feature/a', sent by mr-a at 2026-03-02 09:00 UTC`. */
export function describeSent({
  branch,
  commit,
  by,
  since,
}: Pick<Intent, 'branch' | 'commit' | 'by' | 'since'>): string {
  return `commit ${commit.slice(0, 7)} of branch '${branch}', sent by ${by.login} at ${since.slice(0, 16).replace('T', ' ')} UTC`;
}

/** What a deployment's payload says of the intent that led to it, so that whoever reads the record knows whose commit runs. */
export function sentPayload({ branch, by }: Pick<Intent, 'branch' | 'by'>): Readonly<Record<string, string>> {
  return { sentBranch: branch, sentBy: by.login };
}

/** The same, read from a payload; undefined where it does not say so. */
export function sentIn(
  payload: Readonly<Record<string, string>>,
): { readonly branch: string; readonly by: string } | undefined {
  const { sentBranch: branch, sentBy: by } = payload;
  return branch === undefined || by === undefined ? undefined : { branch, by };
}
