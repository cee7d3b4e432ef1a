import { describe, expect, it } from '@jest/globals';
import type { RunRecord } from '../../../rehearsal/runner/records/records.ts';
import { createTestGitHub, PUSH, pushed, stepOf } from './support.ts';

const HEAD = {
  'README.md': 'head\n',
  'bin/start': '#!/bin/sh\necho started\n',
  'tools/greet/action.yml': `name: Greet
inputs: { whom: { default: "\${{ github.actor }}" } }
outputs: { said: { value: "\${{ steps.greet.outputs.said }}" } }
runs:
  using: composite
  steps:
    - { id: greet, shell: bash, run: 'echo "said=hello $WHOM" >> "$GITHUB_OUTPUT"; echo "LATER=kept" >> "$GITHUB_ENV"', env: { WHOM: "\${{ inputs.whom }}" } }
    - { shell: sh, run: 'test -z "$NEVER" && ls "$GITHUB_ACTION_PATH"', if: steps.greet.outputs.said != '' }
    - uses: actions/setup-node@v6
`,
  'tools/old/action.yml': 'name: Old\nruns: { using: node20, main: main.js }\n',
  'tools/old/main.js': "console.log('old and well');\n",
  'tools/boxed/action.yml': 'name: Boxed\nruns: { using: docker, image: Dockerfile }\n',
};
const OTHER = { 'README.md': 'other\n' };
const TREES = { [PUSH.sha]: HEAD, 'refs/heads/other': OTHER, 'refs/tags/v1': { 'README.md': 'v1\n' } };

const steps = (...texts: readonly string[]) =>
  `job:\n  runs-on: x\n  steps:\n${texts.map((text) => `    - ${text}`).join('\n')}`;

function runSteps(...texts: readonly string[]): Promise<RunRecord> {
  return pushed(steps(...texts), { github: createTestGitHub(TREES) });
}

const messages = (run: RunRecord, id: string) =>
  stepOf(run, id).annotations.map(({ level, message }) => `${level}: ${message}`);

describe('the stand-in for actions/checkout', () => {
  it('brings the tree of the event at any pin, says so, and can be executed from', async () => {
    const run = await runSteps(
      '{ id: out, uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 }',
      '{ id: use, run: cat README.md && ./bin/start && ls }',
    );
    expect(stepOf(run, 'out').log[0]).toBe(
      'stand-in: actions/checkout is played by the rehearsal, not by its own code.',
    );
    expect(stepOf(run, 'out').outputs).toEqual({ ref: 'refs/heads/main', commit: PUSH.sha });
    expect(stepOf(run, 'use').log).toEqual(['head', 'started', 'README.md', 'bin', 'tools']);
  });

  it('takes a ref, a path and the repository itself, and no other', async () => {
    const run = await runSteps(
      '{ uses: actions/checkout@v6, with: { ref: other, path: a } }',
      '{ uses: actions/checkout@v6, with: { ref: v1, path: b, repository: Octo-Org/Shop } }',
      '{ id: gone, uses: actions/checkout@v6, continue-on-error: true, with: { ref: gone } }',
      '{ id: out, uses: actions/checkout@v6, continue-on-error: true, with: { path: ../elsewhere } }',
      '{ id: strange, uses: actions/checkout@v6, with: { repository: octo-org/tools } }',
      '{ id: use, run: cat a/README.md b/README.md }',
    );
    expect(stepOf(run, 'use').log).toEqual(['other', 'v1']);
    expect(messages(run, 'gone')).toEqual(["error: A branch or tag with the name 'gone' could not be found"]);
    expect(messages(run, 'out')[0]).toBe(
      "error: Repository path '/home/runner/work/shop/elsewhere' is not under '/home/runner/work/shop/shop'",
    );
    expect(messages(run, 'strange')).toEqual(['notice: not played: actions/checkout of octo-org/tools']);
  });

  it('fails as Git does where the token may not read', async () => {
    const run = await pushed(
      'job:\n  permissions: { issues: write }\n  runs-on: x\n  steps: [{ id: out, uses: actions/checkout@v6 }]',
      { github: createTestGitHub(TREES) },
    );
    expect(messages(run, 'out')[0]).toContain(
      "fatal: repository 'https://github.com/octo-org/shop/' not found.",
    );
    expect(run.conclusion).toBe('failure');
  });
});

