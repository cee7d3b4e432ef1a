import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { oneOf, type readCommandLine, runCommand, UsageError, wholeNumber } from './command-line.ts';
import { BRIEFLY, createNarrator, type Narrator } from './narrator.ts';
import { rehearseRepository } from './repository-cli.ts';
import { findAct } from './runner/act/binary.ts';
import { createActEngine } from './runner/act/engine.ts';
import { createRunnerGitHub } from './runner/world-github.ts';
import { SCENARIOS } from './scenarios/catalogue.ts';
import { elsewhere, NOT_SHOWN_ELSEWHERE } from './scenarios/elsewhere.ts';
import { lifeSummary } from './scenarios/life-summary.ts';
import { createPeerCloud } from './scenarios/peer-cloud.ts';
import { perform } from './scenarios/perform.ts';
import type { LifeStep, Scenario } from './scenarios/scenario.ts';
import { createStage, ROOT, type StageOptions } from './scenarios/stage.ts';
import { stopWithUs } from './stop-with-us.ts';
import { ownTemporaryFiles } from './temporary-files.ts';

/** After a scenario; the step that it names is the one that brings an environment. */
function whatNext({ name, steps }: Scenario): string {
  const step = steps.find(({ breaks }) => breaks?.includes('/actions/provision'))?.name;
  const which = name === 'life' ? '' : `--scenario ${name} `;
  const issues = `
Stories in GitHub's issues:       npm run rehearse -- --scenario story-github
Stories in other trackers:        npm run rehearse -- --list names them`;
  const tracker = `
Set up your tracker:              docs/trackers.md, "How to set it up"`;
  return `
See a step go wrong:              npm run rehearse -- ${which}--break ${step}${name === 'life' ? issues : ''}
Keep the services up to try them: npm run --silent world
Set it up for your repository:    README.md, "A first workflow"${name.startsWith('story-') ? tracker : ''}`;
}

/** Below the list of the scenarios. */
const HOW_TO_PLAY = `
Play one:              npm run rehearse -- --scenario NAME, such as story-jira; \`npm start\` plays life
See its run turn red:  npm run rehearse -- --scenario NAME --break STEP
Play your own:         npm run rehearse -- --repository DIR, with your workflows; --list says what can be played`;

const ENGINES = ['greenroom', 'act'] as const;

const COMMAND = {
  usage:
    'npm run rehearse -- [--list] [--scenario NAME] [--seed N] [--break STEP] [--engine act] [--aws URL] [--json FILE]\n' +
    '       npm run rehearse -- --repository DIR [--list] [--event STEP] [--workflow FILE] [--variables FILE] [--secrets FILE] [--stored FILE] [--set-up TEMPLATE] [--allow-host HOST] [--seed N] [--keep] [--json FILE]',
  about: `Plays a scenario, or the life of your own repository, against local services and prints it as a timeline.

  --list            prints the scenarios and their steps, and plays none
  --scenario NAME   the scenario to play, as --list names it, such as story-jira (life)
  --seed N          varies what is not known for sure: page sizes, lags, the order of events (1)
  --break STEP      lets the action of a step do nothing, to see the run turn red
  --engine act      lets act execute the workflow files
  --aws URL         plays the environment steps against another cloud, such as fakecloud
  --json FILE       writes every decision and the end state

  --repository DIR  plays the workflows of the repository in a folder, as they are there, pushed or not
  --event STEP      plays one step of its life, or several, behind those that they need; --list names them
  --workflow FILE   plays one workflow only, or several, such as preview.yml
  --variables FILE  variables of the repository, as JSON or lines of NAME=VALUE; they win over those of the set-up
  --secrets FILE    secrets likewise; no value is printed
  --stored FILE     what {{resolve:…}} finds in your account, as JSON; no secret of it is printed
  --set-up TEMPLATE deploys a template of yours, or several, after the README's set-up, such as more rights of a role
  --allow-host HOST lets steps ask a real host, or several, besides the public registries of packages
  --keep            leaves the services up until Ctrl-C, and prints the variables that point clients at them`,
  options: {
    repository: { type: 'string' },
    event: { type: 'string', multiple: true },
    workflow: { type: 'string', multiple: true },
    variables: { type: 'string' },
    secrets: { type: 'string' },
    stored: { type: 'string' },
    'set-up': { type: 'string', multiple: true },
    'allow-host': { type: 'string', multiple: true },
    keep: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    scenario: { type: 'string', default: 'life' },
    engine: { type: 'string', default: 'greenroom' },
    aws: { type: 'string' },
    seed: { type: 'string', default: '1' },
    break: { type: 'string' },
    json: { type: 'string' },
  },
} as const;

/** Of the options that go only with or only without `--repository`. */
const DEFAULTS: Readonly<Record<string, string | boolean>> = {
  scenario: 'life',
  engine: 'greenroom',
  keep: false,
};

type Values = ReturnType<typeof readCommandLine<(typeof COMMAND)['options']>>['values'];

