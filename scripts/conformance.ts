/**
 * Lets tools and clients that were written elsewhere refute what we claim. Words as arguments restrict the
 * run to checks whose name holds one of them. Writes .reports/conformance.json.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, UsageError } from '../rehearsal/command-line.ts';
import { ownTemporaryFiles } from '../rehearsal/temporary-files.ts';
import { awsCliChecks } from '../tools/conformance/client-checks/aws-cli.ts';
import { awsDatabaseChecks } from '../tools/conformance/client-checks/aws-cli-databases.ts';
import { linterChecks } from '../tools/conformance/client-checks/linters.ts';
import { pivotalClientChecks } from '../tools/conformance/client-checks/pivotal-clients.ts';
import { pythonClientChecks } from '../tools/conformance/client-checks/python-clients.ts';
import { resourceRightsChecks } from '../tools/conformance/client-checks/resource-rights.ts';
import { resourceTypeChecks } from '../tools/conformance/client-checks/resource-types.ts';
import { siteGuardChecks } from '../tools/conformance/client-checks/site-guard.ts';
import { trackerClientChecks } from '../tools/conformance/client-checks/tracker-clients.ts';
import { knownDefectChecks } from '../tools/conformance/defects/known-defects.ts';
import { bundledTemplateChecks } from '../tools/conformance/peers/bundled-templates.ts';
import { callByCallChecks } from '../tools/conformance/peers/call-by-call.ts';
import { exampleChecks } from '../tools/conformance/peers/examples-by-act.ts';
import { ministackChecks } from '../tools/conformance/peers/on-ministack.ts';
import { motoChecks } from '../tools/conformance/peers/on-moto.ts';
import { peerChecks } from '../tools/conformance/peers/peer-deploys.ts';
import { lifeChecks, rehearsalChecks } from '../tools/conformance/peers/rehearsals.ts';
import { serviceModelChecks } from '../tools/conformance/peers/service-models.ts';
import { trackerSchemaChecks } from '../tools/conformance/peers/tracker-schemas.ts';
import type { Bench, Check } from '../tools/conformance/workbench/check.ts';
import { installTools } from '../tools/conformance/workbench/install-tools.ts';
import { startWorld } from '../tools/conformance/workbench/world-process.ts';
import { repositoryRoot } from '../tools/repository/repository-root.ts';
import { pickerOf, playsWhole, sampleSeed } from '../tools/sweep/sample.ts';

/** The longest first, so that no lane waits long for another. */
const CHECKS: readonly Check[] = [
  ...exampleChecks,
  ...lifeChecks,
  ...linterChecks,
  ...resourceRightsChecks,
  ...resourceTypeChecks,
  ...bundledTemplateChecks,
  ...pythonClientChecks,
  ...trackerClientChecks,
  ...pivotalClientChecks,
  ...trackerSchemaChecks,
  ...awsCliChecks,
  ...awsDatabaseChecks,
  ...peerChecks,
  ...knownDefectChecks,
  ...rehearsalChecks,
  ...siteGuardChecks,
  ...serviceModelChecks,
  ...callByCallChecks,
  ...ministackChecks,
  ...motoChecks,
];

/** How many checks run side by side: of those that mostly wait, and of those that keep a core busy. */
const LANES = { waiting: 3, busy: 2 } as const;

interface Verdict {
  readonly kind: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  readonly why: string;
}

