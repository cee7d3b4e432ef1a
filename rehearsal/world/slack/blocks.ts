import { beyond, invalidBlocks, SlackError } from './refusals.ts';

/*
 * The blocks of a message, as strictly as their pages say. Lengths and members: docs.slack.dev, "Blocks" (section, context, header,
 * divider) and "Text object", which @slack/types repeats beside each member. Slack counts characters of the text as it is sent.
 */

/** docs.slack.dev, "Blocks": up to 50 in a message. */
const MOST_BLOCKS = 50;

/**
 * No page says it: about 13,200 characters of all blocks were refused with `msg_blocks_too_long` (slackapi/bolt-js#2509). The world
 * refuses a little less, so that nobody leans on the edge.
 */
const LONGEST_BLOCKS = 13_000;

type Fields = Readonly<Record<string, unknown>>;

/** @throws SlackError invalid_blocks, msg_blocks_too_long; and for blocks that the world does not play */
export function requireLegalBlocks(blocks: readonly unknown[]): void {
  if (blocks.length > MOST_BLOCKS)
    throw invalidBlocks(['no more than 50 items allowed [json-pointer:/blocks]']);
  const problems = blocks.flatMap((block, index) => blockProblems(block, `/blocks/${index}`));
  const ids = blocks.map((block) => (isFields(block) ? block['block_id'] : undefined)).filter(isThere);
  if (new Set(ids).size < ids.length) problems.push('block_id must be unique [json-pointer:/blocks]');
  if (problems.length > 0) throw invalidBlocks(problems);
  if (JSON.stringify(blocks).length > LONGEST_BLOCKS) throw new SlackError('msg_blocks_too_long');
}

function blockProblems(block: unknown, at: string): readonly string[] {
  if (!isFields(block)) return [`must be an object [json-pointer:${at}]`];
  switch (block['type']) {
    case 'section':
      return sectionProblems(block, at);
    case 'context':
      return [...unknownMembers(block, ['elements'], at), ...elementProblems(block['elements'], at)];
    case 'header':
      return [
        ...unknownMembers(block, ['text'], at),
        ...textProblems(block['text'], `${at}/text`, { longest: 150, types: ['plain_text'] }),
      ];
    case 'divider':
      return unknownMembers(block, [], at);
    default:
      if (UNPLAYED.includes(String(block['type']))) throw beyond(`blocks of the type ${block['type']}`);
      return [`unsupported type: ${block['type']} [json-pointer:${at}/type]`];
  }
}

/** Blocks that Slack takes in messages and nobody here posts. */
const UNPLAYED: readonly string[] = ['actions', 'image', 'rich_text', 'markdown', 'table', 'video', 'file'];

const TEXTS = ['plain_text', 'mrkdwn'];

function sectionProblems(block: Fields, at: string): readonly string[] {
  const { text, fields } = block;
  if (block['accessory'] !== undefined) throw beyond('accessories of sections');
  const problems = [...unknownMembers(block, ['text', 'fields', 'expand'], at)];
  if (text === undefined && fields === undefined)
    problems.push(`missing required field: text [json-pointer:${at}]`);
  if (text !== undefined)
    problems.push(...textProblems(text, `${at}/text`, { longest: 3_000, types: TEXTS }));
  if (fields === undefined) return problems;
  if (!Array.isArray(fields) || fields.length < 1 || fields.length > 10)
    return [...problems, `must have between 1 and 10 items [json-pointer:${at}/fields]`];
  return [
    ...problems,
    ...fields.flatMap((each: unknown, index) =>
      textProblems(each, `${at}/fields/${index}`, { longest: 2_000, types: TEXTS }),
    ),
  ];
}

function elementProblems(elements: unknown, at: string): readonly string[] {
  if (!Array.isArray(elements) || elements.length < 1 || elements.length > 10)
    return [`must have between 1 and 10 items [json-pointer:${at}/elements]`];
  return elements.flatMap((each: unknown, index) => {
    if (isFields(each) && each['type'] === 'image') throw beyond('images in a context');
    return textProblems(each, `${at}/elements/${index}`, { longest: 3_000, types: TEXTS });
  });
}

function textProblems(
  value: unknown,
  at: string,
  { longest, types }: { readonly longest: number; readonly types: readonly string[] },
): readonly string[] {
  if (!isFields(value)) return [`must be an object [json-pointer:${at}]`];
  const { type, text } = value;
  if (typeof type !== 'string' || !types.includes(type))
    return [`unsupported type: ${type} [json-pointer:${at}/type]`];
  const own = type === 'mrkdwn' ? 'verbatim' : 'emoji';
  const problems = Object.keys(value)
    .filter((name) => !['type', 'text', own].includes(name))
    .map((name) => `no more than 0 items allowed: ${name} [json-pointer:${at}]`);
  if (value[own] !== undefined && typeof value[own] !== 'boolean')
    problems.push(`must be a boolean [json-pointer:${at}/${own}]`);
  if (typeof text !== 'string') return [...problems, `must be a string [json-pointer:${at}/text]`];
  if (text.length < 1) problems.push(`must be more than 0 characters [json-pointer:${at}/text]`);
  if (text.length > longest)
    problems.push(`must be less than ${longest + 1} characters [json-pointer:${at}/text]`);
  return problems;
}

function unknownMembers(block: Fields, members: readonly string[], at: string): string[] {
  const id = block['block_id'];
  const isId = id === undefined || (typeof id === 'string' && id.length <= 255);
  return [
    ...Object.keys(block)
      .filter((name) => !['type', 'block_id', ...members].includes(name))
      .map((name) => `no more than 0 items allowed: ${name} [json-pointer:${at}]`),
    ...(isId ? [] : [`must be less than 256 characters [json-pointer:${at}/block_id]`]),
  ];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}
