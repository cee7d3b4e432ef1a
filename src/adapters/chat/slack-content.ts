import type { SectionBlock } from '@slack/web-api';
import { cutText } from '../../domain/input/cut-text.ts';

/** What a message says: as blocks for the eye, as text for notifications and screen readers. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: SectionBlock[];
}

/** docs.slack.dev, "Section block": at most 3,000 characters of text, and at least one. */
const LONGEST_SECTION = 3_000;

/**
 * All sections together. Slack refuses more than about 13,000 characters of blocks with `msg_blocks_too_long`, and no page says how it counts
 * (slackapi/bolt-js#2509).
 */
const LONGEST_MESSAGE = 9_000;

/** docs.slack.dev, "chat.postMessage", truncating content: a text is best below 4,000 characters. */
const LONGEST_TEXT = 3_900;

const CUT = '… The rest is too long for a message.';

/**
 * A message of escaped mrkdwn as Slack takes it: the first line is a section, and so is the rest, in parts where it is long. No part ends
 * within a link, a mention or an entity. The sections are verbatim, so Slack makes nothing of their words: without that it would turn
 * addresses and channel names in titles into links (docs.slack.dev, "Text object", `verbatim`).
 */
export function slackContent(mrkdwn: string): SlackContent {
  const [headline = '', ...rest] = mrkdwn.split('\n');
  const sections = [...sectionsOf([headline]), ...sectionsOf(rest)];
  return {
    text: within(tokensOf(plainText(mrkdwn)), LONGEST_TEXT),
    blocks: fitting(sections).map((text) => ({
      type: 'section',
      text: { type: 'mrkdwn', text, verbatim: true },
    })),
  };
}

/** Lines packed into as few texts as their length allows; lines without a word are left out. */
function sectionsOf(lines: readonly string[]): readonly string[] {
  const sections: string[] = [];
  let open = '';
  for (const part of lines.flatMap(partsOf)) {
    const joined = open === '' ? part : `${open}\n${part}`;
    if (joined.length <= LONGEST_SECTION) {
      open = joined;
      continue;
    }
    sections.push(open);
    open = part;
  }
  return [...sections, open].filter((text) => text.trim() !== '');
}

/** A line in parts of a legal length, which is nearly always one. */
function partsOf(line: string): readonly string[] {
  if (line.length <= LONGEST_SECTION) return [line];
  const parts: string[] = [];
  let open = '';
  for (const token of tokensOf(line)) {
    // A link whose address is that long is of no use; its words stay.
    const short = token.length > LONGEST_SECTION ? cutText(labelOf(token), 200) : token;
    if (open.length + short.length > LONGEST_SECTION) {
      parts.push(open);
      open = '';
    }
    open += short;
  }
  return [...parts, open];
}

function fitting(sections: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let length = 0;
  for (const section of sections) {
    length += section.length;
    if (length > LONGEST_MESSAGE) return [...kept, CUT];
    kept.push(section);
  }
  return kept;
}

/** What is one thing to Slack: a link or a mention, an entity, or a character. */
const TOKEN = /<[^<>]*>|&(?:amp|lt|gt);|[\s\S]/gu;

function tokensOf(mrkdwn: string): readonly string[] {
  return mrkdwn.match(TOKEN) ?? [];
}

function within(tokens: readonly string[], longest: number): string {
  let text = '';
  for (const token of tokens) {
    if (text.length + token.length > longest) return `${text}…`;
    text += token;
  }
  return text;
}

/** The words alone: links as their labels, the beginning not bold. Who is mentioned stays so, and has a name in a notification. */
function plainText(mrkdwn: string): string {
  return tokensOf(mrkdwn)
    .map((token) => (token.startsWith('<') && !token.startsWith('<@') ? labelOf(token) : token))
    .join('')
    .replace(/^\*([^*\n]*)\*/, '$1');
}

/** The words of a link, and nothing of what is none. */
function labelOf(token: string): string {
  return token.startsWith('<') ? (/^<[^|]*\|(.*)>$/s.exec(token)?.[1] ?? '') : token;
}
