import { reviewRequested, type Stage } from '../../../tools/runs/preview-job.ts';
import { inAllTests, inEachTest } from './in-each-test.ts';

type Options = Parameters<typeof reviewRequested>[0];

/** In each test a world of its own, at the moment when a reviewer was requested for the pull request of `BRANCH`. */
export function withPreview(options: Options): Stage {
  return inEachTest(() => reviewRequested(options));
}

/** The same, but one world for all tests, which build on each other. */
export function withOnePreview(options: Options): Stage {
  return inAllTests(() => reviewRequested(options));
}
