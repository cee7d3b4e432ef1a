import { describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { endState } from '../../tools/runs/end-state.ts';
import { idTokenOf, NO_KEYS } from '../../tools/runs/id-token-here.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

const SECRET = 'Zebra"42 & <Crossing>_';

/** What CloudFormation, Slack, a log or a page may make of the secret; each is looked for in all that people can read. */
const FORMS: readonly string[] = [
  SECRET,
  'Zebra\\"42 & <Crossing>_',
  'Zebra%2242%20%26%20%3CCrossing%3E_',
  'Zebra&quot;42 &amp; &lt;Crossing&gt;_',
  'WmVicmEiNDIgJiA8Q3Jvc3Npbmc+Xw',
  `admin:${SECRET}`,
];
/** Parts of the forms, by which each is found though something else may be escaped in it. */
const TRACES = /Zebra|Crossing|WmVicmE|Q3Jvc3|hunter2/;

function play(action: string, inputs: Readonly<Record<string, string>>, env = {}): Promise<DistResult> {
  return runDist({
    action,
    env: { ...stepEnvironment(stage, 1), ...env },
    inputs: { ...stepInputs(stage, {}), ...inputs },
  });
}

function push(template: object): void {
  stage.world.act('github', 'push', {
    branch: BRANCH,
    files: { 'infra/stack.json': JSON.stringify(template) },
    by: 'mr-a',
  });
}

/** What the runner shows of a step, and what the step hands on. A line that masks a value is none that anybody sees. */
function shown({ stdout, outputs, summary }: DistResult): string {
  const lines = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...lines, ...Object.values(outputs), summary].join('\n');
}

/** All that was written where people read: comments, states of deployments, stories and messages. */
function written(): string {
  return stage.world.log
    .entries()
    .filter(({ service, write }) => ['github', 'tracker', 'slack'].includes(service) && write)
    .map(({ requestBody }) => `${requestBody}\n${decodeURIComponent(requestBody.replaceAll('+', ' '))}`)
    .join('\n');
}

/** Plays the steps of the job, each with what those before reported. */
async function playJob(inputs: Readonly<Record<string, string>>, env = {}) {
  const provision = await play('provision', { template: 'infra/stack.json', health: 'none', ...inputs }, env);
  const results = JSON.stringify({ provision: { outcome: 'success', outputs: provision.outputs } });
  const others = [await play('sync-tracker', { results }), await play('notify', { results })];
  return { provision, text: [...[provision, ...others].map(shown), written()].join('\n') };
}

describe('a secret of the run', () => {
  it('stands nowhere, in no form, though CloudFormation tells it as the cause of a failure', async () => {
    push({
      Parameters: { Pass: { Type: 'String', NoEcho: true } },
      Resources: {
        One: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'shop-echo' } },
        Two: { Type: 'AWS::S3::Bucket', DependsOn: 'One', Properties: { BucketName: 'shop-echo' } },
      },
    });
    stage.world.faults.add({
      name: 'an echo',
      operation: 'DescribeStackEvents',
      times: 100,
      phase: 'before',
      effect: 'interpose',
      async interpose(request, handle) {
        const answer = await handle(request);
        const echo = FORMS.join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return { ...answer, body: String(answer.body).replaceAll('shop-echo already', `${echo} already`) };
      },
    });
    const { provision, text } = await playJob({ parameters: JSON.stringify({ Pass: SECRET }) });
    expect(provision.outputs).toMatchObject({ decision: 'failed', 'reason-code': 'stack_failed' });
    expect(provision.outputs['result']).toMatch(/\*\*\* .* already exists/);
    expect(written()).toContain('already exists');
    expect(text).not.toMatch(TRACES);
  });

  it('stands nowhere, though STS repeats the token of the job that it was sent', async () => {
    push({ Resources: { One: { Type: 'AWS::SNS::Topic' } } });
    let token = '';
    stage.world.faults.add({
      name: 'an echo',
      operation: 'AssumeRoleWithWebIdentity',
      times: 100,
      phase: 'before',
      effect: 'interpose',
      async interpose(request) {
        token = new URLSearchParams(request.body.toString()).get('WebIdentityToken') ?? '';
        const message = `No provider for ${token} and ${token.slice(0, 60)}`;
        return {
          status: 400,
          headers: { 'content-type': 'text/xml' },
          body: `<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>${message}</Message></Error></ErrorResponse>`,
        };
      },
    });
    const role = 'arn:aws:iam::111122223333:role/greenroom-provision';
    const env = { ...idTokenOf(stage.world, { runId: 4242, event: 'pull_request' }), ...NO_KEYS };
    const { provision, text } = await playJob({ 'role-to-assume': role, region: 'eu-central-1' }, env);
    expect(provision.outputs).toMatchObject({ 'reason-code': 'missing_credentials' });
    expect(provision.outputs['result']).toContain('No provider for ***');
    expect(token.length).toBeGreaterThan(100);
    expect(text).not.toContain(token.slice(0, 60));
  });
});

