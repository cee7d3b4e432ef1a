import type { GitHubState } from '../model/model.ts';
import type { Label } from '../model/records.ts';

/**
 * The label of an event: a label as it is now, whatever it was called then (docs.github.com/graphql, "LabeledEvent", `label`, and "Label",
 * `updatedAt`). REST tells the name of then (aws-actions/stale-issue-cleanup#20). That putting it on is no change of it has no source.
 */
export function labelOfEvent(state: GitHubState, label: Label): Record<string, unknown> {
  const now = [...state.talk.labels.values()].find(({ id }) => id === label.id) ?? label;
  return { name: now.name, updatedAt: now.updatedAt };
}
