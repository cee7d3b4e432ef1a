import { beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/preview-AbCdEf';
const settings = (keys: string) => `project: shop
environments:
  preview: { ${keys} }
`;

const stage = withPreview({ seed: 7 });
let uploaded: Uint8Array[];

beforeEach(() => {
  uploaded = [];
});
function write(keys: string): void {
  const files = { '.github/greenroom.yml': settings(keys) };
  stage.world.act('github', 'push', { branch: 'main', files, by: 'mr-a' });
}

function run(attempt: number, inputs: Readonly<Record<string, string>> = {}) {
  stage.world.faults.add({
    name: 'what is uploaded',
    service: 's3',
    operation: 'PutObject',
    times: 99,
    phase: 'before',
    effect: 'interpose',
    async interpose(request, handle) {
      uploaded.push(request.body);
      return handle(request);
    },
  });
  return provisionHere(stage, attempt, inputs);
}

function filesOf(bundle: Uint8Array | undefined): readonly string[] {
  return Object.keys(unzipSync(bundle ?? new Uint8Array())).filter((name) => name.startsWith('.platform/'));
}

describe('an environment that is kept from strangers', () => {
  it('runs a bundle with what the proxy needs, under a name of its own', async () => {
    write(`noindex: true, basic-auth: "${SECRET}"`);
    const first = await run(1);
    expect(first.report).toMatchObject({ decision: 'created' });
    expect(filesOf(uploaded[0])).toEqual([
      '.platform/nginx/conf.d/elasticbeanstalk/greenroom.conf',
      '.platform/nginx/conf.d/greenroom.conf',
      '.platform/hooks/predeploy/90_greenroom_password.sh',
    ]);
    expect(first.outputs['version-label']).toMatch(/-[0-9a-f]{12}\.[0-9a-f]{12}\.preview$/);
    expect((await run(2)).report).toMatchObject({ decision: 'unchanged' });
    expect(uploaded).toHaveLength(1);
  });

  it('is deployed anew when it shall be kept otherwise', async () => {
    write('noindex: true');
    const before = (await run(1)).outputs['version-label'];
    write('noindex: false');
    const after = await run(2);
    expect(after.report).toMatchObject({ decision: 'updated' });
    expect(after.outputs['version-label']).not.toBe(before);
    expect(filesOf(uploaded[1])).toEqual([]);
  });

  it('is refused where there is no proxy to keep it', async () => {
    write('noindex: true');
    const { report } = await run(1, { template: 'instance' });
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_settings',
      sentence: expect.stringContaining("the template 'instance' cannot keep"),
    });
  });
});
