import type { Subject } from '../../domain/environment/subject.ts';
import type { WantedRules } from '../../domain/environment/wanted.ts';
import { whyNotSentAnyMore } from '../../domain/provision/sent-commit.ts';
import { type SubjectNow, whyNoLongerWanted, whyOutdated } from '../../domain/provision/still-wanted.ts';
import type { Verdict } from '../../domain/verdict/verdict.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { readable } from '../subject/observe-shared.ts';
import { checkLock } from './admission.ts';
import type { Deployment } from './deployment.ts';

type SubjectHost = Pick<CodeHost, 'branchHead' | 'pullRequest' | 'intentOf'>;

/** Reads branch and pull request again, as a run has to that has waited. Undefined while the environment is wanted. */
export async function checkSubjectAgain(
  codeHost: SubjectHost,
  rules: WantedRules,
  subject: Subject,
): Promise<Verdict | undefined> {
  // What was sent to a shared environment is there by now, whatever was sent after it: the next run brings that.
  if (subject.sent !== undefined) return undefined;
  return whyNoLongerWanted(subject, await observeAgain(codeHost, subject), rules);
}

/**
 * Asked right before a change that had to wait for another operation: the pull request may have been closed since, and a
 * newer commit may already stand there. Undefined while the environment is wanted at this commit.
 */
export async function checkStillWanted(
  codeHost: SubjectHost,
  rules: WantedRules,
  deployment: Pick<Deployment, 'subject' | 'commit' | 'isPinned'>,
): Promise<Verdict | undefined> {
  const { subject, commit } = deployment;
  const { name, sent } = subject;
  if (sent !== undefined)
    return whyNotSentAnyMore({ name, commit }, readable(name, await codeHost.intentOf(name)));
  const now = await observeAgain(codeHost, subject);
  return whyNoLongerWanted(subject, now, rules) ?? whyOutdated(deployment, now);
}

/** A run that began so lately, in ms, has looked for a lock just now. */
const JUST_NOW_MS = 60_000;

/** The same of a lock, which may have come while the run waited. */
export async function checkStillUnlocked(
  {
    clock,
    codeHost,
  }: { readonly clock: Pick<Clock, 'monotonic'>; readonly codeHost: Pick<CodeHost, 'lockOf'> },
  deployment: Pick<Deployment, 'subject' | 'commit' | 'existing' | 'startedAt'>,
): Promise<Verdict | undefined> {
  if (clock.monotonic() - deployment.startedAt < JUST_NOW_MS) return undefined;
  return checkLock(codeHost, deployment);
}

async function observeAgain(
  codeHost: SubjectHost,
  { branch, pullRequest: known }: Pick<Subject, 'branch' | 'pullRequest'>,
): Promise<SubjectNow> {
  const [branchHead, pullRequest] = await Promise.all([
    codeHost.branchHead(branch),
    known && codeHost.pullRequest(known.number),
  ]);
  return { branchHead, pullRequest };
}
