import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AdapterError, UserError } from '../../domain/verdict/errors.ts';
import type { ByteSource } from '../../ports/object-store.ts';
import { ANSWERS, boundedParts } from '../fetch/answer-bounds.ts';
import { rateLimitWait } from '../fetch/retrying-fetch.ts';
import { bytesOfFile, writeParts } from '../files/byte-sources.ts';
import { withScratchFolder } from '../files/scratch-folder.ts';
import { unwrapZip } from '../files/unwrap-zip.ts';
import { GITHUB_ANSWERS, githubAnswer } from './answers.ts';
import { answeredError, githubError } from './api-error.ts';
import type { GitHubClient } from './client.ts';

const MOST_DOWNLOADS = 3;

/**
 * Works with the commit's tree as a zip with its entries at the root, which lies on the disk and never in memory as a whole. GitHub
 * redirects to another host with a signed address; the token is not sent there.
 * @throws UserError when the commit exists nowhere.
 */
export async function withSourceBundle<T>(
  client: GitHubClient,
  commit: string,
  use: (zip: ByteSource) => Promise<T>,
): Promise<T> {
  const what = `the files of commit ${commit.slice(0, 12)} of ${client.repository}`;
  return withScratchFolder('archive', async (scratch) => {
    const folder = await scratch();
    const archive = join(folder, 'archive.zip');
    await download(client, commit, archive, what).catch((error: unknown) => {
      throw githubError(error, `hand out ${what}`);
    });
    return use(await unwrapped(archive, join(folder, 'bundle.zip'), what));
  });
}

async function unwrapped(archive: string, bundle: string, what: string): Promise<ByteSource> {
  try {
    await writeParts(bundle, unwrapZip(await bytesOfFile(archive)));
    await rm(archive);
    return await bytesOfFile(bundle);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AdapterError(
      'far_side_error',
      `GitHub's archive of ${what} cannot be used (${detail.replace(/\.$/, '')}); run the job again.`,
      {
        service: 'GitHub',
        retriable: true,
        cause,
      },
    );
  }
}

/**
 * Writes the archive to a file. The address that GitHub hands out is good for one download, so when an answer got lost, or broke
 * off, a new one is asked for.
 * @throws AdapterError for an archive that Elastic Beanstalk would not take.
 */
async function download(client: GitHubClient, commit: string, path: string, what: string): Promise<void> {
  for (let count = 1; ; count += 1) {
    const { answer, redirected } = await askForArchive(client, commit);
    if (answer.ok) {
      const isWhole = await writeParts(path, boundedParts(answer, ANSWERS.archive)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof AdapterError || count === MOST_DOWNLOADS) throw error;
          return false;
        },
      );
      if (isWhole) return;
    } else if (!redirected || answer.status !== 404 || count > 1) throw downloadError(answer, what);
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
