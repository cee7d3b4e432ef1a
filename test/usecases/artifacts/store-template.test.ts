import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const BODY = `
Parameters:
  Commit: { Type: String }
Resources:
  Files: { Type: "AWS::S3::Bucket" }
Outputs:
  Commit: { Value: !Ref Commit }
`;

/** A template of exactly that many bytes, and of about half as many characters. */
function templateOf(bytes: number): string {
  const room = bytes - BODY.length - 2;
  return `# ${'ä'.repeat(Math.floor(room / 2))}${'-'.repeat(room % 2)}${BODY}`;
}

const LARGE = templateOf(60_000);
const KEY = `greenroom/preview/shop-feature-123456789-checkout-qinov5ys/templates/${createHash('sha256').update(LARGE).digest('hex')}.yml`;
const INPUTS = { template: 'infra/large.yml', health: 'none', 'artifact-bucket': 'greenroom-shop' };

const stage = withPreview({ seed: 5 });

beforeEach(() => {
  stage.world.act('s3', 'create', { bucket: 'greenroom-shop' });
});

function push(template: string): void {
  stage.world.act('github', 'push', { branch: BRANCH, files: { 'infra/large.yml': template }, by: 'mr-a' });
}

function calls(operation: string) {
  return stage.world.log.entries().filter((entry) => entry.operation === operation);
}

describe('a template that is too large for a request', () => {
  it('goes through the artifact bucket under the hash of its content, once', async () => {
    push(LARGE);
    const first = await provisionHere(stage, 1, INPUTS);
    expect(first.report).toMatchObject({
      decision: 'created',
      sentence: expect.stringContaining('was created at'),
    });
    const address = encodeURIComponent(`${stage.world.origin()}/greenroom-shop/${KEY}`);
    for (const operation of ['GetTemplateSummary', 'CreateChangeSet'])
      expect(calls(operation).map((entry) => entry.requestBody)).toEqual([
        expect.stringContaining(`TemplateURL=${address}`),
      ]);
    expect(calls('PutObject').map((entry) => entry.path)).toEqual([`/greenroom-shop/${KEY}`]);

    const second = await provisionHere(stage, 2, INPUTS);
    expect(second.report).toMatchObject({
      decision: 'unchanged',
      sentence: expect.stringContaining('already runs'),
    });
    expect(calls('PutObject')).toHaveLength(1);
  });

  it("goes through Beanstalk's own bucket where no other is named", async () => {
    push(LARGE);
    const { report } = await provisionHere(stage, 1, { ...INPUTS, 'artifact-bucket': '' });
    expect(report).toMatchObject({ decision: 'created' });
    expect(calls('PutObject').map((entry) => entry.path)).toEqual([
      `/elasticbeanstalk-eu-central-1-111122223333/${KEY}`,
    ]);
  });

  it('is uploaded by no dry run, whose plan says that the template was not checked', async () => {
    push(LARGE);
    const { report } = await provisionHere(stage, 1, { ...INPUTS, 'dry-run': 'true' });
    expect(report).toMatchObject({
      decision: 'planned',
      sentence: expect.stringMatching(/would be created.*template was not checked/),
    });
    expect(calls('PutObject')).toEqual([]);
  });

  it('is told by bytes, not by characters: 51,200 of them still fit', async () => {
    push(templateOf(51_200));
    expect(Buffer.byteLength(templateOf(51_200))).toBe(51_200);
    const { report } = await provisionHere(stage, 1, { ...INPUTS, 'dry-run': 'true' });
    expect(report).toMatchObject({ decision: 'planned' });
    expect(calls('GetTemplateSummary')[0]?.requestBody).toContain('TemplateBody=');
  });
});
