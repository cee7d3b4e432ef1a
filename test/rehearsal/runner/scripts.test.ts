import { describe, expect, it } from '@jest/globals';
import { pushed, stepOf } from './support.ts';

describe('a run step', () => {
  it('runs in the folder and with the shell that it or the defaults name, the nearest first', async () => {
    const run = await pushed(
      `
job:
  runs-on: x
  defaults: { run: { working-directory: in-job } }
  steps:
    - { run: mkdir -p in-job own, working-directory: . }
    - { id: job, run: 'echo "\${PWD##*/} \${BASH_VERSION:+bash}"' }
    - { id: own, run: 'echo "\${PWD##*/} \${BASH_VERSION:+bash}"', working-directory: own, shell: bash }
    - { id: custom, run: 'echo "$-" | tr -cd e', shell: 'bash {0}' }
    - { id: node, run: 'console.log(1 + 1)', shell: 'node {0}' }
    - { id: gone, run: 'true', working-directory: gone, continue-on-error: true }
    - { id: windows, run: Write-Host never, shell: pwsh }`,
      {},
      'defaults: { run: { working-directory: in-workflow, shell: sh } }',
    );
    expect(stepOf(run, 'job').log[0]).toMatch(/^in-job ?$/);
    expect(stepOf(run, 'own').log).toEqual(['own bash']);
    expect(stepOf(run, 'custom').log).toEqual([]);
    expect(stepOf(run, 'node').log).toEqual(['2']);
    expect(stepOf(run, 'gone').annotations[0]?.message).toMatch(
      /^An error occurred trying to start process 'sh' with working directory '.*\/gone'\. No such file or directory$/,
    );
    expect(stepOf(run, 'windows').annotations).toEqual([
      { level: 'notice', message: 'not played: the shell pwsh' },
    ]);
  });

  it('stops at a failing part of a pipe only when it names bash', async () => {
    const run = await pushed(`
job:
  runs-on: x
  steps:
    - { id: unnamed, run: 'false | echo on' }
    - { id: named, shell: bash, run: 'false | echo on', continue-on-error: true }`);
    expect(stepOf(run, 'unnamed').outcome).toBe('success');
    expect(stepOf(run, 'named').outcome).toBe('failure');
  });

  it('refuses a shell that is none, in GitHub’s words', async () => {
    const run = await pushed('job: { runs-on: x, steps: [{ id: a, run: ls, shell: fish }] }');
    expect(stepOf(run, 'a').annotations[0]?.message).toBe(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    );
  });
});

describe('a text with expressions among other words', () => {
  it('loses its indentation, as YAML says', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - id: here
      run: |
        cat <<END
        on \${{ github.ref_name }}
          deeper
        END`);
    expect(stepOf(run, 'here').log).toEqual(['on main', '  deeper']);
  });

  it('is folded where it is written so', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  env:
    FOLDED: >-
      one \${{ github.ref_name }}
      two
    LISTED: |
      \${{ github.ref_name }}
      two
  steps:
    - id: here
      run: >-
        echo "$FOLDED" \${{ github.event_name }}
        and "[$LISTED]"`);
    expect(stepOf(run, 'here').log).toEqual(['one main two push and [main', 'two', ']']);
  });

  it('keeps its quotes', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - id: here
      run: printf 'x=%s\\n' "\${{ github.ref_name }}" 'and' "\${{ 'it''s ''q''' }}"`);
    expect(stepOf(run, 'here').log).toEqual(['x=main', 'x=and', "x=it's 'q'"]);
  });

  it('may hold braces in quotes', async () => {
    const run = await pushed(`
job:
  runs-on: ubuntu-latest
  steps:
    - id: here
      run: "echo a \${{ '}}' }} \${{ github.ref_name }}"`);
    expect(stepOf(run, 'here').log).toEqual(['a }} main']);
  });
});
