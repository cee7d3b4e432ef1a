import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { ReasonCode } from '../../domain/verdict/reason-codes.ts';
import { rateLimitWait } from '../fetch/retrying-fetch.ts';
import { githubError } from './api-error.ts';
import type { GitHubClient } from './client.ts';
import { unwrapZip } from './unwrap-zip.ts';

/**
 * The commit's tree as a zip with its entries at the root. GitHub redirects to another host with a signed address;
 * the token is not sent there.
 * @throws UserError when the commit exists nowhere.
 */
export async function downloadSourceBundle(client: GitHubClient, commit: string): Promise<Uint8Array> {
  const what = `the files of commit ${commit.slice(0, 12)} of ${client.repository}`;
  const bytes = await download(client, commit, what).catch((error: unknown) => {
    throw githubError(error, `hand out ${what}`);
  });
  try {
    return unwrapZip(bytes);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AdapterError('far_side_error', `GitHub's archive of ${what} cannot be used: ${detail}`, {
      service: 'GitHub',
      retriable: true,
      cause,
    });
  }
}

/** The address that GitHub hands out is good for one download, so when an answer got lost a new one is asked for, once. */
async function download(client: GitHubClient, commit: string, what: string): Promise<Uint8Array> {
  const first = await askForArchive(client, commit);
  const archive =
    first.redirected && first.answer.status === 404 ? await askForArchive(client, commit) : first;
  if (!archive.answer.ok) throw downloadError(archive.answer, what);
  return new Uint8Array(await archive.answer.arrayBuffer());
}

async function askForArchive(
  client: GitHubClient,
  commit: string,
): Promise<{ readonly answer: Response; readonly redirected: boolean }> {
  const first = await client.fetch(
    `${client.apiUrl}/repos/${client.repository}/zipball/${encodeURIComponent(commit)}`,
    {
      headers: {
        authorization: `token ${client.token}`,
        accept: 'application/vnd.github+json',
        'user-agent': 'greenroom',
      },
      redirect: 'manual',
    },
  );
  const location = first.headers.get('location');
  if (location === null) return { answer: first, redirected: false };
  await first.body?.cancel();
  const answer = await client.download(new URL(location, first.url || client.apiUrl), {
    headers: { 'user-agent': 'greenroom' },
  });
  return { answer, redirected: true };
}

function downloadError({ status, headers }: Response, what: string): Error {
  if (status === 404) {
    return new UserError(
      'unknown_branch',
      `GitHub has no archive of ${what}; check the input commit and the permission contents: read.`,
    );
  }
  const failed = (reasonCode: ReasonCode, message: string, retriable: boolean) =>
    new AdapterError(reasonCode, message, { service: 'GitHub', status, retriable });
  if (rateLimitWait(status, headers) !== undefined)
    return failed(
      'throttled',
      `GitHub asked to slow down when asked for ${what}; run the job again later.`,
      true,
    );
  if (status === 401 || status === 403)
    return failed(
      'access_denied',
      `GitHub refused to hand out ${what}; give the job the permission contents: read.`,
      false,
    );
  const sentence = `GitHub answered ${status} when asked for ${what}; run the job again.`;
  return failed(status >= 500 ? 'unavailable' : 'far_side_error', sentence, status >= 500);
}
