import type { WorkflowRun } from '../../ports/workflow-run.ts';

type Core = typeof import('@actions/core');

/** A step whose commands are carried out in order, once the toolkit is there. */
export interface ActionsRun extends WorkflowRun {
  /** Loads the toolkit. Until then commands wait: it is most of what an action loads, and the first request needs none of it. */
  begin(): void;
  /** Resolves when every command so far has been carried out. */
  flush(): Promise<void>;
}

/** The step this process is, over `@actions/core`. */
export function createActionsRun(env: NodeJS.ProcessEnv): ActionsRun {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const core = begun.then(() => import('@actions/core'));
  let last: Promise<void> = Promise.resolve();

  function inOrder(command: (core: Core) => unknown): void {
    last = last.then(async () => {
      await command(await core);
    });
  }

  async function flush(): Promise<void> {
    begin();
    await last;
  }

  return {
    env,
    begin,
    flush,
    // The rules of the toolkit's own getInput and getState, which only read the environment.
    input: (name) => (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim(),
    state: (name) => env[`STATE_${name}`] ?? '',
    setOutput: (name, value) => inOrder((toolkit) => toolkit.setOutput(name, value)),
    setSecret: (value) => {
      if (value !== '') inOrder((toolkit) => toolkit.setSecret(value));
    },
    saveState: (name, value) => inOrder((toolkit) => toolkit.saveState(name, value)),
    log: {
      info: (line) => inOrder((toolkit) => toolkit.info(withoutCommands(line))),
      debug: (line) => inOrder((toolkit) => toolkit.debug(line)),
      notice: (line) => inOrder((toolkit) => toolkit.notice(line)),
      warning: (line) => inOrder((toolkit) => toolkit.warning(line)),
      async group(title, work) {
        inOrder((toolkit) => toolkit.startGroup(title));
        try {
          return await work();
        } finally {
          inOrder((toolkit) => toolkit.endGroup());
        }
      },
    },
    fail: (sentence) => inOrder((toolkit) => toolkit.setFailed(sentence)),
    async summary(markdown) {
      if (env['GITHUB_STEP_SUMMARY'] === undefined) return;
      inOrder((toolkit) => toolkit.summary.addRaw(markdown, true).write());
      await flush();
    },
  };
}

/**
 * One line that the runner takes for no command. It reads one in every line that begins with `::` and in every `##[`, and a
 * log holds what others wrote, such as the reasons of a stack's events. The toolkit escapes all but plain lines.
 */
function withoutCommands(line: string): string {
  return line
    .replaceAll(/[\r\n]+/g, ' ')
    .replace(/^(\s*):(?=:)/, '$1:\u200b')
    .replaceAll('##[', '#\u200b#[');
}
