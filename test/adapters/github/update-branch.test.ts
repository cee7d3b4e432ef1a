import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../support/fetch/scripted-fetch.ts';

const [SEEN, OTHER] = ['a'.repeat(40), 'b'.repeat(40)];

function answer(status: number, body: unknown): () => Response {
  return () => Response.json(body, { status });
}

function speaker(...answers: readonly (() => Response)[]) {
  const wire = scriptedFetch(...answers);
  const { codeHost } = createGitHub({
    fetch: wire.fetch,
    token: 'ghs_secret',
    apiUrl: 'https://api.example.com/',
    repository: 'octo-org/shop',
    sleep: async () => undefined,
  });
  return { codeHost, sent: wire.sent };
}

const refused = (message: string) => answer(422, { message });
const pull = (sha: string, mergeable: boolean | null) => answer(200, { head: { sha }, mergeable });

describe('a branch that is to be brought up to date', () => {
  it('is asked for at the commit that was seen', async () => {
    const { codeHost, sent } = speaker(answer(202, { message: 'Updating pull request branch.' }));
    expect(await codeHost.updateBranch(7, SEEN)).toEqual({ outcome: 'updated' });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ expected_head_sha: SEEN });
  });

  it.each([
    ['moved', 'merge conflict between base and head', pull(OTHER, false)],
    ['current', 'There are no new commits on the base branch.', pull(SEEN, true)],
    ['conflict', 'merge conflict between base and head', pull(SEEN, null)],
    ['conflict', 'It could not be done.', pull(SEEN, false)],
    ['refused', 'It could not be done.', pull(SEEN, true)],
  ] as const)('is %s where GitHub says "%s" and shows that', async (outcome, detail, shown) => {
    const { codeHost } = speaker(refused(detail), shown);
    expect(await codeHost.updateBranch(7, SEEN)).toEqual({ outcome, detail });
  });

  it('is left to people where it brings workflow files that the token may not write', async () => {
    const words =
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission';
    const { codeHost } = speaker(answer(403, { message: words }));
    expect(await codeHost.updateBranch(7, SEEN)).toEqual({ outcome: 'refused', detail: words });
  });
});

describe('a branch that is to be made anew on top of its base', () => {
  const shown = (sha: string, mergeable: boolean | null = true) =>
    answer(200, { node_id: 'PR_1', head: { sha, ref: 'feature/a' }, mergeable });
  const noRules = answer(200, []);
  const errors = (message: string) => answer(200, { data: null, errors: [{ message }] });

  it('is asked for at the commit that was seen', async () => {
    const { codeHost, sent } = speaker(
      shown(SEEN),
      noRules,
      answer(200, { data: { updatePullRequestBranch: { clientMutationId: null } } }),
    );
    expect(await codeHost.updateBranch(7, SEEN, 'rebase')).toEqual({ outcome: 'updated' });
    const { query, variables } = JSON.parse(sent[2]?.body ?? '');
    expect(query).toContain('updateMethod: REBASE');
    expect(variables).toEqual({ pull: 'PR_1', commit: SEEN });
  });

  it('is asked for by nobody where it has moved on, or a rule forbids to replace it', async () => {
    const moved = speaker(shown(OTHER));
    expect(await moved.codeHost.updateBranch(7, SEEN, 'rebase')).toEqual({ outcome: 'moved' });
    const ruled = speaker(shown(SEEN), answer(200, [{ type: 'non_fast_forward' }]));
    expect(await ruled.codeHost.updateBranch(7, SEEN, 'rebase')).toMatchObject({ outcome: 'refused' });
    expect([...moved.sent, ...ruled.sent].map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
  });

  it.each([
    ['conflict', 'merge conflict between base and head (updatePullRequestBranch)', shown(SEEN, null)],
    ['conflict', 'Something went wrong while executing your query.', shown(SEEN, false)],
    ['moved', 'Something went wrong while executing your query.', shown(OTHER)],
  ] as const)('is %s where GitHub says "%s" and shows that', async (outcome, message, after) => {
    const { codeHost } = speaker(shown(SEEN), noRules, errors(message), after);
    expect(await codeHost.updateBranch(7, SEEN, 'rebase')).toMatchObject({ outcome });
  });

  it('is a failure where nobody can say what stands in the way', async () => {
    const { codeHost } = speaker(shown(SEEN), noRules, errors('Something went wrong.'), shown(SEEN));
    await expect(codeHost.updateBranch(7, SEEN, 'rebase')).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
  });
});

describe('checks before a merge', () => {
  const branch = (contexts: readonly string[]) =>
    answer(200, { name: 'main', protected: true, protection: { required_status_checks: { contexts } } });

  it.each([
    ['protection names them', true, [branch(['test'])]],
    ['a ruleset does', true, [branch([]), answer(200, [{ type: 'required_status_checks' }])]],
    ['nothing asks for them', false, [branch([]), answer(200, [{ type: 'deletion' }])]],
  ] as const)('where %s: %s', async (_, asks, answers) => {
    const { codeHost } = speaker(...answers);
    expect(await codeHost.requiresChecks('main')).toBe(asks);
  });

  it.each([
    ['github-actions', false],
    ['shop-deployer', true],
  ])('start for what the bot of the app %s pushes: %s', async (login, starts) => {
    const { codeHost } = speaker(answer(200, { data: { viewer: { login } } }));
    expect(await codeHost.startsRuns()).toBe(starts);
  });
});
