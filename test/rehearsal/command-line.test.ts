import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  oneOf,
  readCommandLine,
  refuseTaken,
  runCommand,
  wholeNumber,
} from '../../rehearsal/command-line.ts';

const COMMAND = {
  usage: 'npm run dig -- [--deep] [--tool NAME]',
  about: 'Digs.',
  options: { deep: { type: 'boolean', default: false }, tool: { type: 'string', default: 'spade' } },
} as const;

describe('a command line', () => {
  it('gives what was typed, and the defaults of what was not', () => {
    expect(readCommandLine(COMMAND, ['--deep']).values).toEqual({ deep: true, tool: 'spade' });
    expect(readCommandLine({ ...COMMAND, words: true }, ['here', 'there']).positionals).toEqual([
      'here',
      'there',
    ]);
  });

  it.each([
    [['--depth'], 'There is no option --depth; there is --deep, --tool, --help.'],
    [['-x'], 'There is no option -x; there is --deep, --tool, --help.'],
    [['here'], "The word 'here' means nothing here; there is --deep, --tool, --help."],
    [['--tool'], "Option '--tool <value>' argument missing."],
    [['--deep=very'], "Option '--deep' does not take an argument."],
  ])('refuses %j by name, with what is legal', (args, sentence) => {
    expect(() => readCommandLine(COMMAND, args)).toThrow(sentence);
  });

  it('says where npm took an option for its own, because no two dashes stood before it', () => {
    expect(() => refuseTaken(COMMAND, { npm_config_deep: 'true' })).toThrow(
      'npm took --deep for an option of its own; write the options behind two dashes, as in npm run dig -- --deep.',
    );
    const force = { ...COMMAND, options: { force: { type: 'boolean' } } } as const;
    for (const command of [COMMAND, force])
      expect(() => refuseTaken(command, { npm_config_force: 'true' })).not.toThrow();
  });

  it('takes a whole number only in its range, and a word only of those there are', () => {
    expect(wholeNumber('port', '0', { most: 65_535 })).toBe(0);
    expect(oneOf('only', 'crash', ['crash', 'faults'])).toBe('crash');
    expect(() => wholeNumber('port', '70000', { most: 65_535 })).toThrow(
      "--port takes a whole number from 0 to 65535, not '70000'.",
    );
    expect(() => wholeNumber('sample', '1.5', { least: 1 })).toThrow(
      "--sample takes a whole number from 1 on, not '1.5'.",
    );
    expect(() => oneOf('only', 'both', ['crash', 'faults'])).toThrow(
      "--only takes crash, faults, not 'both'.",
    );
  });
});

describe('a command', () => {
  const told = { log: '', error: '' };
  const before = process.exitCode;

  beforeEach(() => {
    Object.assign(told, { log: '', error: '' });
    for (const way of ['log', 'error'] as const)
      jest.spyOn(console, way).mockImplementation((text: string) => {
        told[way] += text;
      });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = before;
  });

  it('shows with --help what it takes, and does nothing', async () => {
    await runCommand(COMMAND, () => 3, ['--deep', '--help']);
    expect(told).toEqual({ log: `Usage: ${COMMAND.usage}\n\nDigs.`, error: '' });
    expect(process.exitCode).toBe(before);
  });

  it('ends with what it played, or with 1 and its usage after a wrong line', async () => {
    await runCommand(COMMAND, () => 3, ['--deep']);
    expect(process.exitCode).toBe(3);
    await runCommand(COMMAND, () => 3, ['--depth']);
    expect(process.exitCode).toBe(1);
    expect(told.error).toContain(`\nUsage: ${COMMAND.usage}`);
  });

  it('hides no error that the reader cannot put right', async () => {
    const broken = runCommand(COMMAND, () => Promise.reject(new TypeError('a defect')), []);
    await expect(broken).rejects.toThrow('a defect');
  });
});
