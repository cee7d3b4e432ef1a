import { CHANNEL, STORIES } from './life-facts.ts';
import type { Stage } from './scenario.ts';

/** What two engines must agree on: every decision in order, and the end state without ids, times and Beanstalk's own stacks. */
export function lifeSummary({ decided, views }: Stage) {
  const { branches, pulls, deployments } = views.github();
  return {
    decisions: decided.map(({ step, place, decision, reasonCode }) => ({
      step,
      place,
      decision,
      reasonCode,
    })),
    endState: {
      branches: Object.keys(branches).sort(),
      pulls: pulls.map(({ branch, state, merged, labels, comments }) => ({
        branch,
        state,
        merged,
        labels,
        comments: comments.length,
      })),
      // A place where a comment is found again is no deployment.
      deployments: deployments
        .filter(({ environment }) => environment !== 'greenroom-comment')
        .map(({ statuses }) => statuses.map(({ state }) => state).join(' → '))
        .sort(),
      stacks: views
        .stacks()
        .filter(({ name }) => !name.startsWith('awseb-'))
        .map(({ name, status, parameters }) => `${name} ${status} ${parameters['Asleep'] ?? ''}`.trim())
        .sort(),
      buckets: views.buckets().length,
      records: views.records().length,
      stories: STORIES.map((id) => `${id} ${views.story(id)?.state}`),
      messages: views.messages(CHANNEL).length,
    },
  };
}
