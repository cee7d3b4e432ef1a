import { expect, it } from '@jest/globals';
import { findingLine } from '../../../tools/settings/finding.ts';
import { judgeSettings } from '../../../tools/settings/judge-settings.ts';

const FILE = '.github/greenroom.yml';
const SETTINGS = 'environments: { preview: { template: infra/own.yml, health: none } }\n';

/** What is warned of where the template's one bucket has this tag. */
async function warnings(tag: string): Promise<readonly string[]> {
  const template = `
Description: Makes nothing of Commit
Metadata: { AWS::CloudFormation::Interface: { ParameterGroups: [{ Parameters: [Commit, Asleep] }] } }
Parameters: { Commit: { Type: String }, Asleep: { Type: String }, Size: { Type: String, Default: small } }
Conditions: { IsUp: !Equals [!Ref Asleep, "false"] }
Resources: { Files: { Type: AWS::S3::Bucket, Properties: { Tags: [{ Key: of, Value: ${tag} }] } } }
`;
  const repository = { settingsFile: FILE, readFile: () => template, steps: [] };
  const judgement = await judgeSettings({ name: FILE, text: SETTINGS, repository });
  expect(judgement.findings).toEqual([]);
  return judgement.warnings.map(findingLine);
}

it('warns of a parameter that the template declares and makes nothing of', async () => {
  expect(await warnings('none')).toEqual([
    ".github/greenroom.yml:1: Template 'infra/own.yml' declares the parameter 'Commit' and nothing in it refers to that, so a new commit changes nothing in the environment; refer to it where it is to count, or take it out.",
  ]);
});

it.each(['!Ref Commit', '{ Ref: Commit }', `!Sub "at $\{Commit}"`])(
  'says nothing of one that %s refers to',
  async (tag) => {
    expect(await warnings(tag)).toEqual([]);
  },
);
