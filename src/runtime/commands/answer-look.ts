import { environmentBranch } from '../../domain/environment/fork.ts';
import type { PullRequestFacts } from '../../domain/environment/pull-request.ts';
import type { Scope } from '../../domain/environment/scope.ts';
import { hideInAll } from '../../domain/privacy/veil.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { RepositoryFacts } from '../../ports/code-host.ts';
import { whereReply } from '../../text/where/reply.ts';
import type { HeardComment } from '../../usecases/commands/hear-request.ts';
import { type LookDeps, lookCommand } from '../../usecases/commands/look-command.ts';
import { readLogs } from '../../usecases/commands/read-logs.ts';
import { lookWhere } from '../../usecases/where/look-where.ts';
import type { WhereDeps } from '../../usecases/where/where-request.ts';
import type { CommandInputs } from '../inputs/command.ts';
import type { WhereInputs } from '../inputs/where.ts';
import { loadAllKinds, NO_SETTINGS } from '../load-settings.ts';
import type { Outcome } from '../outcome.ts';
import type { RunContext } from '../run-context.ts';
import { whereRequest, whereTargets } from '../where/where-request.ts';
import type { wireGitHub } from '../wiring-github.ts';

/** What the looks of a command need beside AWS. */
interface LookAt {
  readonly github: Pick<WhereDeps, 'codeHost' | 'deployments' | 'workflowRuns'>;
  readonly inputs: WhereInputs;
  readonly loaded: { readonly repository: RepositoryFacts; readonly settings: Settings };
  /** Of the environment whose logs are meant. */
  readonly scope: Scope;
}

/** Looks, as a command asks, and answers it. */
export async function answerLook(
  context: RunContext,
  { github, inputs }: { readonly github: ReturnType<typeof wireGitHub>; readonly inputs: CommandInputs },
  request: HeardComment,
): Promise<Outcome['report']> {
  const { codeHost, commenters } = github;
  const { aws, hourlyWorkflow, project } = inputs;
  const { scope, trouble } = request;
  // Unreadable settings are told before anything is looked at.
  const loaded =
    trouble === undefined
      ? await loadAllKinds(codeHost, inputs.settings)
      : { repository: scope.repository, settings: NO_SETTINGS };
  const nowhere = { bucket: undefined, pages: false };
  const asked = { common: inputs, aws, project, kinds: [], path: '.', hourlyWorkflow, ...nowhere };
  const looks = looksOf(context, { github, inputs: asked, loaded, scope });
  return lookCommand({ codeHost, commenters, log: context.run.log, ...looks }, request);
}

/** How a command looks into AWS, which nobody asks before. */
function looksOf(
  context: RunContext,
  { github, inputs, loaded, scope }: LookAt,
): Pick<LookDeps, 'listed' | 'logged'> {
  const { run, clock, veil } = context;
  const placesOf = async (asked: WhereInputs) => {
    const { wireAt } = await import('../wiring.ts');
    return whereTargets(run.env, asked, loaded.settings).map(({ target, allowedAccounts }) => ({
      name: target.name,
      allowedAccounts,
      ...wireAt(context, target),
    }));
  };
  return {
    async listed(pull: PullRequestFacts, isAll: boolean) {
      context.keepHeapSmall();
      const deps = { ...github, places: await placesOf(inputs), clock, log: run.log };
      const found = await lookWhere(deps, whereRequest(run.env, inputs, loaded));
      const listing = hideInAll(found.listing, veil);
      const branch = environmentBranch(pull, scope.repository.id);
      const environments = listing.environments.filter(({ serves }) => isAll || serves.branch === branch);
      return whereReply({ ...listing, environments });
    },
    async logged(pull: PullRequestFacts) {
      const branch = environmentBranch(pull, scope.repository.id);
      return readLogs(await placesOf({ ...inputs, kinds: [scope.kind] }), scope, branch);
    },
  };
}
