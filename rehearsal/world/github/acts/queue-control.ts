import { z } from 'zod';
import { verb } from '../../kernel/control-args.ts';
import type { Service } from '../../kernel/wire.ts';
import { type GitHubState, timestamp } from '../model/model.ts';
import { MERGE_QUEUE_BOT, personActing } from '../model/people.ts';
import type { Pull } from '../model/records.ts';
import { mergePull } from './merge-acts.ts';
import { dequeue, enqueue } from './queue-acts.ts';

/** What people do to a merge that GitHub is to make later, and what becomes of it. */
export function queueVerbs(state: GitHubState): Service['control'] {
  const number = z.int().positive();
  const one = { number, by: z.string(), silent: z.boolean().default(false) };
  const reason = z.enum(['CI_FAILURE', 'MANUAL', 'UNKNOWN_REMOVAL_REASON']).default('MANUAL');
  return {
    queue: verb('github/queue', one, ({ number: wanted, by, silent }) =>
      state.events.silently(silent, () => ({
        ref: enqueue(state, personActing(state, by), pullOf(state, wanted)),
      })),
    ),
    dequeue: verb('github/dequeue', { ...one, reason }, ({ number: wanted, by, silent, reason: why }) =>
      state.events.silently(silent, () =>
        dequeue(state, personActing(state, by), pullOf(state, wanted), why),
      ),
    ),
    /** The checks of the group have passed. */
    'queue-merges': verb('github/queue-merges', { number }, ({ number: wanted }) => {
      const pull = pullOf(state, wanted);
      if (pull.merge.group === undefined) throw new Error(`Pull request ${wanted} is in no queue.`);
      const queue = { person: MERGE_QUEUE_BOT, byWorkflowToken: false };
      return { commit: mergePull(state, queue, pull)?.sha };
    }),
    'auto-merge': verb('github/auto-merge', { number, by: z.string(), on: z.boolean() }, (args) => {
      const { merge } = pullOf(state, args.number);
      merge.auto = args.on ? { at: timestamp(state), by: args.by } : undefined;
    }),
  };
}

function pullOf(state: GitHubState, wanted: number): Pull {
  const pull = state.talk.pulls.get(wanted);
  if (!pull) throw new Error(`There is no pull request ${wanted}.`);
  return pull;
}
