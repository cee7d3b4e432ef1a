import { type EventHint, hintFor } from '../../src/domain/environment/subject.ts';
import { UserError } from '../../src/domain/verdict/errors.ts';
import { skip } from '../../src/domain/verdict/verdict.ts';
import { isOfDependabot } from '../../src/runtime/event.ts';
import { noteOf } from '../../src/runtime/inputs/hourly-workflow.ts';
import { readOpenInputs } from '../../src/runtime/inputs/open-pull-request.ts';
import type { PullRequestInputs } from '../../src/runtime/inputs/pull-request.ts';
import { loadAllKinds } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import { reportOnce } from '../../src/runtime/report-once.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { judgeTracker } from '../../src/runtime/wiring-people.ts';
import { type OpenReport, openPullRequest } from '../../src/usecases/pull-request/open-pull-request.ts';

/** Pushes to other branches come between, and each of their runs is asked for its steps. */
const MOST_RUNS = 30;

/**
 * Opens the pull request of the branch that was pushed. A repository that forbids it would make every push red, so it is told once, by
 * the name of a later step as in the hourly workflow.
 */
export async function open(
  context: RunContext,
  inputs: PullRequestInputs,
  hint: EventHint,
): Promise<Outcome> {
  const { run } = context;
  const opening = readOpenInputs(run);
  const judged = judgeTracker(context, opening.tracker);
  const branch = inputs.branch ?? hint.branch;
  if (hint.told?.isFork === true || hint.ranAt?.isFork === true) return unopened(FROM_FORK);
  if (isOfDependabot(run)) return unopened(OF_DEPENDABOT);
  if (branch === undefined) throw noBranch();
  const github = wireGitHub(context, inputs, ['pull-requests'], hintFor(hint, { ...inputs, branch }));
  const { codeHost } = github;
  const { repository, longLived, settings } = await loadAllKinds(codeHost, inputs.settings);
  const isPush = hint.name === 'push' && branch === hint.branch;
  const isMute = judged.needsToken && opening.tracker.token === '';
  const opened = await openPullRequest(
    { codeHost, log: run.log },
    {
      pushed: {
        branch,
        commit: isPush ? hint.commit : undefined,
        at: isPush ? hint.told?.at : undefined,
        by: isPush ? run.env['GITHUB_ACTOR'] : undefined,
      },
      repository: repository.fullName,
      branches: opening.branches,
      base: opening.base ?? repository.defaultBranch,
      draft: opening.draft,
      longLived,
      rule: judged.rule,
      tracker: isMute ? undefined : judged.open(settings.stories.statuses, github),
      dryRun: inputs.dryRun,
    },
  );
  const outcome = outcomeOf(opened);
  if (!opened.isAsked) return outcome;
  const { pushRuns: hourlyRuns, jobs } = github.workflowRuns;
  const note = { ...noteOf(run, 'open'), events: ['push'], most: MOST_RUNS };
  return reportOnce(context, { hourlyRuns, jobs }, note, async () => outcome);
}

const FROM_FORK = skip(
  'fork',
  'The event is about the branch of a fork, so no pull request is opened; whoever holds the fork opens it.',
);

/** It opens its own, and its runs may write nothing (docs.github.com, "Dependabot on GitHub Actions"). */
const OF_DEPENDABOT = skip(
  'not_to_open',
  'Dependabot pushed the branch, so no pull request is opened; it opens its own.',
);

function unopened(report: Outcome['report']): Outcome {
  return outcomeOf({ report, pullRequest: undefined, goesOn: false, isAsked: false });
}

function outcomeOf({ report, pullRequest, goesOn }: OpenReport): Outcome {
  return {
    report: { ...report, operation: 'open' },
    outputs: {
      'pull-request': pullRequest === undefined ? '' : String(pullRequest),
      'go-on': String(goesOn),
      merged: '[]',
      conflicts: '[]',
      updated: '[]',
      reported: '',
    },
  };
}

function noBranch(): UserError {
  return new UserError(
    'invalid_input',
    "The event names no branch; run the step at a push, or give the input 'branch'.",
  );
}
