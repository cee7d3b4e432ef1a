import { standingOf } from '../../domain/commands/standing.ts';
import { dueItem, type Found, NOTHING_FOUND } from '../../domain/due/duties.ts';
import { nextTry } from '../../domain/due/hold-back.ts';
import { type ShipTry, shipTries } from '../../domain/due/hourly-run.ts';
import { whyNotBrought } from '../../domain/due/judge-sent.ts';
import { environmentName, subjectKey } from '../../domain/environment/naming.ts';
import { identityOf } from '../../domain/environment/scope.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { sharedBranch } from '../../domain/intents/shared-branch.ts';
import { whyNotMoved } from '../../domain/locks/judge-lock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import { environmentDeployments } from '../subject/deployment-record.ts';
import type { BehindDeps, BehindRequest } from './behind-request.ts';
import { readTries } from './hold-back.ts';

/** What shared environments are looked at with. */
export interface SentDeps extends Pick<BehindDeps, 'deployments' | 'workflowRuns' | 'clock' | 'log'> {
  readonly codeHost: Pick<CodeHost, 'intentOf' | 'lockOf'>;
}

/** By what they are judged. */
export interface SentRequest extends Pick<BehindRequest, 'scope' | 'holdBack'> {
  /** The shared kinds of the settings. */
  readonly kinds: readonly string[];
}

/** A job of a matrix each, and six requests each. */
const MOST_KINDS = 20;

/**
 * Shared environments that no run has brought to what was sent there: its job was killed, or cancelled by a newer one of its group. Each is
 * tried once, and again after six hours where that did not help. Only GitHub is asked, so a look needs no role of these kinds.
 */
export async function lookForSent(deps: SentDeps, request: SentRequest): Promise<Found> {
  const { scope, kinds } = request;
  if (scope.kind !== 'preview') return NOTHING_FOUND;
  const behind: BehindKind[] = [];
  for (const kind of kinds.slice(0, MOST_KINDS)) {
    const found = await whyBehind(deps, request, kind);
    if (found !== undefined) behind.push(found);
  }
  const held = await findHeld(deps, request, behind);
  const waiting = behind.flatMap((each) => {
    const holding = held.get(each);
    return holding === undefined ? [] : [itemOf(each, ` ${whyHeld(holding)}`)];
  });
  return {
    items: behind.filter((each) => !held.has(each)).map((each) => itemOf(each)),
    more: Math.max(0, kinds.length - MOST_KINDS),
    ...(waiting.length === 0 ? {} : { waiting }),
  };
}

interface BehindKind {
  readonly kind: string;
  /** Of the environment. */
  readonly name: string;
  readonly intent: Intent;
  /** A clause. */
  readonly why: string;
}

async function whyBehind(
  { codeHost, deployments, clock }: SentDeps,
  { scope }: SentRequest,
  kind: string,
): Promise<BehindKind | undefined> {
  const branch = sharedBranch(kind);
  const identity = identityOf({ ...scope, kind }, branch);
  const name = environmentName(identity);
  // What nobody can read is not deployed, and the run of whoever says the next command tells it.
  const intent = (await codeHost.intentOf(name))?.intent;
  if (intent === undefined) return undefined;
  const history = await environmentDeployments(deployments, { kind, branch, key: subjectKey(identity) });
  const why = whyNotBrought(intent, history, clock.now());
  if (why === undefined) return undefined;
  const runs = standingOf(history).serves?.commit ?? 'none';
  const move = { name, commit: intent.commit, runs, sent: { kind, by: intent.by.id } };
  return whyNotMoved(await codeHost.lockOf(name), move) === undefined
    ? { kind, name, intent, why }
    : undefined;
}

/** Those that wait, each with the try that did not help or has not ended. Where GitHub does not tell of runs, none waits. */
async function findHeld(
  deps: Pick<SentDeps, 'workflowRuns' | 'clock' | 'log'>,
  { holdBack }: SentRequest,
  behind: readonly BehindKind[],
): Promise<ReadonlyMap<BehindKind, ShipTry>> {
  if (holdBack === undefined || behind.length === 0) return new Map();
  const tries = await readTries(deps, holdBack.workflow, deps.clock.now(), shipTries);
  return new Map(
    behind.flatMap((each) => {
      const [newest] = tries
        .filter(({ kind, commit }) => kind === each.kind && commit === each.intent.commit)
        .toSorted((a, b) => b.at.localeCompare(a.at));
      const holds = newest !== undefined && newest.ended !== 'other' && deps.clock.now() < nextTry(newest);
      return holds ? [[each, newest] as const] : [];
    }),
  );
}

function whyHeld(holding: ShipTry): string {
  const next = nextTry(holding).toISOString().slice(0, 16).replace('T', ' ');
  const what =
    holding.ended === undefined
      ? 'waits or is at work'
      : holding.ended === 'failure'
        ? 'failed'
        : 'changed nothing about that';
  return `A run of the hourly workflow for it ${what}, so the next one is after ${next} UTC; '/stage deploy' or a start by hand bring it sooner.`;
}

function itemOf({ kind, name, intent: { commit }, why }: BehindKind, more = '') {
  const sentence = `Shared environment ${name} is behind: ${why}.${more}`;
  return dueItem({ name, branch: sharedBranch(kind), commit, sentence });
}
