import type { RehearsalWorld } from '../../../rehearsal/world/rehearsal-world.ts';
import { tagsOf } from '../../../tools/builders/facts.ts';
import type { InProcessResult } from '../../../tools/runs/in-process-run.ts';
import { BRANCH, type Stage } from '../../../tools/runs/preview-job.ts';
import { hoursHere } from './hours-here.ts';
import { provisionHere } from './provision-here.ts';
import { teardownHere } from './teardown-here.ts';

type Inputs = Readonly<Record<string, string>>;

/** What a run says to its reader. */
export interface ToldVerdict {
  /** Decision and reason code. */
  readonly verdict: string;
  /** The report's sentence, and those of its items. */
  readonly sentence: string;
}

/** Runs whose sentences a person follows. */
export interface ToldRuns {
  provision(inputs?: Inputs): Promise<ToldVerdict>;
  teardown(inputs: Inputs): Promise<ToldVerdict>;
  hours(inputs: Inputs): Promise<ToldVerdict>;
  push(files: Inputs, branch?: string): void;
  /** A stack of the pull request's branch, with a bucket. */
  seed(name: string, more: object): void;
}

export function toldRuns(stage: Stage): ToldRuns {
  let attempt = 0;
  const world = (): RehearsalWorld => stage.world;
  return {
    async provision(inputs = {}) {
      attempt += 1;
      return toldVerdict(await provisionHere(stage, attempt, inputs));
    },
    teardown: async (inputs) => toldVerdict(await teardownHere(world(), inputs)),
    hours: async (inputs) => toldVerdict(await hoursHere(world(), inputs)),
    push: (files, branch = BRANCH) => void world().act('github', 'push', { branch, files, by: 'mr-a' }),
    seed: (name, more) =>
      void world().act('cloudformation', 'seed', {
        name,
        tags: tagsOf(BRANCH),
        template: bucketTemplate(),
        ...more,
      }),
  };
}

function toldVerdict({ report }: InProcessResult): ToldVerdict {
  if (report === 'killed') throw new Error('Nobody kills it here.');
  const sentences = [report, ...(report.items ?? [])].map(({ sentence }) => sentence);
  return { verdict: `${report.decision} ${report.reasonCode}`, sentence: [...new Set(sentences)].join(' ') };
}

/** A template with a bucket and these parameters, and whatever stands beside them. */
export function bucketTemplate(parameters: object = {}, more: object = {}): string {
  return JSON.stringify({
    Parameters: parameters,
    Resources: { Files: { Type: 'AWS::S3::Bucket' } },
    ...more,
  });
}
