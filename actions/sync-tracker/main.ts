import { readHint } from '../../src/runtime/event.ts';
import { readSyncTrackerInputs, type SyncTrackerInputs } from '../../src/runtime/inputs/sync-tracker.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { wireTracker } from '../../src/runtime/wiring-people.ts';
import type { findAccepted } from '../../src/usecases/stories/find-accepted.ts';
import type { StoryDeps } from '../../src/usecases/stories/sync-stories.ts';

/** Keeps the story in step with its pull request, or finds what has been accepted. */
export async function main(context: RunContext): Promise<Outcome> {
  const inputs = await readSyncTrackerInputs(context.run);
  const { trackerHost, tracker } = wireTracker(context, inputs);
  const github = wireGitHub(context, inputs);
  const deps = { ...github, tracker, log: context.run };
  const { repository, project } = await loadRunSettings(github.codeHost, inputs);
  const about = { repository, project, kind: inputs.environment, named: inputs.stories, trackerHost };
  return inputs.operation === 'accepted' ? accepted(deps, inputs, about) : sync(context, deps, inputs, about);
}

type About = Pick<
  Parameters<typeof findAccepted>[1],
  'repository' | 'project' | 'kind' | 'named' | 'trackerHost'
>;

async function sync(
  context: RunContext,
  deps: StoryDeps,
  inputs: SyncTrackerInputs,
  about: About,
): Promise<Outcome> {
  const { syncStories } = await import('../../src/usecases/stories/sync-stories.ts');
  const { pullRequest } = await readHint(context.run);
  const { report, moved } = await syncStories(deps, {
    ...inputs,
    ...about,
    pullRequest,
    asked: inputs.state,
  });
  const stories = (report.items ?? []).flatMap((item) => (item.story === undefined ? [] : [item.story]));
  return {
    report,
    outputs: { stories: JSON.stringify(stories), moved: JSON.stringify(moved), accepted: '[]' },
  };
}

async function accepted(deps: StoryDeps, inputs: SyncTrackerInputs, about: About): Promise<Outcome> {
  const { findAccepted } = await import('../../src/usecases/stories/find-accepted.ts');
  const found = await findAccepted(deps, { ...about, acceptedBy: inputs.acceptedBy });
  const stories = found.accepted.map((each) => each.story);
  return {
    report: found.report,
    outputs: { accepted: JSON.stringify(found.accepted), stories: JSON.stringify(stories), moved: '[]' },
  };
}
