import { hintFor } from '../../src/domain/environment/subject.ts';
import { say } from '../../src/domain/verdict/verdict.ts';
import { readHint } from '../../src/runtime/event.ts';
import { resultsOf, resultsScope } from '../../src/runtime/inputs/results.ts';
import { readSyncTrackerInputs } from '../../src/runtime/inputs/sync-tracker.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import { acceptedOutcome, inScope, type Outcome, syncOutcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { wireTracker } from '../../src/runtime/wiring-people.ts';

/** Keeps the story in step with its pull request, or finds what has been accepted. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = await readSyncTrackerInputs(context.run);
  const { trackerHost, tracker } = wireTracker(context, inputs.tracker);
  const hint = await readHint(context.run);
  const pullRequest = inputs.about.pullRequest ?? hint.pullRequest;
  const about = hintFor(hint, { branch: undefined, pullRequest });
  const github = wireGitHub(context, inputs, ['deployments', 'pull-requests'], about);
  const { repository, project, longLived, reviewedBy } = await loadRunSettings(github.codeHost, inputs);
  const scope = { repository, project, kind: inputs.environment };
  const source = { named: inputs.about.stories, trackerHost };
  const { clock, run } = context;
  const deps = { ...github, deliveries: github.deliveriesOf(scope), tracker, clock, log: run.log };
  const { told } = about;
  const justLabelled = told?.action === 'labeled' ? told.label : undefined;
  const rules = { ...inputs.rules, reviewedBy, longLived, justLabelled };
  if (inputs.operation === 'accepted') {
    const { acceptedBy } = inputs;
    const { findAccepted } = await import('../../src/usecases/stories/find-accepted.ts');
    return inScope(
      scope,
      acceptedOutcome(await findAccepted(deps, { scope, longLived, source, acceptedBy, review: rules })),
    );
  }
  // Dependabot's runs get none of the repository's secrets (docs.github.com, "Dependabot on GitHub Actions").
  if (inputs.tracker.token === '' && context.run.env['GITHUB_ACTOR'] === 'dependabot[bot]')
    return inScope(scope, syncOutcome({ report: WITHOUT_TOKEN, moved: [] }));
  const { syncStories } = await import('../../src/usecases/stories/sync-stories.ts');
  const { labels, dryRun } = inputs;
  const reports = resultsOf(inputs.reports, resultsScope(scope), context.run.log);
  const request = { scope, source, rules, pullRequest, labels, reports, dryRun };
  return inScope(scope, syncOutcome(await syncStories(deps, request)));
}

const WITHOUT_TOKEN = say(
  'nothing_to_do',
  "A run of Dependabot's has no 'tracker-token', so no story is looked at; give Dependabot that secret too if it is to be.",
);
