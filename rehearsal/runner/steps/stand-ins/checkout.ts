import { rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { RepositoryTree } from '../../records/github.ts';
import { workspaceOf } from '../execution.ts';
import type { JobState } from '../job-state.ts';
import { writeFiles } from './files.ts';
import type { StandIn, StandInCall } from './stand-in.ts';

/**
 * `actions/checkout` without Git: the tree of the event's commit, or of `ref`, in `path`. A pull request's event stands on
 * its merge commit. There is no history and no `.git`.
 */
export const CHECKOUT: StandIn = {
  inputs: Object.fromEntries(
    'repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url allow-unsafe-pr-checkout'
      .split(' ')
      .map((name) => [name, '']),
  ),
  run: checkOut,
};

function checkOut({ job, inputs, log }: StandInCall): Record<string, string> {
  const { repository } = job.around.github;
  const wanted = inputs['repository'] || repository.fullName;
  if (wanted.toLowerCase() !== repository.fullName.toLowerCase()) {
    log.annotate('notice', `not played: actions/checkout of ${wanted}`);
    return {};
  }
  refuseWithoutRights(job, inputs['token'] ?? '');
  const workspace = workspaceOf(job);
  const folder = resolve(workspace, inputs['path'] || '.');
  if (!`${folder}${sep}`.startsWith(`${workspace}${sep}`))
    throw new Error(`Repository path '${folder}' is not under '${workspace}'`);
  const ref = inputs['ref'] ?? '';
  const tree = ref === '' ? job.around.github.treeAt(job.run.event.sha) : treeNamed(job, ref);
  if (tree === undefined) throw new Error(`The commit ${job.run.event.sha} is not in ${wanted}.`);
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, tree.files);
  log.add(`${tree.files.length} files of commit ${tree.commit}`);
  return { ref: ref === '' ? job.run.event.ref : ref, commit: tree.commit };
}

/** A private repository is not there for a token that may not read it. */
function refuseWithoutRights(job: JobState, token: string): void {
  const { secrets } = job.fixed as { readonly secrets?: Readonly<Record<string, string>> };
  const isOwnToken = token === '' || token === secrets?.['GITHUB_TOKEN'];
  if (!isOwnToken || job.facts.permissions['contents'] !== undefined) return;
  const url = `https://github.com/${job.around.github.repository.fullName}/`;
  throw new Error(
    `fatal: repository '${url}' not found. The process '/usr/bin/git' failed with exit code 128; the job's token has no contents: read.`,
  );
}

/** By SHA, by full ref, else as a branch before a tag (actions/checkout, ref-helper.ts). */
function treeNamed({ around }: JobState, ref: string): RepositoryTree {
  const isExact = ref.startsWith('refs/') || /^[0-9a-f]{40}$/i.test(ref);
  const names = isExact ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  const tree = names.map((name) => around.github.treeAt(name)).find((found) => found !== undefined);
  if (tree === undefined) throw new Error(`A branch or tag with the name '${ref}' could not be found`);
  return tree;
}
