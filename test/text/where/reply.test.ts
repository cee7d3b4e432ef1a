import { describe, expect, it } from '@jest/globals';
import { parseCommand } from '../../../src/domain/commands/parse-command.ts';
import { whereReply } from '../../../src/text/where/reply.ts';
import { listedEnvironment, listing, variedListing } from '../../../tools/builders/listing.ts';

describe('a list of environments in a reply', () => {
  it('counts them, shows a row of each, and warns of what was not seen', () => {
    const { sentence, details } = whereReply(variedListing());
    expect(sentence).toMatch(/^\d+ environments: /);
    const rows = details.filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(variedListing().environments.length + 1);
    expect(parseCommand(details.join('\n'))).toEqual({ kind: 'nothing' });
  });

  it('says that there is none', () => {
    expect(whereReply(listing([])).sentence).toBe('No environment.');
    const { details } = whereReply(listing([], { notSeen: ['Could not read <b>the stacks</b>.'] }));
    expect(details).toContain('**Warning:** Could not read &lt;b&gt;the stacks&lt;/b&gt;.');
  });

  it('fits into a comment, and says how many are left out', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      listedEnvironment({ name: `shop-${index}`, branch: 'x'.repeat(180), why: 'y'.repeat(399) }),
    );
    const text = whereReply(listing(many)).details.join('\n');
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(/\d+ more are not shown here\./);
  });
});
