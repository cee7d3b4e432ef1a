import type { CodeHost } from '../../ports/code-host.ts';
import type { StackCloud } from '../../ports/stack-cloud.ts';
import type { Story, StoryReader } from '../../ports/tracker.ts';
import type { WorkflowRuns } from '../../ports/workflow-runs.ts';
import { lazy, oncePer } from '../pace/lazy.ts';
import type { StoryLook } from '../stories/story-look.ts';

/** Several looks go by the same lists of the whole repository. What failed once fails for all of them, as nobody asks again. */
export function readListsOnce<Host extends Pick<CodeHost, 'branches' | 'openHeads' | 'openPullRequests'>>(
  codeHost: Host,
): Host {
  const open = lazy(() => codeHost.openPullRequests());
  return {
    ...codeHost,
    branches: lazy(() => codeHost.branches()),
    openHeads: lazy(() => codeHost.openHeads()),
    openPullRequests: (branch?: string) =>
      branch === undefined ? open() : codeHost.openPullRequests(branch),
  };
}

/** The same for the runs of workflows. */
export function readRunsOnce({ workflow, hourlyRuns, jobs }: WorkflowRuns): WorkflowRuns {
  return { workflow, hourlyRuns: oncePer(hourlyRuns), jobs: oncePer(jobs) };
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
  const known = new Map<string, Promise<Story | undefined>>();
  async function stories(ids: readonly string[]): Promise<ReadonlyMap<string, Story>> {
    const left = [...new Set(ids)].filter((id) => !known.has(id));
    if (left.length > 0) {
      const asked = reader.stories(left);
      for (const id of left)
        known.set(
          id,
          asked.then((found) => found.get(id)),
        );
    }
    const found = await Promise.all(ids.map(async (id) => [id, await known.get(id)] as const));
    return new Map(found.flatMap(([id, story]) => (story === undefined ? [] : [[id, story] as const])));
  }
  const moves = new Map<Story, ReturnType<StoryReader['lastMove']>>();
  return {
    ...reader,
    stories,
    story: async (id: string) => (await stories([id])).get(id),
    lastMove(story: Story) {
      const move = moves.get(story) ?? reader.lastMove(story);
      moves.set(story, move);
      return move;
    },
  };
}
