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

  it.each([
    ['/** Source: the guide, "Limits". */', '| `most` | the guide, "Limits". |'],
    ['/** As `Status` of the API reference. */', '| `most` | As `Status` of the API reference. |'],
    ['/** Names are short. Its words: aws/cli#7. */', '| Names are short. | Its words: aws/cli#7. |'],
    ['/** By name, as the guide says. */', '| By name. | as the guide says. |'],
    [
      '// It is drawn, and the seed decides.',
      '| It is drawn, and the seed decides. | none: a seed decides |',
    ],
  ])('has a rule and a source in every row: %s', (comment, row) => {
    expect(pageOf(comment)).toContain(row);
  });

  it.each(['/** RDS keeps a password. */', '// What it is: GitHub never shows it.'])(
    'is not written with a rule from nowhere: %s',
    (comment) => {
      expect(() => pageOf(comment)).toThrow(
        `from nowhere, since the comment names no page, issue or file and says of no seed that it decides:\nrehearsal/world/aws/rds/rds.ts: ${comment.replace(/^\/\S+ | \*\/$/g, '')}`,
      );
    },
  );

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
