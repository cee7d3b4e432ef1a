import type { GitHubState } from '../model/model.ts';
import { personActing } from '../model/people.ts';
import type { Actor } from '../model/records.ts';
import { common } from '../views/payloads.ts';
import { nodeId } from '../views/render.ts';
import { deliver, emit, onDefaultBranch } from './emit.ts';

/** The dispatches are what a workflow's own token may start runs with. */
export function dispatch(state: GitHubState, actor: Actor, type: string, clientPayload: unknown): void {
  const place = onDefaultBranch(state);
  emit(
    state,
    { name: 'repository_dispatch', actor, place },
    {
      action: type,
      branch: state.repository.defaultBranch,
      client_payload: clientPayload,
      installation: {
        id: state.repository.id,
        node_id: nodeId('IntegrationInstallation', state.repository.id),
      },
    },
  );
}

/** A tick. Its payload is little more than the line of the workflow that asked for it. */
export function schedule(state: GitHubState, cron: string): void {
  const owner = personActing(state, state.repository.owner);
  deliver(
    state,
    { name: 'schedule', actor: owner, place: onDefaultBranch(state) },
    {
      schedule: cron,
      ...common(state, owner.person),
      workflow: '',
    },
  );
}
