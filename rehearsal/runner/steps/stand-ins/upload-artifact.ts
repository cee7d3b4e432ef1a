import { createHash } from 'node:crypto';
import { dirname, join, normalize, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { foundFiles } from '../../workflows/found-files.ts';
import { foldersOf, placeIn, workspaceOf } from '../execution.ts';
import type { JobState } from '../job-state.ts';
import { readFileAs } from './files.ts';
import type { StandIn, StandInCall } from './stand-in.ts';

/** `actions/upload-artifact`: keeps files of the workspace for the other jobs of the run. */
export const UPLOAD_ARTIFACT: StandIn = {
  inputs: {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    'retention-days': '',
    'compression-level': '6',
    overwrite: 'false',
    'include-hidden-files': 'false',
    archive: 'true',
  },
  run: upload,
};

const BEHAVIOURS = ['warn', 'error', 'ignore'];

function upload({ job, inputs, log }: StandInCall): Record<string, string> {
  const { name = '', path = '', 'if-no-files-found': behaviour = '' } = inputs;
  if (path === '') throw new Error('Input required and not supplied: path');
  if (!BEHAVIOURS.includes(behaviour))
    throw new Error(
      `Unrecognized if-no-files-found input. Provided: ${behaviour}. Available options: ${BEHAVIOURS.join(',')}`,
    );
  const found = filesFor(job, path, inputs['include-hidden-files'] === 'true');
  if (found.files.length === 0) {
    const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
    if (behaviour === 'error') throw new Error(message);
    if (behaviour === 'warn') log.annotate('warning', message);
    else log.add(message);
    return {};
  }
  const files = found.files.map((place) => readFileAs(place, relative(found.root, place)));
  const artifact = job.facts.artifacts.add(name, files, inputs['overwrite'] === 'true');
  const plural = files.length === 1 ? '' : 's';
  log.add(`With the provided path, there will be ${files.length} file${plural} uploaded`);
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  const { fullName } = job.around.github.repository;
  return {
    'artifact-id': String(artifact.id),
    'artifact-url': `https://github.com/${fullName}/actions/runs/${job.run.id}/artifacts/${artifact.id}`,
    'artifact-digest': hash.digest('hex'),
  };
}

/** The files that the lines of `path` name, and the folder that their paths are relative to (upload-artifact, search.ts). */
function filesFor(job: JobState, lines: string, hidden: boolean) {
  const workspace = workspaceOf(job);
  const patterns = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const wanted = patterns.filter((each) => !each.startsWith('!')).map((each) => patternIn(job, each));
  const refused = patterns
    .filter((each) => each.startsWith('!'))
    .map((each) => patternIn(job, each.slice(1)));
  const roots = [...new Set(wanted.map(searchRoot))];
  const found = roots.flatMap((root) =>
    foundFiles(root, '', true)
      .map((path) => join(root, path))
      .filter((place) => hidden || !isHidden(relative(isIn(workspace, root) ? workspace : root, place))),
  );
  const files = [...new Set(found)]
    .sort()
    .filter((place) => matches(place, wanted) && !matches(place, refused));
  const [first = workspace, ...more] = roots;
  if (more.length > 0) return { files, root: [first, ...more].reduce(commonFolder) };
  const isOneFile = files.length === 1 && files[0] === first;
  return { files, root: isOneFile ? dirname(first) : first };
}

/** `~` at the beginning is the home (@actions/glob, internal-pattern.ts). */
function patternIn(job: JobState, pattern: string): string {
  return placeIn(job, pattern.replace(/^~(?=$|\/)/, foldersOf(job).home));
}

function isIn(folder: string, place: string): boolean {
  return `${place}${sep}`.startsWith(`${folder}${sep}`);
}

/** A pattern names a file, a folder with all that is in it, or files by wildcards. */
function matches(place: string, patterns: readonly string[]): boolean {
  return patterns.some(
    (pattern) => place.startsWith(`${pattern}${sep}`) || picomatch.isMatch(place, pattern, { dot: true }),
  );
}

/** The part of a pattern before its first wildcard. */
function searchRoot(pattern: string): string {
  const parts = normalize(pattern).split(sep);
  const wild = parts.findIndex((part) => /[*?[]/.test(part));
  return wild < 0 ? parts.join(sep) : parts.slice(0, wild).join(sep);
}

function commonFolder(one: string, other: string): string {
  const parts = one.split(sep);
  const others = other.split(sep);
  const end = parts.findIndex((part, index) => part !== others[index]);
  return join(sep, ...(end < 0 ? parts : parts.slice(0, end)));
}

function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.'));
}
