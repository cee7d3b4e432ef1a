import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { placeholderFaults, workflowFaults } from '../../../rehearsal/repository/workflow-faults.ts';
import { parseWorkflowText } from '../../../rehearsal/runner/workflows/workflow-files.ts';
import { repositoryRoot } from '../../../tools/repository/repository-root.ts';

async function faultsOf(...texts: readonly string[]): Promise<readonly string[]> {
  return workflowFaults(
    await Promise.all(texts.map((text, index) => parseWorkflowText(`w${index}.yml`, text))),
  );
}

function workflow(on: string, job: string): string {
  return `on: ${on}\njobs:\n  preview:\n    runs-on: ubuntu-latest\n${job}`;
}

const CALL = 'jobs: { greenroom: { uses: octo-org/greenroom/.github/workflows/on-pull-request.yml@v1 } }\n';
const UP = '    steps: [{ uses: octo-org/greenroom/actions/provision@v1 }]\n';
const BOTH =
  '    steps: [{ uses: octo-org/greenroom/actions/provision@v1 }, { uses: octo-org/greenroom/actions/teardown@v1 }]\n';
const OPEN = '{ pull_request: { types: [opened] } }';
const CLOSED = '{ pull_request: { types: [opened, closed] } }';
const NEVER =
  'w0.yml: no workflow takes an environment down once its pull request is closed; add closed to the types of pull_request, and a step that uses actions/teardown where no job does.';

describe('what the documentation leaves to be filled in', () => {
  const told = (uses: string) => placeholderFaults([{ file: 'w.yml', text: `jobs:\n  a:\n    ${uses}\n` }]);
  it.each([
    [
      'uses: OWNER/greenroom/.github/workflows/on-pull-request.yml@REF',
      "OWNER and REF are placeholders; write the owner of Greenroom's repository and the full SHA of a commit.",
    ],
    [
      '- uses: OWNER/greenroom/actions/notify@v1',
      "OWNER is a placeholder; write the owner of Greenroom's repository.",
    ],
    [
      '- { uses: octo-org/greenroom/actions/notify@REF }',
      'REF is a placeholder; write the full SHA of a commit.',
    ],
  ])('is told of with its place: %s', (uses, sentence) => {
    expect(told(uses)).toEqual([`w.yml:3: ${sentence}`]);
  });

  it('is nothing in a comment, or once it is filled in', () => {
    expect(told('# uses: OWNER/greenroom/actions/notify@REF')).toEqual([]);
    expect(told('uses: octo-org/greenroom/actions/notify@v1 # REF')).toEqual([]);
  });
});

describe('an environment that nobody takes down', () => {
  it.each([
    ['a caller that does not hear of the end', [`on: ${OPEN}\n${CALL}`]],
    ['the types that GitHub takes by itself', [workflow('pull_request', BOTH)]],
    ['an end without a teardown', [workflow(CLOSED, UP)]],
    ['a teardown that nobody calls', [workflow(OPEN, UP), workflow('workflow_call', BOTH)]],
  ])('is told of: %s', async (_, texts) => {
    expect(await faultsOf(...texts)).toEqual([NEVER]);
  });

  it.each([
    ['a caller that hears of it', [`on: ${CLOSED}\n${CALL}`]],
    ['steps for it', [workflow(CLOSED, BOTH)]],
    [
      'a sweep',
      [
        `on: ${OPEN}\n${CALL}`,
        'on: { schedule: [{ cron: "23 * * * *" }] }\njobs: { a: { uses: octo-org/greenroom/.github/workflows/on-default-branch.yml@v1 } }\n',
      ],
    ],
    ['no environment at all', [workflow(OPEN, "    steps: [{ run: 'true' }]\n")]],
  ])('is none with %s', async (_, texts) => {
    expect(await faultsOf(...texts)).toEqual([]);
  });
});

describe('a concurrency group', () => {
  const SHARED = `w0.yml, job preview: its concurrency group is the same for every branch, so a pull request that waits is cancelled when the next one comes; put $\{{ github.head_ref }} into 'group'.`;
  const group = (text: string) => `    concurrency: { group: "${text}" }\n${BOTH}`;
  it.each([
    ['preview', [SHARED]],
    [`preview-$\{{ github.workflow }}`, [SHARED]],
    [`preview-$\{{ github.head_ref }}`, []],
    [`preview-$\{{ github.event.pull_request.number }}`, []],
    [`$\{{ github.ref }}`, []],
  ])('may be "%s": %j', async (text, faults) => {
    expect(await faultsOf(workflow(CLOSED, group(text)))).toEqual(faults);
  });

  it('of the whole workflow counts as well', async () => {
    const text = workflow(CLOSED, BOTH).replace('jobs:', 'concurrency: preview\njobs:');
    expect(await faultsOf(text)).toEqual([SHARED]);
  });
});

describe('code that anybody may have proposed', () => {
  const checkout = (given: string) =>
    `    steps: [{ name: Check out, uses: actions/checkout@v5, with: { ref: "${given}" } }]\n`;
  const proposed = `$\{{ github.event.pull_request.head.sha }}`;
  it('is fetched where there are secrets', async () => {
    const sentence = (what: string) =>
      `w0.yml, job preview, step ${what}: a run of pull_request_target has the secrets and a token that may write, and this step fetches code that anybody may have proposed; use on: pull_request, or leave the step out, since provision reads the commit by itself.`;
    expect(await faultsOf(workflow('pull_request_target', checkout(proposed)))).toEqual([
      sentence('Check out'),
    ]);
    const script = `    steps: [{ id: fetch, run: "git fetch origin $\{{ github.head_ref }}" }]\n`;
    expect(await faultsOf(workflow('pull_request_target', script))).toEqual([sentence('fetch')]);
  });

  it.each([
    ['pull_request', checkout(proposed)],
    ['pull_request_target', checkout('main')],
    ['pull_request_target', `    steps: [{ run: "echo $\{{ github.head_ref }}" }]\n`],
  ])('is not fetched by %s with %s', async (on, job) => {
    expect(await faultsOf(workflow(on, job))).toEqual([]);
  });
});

it('finds nothing in the workflows of the suite, of its examples and of the repositories that are rehearsed', async () => {
  const folders = [
    join(repositoryRoot, '.github', 'workflows'),
    join(repositoryRoot, 'docs', 'examples'),
    ...['docker', 'express', 'several', 'static'].map((name) =>
      join(import.meta.dirname, 'fixtures', name, '.github', 'workflows'),
    ),
  ];
  for (const folder of folders) {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.yml'))
      .map((name) => join(folder, name));
    const workflows = files.map((file) => parseWorkflowText(basename(file), readFileSync(file, 'utf8')));
    expect(workflowFaults(await Promise.all(workflows))).toEqual([]);
  }
});
