import { join } from 'node:path';
import picomatch from 'picomatch';
import type { Artifact } from '../artifacts.ts';
import { placeIn } from '../execution.ts';
import type { JobState } from '../job-state.ts';
import { writeFiles } from './files.ts';
import type { StandIn, StandInCall } from './stand-in.ts';

/** `actions/download-artifact`: brings what a job of the same run has kept. */
export const DOWNLOAD_ARTIFACT: StandIn = {
  inputs: {
    name: '',
    'artifact-ids': '',
    path: '',
    pattern: '',
    'merge-multiple': 'false',
    'github-token': '',
    repository: '',
    'run-id': '',
    'skip-decompress': 'false',
    'digest-mismatch': 'error',
  },
  run: download,
};

function download({ job, inputs, log }: StandInCall): Record<string, string> {
  const runId = inputs['run-id'] ?? '';
  if (runId !== '' && runId !== String(job.run.id)) {
    log.annotate('notice', `not played: actions/download-artifact of run ${runId}`);
    return {};
  }
  const found = wanted(job, inputs);
  const folder = placeIn(job, inputs['path'] ?? '');
  const isTogether = inputs['name'] !== '' || inputs['merge-multiple'] === 'true' || found.length === 1;
  for (const { name, files } of found) writeFiles(isTogether ? folder : join(folder, name), files);
  log.add(`Total of ${found.length} artifact(s) downloaded`);
  return { 'download-path': folder };
}

/** By name, by ids, by pattern, or all (download-artifact, download-artifact.ts). */
function wanted(job: JobState, inputs: StandInCall['inputs']): readonly Artifact[] {
  const { name = '', 'artifact-ids': ids = '', pattern = '' } = inputs;
  const all = job.facts.artifacts.list();
  if (name !== '') {
    const found = all.filter((artifact) => artifact.name === name);
    if (found.length > 0) return found;
    throw new Error(
      `Unable to download artifact(s): Artifact not found for name: ${name} Please ensure that your artifact is not expired and the artifact was uploaded using a compatible version of toolkit/upload-artifact.`,
    );
  }
  if (ids === '')
    return all.filter((artifact) => pattern === '' || picomatch.isMatch(artifact.name, pattern));
  const byId = all.filter(({ id }) => ids.split(',').some((each) => each.trim() === String(id)));
  if (byId.length > 0) return byId;
  throw new Error('Unable to download artifact(s): None of the provided artifact IDs were found');
}
