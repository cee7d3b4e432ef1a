import type { Scope } from '../../domain/environment/scope.ts';
import type { Admission } from '../../domain/provision/admission.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CodeHost } from '../../ports/code-host.ts';
import type { Deployments } from '../../ports/deployments.ts';
import type { Log } from '../../ports/log.ts';
import type { Stacks } from '../../ports/stack-cloud.ts';
import type { StoryLook } from '../stories/story-look.ts';

/** What branches are looked at with. */
export interface BehindDeps {
  readonly codeHost: Pick<CodeHost, 'deployedHeads' | 'openPullRequests' | 'findComment' | 'changedFiles'>;
  readonly deployments: Pick<Deployments, 'list' | 'opened'>;
  readonly stacks: Pick<Stacks, 'list'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/** By what an environment, its comment and its story are judged: the rules of those who keep them. */
export interface BehindRequest {
  readonly scope: Scope;
  readonly admission: Omit<Admission, 'allowedAccounts'>;
  /** Milliseconds that an environment may stand after its last push; undefined where nobody said. */
  readonly ttlMs: number | undefined;
  /** False where the team has no comments. */
  readonly comments: boolean;
  /** Undefined where the team has no tracker. */
  readonly stories: StoryLook | undefined;
}
