import { afterAll, describe, expect, it } from '@jest/globals';
import { breaches, type EndState, endState } from '../../tools/runs/end-state.ts';
import {
  BRANCH,
  ENVIRONMENT,
  reviewRequested,
  type Stage,
  URL_OF_ENVIRONMENT,
} from '../../tools/runs/preview-job.ts';
import { pickerOf, playsWhole, sampleSeed } from '../../tools/sweep/sample.ts';
import { previewHere } from '../support/runs/preview-here.ts';

const SEED = 7;
/** Requests of a sample; each is played before and after it was applied. `npm run full` plays all. */
const SAMPLE = 20;
const sample = sampleSeed('KILLED_SEED');
const replay = `Play it again with KILLED_SEED=${sample} npm test -- killed/in-process.`;

function calmStage(): Promise<Stage> {
  return reviewRequested({ seed: SEED });
}

async function undisturbed(): Promise<{
  readonly state: EndState;
  readonly requests: number;
  readonly commit: string;
  readonly breaches: readonly string[];
}> {
  const stage = await calmStage();
  try {
    await previewHere(stage, 1);
    const entries = stage.world.log.entries();
    return {
      state: endState(stage.world),
      requests: entries.length,
      commit: stage.commit,
      breaches: breaches(entries),
    };
  } finally {
    await stage.world.close();
  }
}

async function killedAt(point: number, phase: 'before' | 'after') {
  const stage = await calmStage();
  try {
    let strike: () => void = () => undefined;
    const killed = new Promise<void>((resolve) => {
      strike = resolve;
    });
    stage.world.faults.add({ name: 'kill', phase, effect: 'kill', skip: point, onStrike: strike });
    const first = await previewHere(stage, 1, killed);
    stage.world.faults.clear();
    const second = await previewHere(stage, 2);
    return { first, second, state: endState(stage.world), breaches: breaches(stage.world.log.entries()) };
  } finally {
    await stage.world.close();
  }
}

let tested = 0;
let points = 0;

afterAll(() => {
  console.log(
    `Killed in step 2 and rerun: ${tested} of ${points} points tested (every request of the undisturbed run, not applied and applied).`,
  );
});

describe('a preview job that is killed at a request and rerun', () => {
  it('ends, undisturbed, in the state that these literals say', async () => {
    const { state, commit, breaches: found } = await undisturbed();
    expect(found).toEqual([]);
    expect(state).toMatchObject({
      stack: {
        status: 'CREATE_COMPLETE',
        parameters: { Commit: commit, Asleep: 'false', ApplicationName: 'shop' },
        tags: {
          'greenroom:project': 'shop',
          'greenroom:repository-id': '70107786',
          'greenroom:environment': 'preview',
          'greenroom:branch': BRANCH,
        },
      },
      versions: [{ label: `${ENVIRONMENT}-${commit.slice(0, 12)}.preview`, status: 'PROCESSED' }],
      environment: {
        status: 'Ready',
        health: 'Green',
        version: `${ENVIRONMENT}-${commit.slice(0, 12)}.preview`,
      },
      records: [`${ENVIRONMENT}.preview.example.com.`],
      deployments: [{ ref: BRANCH, sha: commit, state: 'success', url: URL_OF_ENVIRONMENT }],
      labels: ['auto'],
      comments: [expect.stringContaining(URL_OF_ENVIRONMENT)],
      messages: [expect.stringContaining(URL_OF_ENVIRONMENT)],
      story: 'finished',
      storyComments: [expect.stringContaining(URL_OF_ENVIRONMENT)],
    });
  });

  it('ends in the same state wherever it was killed', async () => {
    const { state, requests } = await undisturbed();
    points = requests * 2;
    const all = Array.from({ length: requests }, (_, point) => point);
    for (const point of playsWhole() ? all : pickerOf(sample)(all, SAMPLE)) {
      for (const phase of ['before', 'after'] as const) {
        const result = await killedAt(point, phase);
        expect({ replay, point, phase, ...result }).toEqual({
          replay,
          point,
          phase,
          first: 'killed',
          second: 'finished',
          state,
          breaches: [],
        });
        tested += 1;
      }
    }
  });
});
