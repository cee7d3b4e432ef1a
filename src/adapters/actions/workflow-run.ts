import * as core from '@actions/core';
import type { WorkflowRun } from '../../ports/workflow-run.ts';

/** The step this process is, over `@actions/core`. */
export function createActionsRun(env: NodeJS.ProcessEnv): WorkflowRun {
  return {
    env,
    input: (name) => core.getInput(name),
    setOutput: (name, value) => core.setOutput(name, value),
    setSecret: (value) => {
      if (value !== '') core.setSecret(value);
    },
    saveState: (name, value) => core.saveState(name, value),
    state: (name) => core.getState(name),
    info: (line) => core.info(line),
    debug: (line) => core.debug(line),
    notice: (line) => core.notice(line),
    warning: (line) => core.warning(line),
    fail: (sentence) => core.setFailed(sentence),
    group: (title, work) => core.group(title, work),
    async summary(markdown) {
      if (env['GITHUB_STEP_SUMMARY'] === undefined) return;
      await core.summary.addRaw(markdown, true).write();
    },
  };
}
