import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createActionsRun } from '../../../src/adapters/actions/workflow-run.ts';
import type { WorkflowRun } from '../../../src/ports/workflow-run.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** What a runner has read of a step by the time that its calls return. */
function printedBy(speak: (run: WorkflowRun) => void): string {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  speak(createActionsRun({}));
  return written.join('');
}

function printed(line: string): string {
  return printedBy((run) => run.log.info(line));
}

describe('a line of the log', () => {
  it.each([
    '::set-output name=decision::deleted',
    '  ::add-mask::a',
    'CREATE_FAILED Site (Custom::Site) no\n::stop-commands::x',
    'CREATE_FAILED Site (Custom::Site) no\r::error::x',
    'Failed ##[set-output name=decision;]deleted',
  ])('gives the runner no command, whatever others wrote into it: %j', (line) => {
    const text = printed(line);
    expect(text.trimEnd()).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^\s*::/);
    expect(text).not.toContain('##[');
  });

  it('stays as it is otherwise', () => {
    expect(printed('     3 s  CREATE_COMPLETE  Files (AWS::S3::Bucket)')).toBe(
      '     3 s  CREATE_COMPLETE  Files (AWS::S3::Bucket)\n',
    );
  });
});

describe('a command', () => {
  it('is carried out when the call returns, with what would end it escaped', () => {
    expect(printedBy((run) => run.setSecret('50% of\r\na key'))).toBe('::add-mask::50%25 of%0D%0Aa key\n');
    expect(printedBy((run) => run.setSecret(''))).toBe('');
    expect(printedBy((run) => run.log.warning('two\nlines'))).toBe('::warning::two%0Alines\n');
  });

  it.each([
    ['GITHUB_STATE', 'saveState'],
    ['GITHUB_OUTPUT', 'setOutput'],
  ] as const)('lies in the file of %s when the call returns, whatever its value holds', (variable, set) => {
    const file = join(mkdtempSync(join(tmpdir(), 'greenroom-file-')), 'file');
    writeFileSync(file, '');
    const run = createActionsRun({ [variable]: file });
    run[set]('first', 'one\ntwo<<three');
    run[set]('second', '');
    expect(readFileSync(file, 'utf8')).toMatch(
      /^first<<(ghadelimiter_[0-9a-f-]{36})\none\ntwo<<three\n\1\nsecond<<(ghadelimiter_[0-9a-f-]{36})\n\n\2\n$/,
    );
  });
});
