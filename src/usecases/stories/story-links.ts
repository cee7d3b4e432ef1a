import { shortHash } from '../../domain/environment/naming.ts';
import { describeFailure } from '../../domain/report/describe-failure.ts';
import type { Log } from '../../ports/log.ts';
import type { Story, StoryMarks, TrackerKind } from '../../ports/tracker.ts';

/** Where an address stands beside stories, and what people read there. */
export interface LinkPlace {
  /** `repository-id/project/kind/branch` */
  readonly key: string;
  readonly pullRequest: number;
}

export interface LinkDeps {
  readonly tracker: TrackerKind & Pick<StoryMarks, 'link' | 'unlink'>;
  readonly log: Pick<Log, 'warning'>;
}

const LONGEST_KEY = 200;

/**
 * Shows where the environment answers beside the story, one address a pull request, or takes it off where nothing answers: a link never
 * leads nowhere. Only for trackers that have links. One that refuses it is a warning, since the story's comment says the same.
 * @param url undefined for an environment that sleeps or is gone.
 */
export async function keepLink(
  { tracker, log }: LinkDeps,
  story: Story,
  { key, pullRequest }: LinkPlace,
  url: string | undefined,
): Promise<void> {
  if (!tracker.abilities.links) return;
  const own = linkKey(key);
  try {
    if (url === undefined) await tracker.unlink(story, own);
    else await tracker.link(story, { key: own, url, title: `Environment of pull request #${pullRequest}` });
  } catch (error) {
    const { sentence } = describeFailure(error);
    log.warning(`The environment's address beside story ${story.id} is not kept: ${sentence}`);
  }
}

/** A branch may have a longer name than a key. */
function linkKey(key: string): string {
  const whole = `greenroom:${key}`;
  return whole.length <= LONGEST_KEY ? whole : `greenroom:${shortHash(key)}`;
}
