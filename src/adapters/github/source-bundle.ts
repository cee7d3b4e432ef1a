import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import { ANSWERS, boundedParts } from '../fetch/answer-bounds.ts';
import { rateLimitWait } from '../fetch/retrying-fetch.ts';
import { unwrapZip } from '../files/unwrap-zip.ts';
import { GITHUB_ANSWERS, githubAnswer } from './answers.ts';
import { answeredError, githubError } from './api-error.ts';
import type { GitHubClient } from './client.ts';

const MOST_DOWNLOADS = 3;

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

/**
 * The address that GitHub hands out is good for one download, so when an answer got lost, or broke off, a new one is asked for.
 * @throws AdapterError for an archive that Elastic Beanstalk would not take.
 */
async function download(client: GitHubClient, commit: string, what: string): Promise<Uint8Array> {
  for (let count = 1; ; count += 1) {
    const { answer, redirected } = await askForArchive(client, commit);
    if (answer.ok) {
      const bytes = await overDisk(answer).catch((error: unknown) => {
        if (error instanceof AdapterError || count === MOST_DOWNLOADS) throw error;
      });
      if (bytes !== undefined) return bytes;
    } else if (!redirected || answer.status !== 404 || count > 1) throw downloadError(answer, what);
  }
}

/** An archive comes without its length, so it waits on the disk until it is known not to be too large for the memory. */
async function overDisk(answer: Response): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-archive-'));
  const path = join(folder, 'archive.zip');
  try {
    await writeFile(path, boundedParts(answer, ANSWERS.archive));
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
  const isLimit = rateLimitWait(status, headers) !== undefined;
  const answer = isLimit
    ? GITHUB_ANSWERS.tooMany
    : githubAnswer({ call: 'GET /repos/{owner}/{repo}/zipball/{ref}', status });
  return answeredError(answer ?? GITHUB_ANSWERS.unexpected, { doing: `hand out ${what}`, status, said: '' });
}
