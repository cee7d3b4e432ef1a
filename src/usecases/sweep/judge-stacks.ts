import { takeTurns } from '../../domain/due/take-turns.ts';
import { pullOfForkBranch } from '../../domain/environment/fork.ts';
import type { BranchLife } from '../../domain/environment/pull-request.ts';
import { whyNotTakenDown } from '../../domain/locks/judge-lock.ts';
import type { Stack } from '../../domain/stack/stack.ts';
import { judgeStack, type StackJudgement } from '../../domain/sweep/judge-stack.ts';
import { goingOfAll, pushesWithin, waitsForTurn } from '../../domain/sweep/request-plan.ts';
import { stays } from '../../domain/teardown/may-remove.ts';
import { inParallel } from '../pace/in-parallel.ts';
import {
  type BranchVerdict,
  type JudgeDeps,
  judge,
  judgeByLife,
  lockedName,
  type RemovalRule,
} from '../teardown/judge-branch.ts';
import type { RunOptions } from '../teardown/teardown-request.ts';
import { judgeBySnapshot, wantedByLists } from './judge-by-snapshot.ts';
import type { PlannedStack } from './planned-stack.ts';
import type { RepositorySnapshot } from './repository-snapshot.ts';
import type { SweepRequest } from './sweep-request.ts';

/** By what environments are judged; the lists of the repository only where the life of branches counts. */
export interface Basis {
  readonly rule: RemovalRule;
  readonly snapshot?: RepositorySnapshot;
}

type JudgingRules = Pick<SweepRequest, 'scope' | 'life' | 'rules'> & {
  readonly run: Pick<RunOptions, 'concurrency'>;
};

/** A stack with what it shows of itself. */
interface Shown {
  readonly stack: Stack;
  readonly judgement: StackJudgement;
}

type Decided = Omit<PlannedStack, 'target' | 'cost'>;

/**
 * Judges stacks, in their order: by themselves, then by the lists. The branches of all that are left are asked about together, so that a
 * plan of hundreds takes no more requests than one of fifty takes several times. `going` is how many of all go, with those whose turn has not
 * come by what the others show.
 * @throws AdapterError `doubtful_facts` where the lists are contradicted.
 */
export async function judgeStacks(
  deps: JudgeDeps,
  rules: JudgingRules,
  basis: Basis,
  stacks: readonly Stack[],
): Promise<{ readonly decided: readonly Decided[]; readonly going: number }> {
  const now = deps.clock.now();
  const shown = stacks.map((stack) => ({
    stack,
    judgement: judgeStack(stack, rules.scope, rules.rules, now),
  }));
  const asked = shown.filter((one) => isAskedAbout(rules, basis, one));
  const turns = turnsOf(asked, basis, deps, now);
  const branches = [...turns].map(({ judgement }) => judgement.branch ?? '');
  const lives = branches.length === 0 ? new Map() : await deps.codeHost.branchLives(branches);
  const judged = await inParallel(shown, rules.run.concurrency, async (one) => {
    const { stack, judgement } = one;
    if (judgement.skip) return stayingByItself(stack, judgement, basis.rule);
    const rule: RemovalRule = judgement.abandoned ? { by: 'abandonment' } : basis.rule;
    const isLeft = asked.includes(one) && !turns.has(one);
    const verdict: BranchVerdict = isLeft
      ? { ...stays('throttled', waitsForTurn(stack.name)), pullRequest: undefined }
      : await judgeOne(deps, rules, { ...basis, rule }, { stack, branch: judgement.branch, lives });
    return decided(stack, judgement.branch, rule, verdict);
  });
  const all = await withoutLocked(deps.codeHost, rules, judged);
  const inTurn = new Set([...turns].map(({ stack }) => stack));
  const [ofTurn = [], byThemselves = []] = [true, false].map((isTurn) =>
    all.filter(({ remove, stack }) => remove && inTurn.has(stack) === isTurn),
  );
  const part = { all: asked.length, asked: turns.size, going: ofTurn.length };
  return { decided: all, going: byThemselves.length + goingOfAll(part) };
}

