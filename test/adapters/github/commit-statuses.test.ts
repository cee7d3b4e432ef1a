import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const COMMIT = 'a'.repeat(40);

function speaker(...answers: readonly (() => Response)[]) {
  const wire = scriptedFetch(...answers);
  const { commitStatuses, workflowStarts } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { commitStatuses, workflowStarts, sent: wire.sent };
}

const answer =
  (status: number, body: unknown, headers = {}) =>
  () =>
    Response.json(body, { status, headers });
const page = (statuses: readonly object[], link = '') =>
  answer(200, { state: 'pending', statuses, total_count: 101 }, link === '' ? {} : { link });

describe('the status of a commit', () => {
  it('is found on a later page too', async () => {
    const { commitStatuses, sent } = speaker(
      page(
        [{ context: 'ci', state: 'success', description: null }],
        '<https://api.example.com/x>; rel="next"',
      ),
      page([{ context: 'story accepted', state: 'pending', description: null }]),
    );
    const found = await commitStatuses.commitStatus(COMMIT, 'story accepted');
    expect(found).toEqual({ state: 'pending', description: '' });
    expect(sent[1]?.url.searchParams.get('page')).toBe('2');
  });

  it('is unknown where nobody said any, and no success where GitHub has a new word', async () => {
    expect(await speaker(page([])).commitStatuses.commitStatus(COMMIT, 'a')).toBeUndefined();
    const { commitStatuses } = speaker(page([{ context: 'a', state: 'maybe', description: 'x' }]));
    expect(await commitStatuses.commitStatus(COMMIT, 'a')).toEqual({ state: 'error', description: 'x' });
  });

  it('is said again where the service is out of order', async () => {
    const { commitStatuses, sent } = speaker(answer(502, {}), answer(201, {}));
    await commitStatuses.setCommitStatus(COMMIT, 'a', { state: 'success', description: 'Yes.' });
    expect(sent).toHaveLength(2);
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ context: 'a', state: 'success', description: 'Yes.' });
  });
});

describe('a workflow that is started by hand', () => {
  it.each([
    [404, 'Not Found'],
    [422, "Workflow does not have 'workflow_dispatch' trigger"],
    [403, 'Resource not accessible by integration'],
  ])("is refused in GitHub's words: %i %s", async (status, message) => {
    const { workflowStarts } = speaker(answer(status, { message }));
    expect(await workflowStarts.startWorkflow('deploy.yml', 'main')).toEqual({
      outcome: 'refused',
      detail: message,
    });
  });

  it('is started at the branch, and not again where no answer came', async () => {
    const started = speaker(() => new Response(null, { status: 204 }));
    expect(await started.workflowStarts.startWorkflow('deploy.yml', 'main')).toEqual({ outcome: 'started' });
    expect(JSON.parse(started.sent[0]?.body ?? '')).toEqual({ ref: 'main' });
    const silent = speaker(answer(502, {}));
    await expect(silent.workflowStarts.startWorkflow('deploy.yml', 'main')).rejects.toMatchObject({
      reasonCode: 'unavailable',
    });
    expect(silent.sent).toHaveLength(1);
  });
});
