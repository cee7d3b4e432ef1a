import { createExpectations } from './expectations.ts';
import type { Failure, LifeStep, Scenario, Stage } from './scenario.ts';

/** Plays the steps of a scenario in order, and stops at the first that leaves the world in a wrong state. */
export async function perform(scenario: Scenario, stage: Stage): Promise<Failure | undefined> {
  for (const step of scenario.steps) {
    stage.enter(step);
    stage.audience.stepStarts(step);
    const failure = await playStep(step, stage);
    stage.audience.stepEnds(step, failure);
    if (failure) return failure;
  }
  return undefined;
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
