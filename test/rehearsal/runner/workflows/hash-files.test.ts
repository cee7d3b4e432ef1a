import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pushed, stepOf } from '../support.ts';

const sha = (content: string | Uint8Array) => createHash('sha256').update(content).digest();
/** As GitHub makes it of the texts of files. */
const hashOf = (...texts: readonly string[]) => sha(Buffer.concat(texts.map(sha))).toString('hex');

const hashed = (parameters: string) =>
  pushed(`
job:
  runs-on: x
  steps:
    - run: |
        mkdir -p a/.deep b/target
        echo one > a/package-lock.json; echo two > a/.deep/package-lock.json; echo three > b/target/x.txt
        ln -s ../b/target a/linked; ln -s ../b/target/x.txt a/x.link
        echo outside > ../outside.txt
    - { id: here, run: "echo '[\${{ hashFiles(${parameters}) }}]'" }`);

describe('hashFiles', () => {
  it.each([
    ["'a/package-lock.json'", hashOf('one\n')],
    ["'./a/package-lock.json', 'b/**'", hashOf('one\n', 'three\n')],
    ["'b', 'a/package-lock.json'", hashOf('three\n', 'one\n')],
    ["'**/package-lock.json'", hashOf('two\n', 'one\n')],
    ["format('{0}/**/*.json', github.workspace)", hashOf('two\n', 'one\n')],
    ["'**/package-lock.json', '!**/.deep/**'", hashOf('one\n')],
    ["'!**/.deep/**', '**/package-lock.json'", hashOf('two\n', 'one\n')],
    ["'a/x.link', 'a/linked/**'", hashOf('three\n')],
    ["'--follow-symbolic-links', 'a/linked/**'", hashOf('three\n')],
    ["'a/{package-lock,other}.json'", ''],
    ["'gone', '# comment'", ''],
  ])('of %s is what GitHub makes of those files', async (parameters, hash) => {
    const run = await hashed(parameters);
    expect(stepOf(run, 'here').log).toEqual([`[${hash}]`]);
  });

  it('fails in GitHub’s words', async () => {
    const message = async (parameters: string) =>
      stepOf(await hashed(parameters), 'here').annotations[0]?.message;
    expect(await message("'../outside.txt'")).toMatch(
      /^hashFiles\('\.\.\/outside\.txt'\) failed\. Fail to hash files under directory '/,
    );
    expect(await message("'--other', 'a'")).toBe(
      "Invalid glob option --other, avaliable option: '--follow-symbolic-links'.",
    );
  });
});

describe('an action that is not played', () => {
  it('is not asked what it would be given', async () => {
    const run = await pushed(`
job:
  runs-on: x
  steps:
    - { id: first, uses: octo-org/facts@v1 }
    - { id: next, uses: octo-org/other@v1, env: { A: "\${{ fromJSON(steps.first.outputs.facts).b }}" }, with: { a: "\${{ fromJSON(steps.first.outputs.facts).a }}" } }
    - { id: named, run: echo on, name: "For \${{ fromJSON(steps.first.outputs.facts).a }}" }`);
    expect(stepOf(run, 'next').annotations).toEqual([
      { level: 'notice', message: 'not played: octo-org/other@v1' },
    ]);
    expect(stepOf(run, 'named').name).toBe(`For \${{ fromJSON(steps.first.outputs.facts).a }}`);
    expect(run.conclusion).toBe('success');
  });
});
