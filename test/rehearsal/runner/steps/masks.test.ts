import { describe, expect, it } from '@jest/globals';
import { createMasker } from '../../../../rehearsal/runner/steps/step-log.ts';
import { pushed, stepOf } from '../support.ts';

const KEY = `p<a>s&s'w"ord`;

describe('an environment', () => {
  it('gets no address that holds a secret', async () => {
    const run = await pushed(
      `
job:
  runs-on: x
  environment: { name: preview, url: "https://preview.example.com/\${{ steps.a.outputs.key }}" }
  steps: [{ id: a, run: 'echo "key=\${{ secrets.KEY }}" >> "$GITHUB_OUTPUT"' }]`,
      { secrets: { KEY: 'hunter2hunter2' } },
    );
    expect(run.jobs[0]?.environmentUrl).toBeUndefined();
    expect(stepOf(run, '__complete').annotations[0]?.message).toBe(
      "Skip setting environment url as environment 'preview' may contain secret.",
    );
  });
});

describe('a secret', () => {
  it.each([
    ['itself', KEY, '***'],
    ['each of its lines', 'line two', '***'],
    ['its base64', `x ${Buffer.from(KEY).toString('base64')} y`, 'x *** y'],
    ['its JSON', JSON.stringify({ key: KEY }), '{"key":"***"}'],
    ['its part of a query', 'key=p%3Ca%3Es%26s%27w%22ord&more', 'key=***&more'],
    ['its XML', '<key>p&lt;a&gt;s&amp;s&apos;w&quot;ord</key>', '<key>***</key>'],
    ['its literal in an expression', "'p<a>s&s''w\"ord'", "'***'"],
    ['what overlaps', 'abcdefabc', '***'],
    ['no part of it', 'p<a>s', 'p<a>s'],
  ])('is hidden as GitHub hides it: %s', (_name, text, shown) => {
    expect(createMasker([KEY, 'line one\nline two\r\n', 'abcdef', 'defabc']).mask(text)).toBe(shown);
  });

  it.each(['', 'a', 'ab'])('is hidden in the base64 of what follows %j', (before) => {
    const text = Buffer.from(`${before}:hunter2hunter2`).toString('base64');
    const shown = createMasker(['hunter2hunter2']).mask(text);
    expect(shown).toContain('***');
    expect(Buffer.from(shown.replace('***', ''), 'base64').toString()).not.toContain('hunter');
  });

  it('keeps a job from handing on its base64', async () => {
    const run = await pushed(
      `
job:
  runs-on: x
  outputs: { coded: "\${{ steps.a.outputs.coded }}" }
  steps: [{ id: a, run: 'printf "coded=%s" "$(printf %s "$KEY" | base64)" >> "$GITHUB_OUTPUT"; printf %s "$KEY" | base64', env: { KEY: "\${{ secrets.KEY }}" } }]`,
      { secrets: { KEY: 'hunter2hunter2' } },
    );
    expect(stepOf(run, 'a').log).toEqual(['***']);
    expect(run.jobs[0]?.outputs).toEqual({});
    expect(stepOf(run, '__complete').annotations[0]?.message).toBe(
      "Skip output 'coded' since it may contain secret.",
    );
  });
});
