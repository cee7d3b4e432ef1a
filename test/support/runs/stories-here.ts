import type { ReportItem } from '../../../src/domain/report/report.ts';
import { deletePullRequestBranch } from '../../../src/usecases/pull-request/delete-branch.ts';
import { mergePullRequests } from '../../../src/usecases/pull-request/merge-pull-requests.ts';
import { findAccepted } from '../../../src/usecases/stories/find-accepted.ts';
import { syncStories } from '../../../src/usecases/stories/sync-stories.ts';
import { scope } from '../../../tools/builders/scope.ts';
import type { RepositoryInMemory } from '../ports/repository-in-memory.ts';
import { depsOn } from '../ports/repository-ports.ts';

/** Both are in one repository, and each has its own workflow. */
export const PROJECTS = ['shop', 'admin'] as const;
export type Project = (typeof PROJECTS)[number];

const LONG_LIVED = { defaultBranch: 'main', kinds: [{ kind: 'staging', branch: 'develop' }] };
const REVIEW = { reviewedLabel: 'reviewed', reviewedBy: [], longLived: LONG_LIVED };
const NO_LABELS = { labels: [], justLabelled: undefined, justUnlabelled: undefined };
const SOURCE = { named: [], rule: { family: 'pivotal', host: undefined } } as const;

/** What a job said of one pull request. */
export type Told = Pick<ReportItem, 'sentence' | 'reasonCode' | 'decision' | 'pullRequest' | 'story'>;

/** The job that follows an event of a pull request. */
export async function syncHere(
  at: RepositoryInMemory,
  project: Project,
  pullRequest: number,
): Promise<readonly Told[]> {
  const rules = { ...REVIEW, unestimated: 'warn' as const, people: [] };
  const about = {
    scope: scope({ project }),
    source: SOURCE,
    rules,
    pullRequest,
    labels: NO_LABELS,
    reports: [],
  };
  const { report } = await syncStories(depsOn(at, project), { ...about, dryRun: false });
  return report.items?.length ? report.items : [{ ...report, pullRequest }];
}

/** The jobs `accept` and `clean` of the look by schedule. */
export async function acceptHere(at: RepositoryInMemory, project: Project): Promise<readonly Told[]> {
  const deps = depsOn(at, project);
  const about = { scope: scope({ project }), longLived: LONG_LIVED, source: SOURCE, review: REVIEW };
  const { accepted, report } = await findAccepted(deps, { ...about, acceptedBy: at.acceptedBy, people: [] });
  const rules = { method: 'merge' as const, longLived: LONG_LIVED, dryRun: false, dispatch: [] };
  const { merged, report: chores } = await mergePullRequests(deps, accepted, rules);
  for (const { pullRequest, branch } of merged)
    await deletePullRequestBranch(deps, {
      repository: scope().repository,
      project,
      kinds: [],
      longLived: LONG_LIVED,
      pullRequest,
      branch,
      dryRun: false,
    });
  return [...(report.items ?? []), ...(chores.items ?? [])];
}