async function rehearse(values: Values): Promise<number> {
  refuseMixture(values);
  if (values.repository !== undefined) return rehearseOwn(values, values.repository);
  if (values.list) {
    for (const { name, description, steps } of SCENARIOS) {
      console.log(`${name}: ${description}`);
      for (const step of steps) console.log(`  ${step.number} ${step.name.padEnd(9)} ${step.headline}`);
    }
    console.log(HOW_TO_PLAY);
    return 0;
  }
  const cloud = values.aws === undefined ? undefined : createPeerCloud(urlOf(values.aws));
  const scenario = cloud ? elsewhere(cloud) : scenarioOf(values.scenario);
  const missing = scenario.programs?.find((name) => spawnSync(name, ['--version']).status !== 0);
  if (missing !== undefined)
    throw new UsageError(
      `The scenario ${scenario.name} needs the program ${missing}; install it, so that \`${missing} --version\` answers.`,
    );
  if (scenario.repository !== undefined && values.engine === 'act')
    throw new UsageError(`--engine act plays the shop's own repository alone, and not ${scenario.name}.`);
  const seed = wholeNumber('seed', values.seed);
  const broken = values.break === undefined ? undefined : stepOf(scenario, values.break);
  const narrator = narratorOf(scenario);
  ownTemporaryFiles();
  const stage = await createStage({
    seed,
    audience: narrator,
    ...(broken === undefined ? {} : { broken }),
    ...(scenario.repository === undefined ? {} : { repository: scenario.repository() }),
    ...(scenario.shop === undefined ? {} : { shop: scenario.shop }),
    ...(values.aws === undefined ? {} : { aws: values.aws }),
    ...engineOf(values.engine, broken !== undefined),
  });
  stopWithUs(stage);
  try {
    await cloud?.furnish().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new UsageError(
        `The cloud that --aws names does not answer as one (${why}); start it first, such as fakecloud.`,
      );
    });
    narrator.opens(scenario);
    if (broken) narrator.note(`In step ${broken.number} (${broken.name}), ${broken.breaks} does nothing.`);
    const failure = await perform(scenario, stage);
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify(lifeSummary(stage), null, 2)}\n`);
    if (cloud)
      for (const claim of NOT_SHOWN_ELSEWHERE) narrator.note(`Not shown on ${values.aws}: ${claim}.`);
    narrator.finish(
      failure
        ? `The rehearsal failed in step ${failure.step.number} (${failure.step.name}).`
        : `All ${scenario.steps.length} steps are as they should be.`,
      failure !== undefined,
    );
    if (!failure && !cloud && !broken) console.log(whatNext(scenario));
    return failure ? 1 : 0;
  } finally {
    await stage.close();
  }
}

/** The stories are the shop's in its first tracker; a repository of its own has none. */
function narratorOf({ repository, shop, sights = BRIEFLY.sights }: Scenario): Narrator {
  const isOfLife = repository === undefined && shop === undefined;
  const telling = isOfLife ? BRIEFLY : { ...BRIEFLY, stories: [], sights };
  return createNarrator((line) => console.log(line), process.stdout.isTTY === true, telling);
}

const OF_SCENARIOS = ['scenario', 'engine', 'aws', 'break'] as const;
const OF_REPOSITORIES = [
  'event',
  'workflow',
  'variables',
  'secrets',
  'stored',
  'set-up',
  'allow-host',
  'keep',
] as const;

/** @throws UsageError for an option that means nothing beside the others */
function refuseMixture(values: Values): void {
  const own = values.repository !== undefined;
  const wrong = (own ? OF_SCENARIOS : OF_REPOSITORIES).find((name) => values[name] !== DEFAULTS[name]);
  if (wrong !== undefined)
    throw new UsageError(`--${wrong} means nothing ${own ? 'with' : 'without'} --repository.`);
}

function rehearseOwn(values: Values, folder: string): Promise<number> {
  const seed = wholeNumber('seed', values.seed);
  ownTemporaryFiles();
  const { list, event: events, workflow: workflows, keep, json, variables, secrets, stored } = values;
  const given = { variables, secrets, stored, setUp: values['set-up'], allowedHosts: values['allow-host'] };
  return rehearseRepository({ folder, seed, list, events, workflows, keep, json, ...given });
}

function scenarioOf(name: string): Scenario {
  const found = SCENARIOS.find((each) => each.name === name);
  if (found) return found;
  const alike = SCENARIOS.find((each) => each.name === `story-${name.toLowerCase()}`);
  const meant = alike === undefined ? '' : ` Do you mean ${alike.name}?`;
  throw new UsageError(
    `--scenario takes ${SCENARIOS.map((each) => each.name).join(', ')}, not '${name}'.${meant}`,
  );
}

function urlOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(`--aws takes the URL of a cloud, such as http://127.0.0.1:4566, not '${text}'.`);
}

function stepOf(scenario: Scenario, wanted: string): LifeStep {
  const breakable = scenario.steps.filter(({ breaks }) => breaks !== undefined);
  const found = breakable.find((step) => String(step.number) === wanted || step.name === wanted);
  if (!found)
    throw new UsageError(
      `--break takes a step of ${scenario.name}, by number or name, not '${wanted}': ${breakable.map((step) => `${step.number} ${step.name}`).join(', ')}.`,
    );
  return found;
}

function engineOf(name: string, breaks: boolean): Pick<StageOptions, 'makeEngine'> {
  if (oneOf('engine', name, ENGINES) !== 'act') return {};
  if (breaks) throw new UsageError('--break needs our own engine; leave --engine act out.');
  const act = findAct(ROOT);
  return {
    makeEngine: (world, { root, workflows, vars, secrets }) =>
      createActEngine({
        act,
        github: createRunnerGitHub(world),
        workflows,
        actionsRoot: root,
        vars,
        secrets,
      }),
  };
}

await runCommand(COMMAND, rehearse).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
