import { createExpectations } from './expectations.ts';
import type { Failure, LifeStep, Scenario, Stage } from './scenario.ts';
import { artefactsOf, secretsOf } from './secrets/artefacts.ts';
import { leaksIn } from './secrets/leaks.ts';

/** Plays the steps of a scenario in order, and stops at the first that leaves the world in a wrong state. */
export async function perform(scenario: Scenario, stage: Stage): Promise<Failure | undefined> {
  for (const step of scenario.steps) {
    stage.enter(step);
    stage.audience.stepStarts(step);
    const failure =
      (await playStep(step, stage)) ?? (step === scenario.steps.at(-1) ? whatLeaked(step, stage) : undefined);
    stage.audience.stepEnds(step, failure);
    if (failure) return failure;
  }
  return undefined;
}

/** What a scenario has left holds no secret, whatever it is about. */
function whatLeaked(step: LifeStep, { world, left: { runs, secrets } }: Stage): Failure | undefined {
  const sentences = leaksIn(artefactsOf(world, runs), secretsOf(world, secrets));
  return sentences.length === 0 ? undefined : { step, sentences };
}

async function playStep(step: LifeStep, stage: Stage): Promise<Failure | undefined> {
  const expectations = createExpectations();
  try {
    await step.play(stage);
    await step.check(stage, expectations);
  } catch (error) {
    expectations.sentences.push(
      `It broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  return expectations.sentences.length === 0 ? undefined : { step, sentences: expectations.sentences };
}
