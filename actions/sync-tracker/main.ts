import { hintFor, justLabelled } from '../../src/domain/environment/subject.ts';
import { isOfDependabot, readHint } from '../../src/runtime/event.ts';
import { resultsOf, resultsScope } from '../../src/runtime/inputs/results.ts';
import { carriedLabels } from '../../src/runtime/inputs/stories/carried-labels.ts';
import { readSyncTrackerInputs } from '../../src/runtime/inputs/sync-tracker.ts';
import { loadRunSettings, wantedOf } from '../../src/runtime/load-settings.ts';
import { bareOutcome, inScope, type Outcome, syncOutcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { judgeTracker, writesOf } from '../../src/runtime/wiring-people.ts';

/** Keeps the story in step with its pull request, or finds what has been accepted. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = await readSyncTrackerInputs(context.run);
  const { operation, acceptedBy, dryRun } = inputs;
  const judged = judgeTracker(context, inputs.tracker);
  const hint = await readHint(context.run);
  const pullRequest = inputs.about.pullRequest ?? hint.pullRequest;
  const about = hintFor(hint, { branch: undefined, pullRequest });
  const github = wireGitHub(context, inputs, writesOf(operation, inputs.tracker.name), about);
  const { repository, longLived, reviewedBy, ...settings } = await loadRunSettings(github.codeHost, inputs);
  const { stories, kind, people, commandAliases: aliases } = settings;
  const scope = { repository, project: settings.project, kind: inputs.environment };
  const { clock, run } = context;
  const tools = { tracker: judged.open(stories.statuses, github), clock, log: run.log };
  const deps = { ...github, deliveries: github.deliveriesOf(scope), ...tools };
  const told = { moves: stories.moves, justLabelled: justLabelled(about) };
  const rules = { ...inputs.rules, reviewedBy, longLived, people, ...told };
  const source = { named: inputs.about.stories, rule: judged.rule };
  const asked = { scope, longLived, source, acceptedBy, people, aliases, review: rules };
  if (operation !== 'sync' && operation !== 'labels') {
    const { judgeStories } = await import('../../src/runtime/stories/judge-stories.ts');
    return inScope(scope, await judgeStories(run, deps, asked, { ...inputs, pullRequest }));
  }
  const withoutSecrets = judged.needsToken && inputs.tracker.token === '' && isOfDependabot(run);
  const labels = carriedLabels(inputs.carried, wantedOf(kind, inputs.carried.wanted), about);
  const common = { scope, source, pullRequest, labels: labels.all, aliases, dryRun, withoutSecrets };
  if (operation === 'labels') {
    const { copyStoryLabels } = await import('../../src/usecases/stories/copy-story-labels.ts');
    return inScope(scope, bareOutcome(await copyStoryLabels(deps, { ...common, labels: labels.asking() })));
  }
  const { syncStories } = await import('../../src/usecases/stories/sync-stories.ts');
  const reports = resultsOf(inputs.reports, resultsScope(scope), run.log);
  return inScope(scope, syncOutcome(await syncStories(deps, { ...common, acceptedBy, rules, reports })));
}
