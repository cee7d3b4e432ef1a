import type { Stage } from '../../rehearsal/scenarios/scenario.ts';
import type { Beside } from './second-project.ts';

/** A pull request of the world, with what its histories are judged by. */
export interface PullSeen {
  readonly number: number;
  readonly branch: string;
  readonly base: string;
  readonly state: string;
  readonly merged: boolean;
  readonly mergedBy: string | null;
  readonly head: string;
  readonly labels: readonly string[];
  readonly requestedReviewers: readonly string[];
  readonly comments: readonly { readonly body: string }[];
}

export interface TeamView {
  readonly branches: Readonly<Record<string, string>>;
  readonly pulls: readonly PullSeen[];
  readonly deployments: readonly { readonly environment: string; readonly payload: unknown }[];
}

/** A repository with its people, one project or two, and what a history of it has seen. */
export interface Team {
  readonly stage: Stage;
  readonly beside: Beside;
  /** What branches of this history are called by now, the last renaming last. */
  readonly renamed: { readonly from: string; readonly to: string }[];
}

/** Branches that people work on. */
export const BRANCHES = ['one', 'two', 'three'];

/** Branches that the settings name, and the default branch. */
export function longLived({ beside }: Pick<Team, 'beside'>): readonly string[] {
  return beside === 'nothing' ? ['main', 'develop'] : ['main', 'develop', 'trunk'];
}

export function chosen<T>(of: readonly T[], pick: number): T | undefined {
  return of[pick % Math.max(1, of.length)];
}

export function viewOf({ world }: Stage): TeamView {
  return world.look<TeamView>('github');
}
