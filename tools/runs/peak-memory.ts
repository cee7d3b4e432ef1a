/**
 * An expression of JavaScript: the largest resident set of the process that evaluates it, in kB. `getrusage` keeps across an
 * `execve` what the parent had (getrusage(2), NOTES), so a child of a large process seems to be as large; `VmHWM` begins anew
 * (proc_pid_status(5)). Where there is no such file, the first is the only one.
 */
export const PEAK_KB = `(() => {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  try { return Number(/VmHWM:[^0-9]*([0-9]+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); }
  catch { return process.resourceUsage().maxRSS; }
})()`;