/** One list says it of all; where nothing is to go, nobody asks. */
async function withoutLocked(
  codeHost: Pick<JudgeDeps['codeHost'], 'locks'>,
  { scope }: Pick<JudgingRules, 'scope'>,
  judged: readonly Decided[],
): Promise<readonly Decided[]> {
  if (!judged.some(({ remove, ends }) => remove || ends !== undefined)) return judged;
  const held = await codeHost.locks();
  return judged.map((one) => {
    const { remove, stack, ends } = one;
    if (!remove && ends === undefined) return one;
    const locked = whyNotTakenDown(held.get(lockedName(scope, one)), stack.name);
    if (locked === undefined) return one;
    const isHeld = one.pullRequest === undefined ? {} : { isHeld: true as const };
    // What would stay in any case has no other reason for it, and no end.
    if (!remove) return { ...one, ...isHeld, ends: undefined };
    return { ...one, ...isHeld, remove: false, reasonCode: locked.reasonCode, why: locked.sentence };
  });
}

function isAskedAbout(rules: JudgingRules, { snapshot }: Basis, { judgement }: Shown): boolean {
  if (judgement.skip || judgement.abandoned) return false;
  return snapshot === undefined || wantedByLists(rules, judgement.branch, snapshot) === undefined;
}

/** Where time counts, each costs requests of its own. */
function turnsOf(
  asked: readonly Shown[],
  { rule }: Basis,
  { codeHost }: JudgeDeps,
  now: Date,
): ReadonlySet<Shown> {
  const most = rule.by === 'expiry' ? pushesWithin(codeHost.requestsLeft()) : asked.length;
  return new Set(takeTurns(asked, most, now).slice(0, most));
}

async function judgeOne(
  deps: JudgeDeps,
  rules: JudgingRules,
  { rule, snapshot }: Basis,
  {
    stack,
    branch,
    lives,
  }: {
    readonly stack: Stack;
    readonly branch: string;
    readonly lives: ReadonlyMap<string, BranchLife>;
  },
): Promise<BranchVerdict> {
  // No list of the repository has what stands in the place of a fork's branch.
  if (rule.by === 'branch' && pullOfForkBranch(branch) !== undefined)
    return judge(deps, rules, rule, { stack, branch });
  const life = lives.get(branch);
  const wanted = snapshot && wantedByLists(rules, branch, snapshot);
  if (rule.by === 'branch' && wanted !== undefined) return wanted;
  if (rule.by === 'branch' && snapshot !== undefined && life !== undefined)
    return judgeBySnapshot(rules, branch, snapshot, life);
  if ((rule.by === 'expiry' || rule.by === 'selection') && life !== undefined)
    return judgeByLife(deps, rules, rule, { stack, branch, pulls: life });
  return judge(deps, rules, rule, { stack, branch });
}

function stayingByItself(
  stack: Stack,
  { branch = '', skip }: Extract<StackJudgement, { readonly skip: object }>,
  rule: RemovalRule,
): Decided {
  const { reasonCode, sentence: why, needsPerson } = skip;
  const nobody = { pullRequest: undefined, ends: undefined };
  return { stack, branch, remove: false, rule, reasonCode, why, needsPerson, ...nobody };
}

function decided(stack: Stack, branch: string, rule: RemovalRule, verdict: BranchVerdict): Decided {
  return {
    stack,
    branch,
    remove: verdict.remove,
    rule,
    reasonCode: verdict.remove ? 'environment_deleted' : verdict.reasonCode,
    why: verdict.remove ? verdict.why : verdict.sentence,
    pullRequest: verdict.pullRequest,
    needsPerson: false,
    ends: verdict.remove ? undefined : verdict.ends,
  };
}
