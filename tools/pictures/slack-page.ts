import type { ChatMessage } from './frames.ts';
import { escaped, wholePage } from './markup.ts';

/** Looks like a thread in Slack, without anything of Slack's. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:14px 20px;background:#fff;color:#1d1c1d;font:15px/1.47 Lato,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif}
.channel{margin:0 0 10px;padding-bottom:10px;border-bottom:1px solid #ddd;font-size:18px}
.message{display:flex;gap:10px;margin:0 0 12px}.face{flex:none;width:36px;height:36px;border-radius:8px;background:#1d6f42;color:#fff;font-weight:700;line-height:36px;text-align:center}
.words{min-width:0;overflow-wrap:break-word}.by{margin:0}.by span{color:#616061;font-size:12px}.by .app{padding:0 4px;border-radius:3px;background:#eee;font-size:10px;font-weight:700}
p{margin:0 0 2px}a{color:#1264a3;text-decoration:none}.ping{padding:0 2px;border-radius:3px;background:#e8f5fa;color:#1264a3}
.replies{margin-left:46px;padding-left:14px;border-left:2px solid #ddd}.replies .face{width:24px;height:24px;line-height:24px;font-size:12px}
code{padding:2px 3px;border:1px solid #ddd;border-radius:3px;background:#f8f8f8;color:#c01343;font:12px "Liberation Mono",monospace}
pre{margin:4px 0;padding:8px;border:1px solid #ddd;border-radius:4px;background:#f8f8f8;white-space:pre-wrap;font:12px "Liberation Mono",monospace}
h2{margin:4px 0;font-size:18px}hr{border:0;border-top:1px solid #ddd;margin:8px 0}.context{color:#616061;font-size:13px}
.fields{display:grid;grid-template-columns:1fr 1fr;gap:6px 16px;margin:4px 0}.button{display:inline-block;margin:4px 8px 4px 0;padding:3px 12px;border:1px solid #bbb;border-radius:4px;color:#1d1c1d;font-weight:700;font-size:13px}
`;

/** What a thread's picture needs besides its messages. */
export interface ShownThread {
  /** Of the channel, without the `#`. */
  readonly channel: string;
  /** The first one, then its replies. */
  readonly messages: readonly ChatMessage[];
  /** Names by Slack's ids of people. */
  readonly people: ReadonlyMap<string, string>;
}

/** A page with a message and its replies as people see them. */
export function slackPage({ channel, messages, people }: ShownThread): string {
  const [first, ...replies] = messages.map((each) => messageHtml(each, people));
  const below = replies.length === 0 ? '' : `<div class="replies">${replies.join('')}</div>`;
  return wholePage(
    STYLE,
    `<main><h1 class="channel"># ${escaped(channel)}</h1>${first ?? ''}${below}</main>`,
  );
}

function messageHtml({ ts, text, blocks }: ChatMessage, people: ShownThread['people']): string {
  const at = new Date(Number(ts) * 1000).toISOString().slice(11, 16);
  const words =
    blocks.length === 0
      ? `<p>${mrkdwnHtml(text, people)}</p>`
      : blocks.map((each) => blockHtml(each, people)).join('\n');
  return `<div class="message"><span class="face">G</span><div class="words"><p class="by"><strong>Greenroom</strong> <span class="app">APP</span> <span>${at}</span></p>${words}</div></div>`;
}

/**
 * One block of a message. @throws Error for a sort of block that no picture shows yet
 * Source: https://docs.slack.dev/reference/block-kit/blocks
 */
function blockHtml(block: unknown, people: ShownThread['people']): string {
  const { type, text, fields, elements } = recordOf(block);
  const all = (list: unknown) => (Array.isArray(list) ? list.map((each) => objectHtml(each, people)) : []);
  switch (type) {
    case 'header':
      return `<h2>${objectHtml(text, people)}</h2>`;
    case 'section': {
      const own = text === undefined ? '' : `<p>${objectHtml(text, people)}</p>`;
      const cells = all(fields).map((each) => `<p>${each}</p>`);
      return `${own}${cells.length === 0 ? '' : `<div class="fields">${cells.join('')}</div>`}`;
    }
    case 'context':
      return `<p class="context">${all(elements).join(' ')}</p>`;
    case 'actions':
      return `<p>${all(elements).join('')}</p>`;
    case 'divider':
      return '<hr>';
    default:
      throw new Error(
        `A picture of Slack shows no block of type '${String(type)}' yet; add it to tools/pictures/slack-page.ts.`,
      );
  }
}

/** A text object, or a button with one. */
function objectHtml(object: unknown, people: ShownThread['people']): string {
  const { type, text, url } = recordOf(object);
  if (type === 'mrkdwn' && typeof text === 'string') return mrkdwnHtml(text, people);
  if (type === 'plain_text' && typeof text === 'string') return escaped(text).replaceAll('\n', '<br>');
  if (type === 'button')
    return `<a class="button"${typeof url === 'string' ? ` href="${escaped(url)}"` : ''}>${objectHtml(text, people)}</a>`;
  throw new Error(
    `A picture of Slack shows no '${String(type)}' yet; add it to tools/pictures/slack-page.ts.`,
  );
}

/** Links and mentions, blocks of code, code, bold and italic words, and the characters between. */
const TOKEN =
  /<([^<>]*)>|```([\s\S]+?)```|`([^`\n]+)`|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])/g;

/**
 * Slack's markup as HTML.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function mrkdwnHtml(text: string, people: ShownThread['people']): string {
  let html = '';
  let end = 0;
  for (const found of text.matchAll(TOKEN)) {
    const [whole, control, block, code, bold, italic] = found;
    html += plainHtml(text.slice(end, found.index));
    if (control !== undefined) html += controlHtml(control, people);
    else if (block !== undefined) html += `<pre>${block}</pre>`;
    else if (code !== undefined) html += `<code>${code}</code>`;
    else if (bold !== undefined) html += `<strong>${mrkdwnHtml(bold, people)}</strong>`;
    else html += `<em>${mrkdwnHtml(italic ?? '', people)}</em>`;
    end = found.index + whole.length;
  }
  return html + plainHtml(text.slice(end));
}

/** What is no markup has its three signs as entities already, as Slack asks of whoever posts. */
function plainHtml(text: string): string {
  return text.replaceAll('"', '&quot;').replaceAll('\n', '<br>');
}

function controlHtml(control: string, people: ShownThread['people']): string {
  const [target = '', shown = target] = control.split('|');
  if (target.startsWith('@'))
    return `<span class="ping">@${escaped(people.get(target.slice(1)) ?? target.slice(1))}</span>`;
  if (/^[!#]/.test(target)) return `<span class="ping">${plainHtml(shown)}</span>`;
  return `<a href="${target.replaceAll('"', '&quot;')}">${plainHtml(shown)}</a>`;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
