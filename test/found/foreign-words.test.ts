import { describe, expect, it } from '@jest/globals';
import { createObjectStore } from '../../src/adapters/aws/artifacts/object-store.ts';
import { githubError } from '../../src/adapters/github/api-error.ts';
import { foreignWords } from '../../src/domain/input/foreign-words.ts';
import { describeFindings } from '../../src/domain/stack/stack-failure.ts';
import { fitOutput, fitReport } from '../../src/text/fit-report.ts';
import { report } from '../../tools/builders/reports.ts';
import { accessTo } from '../../tools/runs/aws-access.ts';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { scriptedFetch } from '../support/fetch/scripted-fetch.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

describe('the words of a far side', () => {
  it.each([
    [
      `You are not authorized to perform this operation. Encoded authorization failure message: ${'aB_-9'.repeat(200)}`,
      'You are not authorized to perform this operation',
    ],
    ['<!DOCTYPE html><html><body>Unicorn!</body></html>', 'it gave no reason that can be read'],
    [
      "char '<' is not expected.:1:1\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.",
      'it gave no reason that can be read',
    ],
    ['Stack with id x does not exist', 'Stack with id x does not exist'],
  ])('are shown as far as they help a person: %#', (said, shown) => {
    expect(foreignWords(said)).toBe(shown);
  });

  it('never are a page of GitHub', () => {
    const error = Object.assign(new Error('<html>Unicorn!</html>'), {
      status: 502,
      response: { headers: {}, data: '<html>Unicorn!</html>' },
    });
    expect(githubError(error, 'read pull request #1').message).toBe(
      'GitHub is out of order: it answered 502 when asked to read pull request #1; run the job again later.',
    );
  });
});

describe('an early validation that failed', () => {
  const said =
    'The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot, call DescribeEvents.';
  const found = "CloudFormation's early validation (PropertyValidation) found something that would fail";

  it.each([
    [
      [
        {
          logicalId: 'Files',
          type: 'AWS::S3::Bucket',
          reason: '#/BucketName: expected string.',
          hook: 'AWS::EarlyValidation::PropertyValidation',
          path: undefined,
        },
      ],
      `${found} (#/BucketName: expected string); correct that in the template`,
    ],
    ['denied' as const, `${found}; allow cloudformation:DescribeEvents in the role's policy to learn what`],
    [
      'unread' as const,
      `${found}; CloudFormation's events of the change set, which name it, could not be read; run it again`,
    ],
    [
      [],
      `${found}; CloudFormation's events do not name it, so compare the template with the rules of its resource types`,
    ],
  ])('names the cause, or says why nobody knows it: %#', (findings, told) => {
    expect(describeFindings(said, findings)).toBe(told);
  });
});

it('a bucket in another region is named with its region', async () => {
  const wire = scriptedFetch(
    () => new Response(null, { status: 301, headers: { 'x-amz-bucket-region': 'us-west-2' } }),
  );
  const store = createObjectStore(
    accessTo('https://s3.example.com', { fetch: wire.fetch }),
    async () => '111122223333',
  );
  await expect(store.compare('shop-files', 'a.zip', '0'.repeat(64))).rejects.toMatchObject({
    reasonCode: 'invalid_input',
    message:
      "Could not look for s3://shop-files/a.zip: the bucket is in the region us-west-2, and the environment in eu-central-1; name a bucket of eu-central-1 in 'artifact-bucket', or correct 'region'.",
  });
});

it('an output is never so large that the next step cannot start', () => {
  const huge = report({
    sentence: 'x'.repeat(2_000_000),
    environment: { name: 'n', url: `http://${'x'.repeat(2_000_000)}` },
  });
  expect(JSON.parse(fitReport(huge))).toMatchObject({
    sentence: `${'x'.repeat(1999)}…`,
    environment: { name: 'n' },
  });
  expect(JSON.parse(fitReport(huge)).environment.url).toBeUndefined();
  expect(fitOutput(JSON.stringify({ Url: 'x'.repeat(40_000) }))).toBe('{}');
  expect(fitOutput('x'.repeat(40_000))).toBe('');
  expect(fitOutput('http://shop.example.com')).toBe('http://shop.example.com');
});

describe('a step', () => {
  const stage = withPreview({ seed: 7, perWait: PER_WAIT });

  async function provision(
    env: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>> = {},
  ) {
    const { outputs } = await runDist({
      action: 'provision',
      env: { ...stepEnvironment(stage, 1), ...env },
      inputs: { ...stepInputs(stage, {}), ...inputs },
    });
    return JSON.parse(outputs['result'] ?? '{}') as { reasonCode: string; sentence: string };
  }

  it('names the region in which it looked for an application that is not there', async () => {
    expect(await provision({}, { application: 'shopp' })).toMatchObject({
      reasonCode: 'missing_application',
      sentence: expect.stringContaining(
        "No Application named 'shopp' found. Deploy the template beanstalk-application in the role's account in the region eu-central-1 once, name the one that is there in 'application', or correct 'region'.",
      ),
    });
  });

  it('sends the token over plain http to no other machine', async () => {
    expect(await provision({ GITHUB_API_URL: 'http://github.example.com/api/v3' })).toMatchObject({
      reasonCode: 'invalid_input',
      sentence:
        'Nothing was sent to http://github.example.com, because credentials go over plain http only to loopback; use an https address.',
    });
    expect(await provision({ GITHUB_API_URL: 'nowhere' })).toMatchObject({
      reasonCode: 'invalid_input',
      sentence:
        "The variable 'GITHUB_API_URL' is no address; leave it as GitHub's runner sets it, such as https://api.github.com.",
    });
  });

  it.each(['Branch', 'BRANCH', 'Greenroom:kind', 'AWS:x'])(
    'refuses the tag %s, because IAM ignores case',
    async (key) => {
      expect(await provision({}, { tags: `'${key}': x` })).toMatchObject({
        reasonCode: 'invalid_input',
        sentence: `Input 'tags' has the key '${key}'; it takes tags of your own; branch, greenroom:… and aws:… are taken, in capitals too, because IAM ignores case in the keys of tags.`,
      });
    },
  );
});
