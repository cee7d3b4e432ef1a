import { type DistResult, runDist } from '../../../tools/runs/dist-step.ts';
import { BRANCH, type Stage, stepEnvironment, stepInputs } from '../../../tools/runs/preview-job.ts';

type Inputs = Readonly<Record<string, string>>;

/** A template with a bucket alone, so that it can be made in every region of the world. */
export const BUCKET_ALONE = JSON.stringify({
  Parameters: { Commit: { Type: 'String', Default: 'none' } },
  Resources: {
    Files: {
      Type: 'AWS::S3::Bucket',
      Properties: { Tags: [{ Key: 'commit', Value: { Ref: 'Commit' } }] },
    },
  },
  Outputs: { Url: { Value: 'http://shop.example.com' } },
});

/** The built actions on the stage's one branch, whose template any region takes. */
export interface BuiltLife {
  /** Pushes the template and a file of that text. */
  push(text: string): void;
  close(): void;
  play(action: string, inputs?: Inputs, env?: Inputs): Promise<DistResult>;
  /** Tells people what a step said. */
  tell(result: DistResult): Promise<DistResult>;
  /** `REGION STATUS` of each stack that this life made and that is not deleted. */
  standing(): readonly string[];
  /** What stands in the comment of the pull request; '' where there is none. */
  comment(): string;
  /** The newest message in the channel; '' where there is none. */
  message(): string;
}

export function builtLife(stage: Stage): BuiltLife {
  let attempt = 0;
  const before = new Set(stacks(stage).map(({ id }) => id));
  const token = () =>
    stage.world.github.token({
      kind: 'workflow',
      permissions: { contents: 'read', deployments: 'write', 'pull-requests': 'write', issues: 'write' },
    });
  async function play(action: string, inputs: Inputs = {}, env: Inputs = {}): Promise<DistResult> {
    attempt += 1;
    const own: Inputs = action === 'provision' ? { template: 'infra/stack.json', health: 'none' } : {};
    return runDist({
      action,
      env: { ...stepEnvironment(stage, attempt), ...env },
      inputs: { ...stepInputs(stage, {}), 'github-token': token(), ...own, ...inputs },
    });
  }
  return {
    push(text) {
      const files = { 'infra/stack.json': BUCKET_ALONE, 'text.txt': text };
      stage.world.act('github', 'push', { branch: BRANCH, files, by: 'mr-a' });
    },
    close() {
      stage.world.act('github', 'close', { number: stage.pullRequest, by: 'mr-a' });
    },
    play,
    tell: (result) => play('notify', { results: `[${result.outputs['result'] ?? ''}]` }),
    standing: () =>
      stacks(stage)
        .filter(({ id, status }) => !before.has(id) && status !== 'DELETE_COMPLETE')
        .map(({ region, status }) => `${region} ${status}`),
    comment: () =>
      stage.world
        .look<{ pulls: readonly { number: number; comments: readonly { body: string }[] }[] }>('github')
        .pulls.find(({ number }) => number === stage.pullRequest)
        ?.comments.at(-1)?.body ?? '',
    message: () =>
      stage.world
        .look<{ channels: readonly { messages: readonly { text: string }[] }[] }>('slack')
        .channels.flatMap(({ messages }) => messages)
        .at(-1)?.text ?? '',
  };
}

function stacks(stage: Stage) {
  return stage.world.look<{ stacks: readonly { id: string; region: string; status: string }[] }>(
    'cloudformation',
  ).stacks;
}
