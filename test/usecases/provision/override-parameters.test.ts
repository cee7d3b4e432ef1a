import { beforeEach, describe, expect, it } from '@jest/globals';
import { BRANCH, ENVIRONMENT } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters:
  Commit: { Type: String }
  Colour: { Type: String, Default: grey }
  Size: { Type: String, Default: small }
Resources:
  Files: { Type: "AWS::S3::Bucket" }
`;
const MAIN = `project: shop
environments:
  preview: { overridable: [Colour], parameters: { Colour: red, Size: medium } }
`;
const INPUTS = { template: 'infra/stack.yml', health: 'none' };

const stage = withPreview({ seed: 6 });

beforeEach(() => {
  push(BRANCH, 'infra/stack.yml', TEMPLATE);
});

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

async function provision(inputs: Readonly<Record<string, string>> = {}) {
  const { report } = await provisionHere(stage, 1, { ...INPUTS, ...inputs });
  const { stacks } = stage.world.look<{
    stacks: readonly { name: string; parameters: Record<string, string> }[];
  }>('cloudformation');
  const { Commit: _, ...parameters } = stacks.find((each) => each.name === ENVIRONMENT)?.parameters ?? {};
  return { report, parameters };
}

function reads(): number {
  return stage.world.log.entries().filter((entry) => entry.path.includes('greenroom.yml')).length;
}

describe("a branch's own copy of the settings", () => {
  const theirs = `project: other
environments:
  base: { parameters: { Colour: blue, Size: huge } }
  preview: { inherits: base, overridable: [Colour, Size], accounts: ["444455556666"] }
`;

  it('changes the parameters listed as overridable at the default branch, and nothing else', async () => {
    push('main', '.github/greenroom.yml', MAIN);
    push(BRANCH, '.github/greenroom.yml', theirs);
    const { report, parameters } = await provision();
    expect(report).toMatchObject({ decision: 'created' });
    expect(parameters).toEqual({ Colour: 'blue', Size: 'medium' });
  });

  it('changes nothing, and is not read, where nothing is overridable', async () => {
    push('main', '.github/greenroom.yml', MAIN.replace('overridable: [Colour], ', ''));
    push(BRANCH, '.github/greenroom.yml', theirs);
    expect((await provision()).parameters).toEqual({ Colour: 'red', Size: 'medium' });
    expect(reads()).toBe(1);
  });

  it("gives way to the step's own parameters", async () => {
    push('main', '.github/greenroom.yml', MAIN);
    push(BRANCH, '.github/greenroom.yml', theirs);
    expect((await provision({ parameters: 'Colour: green' })).parameters).toEqual({
      Colour: 'green',
      Size: 'medium',
    });
  });

  it('is refused by its commit and line when it has an error', async () => {
    push('main', '.github/greenroom.yml', MAIN);
    push(BRANCH, '.github/greenroom.yml', 'project: shop\nenvironment: {}\n');
    const { report } = await provision();
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_settings',
      sentence: expect.stringMatching(/^\.github\/greenroom\.yml at [0-9a-f]{7}, line 2: unknown key/),
    });
  });
});
