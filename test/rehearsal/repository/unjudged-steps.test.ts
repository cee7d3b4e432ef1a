import { describe, expect, it } from '@jest/globals';
import { rehearseFolder } from '../../support/runs/rehearse-cli.ts';
import { brokenCopy } from './folders.ts';

const CI = '.github/workflows/ci.yml';
const SET_UP = '      - uses: actions/setup-node@v5\n        with:\n          node-version: 24\n';
const TEST = '      - run: node --test greeting.check.js';

async function lastLines(folder: string) {
  const { status, output } = await rehearseFolder(folder, '--event', 'open');
  return { status, output, verdict: output.slice(output.lastIndexOf(' s  ') + 4) };
}

describe('a red step that may be green on GitHub', () => {
  it.concurrent('is the last thing that is said, with the action that was not played', async () => {
    const folder = brokenCopy('express', CI, ['node --test greeting.check.js', 'exit 1']);
    expect(await lastLines(folder)).toMatchObject({
      status: 0,
      verdict: '1 red step cannot be judged: ci.yml:16, because actions/setup-node@v5 was not played.\n',
    });
  });

  it.concurrent.each([
    ['curl --silent --fail https://staging.example.com', 'staging.example.com was not asked'],
    ['git log', 'actions/checkout makes a Git repository'],
  ])('may be %j', async (script, why) => {
    const folder = brokenCopy('express', CI, [SET_UP + TEST, `      - run: ${script}`]);
    expect(await lastLines(folder)).toMatchObject({
      status: 0,
      verdict: `1 red step cannot be judged: ci.yml:13, because ${why}.\n`,
    });
  });

  it.concurrent('names a real host that was not asked in the timeline and at the end', async () => {
    const asks = '      - run: curl --silent https://staging.example.com || true';
    const { output, status } = await lastLines(brokenCopy('express', CI, [SET_UP + TEST, asks]));
    const sentence = 'staging.example.com was not asked: the rehearsal has no network\n';
    expect(output).toContain(`World: ${sentence}`);
    expect(output).toContain(`\nNot played\n  ${sentence}`);
    expect(output).toContain('Nothing is to be mended.');
    expect(status).toBe(0);
  });

  it.concurrent('is told beside what is to be mended', async () => {
    const two = `${TEST}\n  second:\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 3`;
    const folder = brokenCopy('express', CI, [TEST, two.replace('node --test greeting.check.js', 'exit 1')]);
    const { verdict, status } = await lastLines(folder);
    expect(verdict).toBe(`Mend this before you push it:
  ci.yml, job second, step Run exit 3: Process completed with exit code 3.
1 red step cannot be judged: ci.yml:16, because actions/setup-node@v5 was not played.
`);
    expect(status).toBe(1);
  });
});
