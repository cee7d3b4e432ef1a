import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { digestOf, originOf, sealed } from '../../../tools/workflows/written-files.ts';

const TEXT = `name: Preview
jobs:
  greenroom:
    uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@v1
`;

describe('a file in a repository', () => {
  it('is ours while nothing but its pin has changed', () => {
    const written = sealed(TEXT);
    expect(written.split('\n')).toHaveLength(6);
    expect(originOf(written)).toEqual({ from: 'init' });
    expect(
      originOf(written.replace('octo-org/greenroom', 'acme/greenroom').replace('@v1', '@0123abc')),
    ).toEqual({
      from: 'init',
    });
    expect(originOf(written.replaceAll('\n', '\r\n'))).toEqual({ from: 'init' });
  });

  it('is edited as soon as anything else has, with or without its last line', () => {
    expect(originOf(sealed(TEXT).replace('Preview', 'Previews'))).toEqual({ from: 'edited' });
    expect(originOf(`${sealed(TEXT)}# mine\n`)).toEqual({ from: 'edited' });
    expect(originOf(TEXT)).toEqual({ from: 'edited' });
  });

  it('is foreign where it uses nothing of ours', () => {
    expect(originOf('name: Preview\njobs: {}\n')).toEqual({ from: 'foreign' });
    expect(originOf('    - uses: octo-org/house/actions/paint@v1\n')).toEqual({ from: 'foreign' });
  });

  it('is known where the README lets people paste it as it is today', () => {
    const text = readFileSync(join(repositoryRoot, 'docs', 'examples', 'first-workflow.yml'), 'utf8');
    const digest = digestOf(text);
    // Where this fails, add the digest to OF_CALLER of tools/workflows/earlier-texts.ts, and leave the others there.
    expect({ digest, origin: originOf(text) }).toEqual({
      digest,
      origin: { from: 'earlier', set: 'caller', file: 'first-workflow.yml' },
    });
  });
});
