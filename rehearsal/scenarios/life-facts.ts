import { canonicalJson } from '../world/kernel/canonical-json.ts';
import type { Stage } from './scenario.ts';
import type { PullView } from './views.ts';

// Written by hand, so that the world cannot agree with the suite by construction.
/** The branch that the life is about. */
export const BRANCH = 'feature/123456789-checkout';
/** Name of its environment: of the stack, and of the Beanstalk environment. */
export const ENVIRONMENT = 'shop-feature-123456789-checkout-qinov5ys';
/** Where it answers. */
export const URL = 'http://shop-feature-123456789-checkout-qinov5ys.preview.example.com';
/** Id of the story that the branch name holds. */
export const STORY = 123456789;
/** Ids of the stories that the scenario touches. */
export const STORIES = [123456789, 123456791] as const;
/** The schedule of greenroom.yml, which looks what is due. */
export const HOURLY = '23 * * * *';
/** Id of the Slack channel that is told. */
export const CHANNEL = 'C0000000001';

/** The pull request of a branch. @throws Error when there is none */
export function pullFor(stage: Stage, branch = BRANCH): PullView {
  const pull = stage.views.pull(branch);
  if (!pull) throw new Error(`There is no pull request for ${branch}.`);
  return pull;
}

/** What lies in the same account and is nobody's business: byte for byte. */
export function neighbours(stage: Stage): string {
  const ours = ['shop-production', 'blog-feature-x', 'greenroom-application-shop'];
  return canonicalJson({
    stacks: stage.views.stacks().filter(({ name }) => ours.includes(name)),
    environment: stage.views.environment('shop-production'),
    buckets: stage.views.buckets().filter(({ name }) => /^(shop-production|blog-feature-x)-/.test(name)),
  });
}

/** What the actions of a step decided, as `provision created`. */
export function decisionsIn(stage: Stage, step: number): readonly string[] {
  return stage.decided
    .filter((each) => each.step === step)
    .map(({ action, decision }) => `${action} ${decision}`);
}
