import { describe, expect, it } from '@jest/globals';
import { pushed, stepOf } from './support.ts';

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
