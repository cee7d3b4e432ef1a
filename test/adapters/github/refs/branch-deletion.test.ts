import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../../../src/adapters/github/github.ts';
import { scriptedFetch } from '../../../support/fetch/scripted-fetch.ts';

function answer(status: number, body: unknown = { message: 'Words.' }): () => Response {
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

describe('GitHub that does not delete a branch on condition', () => {
  const SEEN = 'a'.repeat(40);
  const repository = answer(200, { node_id: 'R_1' });
  const head = (sha: string) => answer(200, { object: { sha } });
  const errors = (message: string, type?: string) => answer(200, { data: null, errors: [{ type, message }] });
  const unknown = errors("Field 'updateRefs' doesn't exist on type 'Mutation'");
  const failed = errors('Something went wrong while executing your query.');
  const gone = answer(422, { message: 'Reference does not exist' });

  it.each([
    ['says of one that has moved that it failed', 'moved', [failed, head('b'.repeat(40))]],
    [
      'says of one that has moved that it may not',
      'moved',
      [errors('No.', 'FORBIDDEN'), head('b'.repeat(40))],
    ],
    ['says of one that is gone that it failed', 'gone', [failed, answer(404), repository]],
    [
      'says that a rule keeps it',
      'forbidden',
      [errors('Cannot delete this branch', 'UNPROCESSABLE'), head(SEEN)],
    ],
    [
      'does not know how, as an older server',
      'deleted',
      [unknown, head(SEEN), () => new Response(null, { status: 204 })],
    ],
    ['does not know how, and it went meanwhile', 'gone', [unknown, head(SEEN), gone, repository]],
  ] as const)('%s', async (_, outcome, answers) => {
    const { codeHost } = speaker(repository, ...answers);
    expect(await codeHost.deleteBranch('feature/a', SEEN)).toBe(outcome);
  });

  it('is asked for nothing without the condition where it failed and shows the same head', async () => {
    const { codeHost, sent } = speaker(repository, failed, head(SEEN));
    await expect(codeHost.deleteBranch('feature/a', SEEN)).rejects.toMatchObject({
      reasonCode: 'doubtful_facts',
    });
    expect(sent.map(({ method }) => method)).not.toContain('DELETE');
  });
});
