import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The name of the variable by which GitHub knows the processes of a job (actions/runner, Constants.ProcessTrackingId). */
const TRACKING = 'RUNNER_TRACKING_ID';

/** What every process of one job has in its environment. */
export function createTracking(): Readonly<Record<string, string>> {
  return { [TRACKING]: `github_${randomUUID()}` };
}

/**
 * Ends every process that has these variables, whatever group it is in (actions/runner, JobExtension.cs, "Cleaning up orphan
 * processes"). Only where the system shows environments under `/proc`.
 */
export function endOrphans(tracking: ReturnType<typeof createTracking>): void {
  const [mark = ''] = Object.entries(tracking).map(([name, value]) => `${name}=${value}`);
  for (const pid of processes()) if (hasVariable(pid, mark)) end(Number(pid));
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** False for a process that has ended, or that is somebody else's. */
function hasVariable(pid: string, variable: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(variable);
  } catch {
    return false;
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