/** A bench, and what ends everything that checks have started on it. */
function createBench(programs: readonly string[]): { readonly bench: Bench; readonly clear: () => void } {
  const cleanups: (() => void)[] = [];
  const bench: Bench = {
    root: repositoryRoot,
    tool: (name) => {
      const paths = programs.map((folder) => join(folder, name));
      return paths.find((path) => existsSync(path)) ?? join(programs[0] ?? '', name);
    },
    shared: (path) => [join(repositoryRoot, '..', 'shared', path)].find((candidate) => existsSync(candidate)),
    world: async (wish) => {
      const world = await startWorld(repositoryRoot, wish);
      cleanups.push(() => world.stop());
      return world;
    },
    scratch: () => {
      const folder = mkdtempSync(join(tmpdir(), 'greenroom-conformance-'));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
  };
  const clear = (): void => {
    for (const cleanup of cleanups.splice(0)) cleanup();
  };
  return { bench, clear };
}

async function judge(check: Check, programs: readonly string[]): Promise<Verdict> {
  const { bench, clear } = createBench(programs);
  try {
    const outcome = await check.run(bench);
    return outcome && 'skipped' in outcome
      ? { kind: 'skipped', name: check.name, why: outcome.skipped }
      : { kind: 'passed', name: check.name, why: outcome?.told ?? '' };
  } catch (error) {
    return { kind: 'failed', name: check.name, why: error instanceof Error ? error.message : String(error) };
  } finally {
    clear();
  }
}

function sentence({ kind, name, why }: Verdict): string {
  if (kind === 'passed') return `ok ${name}${why && `: ${why}`}`;
  return `${kind === 'failed' ? 'FAILED' : 'skipped'} ${name}: ${why}`;
}

function writeReport(verdicts: readonly Verdict[]): void {
  const names = (kind: Verdict['kind']): readonly string[] =>
    verdicts.filter((verdict) => verdict.kind === kind).map(({ name }) => name);
  const report = { passed: names('passed'), failed: names('failed'), skipped: names('skipped') };
  mkdirSync(join(repositoryRoot, '.reports'), { recursive: true });
  writeFileSync(join(repositoryRoot, '.reports', 'conformance.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Checks that take long and show one kind of thing. Each commit plays others of them; `npm run full` plays all. */
const SAMPLES: readonly { readonly of: readonly Check[]; readonly most: number; readonly called: string }[] =
  [
    { of: knownDefectChecks, most: 5, called: 'known defects' },
    { of: [...exampleChecks, ...lifeChecks], most: 1, called: 'lives by act' },
  ];

/** All checks, but of what takes long a sample where nobody asks for the whole. */
function sampled(): readonly Check[] {
  if (playsWhole()) return CHECKS;
  const seed = sampleSeed('CONFORMANCE_SEED');
  const pick = pickerOf(seed);
  const left = SAMPLES.flatMap(({ of, most, called }) => {
    const picked = pick(of, most);
    console.log(
      `Of ${of.length} ${called} ${most} are played, by CONFORMANCE_SEED=${seed}; \`npm run full\` plays all.`,
    );
    return of.filter((check) => !picked.includes(check));
  });
  return CHECKS.filter((check) => !left.includes(check));
}

/** @throws {UsageError} when a word is in no check's name, before anything is installed. */
function chosenBy(words: readonly string[]): readonly Check[] {
  const wrong = words.find((word) => !CHECKS.some(({ name }) => name.includes(word)));
  if (wrong !== undefined)
    throw new UsageError(
      `No check has '${wrong}' in its name; there is:\n${CHECKS.map(({ name }) => `  ${name}`).join('\n')}`,
    );
  return words.length === 0
    ? sampled()
    : CHECKS.filter(({ name }) => words.some((word) => name.includes(word)));
}

async function judgeAll(chosen: readonly Check[]): Promise<number> {
  const begun = performance.now();
  const programs = await installTools(repositoryRoot);
  console.log(`The tools are there after ${Math.round((performance.now() - begun) / 1000)} s.`);
  const verdicts: Verdict[] = [];
  async function judgeInTurn(checks: Iterable<Check>): Promise<void> {
    for (const check of checks) {
      const started = performance.now();
      const verdict = await judge(check, programs);
      verdicts.push(verdict);
      console.log(`${sentence(verdict)} (${Math.round((performance.now() - started) / 1000)} s)`);
    }
  }
  // Lanes share one iterator, so each takes the next check that no other has taken.
  async function judgeInLanes(checks: readonly Check[], lanes: number): Promise<void> {
    const next = checks.values();
    await Promise.all(Array.from({ length: lanes }, () => judgeInTurn(next)));
  }
  await judgeInLanes(
    chosen.filter(({ waits }) => waits),
    LANES.waiting,
  );
  await judgeInLanes(
    chosen.filter(({ waits }) => !waits),
    LANES.busy,
  );
  writeReport(verdicts);
  return verdicts.length > 0 && verdicts.every(({ kind }) => kind !== 'failed') ? 0 : 1;
}

ownTemporaryFiles();
await runCommand(
  {
    usage: 'npm run conformance -- [WORD...]',
    about: `Lets tools and clients that were written elsewhere refute what Greenroom claims. Of the known defects of other tools and of
lives by act it plays a sample. With words it plays each check whose name has one of them. A word that is in none is answered with all names.`,
    options: {},
    words: true,
  },
  (_, words) => judgeAll(chosenBy(words)),
);
