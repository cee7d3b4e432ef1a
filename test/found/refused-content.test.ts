import { describe, expect, it } from '@jest/globals';
import { createGitHub } from '../../src/adapters/github/github.ts';
import { runDist } from '../../tools/runs/dist-step.ts';
import { stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { scriptedFetch } from '../support/fetch/scripted-fetch.ts';
import { withOnePreview } from '../support/set-ups/with-preview.ts';

const stage = withOnePreview({ seed: 3 });

/** What somebody wrote for `parameters`, and what they are told of it; no part of the secret is in that. */
const MAPS: readonly (readonly [string, string])[] = [
  ['A=x,DbPassword=Hunter2Secret', 'is a single text;'],
  ['DbPassword:Hunter2Secret', 'is a single text;'],
  ['- Hunter2Secret', 'is a list;'],
  ['# Hunter2Secret', 'is empty to YAML;'],
  ['A: x\nDbPassword: *Hunter2Secret', "has an alias (*) for the value of 'DbPassword' in line 2;"],
  ['DbPassword: &Hunter2Secret', "has an anchor (&) before the value of 'DbPassword' in line 1;"],
  ['DbPassword: &Hunter2 Secret', "has an anchor (&) before the value of 'DbPassword' in line 1;"],
  ['DbPassword: #Hunter2Secret', "has a comment (#) for the value of 'DbPassword' in line 1;"],
  ['{DbPassword: #Hunter2Secret\n}', "has a comment (#) for the value of 'DbPassword' in line 1;"],
  ['DbPassword: !Hunter2Secret', "has a tag (!) before the value of 'DbPassword' in line 1;"],
  ['DbPassword: %Hunter2Secret', 'has a value that begins with a mark of YAML in line 1;'],
  [
    'DbPassword: "Hunter2Secret',
    'has an entry without a colon, or a quotation mark or bracket that does not close in line',
  ],
  ['{A: x, DbPassword=Hunter2Secret}', 'has an entry without a colon in line 1;'],
  [
    'A: x\nDbPassword=Hunter2Secret',
    'has an entry without a colon, or a quotation mark or bracket that does not close in line 2;',
  ],
  ['DbPassword: {a: Hunter2Secret}', "has a list or a map for the value of 'DbPassword' in line 1;"],
  ['DbPassword: Hunter2Secret: x', 'has a second colon or a wrong indentation in line 1;'],
  ['DbPassword: Hunter2Secret\nDbPassword: x', "has the key 'DbPassword' twice;"],
  ['A: 1\n---\nDbPassword: Hunter2Secret', 'has a second YAML document in line 2;'],
  ['A: [Hunter2Secret', 'has a wrong indentation or a bracket that does not close in line 1;'],
];

function provision(inputs: Readonly<Record<string, string>>) {
  return runDist({
    action: 'provision',
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), ...inputs },
  });
}

it.each(MAPS)('a map that cannot be read is named by its line and kind: %j', async (text, told) => {
  const { outputs, stdout, summary } = await provision({ parameters: text });
  expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_input' });
  expect((JSON.parse(outputs['result'] ?? '') as { sentence: string }).sentence).toContain(
    `Input 'parameters' ${told}`,
  );
  expect(`${stdout}${summary}${outputs['result']}`).not.toMatch(/Hunter2|Secret/);
});

it.each([
  [
    'health',
    `${'x'.repeat(75)}Hunter2Secret`,
    "Input 'health' has a value of 88 characters; it takes http, beanstalk, none.",
  ],
  ['timeout', 'Hunter2\nSecret', "Input 'timeout' has a value of 14 characters; it takes durations"],
  ['domain', 'password=Hunter2Secret', "Input 'domain' has a value of 22 characters; it takes"],
  [
    'wanted',
    `label:x, ${'y'.repeat(70)}Hunter2Secret`,
    "Input 'wanted' has a value of 83 characters; it takes branch,",
  ],
  ['health', 'Hunter2', "Input 'health' has a value of 7 characters; it takes http, beanstalk, none."],
  ['region', 'Hunter2', "Input 'region' has a value of 7 characters; it takes regions such as eu-central-1"],
  ['project', 'Hunter2!', "Input 'project' has a value of 8 characters; it takes 2 to 20 lower-case"],
  ['paths', '!Hunter2', "Input 'paths' has only globs that begin with '!'; give one without"],
  [
    'source-bundle',
    'docker://Hunter2',
    "Input 'source-bundle' names a container image in a form that none has",
  ],
  [
    'parameters',
    'EnvironmentType: Hunter2',
    "Parameter 'EnvironmentType' has a value that the template does not take; it takes SingleInstance, LoadBalanced: correct it in the input 'parameters'.",
  ],
  [
    'parameters',
    'MinInstances: Hunter2',
    "Parameter 'MinInstances' has a value that the template does not take; it takes a number from 1 on: correct it in the input 'parameters'.",
  ],
  [
    'parameters',
    'SolutionStackName: Hunter2',
    "Elastic Beanstalk offers no platform of the name that 'SolutionStackName' gives in this region; correct it in",
  ],
])('a value of %s is named by its place and what it takes, and never shown', async (input, value, told) => {
  const { outputs, stdout } = await provision({ [input]: value });
  expect(outputs['reason-code']).toBe('invalid_input');
  expect((JSON.parse(outputs['result'] ?? '') as { sentence: string }).sentence).toContain(told);
  expect(`${stdout}${outputs['result']}`).not.toMatch(/Hunter2|Secret/);
});

describe('a file that is not UTF-8', () => {
  const fileOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    const wire = scriptedFetch(
      () => new Response(bytes, { headers: { 'content-type': 'application/vnd.github.raw+json' } }),
    );
    const { codeHost } = createGitHub({
      fetch: wire.fetch,
      token: 'ghs_secret',
      apiUrl: 'https://api.example.com/',
      repository: 'octo-org/shop',
      sleep: async () => undefined,
    });
    return codeHost.readFile('infra/stack.yml', 'main');
  };

  it.each([
    ['Latin-1', Uint8Array.from([0x41, 0x3a, 0x20, 0xfc, 0x0a])],
    ['UTF-16, as PowerShell writes it', Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x3a, 0x00])],
  ])('is refused, since its characters would go on as others: %s', async (_, bytes) => {
    await expect(fileOf(bytes)).rejects.toThrow(
      'The file infra/stack.yml is not text in UTF-8, so its characters cannot be read; save it as UTF-8.',
    );
  });

  it('is none where it has letters beyond ASCII', async () => {
    expect(await fileOf(new TextEncoder().encode('A: für\n'))).toBe('A: für\n');
  });
});
