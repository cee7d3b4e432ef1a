import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { signsOfRights } from '../../src/domain/artifacts/rights-of-job.ts';
import { PER_WAIT } from '../../tools/runs/dist-step.ts';
import { builtTemplate, isThere, writing } from '../support/runs/template-built.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { withWorkspace } from '../support/set-ups/with-workspace.ts';

const stage = withPreview({ seed: 4, perWait: PER_WAIT });
const job = withWorkspace();
const template = (env?: Readonly<Record<string, string>>) => builtTemplate(job, stage.eventPath, env);

const HEADER = '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic xxx\n';

it.each([
  { where: '.git/config', config: HEADER },
  {
    where: '.git/config',
    config: '[includeIf "gitdir:/work/.git"]\n\tpath = /tmp/git-credentials-1.config\n',
  },
  {
    where: '.git/config',
    config: '[remote "origin"]\n\turl = https://x-access-token:ghs_x@github.com/octo-org/shop\n',
  },
  { where: 'infra/.git/config', config: HEADER },
  { where: 'tools/other/.git/config', config: HEADER },
  { where: '.git/modules/lib/config', config: HEADER },
  { where: 'elsewhere.git/config', config: HEADER, links: { 'tools/.git': 'gitdir: ../elsewhere.git\n' } },
])(
  "runs nothing beside the job's token in a clone: $where, $config",
  async ({ where, config, links = {} }) => {
    const file = join(job.elsewhere, 'written');
    for (const [path, text] of Object.entries({ ...links, [where]: config })) job.write(path, text);
    job.write('infra/stack.ts', writing(file));
    const { outputs, stdout } = await template();
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'job_has_rights' });
    expect(stdout).toContain("give actions/checkout 'persist-credentials: false'");
    expect(isThere(file)).toBe(false);
  },
);

it.each([
  { name: '.gitconfig', text: '[credential]\n\thelper = store\n' },
  { name: '.netrc', text: 'machine github.com login mr-a password ghp_x\n' },
])("runs nothing beside what the machine's user keeps for Git: $name", async ({ name, text }) => {
  const file = join(job.elsewhere, 'written');
  writeFileSync(join(job.elsewhere, name), text);
  job.write('infra/stack.ts', writing(file));
  const { outputs, stdout } = await template({ HOME: job.elsewhere });
  expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'job_has_rights' });
  expect(stdout).toContain(`The file ~/${name} keeps credentials for Git, so no module is run beside it;`);
  expect(isThere(file)).toBe(false);
});

it('runs one after actions/setup-node, and beside clones that keep nothing, once the job has no right but to read', async () => {
  job.write('.git/config', '[remote "origin"]\n\turl = https://github.com/octo-org/shop\n');
  job.write('infra/stack.ts', 'export default { Resources: {} };');
  const refused = await template({ GITHUB_TOKEN: 'x' });
  expect(refused.outputs).toMatchObject({ decision: 'refused', 'reason-code': 'job_has_rights' });
  const { outputs } = await template({
    HOME: job.elsewhere,
    NODE_AUTH_TOKEN: 'XXXXX-XXXXX-XXXXX-XXXXX',
  });
  expect(outputs).toMatchObject({ 'reason-code': 'template_made' });
});

it.each([
  ['FOO', 'ghp_0123456789abcdefghijABCDEFGHIJ012345'],
  ['GH', 'github_pat_0123456789abcdefghij_ABCDEFGHIJ'],
  ['X', 'AKIAIOSFODNN7EXAMPLE'],
  ['GOPROXY', 'https://0123456789abcdefghij@goproxy.example.com'],
  ['SERVICE_ACCOUNT', '{"private_key":"-----BEGIN PRIVATE KEY-----\\nMIIE"}'],
  ['AZURE_STORAGE_CONNECTION_STRING', 'AccountName=a;AccountKey=0123456789abcdefghij=='],
])('takes %s for a right by what it holds', (name, value) => {
  expect(
    signsOfRights({ [name]: value, HOME: '/home/runner', GOPROXY_OFF: 'https://proxy.golang.org' }),
  ).toEqual([name]);
});
