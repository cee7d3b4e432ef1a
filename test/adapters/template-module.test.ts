import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeTemplate } from '../../src/adapters/files/template-module.ts';

const GIVEN = {
  project: 'shop',
  environment: 'preview',
  name: 'shop-feature-a',
  branch: 'feature-a',
  settings: { parameters: { InstanceType: 't4g.micro' } },
};

const made = (path: string, text: string, timeMs = 3_600_000) =>
  makeTemplate({ path, text }, GIVEN, { timeMs });

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'greenroom-runner-'));
  process.env['RUNNER_TEMP'] = temporary;
});
afterEach(() => {
  delete process.env['RUNNER_TEMP'];
});

describe('a template module', () => {
  it.each([
    ['infra/stack.ts', 'export default ({ name }: { name: string }) => ({ Resources: { A: name } })'],
    ['infra/stack.mjs', 'export default async ({ name }) => ({ Resources: { A: name } })'],
    ['infra/stack.js', 'export default { Resources: { A: "shop-feature-a" } }'],
    ['infra/stack.cjs', 'module.exports = ({ name }) => ({ Resources: { A: name } })'],
  ])('is a function or an object: %s', async (path, text) => {
    expect(JSON.parse(await made(path, text))).toEqual({ Resources: { A: 'shop-feature-a' } });
  });

  it('is given who the environment is and the resolved settings', async () => {
    const text = await made('stack.mjs', 'export default (given) => ({ Metadata: given })');
    expect(JSON.parse(text)).toEqual({ Metadata: GIVEN });
  });

  it('may give text, and print what it likes before', async () => {
    const text = 'console.log("{}"); process.stdout.write("x"); export default () => "Resources: {}\\n"';
    expect(await made('stack.mjs', text)).toBe('Resources: {}\n');
  });

  it.each([
    ['throws', 'export default () => {\n  throw new Error("No size.\\nmore")\n}', /: No size \(line 2\)\.$/],
    ['is broken', 'export default {\n\n', /: .+\.$/],
    ['gives nothing', 'export default () => undefined', /gives undefined instead of a template\.$/],
    ['gives a list', 'export default []', /gives a list instead of a template\.$/],
    ['has no default export', 'export const a = 1', /gives undefined instead of a template\.$/],
    ['imports a neighbour', 'import "./other.ts"; export default {}', /'other\.ts'.*only what Node itself/],
    ['imports a package', 'import "aws-cdk-lib"; export default {}', /'aws-cdk-lib'.*only what Node itself/],
    ['ends the process', 'process.exit(0)', /ended its process without giving a template\.$/],
    ['prints and ends', 'console.error("{}"); process.exit(1)', /ended its process without/],
    ['gives too much', 'export default "x".repeat(5e6)', /gave more than CloudFormation takes\.$/],
    [
      'has a type error of syntax',
      'export default () => { enum A { B } }',
      /enum is not supported.*\(line 1\)\.$/,
    ],
  ])('that %s is refused in one sentence without our paths', async (_, text, sentence) => {
    const failure: unknown = await made('infra/stack.ts', text).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      reasonCode: 'invalid_template',
      message: expect.stringMatching(sentence),
    });
    expect(String((failure as Error).message)).toMatch(
      /^Template module 'infra\/stack\.ts' made no template: [^\n]+$/,
    );
    expect(String((failure as Error).message)).not.toContain(temporary);
  });

  it('is stopped when it takes too long', async () => {
    const forever =
      'setInterval(() => undefined, 1000); await new Promise(() => undefined); export default {}';
    await expect(made('stack.mjs', forever, 400)).rejects.toThrow('it was not done after 0.4 seconds');
    await expect(made('stack.mjs', 'for (;;);', 400)).rejects.toThrow('it was not done after 0.4 seconds');
  });

  it("lies in the runner's folder for such files while it runs, and leaves nothing there", async () => {
    const whereItIs = 'export default { Place: import.meta.filename }';
    expect(JSON.parse(await made('stack.mjs', whereItIs))).toEqual({
      Place: expect.stringContaining(join(realpathSync(temporary), 'greenroom-template-')),
    });
    await made('stack.mjs', 'throw 1').catch(() => undefined);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('a template module that is up to no good', () => {
  beforeEach(() => {
    process.env['GREENROOM_TEST_SECRET'] = 'secret';
  });
  afterEach(() => {
    delete process.env['GREENROOM_TEST_SECRET'];
  });

  it('finds no environment but the path', async () => {
    const text = await made('stack.mjs', 'export default { Env: Object.keys(process.env) }');
    expect(JSON.parse(text)).toEqual({ Env: ['PATH'] });
  });

  it.each([
    ['the environment of the step', 'readFileSync("/proc/" + process.ppid + "/environ")'],
    ['files', 'readFileSync("/etc/hostname")'],
    ['other programs', 'execSync("env")'],
  ])('does not reach %s', async (_, attempt) => {
    const imports = 'import { readFileSync } from "node:fs"; import { execSync } from "node:child_process";';
    await expect(made('stack.mjs', `${imports} export default () => String(${attempt})`)).rejects.toThrow(
      'it may neither read files nor start programs',
    );
  });

  it("does not open the step's own process to a debugger", () => {
    const text = `process.kill(process.ppid, 'SIGUSR1');
      await new Promise((resolve) => setTimeout(resolve, 300));
      export default await fetch('http://127.0.0.1:9229/json').then(() => 'open', () => 'closed');`;
    // Jest's own process object takes no signals, so the step is played by a process of its own.
    const step = `import { makeTemplate } from './src/adapters/files/template-module.ts';
      console.log(await makeTemplate(${JSON.stringify({ path: 'stack.mjs', text })}, {}));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', step], {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    });
    expect(stdout).toBe('closed\n');
  });
});
