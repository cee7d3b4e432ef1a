import { escaped, markdownHtml, wholePage } from './markup.ts';

/** Looks like a comment on GitHub, without anything of GitHub's. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;padding:16px;background:#fff;color:#1f2328;font:14px/1.5 -apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif}
.title{margin:0 0 12px;font-size:20px;font-weight:400;line-height:1.3}.title span{color:#59636e}
.comment{border:1px solid #d1d9e0;border-radius:6px;overflow:hidden}
.by{display:flex;gap:8px;align-items:center;padding:8px 16px;background:#f6f8fa;border-bottom:1px solid #d1d9e0;color:#59636e}
.by strong{color:#1f2328}.face{width:20px;height:20px;border-radius:5px;background:#24292f}
.bot{padding:0 7px;border:1px solid #d1d9e0;border-radius:12px;font-size:12px}
.body{padding:16px;overflow-wrap:break-word}.body>:last-child{margin-bottom:0}
h3{margin:0 0 16px;font-size:17.5px;line-height:1.25}p,ul,ol,table,pre,details{margin:0 0 16px}
ul,ol{padding-left:2em}a{color:#0969da;text-decoration:underline}
code{padding:.2em .4em;border-radius:6px;background:#818b981f;font:85% "Liberation Mono",monospace}
pre{padding:16px;border-radius:6px;background:#f6f8fa;overflow:hidden;white-space:pre-wrap}pre code{padding:0;background:none}
table{display:block;border-collapse:collapse;width:max-content;max-width:100%}
th,td{padding:6px 13px;border:1px solid #d1d9e0;text-align:left}th{font-weight:600}tr:nth-child(2n){background:#f6f8fa}
blockquote{margin:0 0 16px;padding:0 1em;color:#59636e;border-left:.25em solid #d1d9e0}summary{cursor:pointer}
hr{height:1px;margin:24px 0;border:0;background:#d1d9e0}
`;

/** A comment and what it stands on. */
export interface ShownComment {
  readonly pull: number;
  /** Of the pull request. */
  readonly title: string;
  /** Login of whoever wrote the comment. */
  readonly author: string;
  /** Markdown. */
  readonly body: string;
}

/** A page with the comment as people see it below its pull request. */
export function githubPage({ pull, title, author, body }: ShownComment): string {
  const name = author.replace(/\[bot\]$/, '');
  const bot = name === author ? '' : '<span class="bot">bot</span>';
  return wholePage(
    STYLE,
    `<main><h1 class="title">${escaped(title)} <span>#${pull}</span></h1>
<div class="comment"><div class="by"><span class="face"></span><strong>${escaped(name)}</strong>${bot}<span>commented</span></div>
<div class="body">${markdownHtml(body)}</div></div></main>`,
  );
}
