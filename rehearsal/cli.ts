import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createNarrator } from './narrator.ts';
import { findAct } from './runner/act-binary.ts';
import { createActEngine } from './runner/act-engine.ts';
import { createWorldHost } from './runner/world-host.ts';
import { accountOf } from './scenarios/account.ts';
import { SCENARIOS } from './scenarios/catalogue.ts';
import { elsewhere, NOT_SHOWN_ELSEWHERE } from './scenarios/elsewhere.ts';
import { createPeerCloud } from './scenarios/peer-cloud.ts';
import { perform } from './scenarios/perform.ts';
import type { LifeStep, Scenario } from './scenarios/scenario.ts';
import { createStage, ROOT, type Stage, type StageOptions } from './scenarios/stage.ts';
import { ownTemporaryFiles } from './temporary-files.ts';

const USAGE = `Plays a scenario against local services and prints it as a timeline.

  --list            the scenarios and their steps
  --scenario NAME   which one (life)
  --seed N          varies what is not known for sure: page sizes, lags, the order of events
  --break STEP      lets the action of a step do nothing, to see the run turn red
  --engine act      lets act execute the workflow files
  --aws URL         plays the environment steps against another cloud, such as fakecloud
  --json FILE       writes every decision and the end state
`;

const OPTIONS = {
  help: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  scenario: { type: 'string', default: 'life' },
  engine: { type: 'string', default: 'greenroom' },
  aws: { type: 'string' },
  seed: { type: 'string', default: '1' },
  break: { type: 'string' },
  json: { type: 'string' },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.list) {
    for (const { name, description, steps } of SCENARIOS) {
      console.log(`${name}: ${description}`);
      for (const step of steps) console.log(`  ${step.number} ${step.name.padEnd(9)} ${step.headline}`);
    }
    return 0;
  }
  const cloud = values.aws === undefined ? undefined : createPeerCloud(values.aws);
  const scenario = cloud ? elsewhere(cloud) : pick(SCENARIOS, values.scenario, 'scenario');
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not ${values.seed}.`);
  const broken = values.break === undefined ? undefined : stepOf(scenario, values.break);
  const narrator = createNarrator((line) => console.log(line), process.stdout.isTTY === true);
  ownTemporaryFiles();
  const stage = await createStage({
    seed,
    audience: narrator,
    ...(broken === undefined ? {} : { broken }),
    ...(values.aws === undefined ? {} : { aws: values.aws }),
    ...engineOf(values.engine, broken !== undefined),
  });
  stopWithUs(stage);
  try {
    await cloud?.furnish();
    narrator.opens(scenario);
    if (broken) narrator.note(`In step ${broken.number} (${broken.name}), ${broken.breaks} does nothing.`);
    const failure = await perform(scenario, stage);
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify(accountOf(stage), null, 2)}\n`);
    if (cloud)
      for (const claim of NOT_SHOWN_ELSEWHERE) narrator.note(`Not shown on ${values.aws}: ${claim}.`);
    narrator.finish(
      failure
        ? `The rehearsal failed in step ${failure.step.number} (${failure.step.name}).`
        : `All ${scenario.steps.length} steps are as they should be.`,
      failure !== undefined,
    );
    return failure ? 1 : 0;
  } finally {
    await stage.close();
  }
}

/** Steps lead process groups of their own, which a Ctrl-C does not reach; they end before their folders go. */
function stopWithUs(stage: Stage): void {
  process.prependOnceListener('exit', () => {
    for (const job of stage.running) job.vanish();
  });
}

function pick(choices: readonly Scenario[], name: string, what: string): Scenario {
  const found = choices.find((choice) => choice.name === name);
  if (!found)
    throw new Error(
      `There is no ${what} ${name}; there is ${choices.map((choice) => choice.name).join(', ')}.`,
    );
  return found;
}

function stepOf(scenario: Scenario, wanted: string): LifeStep {
  const found = scenario.steps.find((step) => String(step.number) === wanted || step.name === wanted);
  if (!found)
    throw new Error(
      `--break takes a step of ${scenario.name}: ${scenario.steps.map((step) => `${step.number} or ${step.name}`).join(', ')}.`,
    );
  return found;
}

const ENGINES = ['greenroom', 'act'];

function engineOf(name: string, breaks: boolean): Pick<StageOptions, 'makeEngine'> {
  if (!ENGINES.includes(name)) throw new Error(`There is no engine ${name}; there is ${ENGINES.join(', ')}.`);
  if (name !== 'act') return {};
  if (breaks) throw new Error('--break needs our own engine; leave --engine act out.');
  const act = findAct(ROOT);
  return {
    makeEngine: (world, { root, workflows, vars, secrets }) =>
      createActEngine({ act, host: createWorldHost(world), workflows, actionsRoot: root, vars, secrets }),
  };
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
