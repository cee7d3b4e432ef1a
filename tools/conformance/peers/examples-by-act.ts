import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActEngine } from '../../../rehearsal/runner/act/engine.ts';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { createRunner } from '../../../rehearsal/runner/runner.ts';
import { createRunnerGitHub, runnerEvent } from '../../../rehearsal/runner/world-github.ts';
import type { Engine } from '../../../rehearsal/scenarios/stage.ts';
import { viewsOf } from '../../../rehearsal/scenarios/views.ts';
import { createRehearsalWorld, type RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { PER_WAIT } from '../../runs/dist-step.ts';
import { type Bench, type Check, claim } from '../workbench/check.ts';

/** The documentation's workflows as they stand, in act and in our runner. */
export const exampleChecks: readonly Check[] = [
  { name: "act plays the README's first workflow and examples to the same decisions", run: actAgrees },
];

/** Without those that check out code or hand artifacts on, for which act needs the network. */
const FILES = ['first-workflow.yml', 'several-projects.yml', 'leave.yml'];

const ROLE = 'arn:aws:iam::111122223333:role/greenroom';
const VARIABLES = {
  GREENROOM: 'true',
  GREENROOM_PROJECT: 'shop',
  AWS_REGION: 'eu-central-1',
  GREENROOM_PROVISION_ROLE: `${ROLE}-provision`,
  GREENROOM_TEARDOWN_ROLE: `${ROLE}-teardown`,
};

type MakeEngine = (world: RehearsalWorld, workflows: readonly string[]) => Engine;

async function actAgrees(bench: Bench): Promise<undefined> {
  const place = mkdtempSync(join(tmpdir(), 'greenroom-examples-'));
  try {
    return await bothAgree(
      bench,
      FILES.map((file) => inOrder(join(bench.root, 'docs', 'examples'), file, place)),
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * A copy whose matrix plays one leg after the other: act plays legs beside each other, and what the second finds depends on how far
 * the first has come. @returns its path
 */
function inOrder(folder: string, file: string, place: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  const path = join(place, file);
  writeFileSync(path, text.replaceAll(/^( +)fail-fast: false$/gm, '$&\n$1max-parallel: 1'));
  return path;
}

async function bothAgree(bench: Bench, paths: readonly string[]): Promise<undefined> {
  const common = { actionsRoot: bench.root, vars: VARIABLES, secrets: {} };
  const ours = await playExamples(paths, (world, workflows) =>
    createRunner({
      ...common,
      github: createRunnerGitHub(world),
      workflowsAt: () => workflows,
      suite: { root: bench.root },
      parallel: 1,
    }),
  );
  const theirs = await playExamples(paths, (world, workflows) =>
    createActEngine({ ...common, act: bench.tool('act'), github: createRunnerGitHub(world), workflows }),
  );
  claim(ours.length > 10, `The examples made ${ours.length} decisions only.`);
  deepStrictEqual(theirs, ours, 'act and our runner decide differently.');
  return undefined;
}

/** A pull request of a team with each file alone, from its opening to its end; the decisions in order. */
async function playExamples(paths: readonly string[], make: MakeEngine): Promise<readonly string[]> {
  const decided: string[] = [];
  for (const path of paths) {
    const world = await createRehearsalWorld({ seed: 5, perWait: PER_WAIT });
    const engine = make(world, [path]);
    world.github.onEvent((event) => engine.deliver(runnerEvent(event)));
    try {
      for (const deed of DEEDS) {
        deed(world);
        decided.push(...decisionsIn(await engine.idle()));
      }
    } finally {
      engine.close?.();
      await world.close();
    }
  }
  return decided;
}

const BRANCH = 'feature';

const DEEDS: readonly ((world: RehearsalWorld) => void)[] = [
  (world) => {
    push(world, 1);
    world.act('github', 'open', { branch: BRANCH, title: 'A change', by: 'mr-a' });
  },
  (world) => push(world, 2),
  (world) => label(world, 'label', 'stage:off'),
  (world) => label(world, 'unlabel', 'stage:off'),
  (world) => label(world, 'label', 'bug'),
  (world) =>
    world.act('github', 'dispatch-workflow', {
      workflow: 'leave.yml',
      inputs: { really: false },
      by: 'mr-a',
    }),
  (world) => world.act('github', 'close', { number: numberIn(world), by: 'mr-a' }),
];

function push(world: RehearsalWorld, round: number): void {
  const files = { 'shop/a.js': `${round}\n` };
  world.act('github', 'push', { branch: BRANCH, by: 'mr-a', files });
}

function label(world: RehearsalWorld, verb: 'label' | 'unlabel', name: string): void {
  world.act('github', verb, { number: numberIn(world), label: name, by: 'mr-b' });
}

function numberIn(world: RehearsalWorld): number {
  return viewsOf(world.look).pull(BRANCH)?.number ?? 0;
}

function decisionsIn(runs: readonly RunRecord[]): readonly string[] {
  return runs.flatMap(({ file, jobs }) =>
    jobs.flatMap(({ steps }) =>
      steps.flatMap(({ outputs }) =>
        outputs['decision'] === undefined ? [] : [`${file} ${outputs['decision']} ${outputs['reason-code']}`],
      ),
    ),
  );
}
