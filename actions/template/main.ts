import { readHint } from '../../src/runtime/event.ts';
import { readTemplateInputs } from '../../src/runtime/inputs/template.ts';
import { loadRunSettings } from '../../src/runtime/load-settings.ts';
import type { Outcome } from '../../src/runtime/outcome.ts';
import type { RunContext } from '../../src/runtime/run-context.ts';
import { settingsHere, wireFiles, wireTemplates } from '../../src/runtime/wiring-workspace.ts';
import { makeTemplateFile } from '../../src/usecases/artifacts/make-template-file.ts';

/** Runs a module of the workspace, and writes the template that it makes. It asks nobody over the network, so it needs no token. */
export async function main(context: RunContext): Promise<Outcome> {
  const { run } = context;
  const inputs = readTemplateInputs(run);
  const files = await wireFiles(context);
  const { project, kind } = await loadRunSettings(settingsHere(run.env, files), inputs);
  const hint = await readHint(run);
  const report = await makeTemplateFile(
    { files, templates: wireTemplates() },
    {
      env: run.env,
      module: inputs.module,
      file: inputs.file,
      about: {
        project,
        kind: inputs.environment,
        branch: inputs.branch ?? kind.branch ?? hint.branch,
        settings: { ...kind },
      },
    },
  );
  return { report, outputs: { file: inputs.file } };
}
