import { expect, it } from '@jest/globals';
import { leftover, report, reportItem, stepsOf } from '../../tools/builders/reports.ts';
import { runDist } from '../../tools/runs/dist-step.ts';
import { endState } from '../../tools/runs/end-state.ts';
import { BRANCH, stepEnvironment, stepInputs, URL_OF_ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 3 });

function notify(results: string) {
  return runDist({
    action: 'notify',
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), results },
  });
}

it('the built notify tells what is left behind and what the environment costs, from toJSON(steps)', async () => {
  const cost = { perHour: 0.0096, perDay: 0.23, perMonth: 7.01, sinceCreation: 0.5 };
  const about = { branch: BRANCH, pullRequest: stage.pullRequest };
  const made = report({
    subject: {
      key: `70107786/shop/preview/${BRANCH}`,
      repository: 'octo-org/shop',
      project: 'shop',
      kind: 'preview',
      commit: stage.commit,
      ...about,
    },
    environment: { name: 'shop-feature', url: URL_OF_ENVIRONMENT, cost, leftovers: [leftover()] },
  });
  const { exitCode, summary } = await notify(stepsOf(made));
  expect(exitCode).toBe(0);
  expect(summary).toContain(
    '| `shop-feature` | Uploads | `AWS::S3::Bucket` | shop\\-uploads | The bucket is not empty |',
  );
  expect(summary).toContain('| 0.23 a day, 7.01 a month; 0.50 since it was made |');
  const { comments, messages } = endState(stage.world);
  expect(comments[0]).toContain('| 0.23 a day, 7.01 a month |');
  expect(comments[0]).toContain('\n- Uploads \\(shop\\-uploads\\): The bucket is not empty');
  expect(messages[0]).toContain('Left behind: Uploads (shop-uploads): The bucket is not empty.');

  await notify(
    stepsOf(report({ action: 'teardown', items: [reportItem({ ...about, cost, leftovers: [leftover()] })] })),
  );
  const gone = endState(stage.world);
  expect(gone.comments[0]).toContain('| 0.50 in all |');
  expect(gone.messages.join('\n')).toContain('is gone. Left behind: Uploads (shop-uploads)');
});
