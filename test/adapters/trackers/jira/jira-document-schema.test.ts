import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { toDocument } from '../../../../src/adapters/trackers/jira/jira-text.ts';
import { storyComment } from '../../../../src/text/story-comment.ts';
import { hostileWords } from '../../../text/judged/hostile-words.ts';

/** Atlassian's own description of its format, as it publishes it in @atlaskit/adf-schema (Apache-2.0); its drafts' names are not needed. */
const path = createRequire(import.meta.url).resolve('@atlaskit/adf-schema/json-schema/v1/full.json');
const { $schema: _, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
const isDocument = new Ajv({ strict: false }).compile(schema);

/** Every node of a document is one that Jira Cloud takes, and none is more than words, breaks and addresses that everybody sees. */
function judge(write: (text: string) => unknown): void {
  fc.assert(
    fc.property(hostileWords, (text) => {
      const document: unknown = JSON.parse(JSON.stringify(write(text)));
      isDocument(document);
      expect(isDocument.errors ?? []).toEqual([]);
      const written = JSON.stringify(document);
      expect(new Set(written.match(/"type":"\w+"(?=[,}])/g))).toEqual(
        new Set([...TYPES].filter((type) => written.includes(type))),
      );
    }),
  );
}

const TYPES = ['doc', 'paragraph', 'text', 'hardBreak', 'link'].map((type) => `"type":"${type}"`);

function commentWith(text: string): string {
  return storyComment({
    key: `70107786/shop/preview/${text}`,
    repository: 'octo-org/shop',
    pullRequest: 7,
    standing: 'ready',
    url: 'https://shop.example.com/',
    commit: 'a'.repeat(40),
    delivered: undefined,
    rejected: false,
    refused: text,
  });
}

it("our comment is a document by Atlassian's own schema, in which nobody is mentioned and nothing is markup", () => {
  judge((text) => toDocument(commentWith(text)));
});

it('any text is such a document', () => {
  judge((text) => toDocument(text));
});

const paragraph = (content: readonly unknown[]) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content }],
});

it.each([
  ['has an empty text', () => paragraph([{ type: 'text', text: '' }])],
  ['has a break in a break', (text: string) => paragraph([{ type: 'hardBreak', text }])],
  [
    'mentions whoever is called so',
    (text: string) => paragraph([{ type: 'mention', attrs: { id: '1', text } }]),
  ],
  [
    'makes headings',
    (text: string) => ({
      type: 'doc',
      version: 1,
      content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: `${text}.` }] }],
    }),
  ],
])('a writer whose document %s is seen through', (_what, write) => {
  expect(() => judge(write)).toThrow();
});
