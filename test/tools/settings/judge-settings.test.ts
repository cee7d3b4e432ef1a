import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';
import { findingLine } from '../../../tools/settings/finding.ts';
import { judgeSettings } from '../../../tools/settings/judge-settings.ts';
import { provisionSteps } from '../../../tools/settings/provision-steps.ts';
import { openTeamRepository } from '../../../tools/settings/team-repository.ts';

const FILE = '.github/greenroom.yml';
const WORKFLOW = '.github/workflows/preview.yml';
const OWN = `
Parameters:
  ApiKey: { Type: String, NoEcho: true, MinLength: 8 }
  Size: { Type: String, AllowedValues: [small, large], Default: small }
  Commit: { Type: String }
Resources: { Role: { Type: AWS::IAM::Role, Properties: { Tags: [{ Key: commit, Value: !Ref Commit }] } } }
Outputs: { Url: { Value: !Ref Role } }
`;

function expression(text: string): string {
  return `$\{{ ${text} }}`;
}

/** What is said of a settings file beside other files of its repository, a line each. */
async function judged(
  settings: string,
  files: Readonly<Record<string, string>> = {},
  only?: string,
): Promise<{ readonly findings: readonly string[]; readonly warnings: readonly string[] }> {
  const repository = {
    settingsFile: FILE,
    readFile: (path: string) => files[path],
    steps: provisionSteps(WORKFLOW, files[WORKFLOW] ?? ''),
  };
  const { findings, warnings } = await judgeSettings({ name: FILE, text: settings, repository }, only);
  return { findings: findings.map(findingLine), warnings: warnings.map(findingLine) };
}

function workflow(...inputs: readonly string[]): string {
  const steps = inputs.map(
    (each) => `      - uses: OWNER/greenroom/actions/provision@v1\n        with: ${each}\n`,
  );
  return `on: pull_request\njobs:\n  preview:\n    runs-on: ubuntu-latest\n    steps:\n${steps.join('')}`;
}

describe('a settings file that is right', () => {
  it.each([
    ['', {}],
    ['project: shop\n', {}],
    [
      `environments:
  base: { parameters: { InstanceType: t4g.small, Size: small } }
  preview: { inherits: base, parameters: { MinInstances: 2, SolutionStackName: Node.js 24 running on 64bit Amazon Linux 2023 } }
  production: { inherits: base, template: infra/own.yml, capabilities: [CAPABILITY_IAM], parameters: { ApiKey: "00000000" } }
`,
      { 'infra/own.yml': OWN },
    ],
    [
      'environments: { preview: { template: infra/own.mjs, health: none } }\n',
      { 'infra/own.mjs': "export default () => ({ Resources: { Files: { Type: 'AWS::S3::Bucket' } } });" },
    ],
    [
      `environments:
  preview: { accounts: ["111122223333"], roles: { provision: "arn:aws:iam::111122223333:role/x" }, option-settings: { "aws:elbv2:listener:443": { Protocol: HTTPS } } }
`,
      {},
    ],
    // The step gives what the file does not.
    [
      'environments: { preview: { template: infra/own.yml } }\n',
      {
        'infra/own.yml': OWN,
        [WORKFLOW]: workflow(
          `{ capabilities: CAPABILITY_IAM, parameters: '{ ApiKey: "${expression('secrets.API_KEY')}" }' }`,
        ),
      },
    ],
    [
      'environments: { preview: { template: infra/own.yml } }\n',
      {
        'infra/own.yml': OWN,
        [WORKFLOW]: workflow(
          `{ capabilities: '${expression('vars.CAPABILITIES')}', parameters: '${expression('vars.PARAMETERS')}' }`,
        ),
      },
    ],
    // A step of other settings says nothing of these.
    ['project: shop\n', { [WORKFLOW]: workflow('{ settings: other.yml, parameters: "Colour: red" }') }],
  ])('is %j', async (settings, files) => {
    expect(await judged(settings, files)).toEqual({ findings: [], warnings: [] });
  });
});

it.each(['docker', 'static'])('finds nothing in the repository %s that is rehearsed', async (name) => {
  const folder = join(repositoryRoot, 'test', 'rehearsal', 'repository', 'fixtures', name);
  const path = join(folder, '.github', 'greenroom.yml');
  const file = { name: FILE, text: readFileSync(path, 'utf8'), repository: openTeamRepository(path) };
  expect(await judgeSettings(file)).toEqual({ findings: [], warnings: [] });
});

