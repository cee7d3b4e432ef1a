import { expect, it } from '@jest/globals';
import { BRANCH } from '../../tools/runs/preview-job.ts';
import { provisionHere } from '../support/runs/provision-here.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7 });

/** Beanstalk's lists of environments come back empty: so many of them, and the rest as they are. */
function hiding(many: number): (send: typeof fetch) => typeof fetch {
  let left = 0;
  return (send) => async (input, init) => {
    const request = new Request(input, init);
    const body = await request.clone().text();
    const answer = await send(request);
    if (!body.includes('Action=DescribeEnvironments') || left >= many) return answer;
    left += 1;
    const text = await answer.text();
    return new Response(text.replace(/<Environments>.*<\/Environments>/s, '<Environments></Environments>'), {
      status: answer.status,
      headers: { 'content-type': 'text/xml' },
    });
  };
}

// "Absence alone proves nothing": a list that is late, and a policy that hides.
it.each([
  ['one list that is late', 1],
  ['a policy that hides all', 1000],
])('a healthy environment is not taken for terminated by %s', async (_, many) => {
  const first = await provisionHere(stage, 1, {});
  expect(first.report).toMatchObject({ decision: 'created' });
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'a.txt': 'two\n' }, by: 'mr-a' });
  const from = stage.world.log.next();
  const second = await provisionHere(stage, 2, {}, { through: hiding(many) });
  expect(second.report).toMatchObject({ decision: 'updated' });
  const operations = stage.world.log.entries(from).map(({ operation }) => operation);
  expect(operations).not.toContain('DeleteStack');
});
