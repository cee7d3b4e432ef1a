import { createHash } from 'node:crypto';
import { countStates, type ListedEnvironment, type Listing } from '../../domain/where/listing.ts';
import { pageText, safeUrl } from '../escape.ts';
import { type Cell, type WhereColumn, whereColumns, whereNotices } from './cells.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-parts.ts';

/**
 * A listing as one page that needs no server and asks nobody: its policy lets in nothing but its own style and script, by their hashes (W3C,
 * "Content Security Policy Level 3", 6.7.3.3 on hashes). Without script it is the whole table all the same.
 */
export function wherePage(listing: Listing): string {
  const title = `Environments of ${listing.repository}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${pageText(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...head(listing),
    ...TOOLS,
    ...table(listing),
    '</main>',
    `<script>${PAGE_SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(PAGE_STYLE)}'`,
  `script-src '${hashOf(PAGE_SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function head(listing: Listing): readonly string[] {
  const { repository, site, madeAt, environments } = listing;
  const { warnings, sweep } = whereNotices(listing);
  const when = `${madeAt.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    `<h1>Environments of ${linked(repository, site)}</h1>`,
    `<p>${pageText(countStates(environments))}.</p>`,
    `<p class="soft">Read at <time id="made" datetime="${pageText(madeAt)}">${pageText(when)}</time>. <span id="since"></span></p>`,
    ...(sweep === '' ? [] : [`<p class="soft">${pageText(sweep, 500)}</p>`]),
    ...(warnings.length === 0
      ? []
      : [
          '<ul class="notices" aria-label="What was not seen">',
          ...warnings.map((warning) => `<li>${pageText(warning, 500)}</li>`),
          '</ul>',
        ]),
  ];
}

const TOOLS: readonly string[] = [
  '<div class="tools" id="tools" hidden>',
  '<label>Filter <input id="filter" type="search" autocomplete="off" spellcheck="false"></label>',
  '<label>Sort by <select id="order"><option value="">What needs a look</option></select></label>',
  '<span id="count" role="status"></span>',
  '</div>',
];

/** On a phone each row is a card, which takes the table's own roles from it; so they are named. */
function table(listing: Listing): readonly string[] {
  const columns = whereColumns(listing);
  const heads = columns.map(({ heading }) => `<th role="columnheader" scope="col">${pageText(heading)}</th>`);
  return [
    '<div class="scroll" role="region" aria-label="Environments" tabindex="0">',
    '<table role="table">',
    '<caption>Environments, one in each row</caption>',
    `<thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...listing.environments.map((environment) => row(columns, environment, listing)),
    '</tbody>',
    '</table>',
    '</div>',
  ];
}

function row(columns: readonly WhereColumn[], environment: ListedEnvironment, listing: Listing): string {
  const cells = columns.map(({ key, heading, cell }, index) => {
    const found = cell(environment, listing);
    const isState = key === 'state';
    const of = `data-sort="${pageText(found.sort)}"`;
    const inner = `${isState ? badge(environment.state) : shown(found)}${note(found)}`;
    if (index === 0) return `<th role="rowheader" scope="row" ${of}>${inner}</th>`;
    return `<td role="cell" data-key="${key}" data-label="${pageText(heading)}" ${of}>${inner}</td>`;
  });
  return `<tr role="row" data-row>${cells.join('')}</tr>`;
}

function badge(state: ListedEnvironment['state']): string {
  return `<span class="badge ${state}">${state}</span>`;
}

function shown({ text, url }: Cell): string {
  return `<span class="text">${linked(text, url)}</span>`;
}

function note({ note: said, unknown }: Cell): string {
  const words = said ?? unknown;
  return words === undefined ? '' : `<span class="note">${pageText(words, 500)}</span>`;
}

/** What is longer leads nowhere that anybody would go; half an address leads elsewhere. */
const LONGEST_ADDRESS = 2_000;

/** The text as a link, where the address is one of the web. */
function linked(text: string, url: string | undefined): string {
  const target = safeUrl(url);
  if (target === undefined || target.length > LONGEST_ADDRESS) return pageText(text);
  return `<a href="${pageText(target, LONGEST_ADDRESS)}" rel="noopener noreferrer">${pageText(text)}</a>`;
}
