import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters:
  Branch: { Type: String, MaxLength: 5 }
  Size: { Type: String, AllowedValues: [small, medium, large], Default: small }
  ApiKey: { Type: String, NoEcho: true, MinLength: 8, Default: 00000000 }
  Owner: { Type: String, AllowedPattern: '[a-z]+', Default: nobody }
Resources:
  Files: { Type: "AWS::S3::Bucket" }
`;

const stage = withPreview({ seed: 6 });

beforeEach(() => push(BRANCH, 'infra/stack.yml', TEMPLATE.replace('MaxLength: 5', 'MaxLength: 50')));

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

/** What a run says that refuses, after it was seen to have written nothing. */
async function refusal(inputs: Readonly<Record<string, string>>) {
  const { report } = await provisionHere(stage, 1, {
    template: 'infra/stack.yml',
    health: 'none',
    ...inputs,
  });
  const writes = stage.world.log.entries().filter(({ write, service }) => write && service !== 'sts');
  expect(writes).toEqual([]);
  if (report === 'killed') throw new Error('nobody killed the run');
  const { decision, reasonCode, sentence } = report;
  expect(decision).toBe('refused');
  return `${reasonCode}: ${sentence}`;
}

describe('a value that the template does not take', () => {
  it('is refused before anything is written, with the legal ones and where it was given', async () => {
    expect(await refusal({ parameters: 'Size: mediun' })).toBe(
      "invalid_input: Parameter 'Size' has a value that the template does not take; it takes small, medium, large (the nearest is 'medium'): correct it in the input 'parameters'.",
    );
    push('main', '.github/greenroom.yml', 'environments: { preview: { parameters: { Owner: M4 } } }\n');
    expect(await refusal({})).toBe(
      "invalid_input: Parameter 'Owner' has a value that the template does not take; it takes text that matches [a-z]+: correct it in .github/greenroom.yml.",
    );
  });

  it('is told neither where AWS hides it, nor where it may come from a secret', async () => {
    expect(await refusal({ parameters: 'ApiKey: abc' })).toBe(
      "invalid_input: Parameter 'ApiKey' has a value that the template does not take; it takes text of at least 8 characters: correct it in the input 'parameters'.",
    );
    expect(await refusal({ parameters: 'Owner: S3cr3t' })).toBe(
      "invalid_input: Parameter 'Owner' has a value that the template does not take; it takes text that matches [a-z]+: correct it in the input 'parameters'.",
    );
  });

  it('is the branch that Greenroom fills in', async () => {
    push(BRANCH, 'infra/stack.yml', TEMPLATE);
    expect(await refusal({})).toBe(
      "invalid_template: Parameter 'Branch' has a value that the template does not take: Greenroom fills it in, and the template 'infra/stack.yml' takes only text of at most 5 characters; loosen the rules of 'Branch' in the template.",
    );
  });

  it('comes from the copy of the settings that the branch has', async () => {
    const settings = (size: string) =>
      `environments: { preview: { overridable: [Size], parameters: { Size: ${size} } } }\n`;
    push('main', '.github/greenroom.yml', settings('small'));
    push(BRANCH, '.github/greenroom.yml', settings('tiny'));
    expect(await refusal({})).toBe(
      "invalid_input: Parameter 'Size' has a value that the template does not take; it takes small, medium, large (the nearest is 'small'): correct it in .github/greenroom.yml of the branch.",
    );
  });
});

describe('a template of which no environment can come', () => {
  it('is refused before anything is written: it defines nothing, or has no address to ask', async () => {
    push(BRANCH, 'infra/empty.yml', 'Outputs: {}\n');
    expect(await refusal({ template: 'infra/empty.yml' })).toBe(
      "invalid_template: Template 'infra/empty.yml' defines no resources; write at least one under Resources, or correct 'template'.",
    );
    expect(await refusal({ health: 'http', 'url-output': 'Address' })).toBe(
      "invalid_template: Template 'infra/stack.yml' has no output 'Address' to ask for the environment's health; add the output, name another in 'url-output', or set 'health' to beanstalk or none.",
    );
  });
});
