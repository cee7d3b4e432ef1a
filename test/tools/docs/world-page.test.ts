import { describe, expect, it } from '@jest/globals';
import { worldPage } from '../../../tools/docs/world-page.ts';

function pageOf(comment: string, path = 'world/aws/rds/rds.ts'): string {
  return worldPage(new Map([[path, `${comment}\nexport const most = 5;\n`]]));
}

describe('the page about what the world knows', () => {
  it('tells a rule, its source and where it is', () => {
    expect(
      pageOf('/** A name is lower case (RDS API reference, CreateDBInstance). @throws Error */'),
    ).toContain(
      '| A name is lower case. | RDS API reference, CreateDBInstance | [rds.ts](../rehearsal/world/aws/rds/rds.ts) |',
    );
    expect(pageOf('/**\n * A name has\n * 63 letters. Source: the guide, "Limits".\n */')).toContain(
      '| A name has 63 letters. | the guide, "Limits". |',
    );
  });

  it('tells apart what varies by seed', () => {
    const page = pageOf('// When it ends, the seed decides (octo/shop#7).');
    expect(page).toContain('| varies by seed | source | where |');
    expect(page).toContain('| When it ends, the seed decides. | octo/shop#7 |');
  });

  it('leaves out what names no source', () => {
    expect(pageOf('/** Adds one. */')).not.toContain('Adds one');
  });

  it('lists what a service answers to', () => {
    expect(pageOf('', 'world/github/github.ts')).toContain('\nGET ~/commits/{ref}/status\n');
    expect(
      worldPage(new Map([['world/aws/rds/operations.ts', '    StopDBInstance: operation(\n']])),
    ).toContain('```text\nStopDBInstance\n```');
  });
});
