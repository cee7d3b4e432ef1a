import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../../rehearsal/runner/records/records.ts';
import { createTestGitHub, PUSH, pushed, stepOf, type TestTree } from '../support.ts';

const message = (run: RunRecord, id: string) => stepOf(run, id).annotations[0]?.message;

describe('a place on this machine', () => {
  it('is shown as the one that it has on GitHub’s', async () => {
    const run = await pushed(`
job:
  runs-on: x
  steps:
    - { id: lost, run: 'true', working-directory: gone, continue-on-error: true }
    - { id: bash, shell: bash, run: no-such-command, continue-on-error: true }
    - { id: local, uses: ./gone, continue-on-error: true }
    - { id: says, name: "In \${{ github.workspace }}", run: 'pwd; echo "$GITHUB_WORKSPACE"; echo "$RUNNER_TEMP"; echo "::notice::$PWD"; pwd >> "$GITHUB_STEP_SUMMARY"; echo "here=$PWD" >> "$GITHUB_OUTPUT"' }
    - { id: used, run: 'test -d "\${{ steps.says.outputs.here }}" && test "\${{ runner.temp }}" = "$RUNNER_TEMP" && echo real' }`);
    expect(message(run, 'lost')).toBe(
      "An error occurred trying to start process 'bash' with working directory '/home/runner/work/shop/shop/gone'. No such file or directory",
    );
    expect(stepOf(run, 'bash').log[0]).toBe(
      '/home/runner/work/_temp/bash.sh: line 1: no-such-command: command not found',
    );
    expect(message(run, 'local')).toBe(
      "Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '/home/runner/work/shop/shop/gone'. Did you forget to run actions/checkout before running your local action?",
    );
    expect(stepOf(run, 'says').name).toBe('In /home/runner/work/shop/shop');
    expect(stepOf(run, 'says').log).toEqual([
      '/home/runner/work/shop/shop',
      '/home/runner/work/shop/shop',
      '/home/runner/work/_temp',
      '##[notice]/home/runner/work/shop/shop',
    ]);
    expect(message(run, 'says')).toBe('/home/runner/work/shop/shop');
    expect(stepOf(run, 'says').summary).toBe('/home/runner/work/shop/shop\n');
    expect(stepOf(run, 'used').log).toEqual(['real']);
  });

  it('may be a step’s folder, as an expression or GitHub’s own name says it', async () => {
    const tree: TestTree = {
      'act/action.yml': `runs: { using: composite, steps: [{ run: pwd, shell: bash, working-directory: "\${{ github.action_path }}/in" }] }`,
      'act/in/a.txt': 'a',
    };
    const run = await pushed(
      `
job:
  runs-on: x
  steps:
    - uses: actions/checkout@v6
    - { id: workspace, run: pwd, working-directory: "\${{ github.workspace }}/act" }
    - { id: temp, run: pwd, working-directory: "\${{ runner.temp }}" }
    - { id: written, run: pwd, working-directory: /home/runner/work/shop/shop/act }
    - { id: home, run: pwd, working-directory: /home/runner }
    - { id: beyond, run: pwd, working-directory: / }
    - { id: action, uses: ./act }`,
      { github: createTestGitHub({ [PUSH.sha]: tree }) },
    );
    const logs = ['workspace', 'temp', 'written', 'home', 'beyond'].map((id) => stepOf(run, id).log);
    expect(logs).toEqual([
      ['/home/runner/work/shop/shop/act'],
      ['/home/runner/work/_temp'],
      ['/home/runner/work/shop/shop/act'],
      ['/home/runner'],
      ['/'],
    ]);
    expect(stepOf(run, 'action').log).toContain('/home/runner/work/shop/shop/act/in');
  });

  it('may be removed by a step that cleans up', async () => {
    const run = await pushed(`
job:
  runs-on: x
  steps: [{ run: 'rm -r "$RUNNER_TEMP"' }, { id: next, run: echo on }]`);
    expect(stepOf(run, 'next').log).toEqual(['on']);
    expect(run.conclusion).toBe('success');
  });
});

describe('an action that GitHub would not load', () => {
  const PLACE = '/home/runner/work/shop/shop/a/action.yml';
  it.each([
    ['is empty', '', `Top level 'runs:' section is required for ${PLACE}`],
    [
      'does not say what it is',
      'runs: { main: main.js }',
      "Missing 'using' value. 'using' requires 'composite', 'docker', 'node12', 'node16', 'node20' or 'node24'.",
    ],
    [
      'is of an unknown kind',
      'runs: { using: node99, main: main.js }',
      "'using: node99' is not supported, use 'docker', 'node12', 'node16', 'node20' or 'node24' instead.",
    ],
    [
      'names no program',
      'runs: { using: node24 }',
      `You are using a JavaScript Action but there is not an entry JavaScript file provided in ${PLACE}.`,
    ],
    [
      'lacks its program',
      'runs: { using: node24, main: dist/index.js }',
      "File not found: '/home/runner/work/shop/shop/a/dist/index.js'",
    ],
    [
      'has no steps',
      'runs: { using: composite }',
      `You are using a composite action but there are no steps provided in ${PLACE}.`,
    ],
    [
      'names no shell',
      'name: A\nruns:\n  using: composite\n  steps:\n    - { shell: bash, run: ls }\n    - run: ls\n',
      `${PLACE} (Line: 6, Col: 7): Required property is missing: shell`,
    ],
  ])('because it %s fails in GitHub’s words', async (_why, text, words) => {
    const tree: TestTree = { 'a/action.yml': text };
    const run = await pushed(
      'job:\n  runs-on: x\n  steps: [{ uses: actions/checkout@v6 }, { id: a, uses: ./a }]',
      { github: createTestGitHub({ [PUSH.sha]: tree }) },
    );
    expect(message(run, 'a')).toBe(words);
    expect(run.conclusion).toBe('failure');
  });
});
