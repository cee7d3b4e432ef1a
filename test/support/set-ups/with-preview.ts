import { reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { inEachTest } from './in-each-test.ts';

/** In each test a world of its own, at the moment when a reviewer was requested for the pull request of `BRANCH`. */
export function withPreview(options: Parameters<typeof reviewRequested>[0]): Stage {
  return inEachTest(() => reviewRequested(options));
}