describe('the stand-ins for artifacts', () => {
  const up = (more: string) =>
    `{ id: up, continue-on-error: true, uses: actions/upload-artifact@v6, with: { ${more} } }`;

  it('hand files from job to job', async () => {
    const run = await pushed(
      `
make:
  runs-on: x
  steps:
    - run: mkdir -p dist/deep && echo one > dist/one.txt && echo two > dist/deep/two.txt && echo no > dist/.hidden
    - run: ln -s one.txt dist/linked.txt && ln -s deep dist/same && ln -s gone dist/broken && ln -s .. dist/deep/up
    - { id: up, uses: actions/upload-artifact@v6, with: { name: built, path: dist } }
    - { uses: actions/upload-artifact@v6, with: { name: single, path: dist/one.txt } }
    - { uses: actions/upload-artifact@v6, with: { name: some, path: "dist/**/*.txt\\n!dist/one.txt" } }
use:
  needs: make
  runs-on: x
  steps:
    - { id: down, uses: actions/download-artifact@v7, with: { name: built, path: here } }
    - { id: one, run: 'cd here && find . -type f | sort' }
    - { uses: actions/download-artifact@v7, with: { path: all } }
    - { id: all, run: 'cd all && find . -type f | sort' }`,
      { github: createTestGitHub(TREES) },
    );
    expect(stepOf(run, 'up').log).toContain('With the provided path, there will be 4 files uploaded');
    expect(stepOf(run, 'one').log).toEqual(['./deep/two.txt', './linked.txt', './one.txt', './same/two.txt']);
    expect(stepOf(run, 'all').log).toEqual([
      './built/deep/two.txt',
      './built/linked.txt',
      './built/one.txt',
      './built/same/two.txt',
      './single/one.txt',
      './some/deep/two.txt',
      './some/linked.txt',
      './some/same/two.txt',
    ]);
  });

  it('find files by absolute paths, also in GitHub’s own words', async () => {
    const run = await pushed(
      `
make:
  runs-on: x
  steps:
    - run: mkdir -p dist "$RUNNER_TEMP/logs" ~/reports && echo one > dist/one.txt && echo log > "$RUNNER_TEMP/logs/a.log" && echo all > ~/reports/all.xml
    - { uses: actions/upload-artifact@v6, with: { name: expression, path: "\${{ github.workspace }}/dist" } }
    - { uses: actions/upload-artifact@v6, with: { name: temp, path: "\${{ runner.temp }}/logs/*.log" } }
    - { uses: actions/upload-artifact@v6, with: { name: written, path: /home/runner/work/shop/shop/dist/one.txt } }
    - { uses: actions/upload-artifact@v6, with: { name: home, path: ~/reports } }
use:
  needs: make
  runs-on: x
  steps:
    - { uses: actions/download-artifact@v7, with: { path: /home/runner/work/_temp/all } }
    - { id: all, run: 'cd "$RUNNER_TEMP/all" && find . -type f | sort' }`,
      { github: createTestGitHub(TREES) },
    );
    expect(stepOf(run, 'all').log).toEqual([
      './expression/one.txt',
      './home/all.xml',
      './temp/a.log',
      './written/one.txt',
    ]);
  });

  it.each([
    [
      'name: a/b, path: f',
      'error: The artifact name is not valid: a/b. Contains the following character:  Forward slash /',
    ],
    [
      'name: taken, path: f',
      'error: Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
    ],
    [
      'path: gone',
      'warning: No files were found with the provided path: gone. No artifacts will be uploaded.',
    ],
    [
      'path: gone, if-no-files-found: error',
      'error: No files were found with the provided path: gone. No artifacts will be uploaded.',
    ],
    ['name: x', 'error: Input required and not supplied: path'],
    ['path: f, retention: 3', "warning: Unexpected input(s) 'retention', valid inputs are name, path"],
  ])('say of { %s } what GitHub says', async (more, message) => {
    const run = await runSteps(
      'run: echo x > f',
      '{ uses: actions/upload-artifact@v6, with: { name: taken, path: f } }',
      up(more),
    );
    expect(messages(run, 'up')[0]?.slice(0, message.length)).toBe(message);
  });

  it('fail by name for an artifact that nobody made', async () => {
    const run = await runSteps('{ id: down, uses: actions/download-artifact@v7, with: { name: gone } }');
    expect(messages(run, 'down')[0]).toMatch(
      /^error: Unable to download artifact\(s\): Artifact not found for name: gone /,
    );
  });
});

