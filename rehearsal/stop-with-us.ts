import type { Stage } from './scenarios/scenario.ts';

/** Steps lead process groups of their own, which a Ctrl-C does not reach; they end before their folders go. */
export function stopWithUs(stage: Stage): void {
  process.prependOnceListener('exit', () => {
    for (const job of stage.running) job.vanish();
  });
}
