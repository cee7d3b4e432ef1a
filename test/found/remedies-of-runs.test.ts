import { describe, expect, it } from '@jest/globals';
import { tagsOf } from '../../tools/builders/facts.ts';
import { BRANCH, ENVIRONMENT, URL_OF_ENVIRONMENT } from '../../tools/runs/preview-job.ts';
import { bucketTemplate, toldRuns } from '../support/runs/told-runs.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

type Inputs = Readonly<Record<string, string>>;

const stage = withPreview({ seed: 7 });
const { provision, teardown, push, seed } = toldRuns(stage);
const PLAIN = { template: 'own.json', health: 'none' };
const MADE = 'created environment_created';
const RECREATED = 'recreated environment_recreated';

describe('what provision says is to be done, done by the one it tells', () => {
  it('is to take the label off', async () => {
    const pull = { number: stage.pullRequest, label: 'stage:off', by: 'mr-a' };
    stage.world.act('github', 'label', pull);
    expect(await provision()).toEqual({
      verdict: 'skipped opted_out',
      sentence: `Pull request #${stage.pullRequest} is labelled 'stage:off'; take the label off to get an environment.`,
    });
    stage.world.act('github', 'unlabel', pull);
    expect((await provision()).verdict).toBe(MADE);
  });

  it.each(['close one', 'raise the number'])('at the cap of environments is to %s', async (way) => {
    push({ 'a.txt': 'a' }, 'feature/other');
    seed('shop-feature-other', { tags: tagsOf('feature/other') });
    const capped = { 'max-environments': '1' };
    const skipped = await provision(capped);
    expect(skipped.verdict).toBe('skipped cap_reached');
    expect(skipped.sentence).toContain('shop-feature-other');
    expect(skipped.sentence).toMatch(/: close one or raise the number\.$/);
    if (way === 'close one')
      await teardown({ 'stack-name': 'shop-feature-other', confirm: 'shop-feature-other' });
    expect((await provision(way === 'close one' ? capped : { 'max-environments': '2' })).verdict).toBe(MADE);
  });

  it('is to correct the account that is allowed', async () => {
    const refused = await provision({ 'allowed-accounts': '999988887777' });
    expect(refused.verdict).toBe('refused account_not_allowed');
    expect(refused.sentence).toMatch(/\(it ends in 3333\); correct the role or the list\.$/);
    expect((await provision({ 'allowed-accounts': '999988887777,111122223333' })).verdict).toBe(MADE);
  });

  it('is to name the application that is there', async () => {
    const failed = await provision({ application: 'shopp' });
    expect(failed.verdict).toMatch(/missing_application$/);
    expect(failed.sentence).toContain("name the one that is there in 'application'");
    expect((await provision({ application: 'shop' })).verdict).toBe(MADE);
  });

  it.each(['add it', 'give it a default'])('for a parameter that nobody supplies is to %s', async (way) => {
    push({ 'own.json': bucketTemplate({ Colour: { Type: 'String' } }) });
    expect(await provision(PLAIN)).toEqual({
      verdict: 'refused missing_parameter',
      sentence:
        "The template declares 'Colour', which nobody supplies; add it to the input 'parameters' or give it a default.",
    });
    if (way !== 'add it')
      push({ 'own.json': bucketTemplate({ Colour: { Type: 'String', Default: 'blue' } }) });
    const more = way === 'add it' ? { parameters: 'Colour: blue' } : {};
    expect((await provision({ ...PLAIN, ...more })).verdict).toBe(MADE);
  });

  it('is to grant a capability', async () => {
    const AssumeRolePolicyDocument = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
    };
    const Job = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'shop-job', AssumeRolePolicyDocument } };
    push({ 'own.json': bucketTemplate({}, { Resources: { Job } }) });
    const plain = { ...PLAIN, capabilities: 'CAPABILITY_IAM' };
    const refused = await provision(plain);
    expect(refused.verdict).toBe('refused missing_capability');
    expect(refused.sentence).toContain("add it to the input 'capabilities' if that is intended");
    expect((await provision({ ...plain, capabilities: 'CAPABILITY_NAMED_IAM' })).verdict).toBe(MADE);
  });

  it('is to correct what the environment shows, and to push', async () => {
    const host = new URL(URL_OF_ENVIRONMENT).host;
    stage.world.act('site', 'break', { host, status: 500 });
    const failed = await provision();
    expect(failed.verdict).toBe('failed unhealthy');
    expect(failed.sentence).toContain("or correct 'health-path'");
    stage.world.act('site', 'mend', { host });
    push({ 'mended.txt': 'mended' });
    expect((await provision()).verdict).toMatch(/^updated /);
  });

  it.each<[string, Inputs, Inputs, string, Inputs]>([
    [
      'invalid_input',
      {},
      { 'max-environments': 'many' },
      'it takes whole numbers from 1 to 2000',
      { 'max-environments': '5' },
    ],
    [
      'invalid_settings',
      { '.github/greenroom.yml': 'environments:\n  preview: { wantd: branch }\n' },
      {},
      'wantd',
      {},
    ],
    ['invalid_template', { 'own.json': '{ "Resources": {' }, {}, 'template', {}],
    [
      'unknown_branch',
      {},
      { commit: '0123456789012345678901234567890123456789' },
      "push it, or correct the input 'commit'",
      {},
    ],
  ])('for %s is to correct what is named', async (code, files, wrong, told, right) => {
    push({ 'own.json': bucketTemplate() });
    for (const [path, text] of Object.entries(files))
      push({ [path]: text }, path.startsWith('.github/') ? 'main' : BRANCH);
    const refused = await provision({ ...PLAIN, ...wrong });
    expect(refused.verdict).toBe(`refused ${code}`);
    expect(refused.sentence).toContain(told);
    push({ 'own.json': bucketTemplate() });
    push({ '.github/greenroom.yml': 'environments:\n  preview: {}\n' }, 'main');
    expect((await provision({ ...PLAIN, ...right })).verdict).toBe(MADE);
  });

  it("is to correct 'deployment-info'", async () => {
    const failed = await provision({ 'deployment-info': '/health' });
    expect(failed.verdict).toBe('failed wrong_commit');
    expect(failed.sentence).toContain(
      "or correct 'deployment-info', which takes a path that answers with the commit",
    );
    expect((await provision({ 'deployment-info': '/version' })).verdict).toBe('unchanged already_current');
  });

  it('at a quota is to take down what nobody needs, and to run again', async () => {
    push({ 'own.json': bucketTemplate() });
    stage.world.act('cloudformation', 'fail-next', {
      type: 'AWS::S3::Bucket',
      on: 'create',
      reason:
        'You have attempted to create more buckets than allowed (Service: S3, Status Code: 400, TooManyBuckets)',
    });
    const failed = await provision(PLAIN);
    expect(failed.verdict).toBe('failed stack_failed');
    expect(failed.sentence).toMatch(
      /; take down what nobody needs \(teardown with `select: orphaned`\), or ask AWS to raise that quota of the region \(Service Quotas\), then run the job again\.$/,
    );
    expect((await provision(PLAIN)).verdict).toBe(RECREATED);
  });

  it('for a version that Beanstalk cannot process is to correct the bundle, and to push', async () => {
    const broken = stage.world.github.code.branchHead(BRANCH) ?? '';
    failVersion(`${ENVIRONMENT}-${broken.slice(0, 12)}.preview`);
    const failed = await provision();
    expect(failed.verdict).toBe('failed version_failed');
    expect(failed.sentence).toContain('check the files under .ebextensions');
    push({ '.ebextensions/a.config': 'files: {}\n' });
    expect((await provision()).verdict).toBe(MADE);
  });
});

/** Beanstalk cannot process the version of that label, however often it is made. */
function failVersion(label: string): void {
  stage.world.faults.add({
    name: 'a version that cannot be processed',
    service: 'elasticbeanstalk',
    operation: 'DescribeApplicationVersions',
    phase: 'before',
    effect: 'interpose',
    times: 1000,
    async interpose(request, handle) {
      const answer = await handle(request);
      const body = String(answer.body);
      return body.includes(label)
        ? { ...answer, body: body.replaceAll(/<Status>\w+<\/Status>/gi, '<Status>FAILED</Status>') }
        : answer;
    },
  });
}
