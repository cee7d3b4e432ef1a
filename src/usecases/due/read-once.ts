import type { CodeHost } from '../../ports/code-host.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import type { Story, StoryReader } from '../../ports/tracker.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import { lazy, oncePer, oncePerEach } from '../pace/lazy.ts';
import type { StoryLook } from '../stories/story-look.ts';

/** Several looks go by the same lists of the whole repository. What failed once fails for all of them, as nobody asks again. */
export function readListsOnce<
  Host extends Pick<CodeHost, 'branches' | 'openHeads' | 'openPullRequests' | 'storyMentions'>,
>(codeHost: Host): Host {
  const open = lazy(() => codeHost.openPullRequests());
  const mentions = (linked: boolean) =>
    oncePerEach((pulls: readonly number[]) => codeHost.storyMentions(pulls, { linked }));
  const [withLinks, withoutLinks] = [mentions(true), mentions(false)];
  return {
    ...codeHost,
    branches: lazy(() => codeHost.branches()),
    openHeads: lazy(() => codeHost.openHeads()),
    openPullRequests: (branch?: string) =>
      branch === undefined ? open() : codeHost.openPullRequests(branch),
    storyMentions: (pulls, { linked }) => (linked ? withLinks : withoutLinks)(pulls),
  };
}

/** The same for the runs of workflows. */
export function readRunsOnce({ hourlyRuns, jobs, ...others }: WorkflowRuns): WorkflowRuns {
  return { ...others, hourlyRuns: oncePer(hourlyRuns), jobs: oncePer(jobs) };
}

/** The same for the lists of one target. */
export function readStacksOnce(stacks: StackCloud): StackCloud {
  const plain = lazy(() => stacks.list());
  const reviewed = oncePer((prefix: string) => stacks.list(prefix));
  return {
    ...stacks,
    list(prefix) {
      return prefix === undefined ? plain() : reviewed(prefix);
    },
  };
}

/** The same for the stories of a run that only looks: whoever writes by what a story is reads it anew. */
export function readStoriesOnce(look: StoryLook): StoryLook {
  return {
    ...look,
    open: lazy(() => {
      const { source, tracker } = look.open();
      return { source, tracker: lazy(() => eachOnce(tracker())) };
    }),
  };
}

function eachOnce<Reader extends StoryReader>(reader: Reader): Reader {
  const stories = oncePerEach((ids: readonly string[]) => reader.stories(ids));
  return {
    ...reader,
    stories,
    story: async (id: string) => (await stories([id])).get(id),
    lastMove: oncePer((story: Story) => reader.lastMove(story)),
  };
}
