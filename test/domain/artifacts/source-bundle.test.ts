import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dockerrun, movingTagWarning } from '../../../src/domain/artifacts/container-image.ts';
import { parseSourceBundle } from '../../../src/domain/artifacts/source-bundle.ts';
import { bundleKey, versionLabel } from '../../../src/domain/environment/naming.ts';
import { environmentOfLabel } from '../../../src/domain/environment/version-labels.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('the input source-bundle', () => {
  it.each([
    ['repository', { from: 'repository' }],
    ['app.zip', { from: 'workspace', path: 'app.zip' }],
    ['build/out', { from: 'workspace', path: 'build/out' }],
    ['docker://ghcr.io/octo-org/shop:pr-7', { from: 'registry', image: 'ghcr.io/octo-org/shop:pr-7' }],
    ['docker://nginx', { from: 'registry', image: 'nginx' }],
    ['docker://localhost:5000/a/b__c.d:v1', { from: 'registry', image: 'localhost:5000/a/b__c.d:v1' }],
    [`ghcr.io/octo-org/shop@${DIGEST}`, { from: 'registry', image: `ghcr.io/octo-org/shop@${DIGEST}` }],
    [`docker://shop:v1@${DIGEST}`, { from: 'registry', image: `shop:v1@${DIGEST}` }],
  ])('reads %s', (text, expected) => {
    expect(parseSourceBundle(text)).toEqual(expected);
  });

  it.each([
    'docker://',
    'docker://Shop',
    'docker://shop:',
    'docker://shop:a b',
    'docker://shop"',
    'docker://shop\n',
    'docker://-shop',
    'docker://shop/../etc',
    'docker://$(id)',
    'docker://shop:`id`',
    'shop@sha256:0123',
    `docker://${'a'.repeat(600)}`,
  ])('refuses the image of %j', (text) => {
    expect(() => parseSourceBundle(text)).toThrow(
      /Input 'source-bundle' names a container image in a form that none has/,
    );
  });
});

describe('a Dockerrun.aws.json', () => {
  it('names one image and the port behind the proxy', () => {
    expect(JSON.parse(dockerrun('ghcr.io/octo-org/shop:pr-7', 8080))).toEqual({
      AWSEBDockerrunVersion: '1',
      Image: { Name: 'ghcr.io/octo-org/shop:pr-7', Update: 'true' },
      Ports: [{ ContainerPort: '8080' }],
    });
  });
});

describe('an image that may move', () => {
  it('is one without a tag of its own', () => {
    expect(movingTagWarning('ghcr.io/octo-org/shop')).toContain('Name it by digest');
    expect(movingTagWarning('shop:latest')).toContain('shop:latest');
    expect(movingTagWarning('111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop')).not.toContain(
      '111122223333',
    );
    expect(movingTagWarning('localhost:5000/shop')).toBeDefined();
    expect(movingTagWarning('shop:pr-7')).toBeUndefined();
    expect(movingTagWarning(`shop:latest@${DIGEST}`)).toBeUndefined();
  });
});

describe('the name of what was built', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const OWNER = { name: 'shop-feature-a', kind: 'preview' };

  it('tells commit and content apart', () => {
    expect(versionLabel(OWNER, commit, 'fedcba9876543210')).toBe(
      'shop-feature-a-0123456789ab.fedcba987654.preview',
    );
    expect(bundleKey(OWNER, commit, 'fedcba9876543210')).toBe(
      `greenroom/preview/shop-feature-a/${commit}.fedcba987654.zip`,
    );
    expect(bundleKey(OWNER, commit)).toBe(`greenroom/preview/shop-feature-a/${commit}.zip`);
  });

  it('leads back to its environment, whatever that is called', () => {
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    const name = fc.oneof(
      fc.stringMatching(/^shop-[a-z0-9][a-z0-9-]{0,30}$/),
      hex(12).map((digits) => `shop-${digits}`),
    );
    const kind = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9]{1,15}$/), fc.constant('abcdefabcdef'));
    fc.assert(
      fc.property(name, kind, hex(40), fc.option(hex(64), { nil: undefined }), (of, sort, sha, digest) => {
        const label = versionLabel({ name: of, kind: sort }, sha, digest);
        expect(environmentOfLabel(label)).toBe(of);
        // As older versions wrote it.
        expect(environmentOfLabel(label.slice(0, -sort.length - 1))).toBe(of);
        expect(label.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
