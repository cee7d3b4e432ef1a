import { expect, it } from '@jest/globals';
import { readableMarkdown } from '../../../rehearsal/repository/readable-markdown.ts';

it('shows a Markdown text as people read it', () => {
  const text = `<!-- marker
over two lines -->
### The environment is **ready**

Try it at <http://shop.example.com/> <http://a.example.com/|http://a.example.com/> <http://b.example.com/|b> \\(soon\\), [the story](https://example.com/1).

| | |
|---|:-:|
| Decision | created (\`environment\\_created\`) |
| A | one \\| \\\`two\\\` *** |
<details><summary>More</summary>

plain</details>`;
  expect(readableMarkdown(text)).toEqual([
    'The environment is ready',
    'Try it at http://shop.example.com/ http://a.example.com/ b (http://b.example.com/) (soon), the story (https://example.com/1).',
    'Decision  created (environment_created)',
    'A         one | `two` ***',
    '▸ More',
    'plain',
  ]);
});