describe('the actions of a team', () => {
  it('run from the workspace when they are of Node or made of steps', async () => {
    const run = await runSteps(
      'uses: actions/checkout@v6',
      '{ id: old, uses: ./tools/old }',
      '{ id: greet, uses: ./tools/greet, with: { whom: Mr. A } }',
      '{ id: later, run: "echo $LATER [$WHOM]" }',
    );
    expect(stepOf(run, 'old').log).toEqual(['old and well']);
    expect(stepOf(run, 'greet').outputs).toEqual({ said: 'hello Mr. A' });
    expect(stepOf(run, 'greet').log).toContain('action.yml');
    expect(messages(run, 'greet')).toEqual(['notice: not played: actions/setup-node@v6']);
    expect(stepOf(run, 'later').log).toEqual(['kept []']);
  });

  it('fail with a step of theirs', async () => {
    const tree = {
      'a/action.yml':
        'name: A\nruns: { using: composite, steps: [{ shell: bash, run: exit 3 }, { shell: bash, run: echo never }] }\n',
    };
    const run = await pushed(steps('uses: actions/checkout@v6', '{ id: a, uses: ./a }'), {
      github: createTestGitHub({ [PUSH.sha]: tree }),
    });
    expect(messages(run, 'a')).toEqual(['error: Process completed with exit code 3.']);
    expect(stepOf(run, 'a').log.join()).not.toContain('never');
  });

  it('keep a long line whole that names an input', async () => {
    const words = Array.from({ length: 20 }, (_, index) => `word${index}`).join(' ');
    const tree = {
      'a/action.yml': `name: A\ninputs: { last: { default: end } }\nruns: { using: composite, steps: [{ shell: bash, run: 'echo ${words} \${{ inputs.last }}' }] }\n`,
    };
    const run = await pushed(steps('uses: actions/checkout@v6', '{ id: a, uses: ./a }'), {
      github: createTestGitHub({ [PUSH.sha]: tree }),
    });
    expect(stepOf(run, 'a').log).toContain(`${words} end`);
  });

  it('end where one uses itself', async () => {
    const tree = { 'a/action.yml': 'name: A\nruns: { using: composite, steps: [{ uses: ./a }] }\n' };
    const run = await pushed(steps('uses: actions/checkout@v6', '{ id: a, uses: ./a }'), {
      github: createTestGitHub({ [PUSH.sha]: tree }),
    });
    expect(messages(run, 'a')).toEqual(['error: Composite action depth exceeded max depth 9']);
  });

  it.each(['actions/setup-node@v6', 'docker://alpine:3', './tools/boxed', 'octo-org/tools/x@v1'])(
    'are not played when the runner cannot: %s, which says so and succeeds',
    async (uses) => {
      const run = await runSteps('uses: actions/checkout@v6', `{ id: a, uses: "${uses}" }`, 'run: "true"');
      expect(stepOf(run, 'a')).toMatchObject({ outcome: 'success', outputs: {} });
      expect(messages(run, 'a')).toEqual([`notice: not played: ${uses}`]);
      expect(run.conclusion).toBe('success');
    },
  );
});

describe('the actions of the repository itself', () => {
  const tree = {
    'act/action.yml': 'name: A\nruns: { using: node24, main: main.js }\n',
    'act/main.js': `const fs = process.getBuiltinModule('node:fs');
fs.appendFileSync(process.argv[1].replace('main.js', 'written'), 'x');
console.log(fs.readFileSync(process.argv[1].replace('main.js', 'written'), 'utf8'));
`,
    'made/action.yml':
      'name: M\nruns: { using: composite, steps: [{ shell: bash, run: \'echo y > "$GITHUB_ACTION_PATH/written"; ls "$GITHUB_ACTION_PATH"\' }, { uses: $/act }] }\n',
  };

  it('run in a copy of its tree that lasts as long as the job', async () => {
    const run = await pushed(
      `
one:
  runs-on: x
  steps:
    - { id: first, uses: $/act }
    - { id: made, uses: $/made }
    - { id: named, uses: octo-org/shop/act@main }
two:
  runs-on: x
  steps:
    - { id: fresh, uses: $/act }
    - { id: gone, uses: $/gone, continue-on-error: true }`,
      { github: createTestGitHub({ [PUSH.sha]: tree }), actionsRoot: undefined },
    );
    expect(stepOf(run, 'first').log).toEqual(['x']);
    expect(stepOf(run, 'made').log).toEqual(expect.arrayContaining(['action.yml', 'written', 'xx']));
    expect(stepOf(run, 'named').log).toEqual(['xxx']);
    expect(stepOf(run, 'fresh').log).toEqual(['x']);
    expect(messages(run, 'gone')).toEqual([
      "error: Can't find 'action.yml', 'action.yaml' or 'Dockerfile' for action '$/gone'.",
    ]);
  });
});
