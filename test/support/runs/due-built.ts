import type { ChildProcess } from 'node:child_process';
import { tagsOf } from '../../../tools/builders/facts.ts';
import { type DistResult, runDist } from '../../../tools/runs/dist-step.ts';
import { idTokenOf, NO_KEYS } from '../../../tools/runs/id-token-here.ts';
import type { Stage } from '../../../tools/runs/preview-job.ts';
import { dueInputs } from './due-here.ts';
import { previewHere } from './preview-here.ts';

/** A branch whose events got lost, where every duty has something to do. */
export const LOST_BRANCH = 'feature/123456791-night';
let runs = 0;

/** The built action as the hourly job starts it: with the role that only reads, and a token that may write nothing. */
export function dueBuilt(
  { world }: Pick<Stage, 'world'>,
  inputs: Readonly<Record<string, string>> = {},
  onStart?: (child: ChildProcess) => void,
): Promise<DistResult> {
  runs += 1;
  return runDist({
    action: 'due',
    env: {
      ...world.env(),
      ...NO_KEYS,
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(6000 + runs),
      GITHUB_RUN_ATTEMPT: '1',
      ...idTokenOf(world, { runId: 6000 + runs }),
    },
    inputs: {
      ...dueInputs(world),
      'role-to-assume': 'arn:aws:iam::111122223333:role/greenroom-read',
      hours: 'Mon-Fri 08:00-20:00 UTC',
      ...inputs,
    },
    ...(onStart === undefined ? {} : { onStart }),
  });
}

/** By day everything is as it should be. */
export async function calmDay(stage: Stage): Promise<void> {
  await previewHere(stage, 1);
  stage.world.clock.advance(3_600_000);
}

/** At night every duty has something to do. */
export async function busyNight(stage: Stage): Promise<void> {
  const { world, pullRequest: number } = stage;
  await previewHere(stage, 1);
  world.act('github', 'label', { number, label: 'reviewed', by: 'mr-b' });
  await previewHere(stage, 2);
  world.act('tracker', 'accept', { id: 123456789, by: 103 });
  world.act('cloudformation', 'seed', { name: 'shop-gone', tags: tagsOf('gone'), agedHours: 48 });
  world.act('github', 'push', { branch: LOST_BRANCH, files: { 'night.txt': 'moon' }, by: 'mr-a' });
  const lost = { branch: LOST_BRANCH, title: 'Night', by: 'mr-a' };
  const opened = world.act<{ number: number }>('github', 'open', lost);
  world.act('github', 'request-review', { number: opened.number, reviewer: 'mr-b', by: 'mr-a' });
  world.clock.set('2026-03-02T22:23:00Z');
}

/** What the output `heal` names. */
export function healOf({ outputs }: Pick<DistResult, 'outputs'>): readonly { readonly branch: string }[] {
  return JSON.parse(outputs['heal'] ?? '') as readonly { readonly branch: string }[];
}
