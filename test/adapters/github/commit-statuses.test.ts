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
/** What GitHub says of commits, in the order in which they were asked for. */
const statuses = (...commits: readonly unknown[]) =>
  answer(200, {
    data: { repository: Object.fromEntries(commits.map((commit, at) => [`commit${at}`, commit])) },
  });
const commit = (context: unknown, oid = COMMIT) => ({ oid, status: { context } });

describe('the status of a commit', () => {
  it('is read of fifty commits at once, each once', async () => {
    const commits = Array.from({ length: 51 }, (_, at) => String(at).padStart(40, '0'));
    const { commitStatuses, sent } = speaker(
      statuses(...commits.slice(0, 50).map((oid) => commit({ state: 'PENDING', description: null }, oid))),
      statuses(commit({ state: 'SUCCESS', description: 'Yes.' }, commits[50])),
    );
    const found = await commitStatuses.commitStatuses([...commits, ...commits], 'story accepted');
    expect(sent).toHaveLength(2);
    expect(found.size).toBe(51);
    expect(found.get(commits[0] ?? '')).toEqual({ state: 'pending', description: '' });
    expect(found.get(commits[50] ?? '')).toEqual({ state: 'success', description: 'Yes.' });
    expect(JSON.parse(sent[1]?.body ?? '')).toMatchObject({
      variables: { context: 'story accepted', commit0: commits[50] },
    });
  });

  it('is unknown where nobody said any, and no success where GitHub has another word', async () => {
    for (const none of [null, { oid: COMMIT, status: null }, commit(null)])
      expect([...(await speaker(statuses(none)).commitStatuses.commitStatuses([COMMIT], 'a'))]).toEqual([]);
    const { commitStatuses } = speaker(statuses(commit({ state: 'EXPECTED', description: 'x' })));
    expect([...(await commitStatuses.commitStatuses([COMMIT], 'a'))]).toEqual([
      [COMMIT, { state: 'error', description: 'x' }],
    ]);
  });

  it.each([{ oid: COMMIT }, {}, commit(undefined), commit({ state: 'SUCCESS' }, 'b'.repeat(40))])(
    'is not guessed from half an answer: %j',
    async (half) => {
      const { commitStatuses } = speaker(statuses(half));
      await expect(commitStatuses.commitStatuses([COMMIT], 'a')).rejects.toMatchObject({
        reasonCode: 'doubtful_facts',
      });
    },
  );

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
