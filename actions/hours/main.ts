import { readCommonInputs } from '../../src/runtime/inputs/common.ts';
import { noteOf } from '../../src/runtime/inputs/hourly-workflow.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import { reportOnce } from '../../src/runtime/report-once.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { readRunsOnce } from '../../src/usecases/due/read-once.ts';
import { keep } from './keep.ts';

/** Puts environments to sleep outside their hours and wakes them again. */
export async function main(context: RunContext): Promise<Outcome> {
  const github = wireGitHub(context, readCommonInputs(context.run));
  return reportOnce(context, readRunsOnce(github.workflowRuns), noteOf(context.run, 'hours'), (ledger) =>
    keep(context, github, ledger),
  );
}
