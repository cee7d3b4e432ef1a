import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createActionsRun } from '../../../src/adapters/actions/workflow-run.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** What a runner would read of a step that logs this line. */
async function printed(line: string): Promise<string> {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const run = createActionsRun({});
  run.log.info(line);
  await run.flush();
  return written.join('');
}

describe('a line of the log', () => {
  it.each([
    '::set-output name=decision::deleted',
    '  ::add-mask::a',
    'CREATE_FAILED Site (Custom::Site) no\n::stop-commands::x',
    'CREATE_FAILED Site (Custom::Site) no\r::error::x',
    'Failed ##[set-output name=decision;]deleted',
  ])('gives the runner no command, whatever others wrote into it: %j', async (line) => {
    const text = await printed(line);
    expect(text.trimEnd()).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/^\s*::/);
    expect(text).not.toContain('##[');
  });

  it('stays as it is otherwise', async () => {
    expect(await printed('     3 s  CREATE_COMPLETE  Files (AWS::S3::Bucket)')).toBe(
      '     3 s  CREATE_COMPLETE  Files (AWS::S3::Bucket)\n',
    );
  });
});
