import { describe, expect, it } from '@jest/globals';
import { parseSettings } from '../../src/domain/settings/settings.ts';
import { PER_WAIT, runDist } from '../../tools/runs/dist-step.ts';
import { BRANCH, stepEnvironment, stepInputs } from '../../tools/runs/preview-job.ts';
import { sweepGround } from '../support/runs/sweep-here.ts';
import { closingAfterEach } from '../support/set-ups/closing-after-each.ts';
import { withPreview } from '../support/set-ups/with-preview.ts';

const closing = closingAfterEach();

describe('a glob with a comma in its brackets', () => {
  it("protects: 'release/{1,2}' keeps the environments of both branches from a sweep", async () => {
    const here = closing(await sweepGround());
    here.stack('shop-one', 'release/1');
    here.stack('shop-two', 'release/2');
    here.stack('shop-gone', 'gone');
    const { report } = await here.sweep({ protected: 'release/{1,2}, main' });
    const items = (report === 'killed' ? [] : (report.items ?? [])).map(({ name, decision }) => [
      name,
      decision,
    ]);
    expect(items).toContainEqual(['shop-gone', 'deleted']);
    expect(items.filter(([, decision]) => decision === 'deleted')).toHaveLength(1);
    expect(here.standing()).toEqual(expect.arrayContaining(['shop-one', 'shop-two']));
  });

  it('is refused before anything is asked where a bracket is missing, since it would protect nothing', async () => {
    const here = closing(await sweepGround());
    here.stack('shop-one', 'release/1');
    const { report } = await here.sweep({ protected: 'main, release/{1,2' });
    expect(report).toMatchObject({
      decision: 'refused',
      reasonCode: 'invalid_input',
      sentence:
        "Input 'protected' has a glob in which a bracket has no other one (number 2 of 3); close the bracket, or write a backslash before it if it is one of the name.",
    });
    expect(here.standing()).toContain('shop-one');
  });
});

const stage = withPreview({ seed: 7, perWait: PER_WAIT });

function provision(inputs: Readonly<Record<string, string>>) {
  return runDist({
    action: 'provision',
    env: stepEnvironment(stage, 1),
    inputs: { ...stepInputs(stage, {}), ...inputs },
  });
}

describe('the built provision', () => {
  it('keeps branches from getting an environment by a glob with a comma', async () => {
    const { outputs } = await provision({ 'skip-branches': 'docs/{a,b}, feature/{123456789,2}-*' });
    expect(outputs).toMatchObject({ decision: 'skipped', 'reason-code': 'no_infra_branch' });
    expect(outputs['result']).toContain(BRANCH);
  });

  it('refuses a glob that a long name could keep busy for ever', async () => {
    const { outputs } = await provision({ 'skip-branches': 'main\n+(a|aa)b' });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_input' });
    expect(outputs['result']).toContain(
      "Input 'skip-branches' has a glob that repeats a group; write the alternatives as several globs (number 2 of 2).",
    );
  });

  it('refuses a glob of files that cannot be read', async () => {
    const { outputs } = await provision({ paths: 'src/**\n{infra' });
    expect(outputs).toMatchObject({ decision: 'refused', 'reason-code': 'invalid_input' });
    expect(outputs['result']).toContain(
      "Input 'paths' has a glob in which a bracket has no other one (number 2 of 2)",
    );
  });
});

describe('the settings', () => {
  const kind = (text: string) =>
    parseSettings(`environments:\n  preview:\n    ${text}\n`, 'f').environments['preview'];

  it('take a text as a list in the way of an input', () => {
    expect(kind("skip-branches: 'docs/{a,b}, x'")).toEqual({ 'skip-branches': ['docs/{a,b}', 'x'] });
    expect(kind("paths: ['a,b']")).toEqual({ paths: ['a,b'] });
    expect(kind("wanted: 'branch, label:x'")).toEqual({ wanted: ['branch', 'label:x'] });
  });

  it('refuse a glob that cannot be read', () => {
    expect(() => kind("paths: 'src/{a,b'")).toThrow(
      "f, line 3: 'environments.preview.paths': a bracket of a glob has no other one; close it, or write a backslash before it.",
    );
  });

  it('refuse one that may take minutes', () => {
    expect(() => kind("skip-branches: ['main', '+(a|aa)b']")).toThrow(
      "f, line 3: 'environments.preview.skip-branches': a glob repeats a group; write the alternatives as several globs.",
    );
  });
});
