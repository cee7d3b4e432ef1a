import { beyondJira, refused } from './errors.ts';

const INLINE = ['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'date', 'status'];
/** Blocks of the format that the world does not check. */
const OTHER_BLOCKS = [
  'blockquote',
  'bulletList',
  'codeBlock',
  'expand',
  'heading',
  'mediaGroup',
  'mediaSingle',
  'nestedExpand',
  'orderedList',
  'panel',
  'rule',
  'table',
];
const MARKS = ['code', 'em', 'link', 'strike', 'strong', 'subsup', 'textColor', 'underline'];

/** @throws JiraError for what is no document (pchuri/jira-cli#38; Source: "Atlassian Document Format", its JSON schema) */
export function requireDocument(body: unknown): void {
  const document = fieldsOf(body, ['type', 'version', 'content']);
  if (document['type'] !== 'doc' || document['version'] !== 1 || !Array.isArray(document['content']))
    throw invalid();
  for (const block of document['content']) requireBlock(block);
}

function requireBlock(block: unknown): void {
  const { type } = fieldsOf(block, undefined);
  if (OTHER_BLOCKS.includes(String(type))) throw beyondJira(`documents with ${String(type)}`);
  const paragraph = fieldsOf(block, ['type', 'content', 'attrs', 'marks']);
  if (paragraph['type'] !== 'paragraph') throw invalid();
  const content = paragraph['content'] ?? [];
  if (!Array.isArray(content)) throw invalid();
  for (const node of content) requireInline(node);
}

/** A text has at least one character, which many forget (appdevforall/CodeOnTheGo#1755; Source: the JSON schema, `minLength`). */
function requireInline(value: unknown): void {
  const { type } = fieldsOf(value, undefined);
  if (!INLINE.includes(String(type))) throw invalid();
  if (type === 'text') {
    const node = fieldsOf(value, ['type', 'text', 'marks']);
    if (typeof node['text'] !== 'string' || node['text'] === '') throw invalid();
    requireMarks(node['marks'] ?? []);
  } else if (type === 'hardBreak') {
    fieldsOf(value, ['type', 'attrs']);
  } else {
    throw beyondJira(`documents with ${String(type)}`);
  }
}

function requireMarks(marks: unknown): void {
  if (!Array.isArray(marks)) throw invalid();
  for (const each of marks) {
    const mark = fieldsOf(each, ['type', 'attrs']);
    if (!MARKS.includes(String(mark['type']))) throw invalid();
    if (mark['type'] !== 'link') continue;
    const { href } = fieldsOf(mark['attrs'], undefined);
    if (typeof href !== 'string' || href === '') throw invalid();
  }
}

/** @param known every field that it may have; any when undefined */
function fieldsOf(value: unknown, known: readonly string[] | undefined): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
  if (known !== undefined && Object.keys(value).some((name) => !known.includes(name))) throw invalid();
  return value as Readonly<Record<string, unknown>>;
}

function invalid() {
  return refused(400, [], { comment: 'Comment body is not valid!' });
}

/** A document as somebody writes it who presses Enter at the end of each line. */
export function typedDocument(text: string): unknown {
  const paragraphs = text.split('\n').map((line) => ({
    type: 'paragraph',
    ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }),
  }));
  return { type: 'doc', version: 1, content: paragraphs };
}