describe('a settings file that is wrong', () => {
  it('is told of all at once: of its form, and of the kinds whose form is right', async () => {
    const { findings } = await judged(`projekt: shop
environments:
  preview:
    parameters: { InstanceTyp: t4g.micro }
  staging: { ttl: soon }
`);
    expect(findings).toEqual([
      `${FILE}:1: unknown key 'projekt'; the nearest legal key is 'project'.`,
      `${FILE}:4: the template 'beanstalk-environment' does not declare the parameter 'InstanceTyp', so nothing comes of it; the nearest is 'InstanceType'.`,
      `${FILE}:5: 'environments.staging.ttl': it takes durations above 0 such as 12h or 7d.`,
    ]);
  });

  it.each([
    [
      'a value',
      'parameters: { EnvironmentType: LoadBalancd }',
      "Parameter 'EnvironmentType' has a value that the template does not take; it takes SingleInstance, LoadBalanced.",
    ],
    [
      'a number',
      'parameters: { MinInstances: 0 }',
      "Parameter 'MinInstances' has a value that the template does not take; it takes a number from 1 on.",
    ],
    [
      'a pattern',
      'parameters: { VpcId: my-vpc }',
      "Parameter 'VpcId' has a value that the template does not take; it takes text that matches (vpc-[0-9a-f]+)?.",
    ],
    [
      'a platform',
      'parameters: { SolutionStackName: Node 24 }',
      "Parameter 'SolutionStackName' names no platform of Elastic Beanstalk; it takes one such as 'Node.js 24 running on 64bit Amazon Linux 2023'.",
    ],
    [
      'an overridable parameter',
      'overridable: [InstanceTyp]',
      "'overridable' names 'InstanceTyp', which the template 'beanstalk-environment' does not declare; the nearest is 'InstanceType'.",
    ],
    [
      'a bundled template',
      'template: beanstalk-enviroment',
      "Template 'beanstalk-enviroment' is neither a bundled template nor a path that ends in .yml, .yaml, .json, .ts, .mjs or .js; correct 'template'.",
    ],
    [
      'a path',
      'template: infra/none.yml',
      "there is no file 'infra/none.yml' in this repository; correct 'template', or add the file.",
    ],
    [
      'a path that leads out of the repository',
      'template: ../none.yml',
      "there is no file '../none.yml' in this repository; correct 'template', or add the file.",
    ],
    [
      'an empty template',
      'template: infra/empty.yml',
      "Template 'infra/empty.yml' defines no resources; write at least one under Resources, or correct 'template'.",
    ],
    [
      'an output',
      'url-output: Address',
      "Template 'beanstalk-environment' has no output 'Address' to ask for the environment's health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.",
    ],
    [
      'a module',
      'template: infra/broken.mjs',
      "Template module 'infra/broken.mjs' made no template: its default export gives undefined instead of a template.",
    ],
    [
      'a namespace',
      'option-settings: { "aws:autoscaling:agg": { MinSize: 1 } }',
      "Elastic Beanstalk documents no namespace 'aws:autoscaling:agg'; the nearest is 'aws:autoscaling:asg'.",
    ],
    [
      'half a domain name',
      'domain: preview.example.com',
      "'domain' is given and 'hosted-zone-id' is not, so the environment keeps its own address; give both, or neither.",
    ],
    [
      'a role of another account',
      'accounts: ["111122223333"], roles: { teardown: { tools: "arn:aws:iam::444455556666:role/x" } }',
      "the role of 'roles.teardown.tools' belongs to an account that 'accounts' does not list (it ends in 6666); correct the role or the list.",
    ],
    [
      'paths',
      "paths: ['!docs/**']",
      "'paths' has only globs that begin with '!'; give one without, such as '**'.",
    ],
    [
      'a guard of the front page',
      'basic-auth: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop/door"',
      "The setting 'basic-auth' asks for a password before every page but those that machines ask for, and '/' among those is the front page; give 'health-path' (and 'deployment-info', where you use it) another path, such as /health.",
    ],
    [
      'a guard without a proxy',
      'template: infra/own.yml, capabilities: [CAPABILITY_IAM], parameters: { ApiKey: "00000000" }, noindex: true',
      "The settings give 'noindex' or 'basic-auth', which the template 'infra/own.yml' cannot keep, because it takes no 'VersionLabel' and so has no proxy of Elastic Beanstalk; drop the keys, or choose another template.",
    ],
    [
      'a capability',
      'template: infra/own.yml, parameters: { ApiKey: "00000000" }',
      "the template 'infra/own.yml' needs CAPABILITY_IAM, because it makes AWS::IAM::Role; add it to 'capabilities' if that is intended.",
    ],
    [
      'a parameter that nobody supplies',
      'template: infra/own.yml, capabilities: [CAPABILITY_IAM]',
      "nobody supplies the parameter 'ApiKey' of the template 'infra/own.yml'; write it under 'parameters:', give it in the step's input 'parameters', or give it a default.",
    ],
    [
      'a secret, of which nothing is told',
      'template: infra/own.yml, capabilities: [CAPABILITY_IAM], parameters: { ApiKey: hush }',
      "Parameter 'ApiKey' has a value that the template does not take; it takes text of at least 8 characters.",
    ],
  ])('names %s', async (_, keys, sentence) => {
    const files = {
      'infra/own.yml': OWN,
      'infra/empty.yml': 'Outputs: {}\n',
      'infra/broken.mjs': 'export const template = 1;',
    };
    const { findings } = await judged(`environments:\n  preview: { ${keys} }\n`, files);
    expect(findings).toEqual([`${FILE}:2: ${sentence}`]);
  });

  it('names the line of a template that is no YAML', async () => {
    const files = { 'infra/tab.yml': 'Resources:\n\tFiles: {}\n' };
    expect((await judged('environments: { preview: { template: infra/tab.yml } }', files)).findings).toEqual([
      'infra/tab.yml:2: the line begins with a tab, and YAML takes only spaces there; indent it with spaces.',
    ]);
  });

  it('names a kind that no step could name, unless it is only inherited', async () => {
    const settings = 'environments:\n  the-base: {}\n  preview: { inherits: the-base }\n  Production: {}\n';
    expect((await judged(settings)).findings).toEqual([
      `${FILE}:4: no step can name the kind 'Production'; a kind has 2 to 16 lower-case letters and digits, a letter first.`,
    ]);
  });

  it('names what a base gives to no template, and where a base gives what its heir cannot take', async () => {
    const settings = `environments:
  base: { parameters: { MinInstance: 2, EnvironmentType: Single, Size: small } }
  preview: { inherits: base }
  production: { inherits: base, template: infra/own.yml, capabilities: [CAPABILITY_IAM], parameters: { ApiKey: "00000000" } }
`;
    expect((await judged(settings, { 'infra/own.yml': OWN })).findings).toEqual([
      `${FILE}:2: Parameter 'EnvironmentType' has a value that the template does not take; it takes SingleInstance, LoadBalanced.`,
      `${FILE}:2: no template of the kinds that inherit 'base' declares the parameter 'MinInstance', so nothing comes of it; the nearest is 'MinInstances'.`,
    ]);
  });

  it('is judged with the steps that provision, and so are they', async () => {
    const files = {
      [WORKFLOW]: workflow(
        '{ environment: previw }',
        "{ environment: staging, parameters: 'EnvironmentType: Single' }",
        `{ parameters: 'InstanceTyp: t3.micro', template: '${expression('vars.TEMPLATE')}' }`,
      ),
    };
    expect(await judged('environments:\n  staging: {}\n', files)).toEqual({
      findings: [
        `${WORKFLOW}:7: the step provisions the kind 'previw', which ${FILE} does not have; the nearest is 'staging'.`,
        `${WORKFLOW}:9: Parameter 'EnvironmentType' has a value that the template does not take; it takes SingleInstance, LoadBalanced.`,
      ],
      warnings: [
        `${WORKFLOW}:11: an expression names the template of the kind 'preview', so its parameters were not judged.`,
      ],
    });
  });

  it('is warned of hours that put nothing to sleep', async () => {
    const settings =
      'environments:\n  preview: { template: infra/plain.yml, health: none, hours: "Mon-Fri 08:00-20:00 Europe/Berlin" }\n';
    const files = { 'infra/plain.yml': 'Resources: { Files: { Type: AWS::S3::Bucket } }\n' };
    expect(await judged(settings, files)).toEqual({
      findings: [],
      warnings: [
        `${FILE}:2: the template 'infra/plain.yml' does not declare the parameter 'Asleep', so its environments never sleep; declare it, or drop 'hours'.`,
      ],
    });
  });

  it('is judged for one kind alone where somebody asks', async () => {
    const settings = 'environments:\n  preview: { template: no.yml }\n  staging: { template: none.yml }\n';
    expect((await judged(settings, {}, 'staging')).findings).toEqual([
      `${FILE}:3: there is no file 'none.yml' in this repository; correct 'template', or add the file.`,
    ]);
  });
});