describe('an address of an environment with a user and a password', () => {
  it('loses both wherever it is told', async () => {
    push({
      Resources: { One: { Type: 'AWS::SNS::Topic' } },
      Outputs: { Url: { Value: 'https://admin:hunter2@shop.example.com/a' } },
    });
    const { provision, text } = await playJob({});
    expect(provision.outputs).toMatchObject({ decision: 'created', url: 'https://shop.example.com/a' });
    expect(endState(stage.world).comments[0]).toContain('https://shop.example.com/a');
    expect(written()).toContain('"environment_url":"https://shop.example.com/a"');
    expect(text).not.toMatch(TRACES);
  });
});

/** Outputs of a stack that tell a secret, each in its own way. */
const TELLING = {
  Raw: { Ref: 'Pass' },
  Inside: { 'Fn::Sub': `mysql://shop@db/\${Pass}` },
  Encoded: { 'Fn::Base64': { 'Fn::Join': [':', ['admin', { Ref: 'Pass' }]] } },
  PassedOn: { 'Fn::GetAtt': ['Kept', 'Value'] },
  Address: 'postgres://shop:hunter2@db.example.com/shop',
  Settings: 'Server=db;User Id=sa;Password=hunter2',
  Login: 'admin:hunter2',
  AppPw: 'hunter2',
  Signed: 'https://shop.example.com/?token=hunter2hunter2',
  Key: 'AKIAABCDEFGHIJKLMNOP',
  Session: 'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl',
  Pem: '-----BEGIN RSA PRIVATE KEY----- MIIEpAIBAAKCAQEA',
};
const HARMLESS = {
  Bucket: 'shop-files',
  Endpoint: 'db.example.com:3306',
  Site: 'https://shop.example.com/login',
};

describe('the outputs of a stack', () => {
  it('leave out what tells a secret, in the run that gives it and in those that keep it', async () => {
    const outputs = Object.entries({ ...TELLING, ...HARMLESS }).map(([name, Value]) => [name, { Value }]);
    push({
      Parameters: { Pass: { Type: 'String', NoEcho: true } },
      Resources: {
        Kept: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Pass' } } },
      },
      Outputs: Object.fromEntries(outputs),
    });
    const given = await playJob({ parameters: JSON.stringify({ Pass: SECRET }) });
    expect(given.provision.outputs).toMatchObject({ decision: 'created' });
    expect(JSON.parse(given.provision.outputs['outputs'] ?? '')).toEqual(HARMLESS);
    const kept = await playJob({});
    expect(kept.provision.outputs['decision']).toMatch(/^(?:unchanged|updated)$/);
    expect(JSON.parse(kept.provision.outputs['outputs'] ?? '')).toEqual(HARMLESS);
    expect(`${given.text}${kept.text}`).not.toMatch(TRACES);
  });
});
