import { readCommonInputs } from '../../src/runtime/inputs/common.ts';
import { dueNote } from '../../src/runtime/inputs/due.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import { reportOnce } from '../../src/runtime/report-once.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { wireGitHub } from '../../src/runtime/wiring-github.ts';
import { readListsOnce, readRunsOnce } from '../../src/usecases/due/read-once.ts';
import { look } from './look.ts';

/** Finds out what is due of all that runs by the clock, and changes nothing. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run } = context;
  const host = wireGitHub(context, readCommonInputs(run));
  const workflowRuns = readRunsOnce(host.workflowRuns);
  const github = { ...host, workflowRuns, codeHost: readListsOnce(host.codeHost) };
  return reportOnce(context, workflowRuns, dueNote(run), () => look(context, github));
}
