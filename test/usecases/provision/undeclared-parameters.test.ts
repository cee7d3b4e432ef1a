import { beforeEach, describe, expect, it } from '@jest/globals';
import { undeclaredParameters } from '../../../src/domain/stack/undeclared-parameters.ts';
import { BRANCH } from '../../../tools/runs/preview-job.ts';
import { provisionHere } from '../../support/runs/provision-here.ts';
import { withPreview } from '../../support/set-ups/with-preview.ts';

const TEMPLATE = `
Parameters:
  Commit: { Type: String }
  InstanceType: { Type: String, Default: t4g.micro }
Resources:
  Files: { Type: "AWS::S3::Bucket", Properties: { Tags: [{ Key: commit, Value: !Ref Commit }] } }
`;
const SETTINGS = `environments:
  base: { parameters: { MinInstances: 2 } }
  preview: { inherits: base, parameters: { InstanceTyp: t4g.small } }
`;

const stage = withPreview({ seed: 6 });

beforeEach(() => {
  push(BRANCH, 'infra/stack.yml', TEMPLATE);
});

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

async function warnings(parameters: string): Promise<readonly string[]> {
  const inputs = { template: 'infra/stack.yml', health: 'none', parameters };
  const { report, log } = await provisionHere(stage, 1, inputs);
  expect(report).toMatchObject({ decision: expect.stringMatching(/created|unchanged/) });
  return log.filter((line) => line.startsWith('warning:'));
}

describe('a parameter that the template does not declare', () => {
  it('is told once, where the step or the kind itself names it, and not where it is inherited', async () => {
    push('main', '.github/greenroom.yml', SETTINGS);
    const told = [
      "warning: Nothing comes of the parameter 'InstanceTyp' (the nearest is 'InstanceType'), 'Comit' (the nearest is 'Commit'): the template does not declare it; it takes Commit, InstanceType.",
    ];
    expect(await warnings('Comit: x')).toEqual(told);
    // The second run finds everything as it should be and asks CloudFormation for no summary of the template.
    expect(await warnings('Comit: x')).toEqual(told);
  });

  it('is not told of where there is none', async () => {
    expect(await warnings('InstanceType: t4g.small')).toEqual([]);
  });
});

describe('the sentence about undeclared parameters', () => {
  it('names what a template without parameters was given', () => {
    expect(undeclaredParameters(['A'], [])).toBe(
      "Nothing comes of the parameter 'A': the template declares no parameters.",
    );
  });

  it('stays readable where a template declares hundreds', () => {
    const declared = Array.from({ length: 200 }, (_, index) => `P${String(index).padStart(3, '0')}`);
    expect(undeclaredParameters(['P20'], declared)).toMatch(/it takes P000, .*P059 and 140 more\.$/);
  });
});
