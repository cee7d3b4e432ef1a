import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type DistResult, PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';
import { withWorkspace } from '../support/set-ups/with-workspace.ts';

const stage = withPreview({ seed: 4, perWait: PER_WAIT });

const job = withWorkspace();

const TEMPLATE = { Resources: { Files: { Type: 'AWS::S3::Bucket' } } };

function push(branch: string, path: string, text: string): void {
  stage.world.act('github', 'push', { branch, files: { [path]: text }, by: 'mr-a' });
}

function provision(inputs: Readonly<Record<string, string>>): Promise<DistResult> {
  return runDist({
    action: 'provision',
    env: { ...stepEnvironment(stage, 1), GITHUB_WORKSPACE: job.folder },
    inputs: { ...stepInputs(stage, {}), health: 'none', ...inputs },
  });
}

function writesOfWorld(): readonly unknown[] {
  return stage.world.log.entries().filter(({ write }) => write);
}

describe('the built provision with a template of the workspace', () => {
  it('makes the stack of it, with what the settings add', async () => {
    job.write(
      'cdk.out/Shop.template.json',
      JSON.stringify({
        Parameters: { Commit: { Type: 'String' } },
        Resources: { Files: { Type: 'AWS::S3::Bucket', Metadata: { commit: { Ref: 'Commit' } } } },
        Outputs: { Made: { Value: 'elsewhere' } },
      }),
    );
    const { outputs } = await provision({ 'template-file': 'cdk.out/Shop.template.json' });
    expect(outputs).toMatchObject({ decision: 'created', outputs: JSON.stringify({ Made: 'elsewhere' }) });
  });

  it.each([
    ['is not there', undefined, "'template.json', which is not there"],
    ['is YAML', 'Resources: {}\n', 'holds no JSON'],
    ['is a list', '[]', 'holds no map of Resources'],
    ['has its resources from a prototype', '{"__proto__":{"Resources":{}}}', 'holds no map of Resources'],
    ['is too deep', `{"Resources":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'more than 100 deep'],
    ['is too large', `{"Resources":{"A":"${'x'.repeat(1_000_000)}"}}`, 'larger than the 1000000 bytes'],
    ['is no text', '\u0000\ud800', 'holds no JSON'],
  ])('refuses before the first write one that %s', async (_, text, sentence) => {
    if (text !== undefined) job.write('template.json', text);
    const { outputs, stdout } = await provision({ 'template-file': 'template.json' });
    expect(outputs).toMatchObject({ decision: 'refused' });
    expect(stdout).toContain(sentence);
    expect(writesOfWorld()).toEqual([]);
  });

  it.each([
    ['a path that leads out', '../outside.json'],
    ['a link', 'linked.json'],
    ['a folder behind a link', 'folder/outside.json'],
  ])('refuses %s', async (_, path) => {
    writeFileSync(join(job.elsewhere, 'outside.json'), JSON.stringify(TEMPLATE));
    symlinkSync(join(job.elsewhere, 'outside.json'), join(job.folder, 'linked.json'));
    symlinkSync(job.elsewhere, join(job.folder, 'folder'));
    const { outputs, stdout } = await provision({ 'template-file': path });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_input' });
    expect(stdout).toContain("which lies outside of the job's workspace; give a path inside.");
    expect(writesOfWorld()).toEqual([]);
  });

  it('refuses it for a kind that the settings protect', async () => {
    push('main', '.github/greenroom.yml', 'environments: { preview: { protected: true } }\n');
    job.write('template.json', JSON.stringify(TEMPLATE));
    const { outputs, stdout } = await provision({ 'template-file': 'template.json' });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'protected' });
    expect(stdout).toContain(
      "The settings protect environments of the kind 'preview', so none is made of the file that 'template-file' names, whose commit nobody can tell; commit the template, and name it in 'template'.",
    );
    expect(writesOfWorld()).toEqual([]);
  });

  it('takes none that was made for an older commit of the branch', async () => {
    job.write('template.json', JSON.stringify(TEMPLATE));
    push(BRANCH, 'a.txt', 'newer\n');
    const { outputs } = await provision({ 'template-file': 'template.json' });
    expect(outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'superseded' });
  });

  it('refuses two templates', async () => {
    const { outputs } = await provision({ 'template-file': 'template.json', template: 'instance' });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_input' });
  });
});
