import { describe, expect, it } from '@jest/globals';
import { readPairs } from '../../../rehearsal/repository/given-values.ts';

describe('a file of variables', () => {
  it.each([
    ['A=1\n\n# B=2\nexport C="a b"\nd = x=y \n', { A: '1', C: 'a b', D: 'x=y' }],
    ["A='1'\r\nB=\r\n", { A: '1', B: '' }],
    ['{"a": "1", "B": 2, "C": true, "D": null}', { A: '1', B: '2', C: 'true', D: '' }],
    ['', {}],
  ])('%j holds %j', (text, values) => {
    expect(readPairs(text, 'vars.env')).toEqual({ values });
  });

  it.each([
    ['A=1\nB\n', 'vars.env:2 is not NAME=VALUE.'],
    [
      'A=1\nGITHUB_X=hidden\n',
      "vars.env:2: 'GITHUB_X' is no name that GitHub takes: letters, digits and underscores, no digit first, not GITHUB_….",
    ],
    [
      '{"a-b": "hidden"}',
      "vars.env: 'a-b' is no name that GitHub takes: letters, digits and underscores, no digit first, not GITHUB_….",
    ],
    ['{"a": ["hidden"]}', "vars.env: 'a' holds more than one value; give it a text."],
    ['{"a": ', 'vars.env starts like JSON and is none; give a JSON object, or lines of NAME=VALUE.'],
  ])('%j is refused in one sentence that shows no value', (text, problem) => {
    expect(readPairs(text, 'vars.env')).toEqual({ problem });
  });
});
