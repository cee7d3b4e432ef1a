export const id = 2648;
export const ids = [2648,397,2232];
export const modules = {

/***/ 34836:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24183);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('where', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 24183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/privacy/veil.js + 3 modules
var privacy_veil = __webpack_require__(54917);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
// EXTERNAL MODULE: ./build/src/domain/input/legal-values.js
var legal_values = __webpack_require__(61199);
// EXTERNAL MODULE: ./build/src/domain/verdict/errors.js
var errors = __webpack_require__(17277);
// EXTERNAL MODULE: ./build/src/runtime/inputs/common.js
var common = __webpack_require__(19129);
// EXTERNAL MODULE: ./build/src/runtime/inputs/hourly-workflow.js
var hourly_workflow = __webpack_require__(80247);
// EXTERNAL MODULE: ./build/src/runtime/inputs/input-reader.js + 1 modules
var input_reader = __webpack_require__(59794);
;// CONCATENATED MODULE: ./build/src/runtime/inputs/where.js






const WHERE_INPUTS = [
    ...common/* COMMON_INPUTS */.s7,
    ...common/* AWS_INPUTS */.OJ,
    ...hourly_workflow/* HOURLY_INPUTS */.MV,
    'project',
    'environment',
    'path',
    'bucket',
    'prefix',
    'bucket-region',
    'bucket-role',
    'pages',
];
/** @throws UserError naming the input, its value and the legal values. */
function readWhereInputs(run) {
    const reader = (0,input_reader/* readerOf */.TC)(run, WHERE_INPUTS);
    const project = reader.text('project');
    return Object.freeze({
        common: (0,common/* readCommonInputs */.di)(run),
        aws: (0,common/* readAwsInputs */.d1)(reader),
        project: project === undefined ? undefined : (0,naming/* checkProject */.sh)(project),
        kinds: reader.list('environment').map(naming/* checkKind */.pK),
        path: (reader.text('path') ?? 'where').replace(/\/+$/, '') || '.',
        hourlyWorkflow: (0,hourly_workflow/* readHourlyWorkflow */.br)(reader),
        bucket: readBucket(reader),
        pages: reader.boolean('pages', false),
    });
}
function readBucket(reader) {
    const name = reader.formed('bucket', legal_values/* BUCKET_NAME */.BX);
    const prefix = reader.formed('prefix', legal_values/* KEY_PREFIX */.nF);
    const region = reader.formed('bucket-region', legal_values/* REGION */.Zg);
    const role = reader.formed('bucket-role', legal_values/* ROLE_ARN */.xG);
    if (name !== undefined)
        return { name, prefix: (prefix ?? '').replace(/\/$/, ''), region, role };
    if ((prefix ?? region ?? role) === undefined)
        return undefined;
    throw new errors/* UserError */.y('invalid_input', "One of the inputs 'prefix', 'bucket-region' and 'bucket-role' is given without 'bucket'; name the bucket, or leave them out.");
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/domain/report/describe-failure.js
var describe_failure = __webpack_require__(331);
// EXTERNAL MODULE: ./build/src/domain/where/page-place.js
var page_place = __webpack_require__(40397);
// EXTERNAL MODULE: ./build/src/usecases/targets/check-account.js
var check_account = __webpack_require__(87893);
// EXTERNAL MODULE: ./build/src/domain/verdict/verdict.js
var verdict = __webpack_require__(64621);
// EXTERNAL MODULE: ./build/src/domain/where/listing.js
var where_listing = __webpack_require__(54818);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/text/escape.js
var text_escape = __webpack_require__(24502);
// EXTERNAL MODULE: ./build/src/text/where/cells.js
var cells = __webpack_require__(70232);
;// CONCATENATED MODULE: ./build/src/text/where/page-parts.js
/*
 * What is the same in every page: its look and what it does. Neither holds anything of anybody, so that the page's policy can name both
 * by their hashes.
 */
/** Colours have a contrast of at least 4.5 to 1 with what is behind them (WCAG 2.2, 1.4.3). */
const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--paper:#fff;--shade:#f6f8fa;--line:#d1d9e0;--link:#0550ae;
--bad:#a40e26;--bad-paper:#ffebe9;--wait:#7d4e00;--wait-paper:#fff8c5;--good:#0f5323;--good-paper:#dafbe1;--rest:#3d3d99;--rest-paper:#ececff}
@media(prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9aa4b0;--paper:#0d1117;--shade:#161b22;--line:#3d444d;--link:#79b8ff;
--bad:#ffb1af;--bad-paper:#4a1215;--wait:#f2cc60;--wait-paper:#3a2d00;--good:#7ee2a0;--good-paper:#0f3520;--rest:#c3c3ff;--rest-paper:#27275c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{padding:1.25rem clamp(.75rem,2vw,2rem)}
h1{margin:0 0 .25rem;font-size:1.4rem;line-height:1.25;overflow-wrap:anywhere}
p{margin:.25rem 0}
a{color:var(--link)}
a,button,input,select,.scroll{outline-offset:2px}
:focus-visible{outline:3px solid var(--link)}
.soft,.note{color:var(--soft)}
.notices{margin:.75rem 0;padding:.6rem .9rem .6rem 2rem;border:1px solid var(--line);border-left:5px solid var(--bad);background:var(--bad-paper);color:var(--bad);overflow-wrap:anywhere}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1.25rem;align-items:center;margin:.9rem 0}
.tools[hidden]{display:none}
.tools label{display:flex;gap:.5rem;align-items:center}
input,select,button{font:inherit;color:inherit;background:var(--paper)}
input,select{min-height:2.4rem;padding:.3rem .6rem;border:1px solid var(--soft);border-radius:6px}
input{width:min(22rem,60vw)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.86rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.5rem .45rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{background:var(--shade);white-space:nowrap}
thead button{padding:0;border:0;background:none;font-weight:600;cursor:pointer;white-space:nowrap}
thead [aria-sort=ascending] button::after{content:" \\2191"}
thead [aria-sort=descending] button::after{content:" \\2193"}
tbody th{font-weight:600;min-width:8.5rem}
td[data-key=state]{min-width:12rem}
td[data-key=pull],td[data-key=branch],td[data-key=cost]{min-width:7.2rem}
td[data-key=hours]{min-width:6.5rem}
td[data-key=kind],td[data-key=project],td[data-key=owner],td[data-key=age],td[data-key=expires]{white-space:nowrap}
td[data-key=hours] .text{overflow-wrap:break-word}
.text,.note,li{overflow-wrap:anywhere;unicode-bidi:isolate}
.note{display:block;max-width:30ch;font-size:.85em;font-weight:400;white-space:normal}
.badge{display:inline-block;margin-bottom:.15rem;padding:.05rem .5rem;border-radius:1rem;font-weight:600;white-space:nowrap;background:var(--wait-paper);color:var(--wait)}
.failed,.missing{background:var(--bad-paper);color:var(--bad)}
.ready{background:var(--good-paper);color:var(--good)}
.asleep,.going{background:var(--rest-paper);color:var(--rest)}
[data-key=commit] .text{font-family:ui-monospace,SFMono-Regular,Menlo,monospace}
@media(max-width:46rem){
.tools label{width:100%;justify-content:space-between}
.scroll{border:0;overflow:visible}
table,tbody,tr,th,td{display:block;width:100%}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{margin:0 0 .9rem;border:1px solid var(--line);border-radius:8px;overflow:hidden}
tbody tr[hidden]{display:none}
tbody th{padding:.6rem .75rem;background:var(--shade);font-size:1rem;overflow-wrap:anywhere}
td,td[data-key]{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.15rem .5rem;padding:.35rem .75rem;min-width:0;white-space:normal}
td::before{content:attr(data-label);color:var(--soft)}
td>*{grid-column:2}
td>.badge{justify-self:start}
.note{max-width:none}
}
@media print{.tools{display:none}.scroll{overflow:visible}}
`;
/** Sorts by a column and filters by words; it makes no markup of any text. */
const PAGE_SCRIPT = `
'use strict';
(function () {
  var body = document.querySelector('tbody');
  var rows = Array.prototype.slice.call(document.querySelectorAll('tbody tr[data-row]'));
  var heads = Array.prototype.slice.call(document.querySelectorAll('thead th'));
  var filter = document.getElementById('filter');
  var order = document.getElementById('order');
  var count = document.getElementById('count');
  function keyOf(row, index) { return row.children[index].getAttribute('data-sort') || ''; }
  function compare(one, other) {
    var a = Number(one), b = Number(other);
    return Number.isNaN(a) || Number.isNaN(b) ? (one < other ? -1 : one > other ? 1 : 0) : a - b;
  }
  function sort(index, falling) {
    rows.sort(function (one, other) {
      var a = keyOf(one, index), b = keyOf(other, index);
      if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
      return falling ? compare(b, a) : compare(a, b);
    });
    rows.forEach(function (row) { body.appendChild(row); });
    heads.forEach(function (head, at) {
      if (at === index) head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    order.value = index + (falling ? ' falling' : ' rising');
  }
  function narrow() {
    var words = filter.value.toLowerCase().split(/\\s+/);
    var shown = 0;
    rows.forEach(function (row) {
      var text = row.textContent.toLowerCase();
      row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; });
      if (!row.hidden) shown += 1;
    });
    count.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown';
  }
  heads.forEach(function (head, index) {
    var name = head.textContent;
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () { sort(index, head.getAttribute('aria-sort') === 'ascending'); });
    ['rising', 'falling'].forEach(function (way) {
      var option = document.createElement('option');
      option.value = index + ' ' + way;
      option.textContent = name + (way === 'rising' ? ' \\u2191' : ' \\u2193');
      order.appendChild(option);
    });
  });
  order.addEventListener('change', function () {
    var choice = order.value.split(' ');
    if (choice[0] !== '') sort(Number(choice[0]), choice[1] === 'falling');
  });
  filter.addEventListener('input', narrow);
  var made = document.getElementById('made');
  var hours = Math.floor((Date.now() - Date.parse(made.getAttribute('datetime'))) / 3600000);
  if (hours >= 1)
    document.getElementById('since').textContent =
      'That was ' + (hours < 48 ? hours + ' h' : Math.floor(hours / 24) + ' d') + ' ago.';
  if (rows.length > 1) document.getElementById('tools').hidden = false;
})();
`;

;// CONCATENATED MODULE: ./build/src/text/where/page.js





/**
 * A listing as one page that needs no server and asks nobody: its policy lets in nothing but its own style and script, by their hashes (W3C,
 * "Content Security Policy Level 3", 6.7.3.3 on hashes). Without script it is the whole table all the same.
 */
function wherePage(listing) {
    const title = `Environments of ${listing.repository}`;
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${(0,text_escape/* pageText */.xe)(title)}</title>`,
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
function hashOf(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}
function head(listing) {
    const { repository, site, madeAt, environments } = listing;
    const { warnings, sweep } = (0,cells/* whereNotices */.l)(listing);
    const when = `${madeAt.slice(0, 16).replace('T', ' ')} UTC`;
    return [
        `<h1>Environments of ${linked(repository, site)}</h1>`,
        `<p>${(0,text_escape/* pageText */.xe)((0,where_listing/* countStates */.c0)(environments))}.</p>`,
        `<p class="soft">Read at <time id="made" datetime="${(0,text_escape/* pageText */.xe)(madeAt)}">${(0,text_escape/* pageText */.xe)(when)}</time>. <span id="since"></span></p>`,
        ...(sweep === '' ? [] : [`<p class="soft">${(0,text_escape/* pageText */.xe)(sweep, 500)}</p>`]),
        ...(warnings.length === 0
            ? []
            : [
                '<ul class="notices" aria-label="What was not seen">',
                ...warnings.map((warning) => `<li>${(0,text_escape/* pageText */.xe)(warning, 500)}</li>`),
                '</ul>',
            ]),
    ];
}
const TOOLS = [
    '<div class="tools" id="tools" hidden>',
    '<label>Filter <input id="filter" type="search" autocomplete="off" spellcheck="false"></label>',
    '<label>Sort by <select id="order"><option value="">What needs a look</option></select></label>',
    '<span id="count" role="status"></span>',
    '</div>',
];
/** On a phone each row is a card, which takes the table's own roles from it; so they are named. */
function table(listing) {
    const columns = (0,cells/* whereColumns */.p)(listing);
    const heads = columns.map(({ heading }) => `<th role="columnheader" scope="col">${(0,text_escape/* pageText */.xe)(heading)}</th>`);
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
function row(columns, environment, listing) {
    const cells = columns.map(({ key, heading, cell }, index) => {
        const found = cell(environment, listing);
        const isState = key === 'state';
        const of = `data-sort="${(0,text_escape/* pageText */.xe)(found.sort)}"`;
        const inner = `${isState ? badge(environment.state) : shown(found)}${note(found)}`;
        if (index === 0)
            return `<th role="rowheader" scope="row" ${of}>${inner}</th>`;
        return `<td role="cell" data-key="${key}" data-label="${(0,text_escape/* pageText */.xe)(heading)}" ${of}>${inner}</td>`;
    });
    return `<tr role="row" data-row>${cells.join('')}</tr>`;
}
function badge(state) {
    return `<span class="badge ${state}">${state}</span>`;
}
function shown({ text, url }) {
    return `<span class="text">${linked(text, url)}</span>`;
}
function note({ note: said, unknown }) {
    const words = said ?? unknown;
    return words === undefined ? '' : `<span class="note">${(0,text_escape/* pageText */.xe)(words, 500)}</span>`;
}
/** What is longer leads nowhere that anybody would go; half an address leads elsewhere. */
const LONGEST_ADDRESS = 2_000;
/** The text as a link, where the address is one of the web. */
function linked(text, url) {
    const target = (0,text_escape/* safeUrl */.Pl)(url);
    if (target === undefined || target.length > LONGEST_ADDRESS)
        return (0,text_escape/* pageText */.xe)(text);
    return `<a href="${(0,text_escape/* pageText */.xe)(target, LONGEST_ADDRESS)}" rel="noopener noreferrer">${(0,text_escape/* pageText */.xe)(text)}</a>`;
}

;// CONCATENATED MODULE: ./build/src/usecases/where/publish-listing.js



/** The two files of a listing: the data, then the page. */
function filesOf(listing) {
    const json = `${JSON.stringify(listing, null, 2)}\n`;
    return [
        { name: 'where.json', text: json, contentType: 'application/json; charset=utf-8' },
        { name: 'where.html', text: wherePage(listing), contentType: 'text/html; charset=utf-8' },
    ];
}
/**
 * Writes the listing into a folder of the workspace, as data and as a page, also where it is not whole.
 * @throws UserError `invalid_input` for a folder outside of the workspace.
 */
async function publishListing(files, listing, { path, dryRun }) {
    if (dryRun)
        return { json: '', page: '' };
    for (const { name, text } of filesOf(listing))
        await files.write(`${path}/${name}`, 'path', text);
    return { json: `${path}/where.json`, page: `${path}/where.html` };
}
/** What is reported of a listing: the first thing that could not be read or published, else where it is. */
function listingReport(listing, { page }, { causes, failures, address, }) {
    const counted = (0,where_listing/* countStates */.c0)(listing.environments);
    const [cause] = causes;
    if (cause !== undefined) {
        const more = causes.length > 1 ? ` ${causes.length - 1} more could not be read either.` : '';
        return { ...cause, sentence: `${counted}, as far as was seen. ${cause.sentence}${more}` };
    }
    const [failure] = failures;
    if (failure !== undefined)
        return { ...failure, sentence: `${counted}. ${failure.sentence}` };
    if (page === '')
        return (0,verdict/* say */.c)('dry_run', `${counted}. No file was written.`);
    const published = address === '' ? '' : ` They are published as ${address} too.`;
    return (0,verdict/* say */.c)('environments_listed', `${counted}. ${page} shows them.${published}`);
}

;// CONCATENATED MODULE: ./build/src/usecases/where/publish-pages.js

/**
 * Puts the pages into a bucket that nobody outside may read, in the place of those that an earlier run put there. Everything is looked at
 * before the first write. Safe to repeat. A dry run only looks.
 * @returns the addresses, in the order of the pages; [] for a dry run.
 * @throws UserError `not_private`, or `not_owned` for an object of somebody else.
 */
async function publishPages(store, { bucket, prefix, mark }, pages, { dryRun }) {
    (0,page_place/* checkBucket */.L$)(bucket, await store.access(bucket));
    const keyed = pages.map((page) => ({ page, key: prefix === '' ? page.name : `${prefix}/${page.name}` }));
    for (const { key } of keyed)
        (0,page_place/* checkPage */.I7)(`s3://${bucket}/${key}`, await store.find(bucket, key), mark);
    if (dryRun)
        return [];
    for (const { key, page: { text, contentType }, } of keyed)
        await store.put(bucket, key, { text, contentType, mark });
    return keyed.map(({ key }) => `s3://${bucket}/${key}`);
}

;// CONCATENATED MODULE: ./build/src/runtime/where/publish.js






/** Publishes the listing in S3, and asks whether it may go to GitHub Pages, as far as the step wants it. What fails keeps nothing else back. */
async function publish(context, inputs, pagesSite, { repository, listing }) {
    const failures = [];
    const tried = async (work, otherwise) => {
        try {
            return await work();
        }
        catch (error) {
            failures.push((0,describe_failure/* describeFailure */.I)(error));
            return otherwise;
        }
    };
    const { bucket } = inputs;
    const address = bucket === undefined
        ? ''
        : await tried(() => inBucket(context, inputs, bucket, { repository, listing }), '');
    const mayGoToPages = inputs.pages &&
        (await tried(async () => {
            (0,page_place/* checkPages */.to)(await pagesSite.pagesAccess());
            return true;
        }, false));
    return { address, mayGoToPages, failures };
}
async function inBucket(context, { aws, common: { dryRun } }, { name, prefix, region: given, role }, { repository, listing }) {
    const [only, ...others] = aws.rolesToAssume;
    const region = given ?? (aws.regions.length === 1 ? aws.regions[0] : context.run.env['AWS_REGION']);
    if (!region)
        throw new errors/* UserError */.y('invalid_input', "Nobody says in which region the bucket is; give it in the input 'bucket-region'.");
    const { wirePages } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(5937), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 75937));
    const target = { region, role: role ?? (others.length === 0 ? only : undefined) };
    const { pages, account } = wirePages(context, target);
    await (0,check_account/* checkAccount */.g)(account, aws.allowedAccounts);
    const place = { bucket: name, prefix, mark: String(repository.id) };
    const addresses = await publishPages(pages, place, filesOf(listing), { dryRun });
    return addresses.at(-1) ?? '';
}

// EXTERNAL MODULE: ./build/src/runtime/where/where-request.js
var where_request = __webpack_require__(89725);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 61 modules
var wiring_github = __webpack_require__(16424);
// EXTERNAL MODULE: ./build/src/text/where/summary.js
var summary = __webpack_require__(88569);
// EXTERNAL MODULE: ./build/src/usecases/where/look-where.js + 8 modules
var look_where = __webpack_require__(36146);
;// CONCATENATED MODULE: ./build/actions/where/main.js









/** Lists every environment, and changes nothing but the files that it writes and publishes. */
async function main(context) {
    const { run, clock, veil } = context;
    const inputs = readWhereInputs(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs.common);
    const loaded = await (0,load_settings/* loadAllKinds */.VF)(github.codeHost, inputs.common.settings);
    const request = (0,where_request/* whereRequest */.f)(run.env, inputs, loaded);
    const { wireAt, wireFiles } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(5937), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 75937));
    context.keepHeapSmall();
    const places = (0,where_request/* whereTargets */.C)(run.env, inputs, loaded.settings).map(({ target, allowedAccounts }) => {
        const { stacks, account } = wireAt(context, target);
        return { name: target.name, allowedAccounts, stacks, account };
    });
    const found = await (0,look_where/* lookWhere */.h)({ ...github, places, clock, log: run.log }, request);
    // The files leave the run beside its log and its outputs, which are veiled elsewhere.
    const listing = (0,privacy_veil/* hideInAll */.P)(found.listing, veil);
    const files = { path: inputs.path, dryRun: inputs.common.dryRun };
    const written = await publishListing(await wireFiles(context), listing, files);
    const published = await publish(context, inputs, github.pagesSite, { ...loaded, listing });
    for (const { sentence } of [...found.causes, ...published.failures])
        run.log.warning(sentence);
    const { environments, notSeen } = listing;
    return {
        report: listingReport(listing, written, { ...found, ...published }),
        outputs: {
            ...written,
            published: published.address,
            pages: String(published.mayGoToPages),
            count: String(environments.length),
            failed: String(environments.filter(({ state }) => state === 'failed' || state === 'missing').length),
            complete: String(notSeen.length === 0),
        },
        summary: (0,summary/* whereSummary */.S)(listing),
    };
}


/***/ }),

/***/ 47832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ touchesPaths),
/* harmony export */   I: () => (/* binding */ parsePaths)
/* harmony export */ });
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17277);


/** @throws UserError when every glob takes something out, so that nothing is left. */
function parsePaths(globs) {
    if (globs.length === 0 || globs.some((glob) => !glob.startsWith('!')))
        return globs;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid_input', "Input 'paths' has only globs that begin with '!'; give one without, such as '**'.");
}
/** True when one of the files is meant. The last glob that matches a file decides, as in a workflow's own `paths`. */
function touchesPaths(files, globs) {
    const rules = globs.map((glob) => {
        const takesOut = glob.startsWith('!');
        return { takesOut, glob: takesOut ? glob.slice(1) : glob };
    });
    return files.some((file) => rules.findLast((rule) => (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(file, rule.glob, 'path'))?.takesOut === false);
}


/***/ }),

/***/ 75519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   bT: () => (/* binding */ accountMark),
/* harmony export */   bj: () => (/* binding */ wayTo),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   rN: () => (/* binding */ isProof),
/* harmony export */   ux: () => (/* binding */ formatPlaces),
/* harmony export */   y_: () => (/* binding */ placeOfArn)
/* harmony export */ });
/** What of an account's id may stand in a record that the public can read. */
function accountMark(accountId) {
    return accountId.slice(-4);
}
/** Where a deployment was made, by its payload; older ones name no account, and the oldest no region. */
function placeOf({ payload }) {
    return { region: payload['region'] || undefined, account: payload['account'] || undefined };
}
/** Where a stack is, by its ARN. Absent parts mean that it names none. */
function placeOfArn(arn) {
    const [, , , region, account] = arn.split(':');
    return { region: region || undefined, account: account ? accountMark(account) : undefined };
}
/** True for a record by which something may count as ready, as another run's, or as gone. */
function isProof({ foreignWriter }) {
    return foreignWriter === undefined;
}
/** True for a record that has not ended, so that what it tells of may stand. */
function isLive({ state }) {
    return state !== 'inactive';
}
/** Parts records by the places that a run looks at; what a record does not name contradicts nothing. */
function byPlace(records, looked) {
    const isHere = (facts) => looked.some((place) => isSame(placeOf(facts), place));
    return {
        here: records.filter(isHere),
        elsewhere: records.filter((facts) => isLive(facts) && !isHere(facts)),
    };
}
function isSame(one, other) {
    return isSameOrUnknown(one.region, other.region) && isSameOrUnknown(one.account, other.account);
}
function isSameOrUnknown(one, other) {
    return one === undefined || other === undefined || one === other;
}
/** The places, each once, as a sentence names them: `eu-central-1` or `eu-central-1 (the account that ends in 2222)`. */
function formatPlaces(places, withAccount = true) {
    const words = places.map(({ region, account }) => {
        const ending = account === undefined || !withAccount ? '' : `the account that ends in ${account}`;
        if (region === undefined)
            return ending;
        return ending === '' ? region : `${region} (${ending})`;
    });
    return [...new Set(words)].filter((each) => each !== '').join(' and ');
}
/** What to set so that a run looks where the records say: a clause. */
function wayTo(recorded, looked) {
    const regions = [...new Set(recorded.flatMap(({ region }) => region ?? []))];
    const seen = new Set(looked.map(({ region }) => region));
    const accounts = [...new Set(recorded.flatMap(({ account }) => account ?? []))];
    const isOtherAccount = accounts.some((account) => looked.every((place) => place.account !== undefined && place.account !== account));
    const region = regions.length > 0 && regions.some((each) => !seen.has(each))
        ? [`give ${regions.join(',')} in the input 'region' or in AWS_REGION`]
        : [];
    const role = isOtherAccount
        ? [`give a role of the account that ends in ${accounts.join(' or ')} in the input 'role-to-assume'`]
        : [];
    return [...region, ...role].join(' and ');
}


/***/ }),

/***/ 17365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hasReviewer)
/* harmony export */ });
/** True where somebody else than its author is asked to look at it, or has looked. */
function hasReviewer({ author, requestedReviewers, reviewers }) {
    return requestedReviewers.length > 0 || reviewers.some((login) => login !== author);
}


/***/ }),

/***/ 25788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ownerOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/** Whose environments they are, as tags and names tell it. */
function ownerOf(scope) {
    return { repositoryId: scope.repository.id, project: scope.project, kind: scope.kind };
}
/** The identity of the one environment that a branch has in the scope. */
function identityOf(scope, branch) {
    return { ...ownerOf(scope), branch };
}


/***/ }),

/***/ 57109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ OFF_LABEL),
/* harmony export */   Hi: () => (/* binding */ whyNoEnvironment),
/* harmony export */   PT: () => (/* binding */ whyNotWanted),
/* harmony export */   R8: () => (/* binding */ AWAKE_LABEL),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   go: () => (/* binding */ decidingPullRequest),
/* harmony export */   hW: () => (/* binding */ KEEP_LABEL),
/* harmony export */   ih: () => (/* binding */ wantsNone),
/* harmony export */   pj: () => (/* binding */ isWantedByBranch)
/* harmony export */ });
/* harmony import */ var _input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45001);
/* harmony import */ var _input_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68778);
/* harmony import */ var _verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64621);
/* harmony import */ var _fork_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9878);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55497);
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17365);
/* harmony import */ var _wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9447);







/** Of a pull request that wants no environment. */
const OFF_LABEL = 'stage:off';
/** Of a pull request whose environment no sweep takes down. */
const KEEP_LABEL = 'stage:keep';
/** Of a pull request whose environment is not put to sleep. */
const AWAKE_LABEL = 'stage:awake';
/** True where a branch alone asks for its environment, which then stays as long as the branch, whatever its pull requests do. */
function isWantedByBranch(rules) {
    return rules.includes('branch');
}
/** True of a pull request that is closed, or that wants no environment. */
function wantsNone({ state, labels }) {
    return state === 'closed' || (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(labels, OFF_LABEL);
}
/**
 * Which of a branch's open pull requests, newest first, decides on its environment: one that wants it, where there is one.
 * Undefined where none is open.
 */
function decidingPullRequest(open) {
    return open.find((pull) => !(0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL)) ?? open[0];
}
/** Why a branch may have no environment at all, before AWS is asked anything; undefined where it may. */
function whyNoEnvironment(facts, rules) {
    const { pullRequest: pull, branch } = facts;
    const isFork = pull !== undefined && (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull, facts.repositoryId);
    if (isFork && branch !== (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkBranch */ .n1)(pull.number))
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    const outlives = !isFork && isWantedByBranch(rules.wanted) && facts.branchHead !== undefined;
    if (pull?.state === 'closed' && !outlives)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('pull_request_closed', `Pull request #${pull.number} is ${pull.merged ? 'merged' : 'closed'}, so it gets no environment.`);
    // Somebody may have deleted the ref of what was allowed, and the word that ends the environment counts all the same.
    const isOff = pull?.state === 'open' && (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, OFF_LABEL);
    // What a maintainer allowed is its head, and nothing is where nobody has.
    if (isFork && facts.branchHead === undefined && !isOff)
        return (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .forkVerdict */ .mZ)(pull.number);
    if (facts.branchHead === undefined && !(isFork && isOff)) {
        const sentence = `Branch '${shown(branch)}' does not exist in this repository; push it, or correct the input 'branch'.`;
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('unknown_branch', sentence);
    }
    if (isOff)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('opted_out', `Pull request #${pull.number} is labelled '${OFF_LABEL}'; ${isFork ? "say '/stage up COMMIT'" : 'take the label off'} to get an environment.`);
    const glob = rules.skipBranches.find((pattern) => matches(branch, pattern));
    if (glob !== undefined)
        return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('no_infra_branch', `Branch '${shown(branch)}' matches '${glob}' of 'skip-branches', so it gets no environment.`);
    return undefined;
}
/** Why nobody asks for the environment now; undefined where somebody does, or where it exists already and nobody took it back. */
function whyNotWanted(facts, rules) {
    const verdict = whyNoEnvironment(facts, rules);
    if (verdict || facts.environmentExists)
        return verdict;
    // A maintainer's word asks for it, and whatever else asks has no say in a fork.
    const { pullRequest: pull } = facts;
    if (pull !== undefined && (0,_fork_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull, facts.repositoryId))
        return undefined;
    if (rules.wanted.some((rule) => asks(rule, facts.pullRequest)))
        return undefined;
    return (0,_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .c)('not_wanted', `Branch '${shown(facts.branch)}' gets an environment once there is ${rules.wanted.map(formatRule).join(' or ')}.`);
}
function asks(rule, pull) {
    if (rule === 'branch')
        return true;
    if (pull === undefined)
        return false;
    if (rule === 'pull-request')
        return true;
    if (rule === 'review-requested')
        return (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_5__/* .hasReviewer */ .g)(pull.review);
    // Of a story's label the pull request has a copy, so that nobody needs the tracker to know what is wanted.
    return (0,_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .hasLabel */ .RX)(pull.labels, (0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule));
}
function formatRule(rule) {
    if (rule === 'branch')
        return 'a branch';
    if (rule === 'pull-request')
        return 'an open pull request';
    if (rule === 'review-requested')
        return 'a requested review';
    const whose = rule.startsWith('story-label:') ? ' on its story' : '';
    return `the label '${(0,_wanted_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOfRule */ ._z)(rule)}'${whose}`;
}
/** True when the glob matches the branch; `*` also matches slashes when it leads, so that `*-no-infra` means any branch. */
function matches(branch, glob) {
    return (0,_input_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(branch, glob, 'name');
}
function shown(text) {
    return (0,_input_cut_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cutText */ .I)(text, 81, '…');
}


/***/ }),

/***/ 79102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sm: () => (/* binding */ costsAt),
  GS: () => (/* binding */ monthOf)
});

// UNUSED EXPORTS: estimateCost

// EXTERNAL MODULE: ./build/src/domain/hours/hours.js
var hours_hours = __webpack_require__(70169);
;// CONCATENATED MODULE: ./build/src/domain/hours/awake-time.js

const MINUTE = 60_000;
/** Offsets of time zones are multiples of it (IANA time zone database, for this century). */
const ZONE_STEP = 15;
/** Older than this nobody asks about to the minute. */
const LONGEST_MS = 5 * 366 * 1440 * MINUTE;
/**
 * How many milliseconds, up to `now`, an environment with these hours was awake since an instant. By the wall clock of their
 * zone, so a night when the clock is changed has its own length. What was worked out for one instant serves the next.
 */
function awakeBefore(hours, now) {
    const slot = greatestDivisor(greatestDivisor(hours.from, hours.until), ZONE_STEP) * MINUTE;
    const end = now.getTime();
    const last = Math.floor(end / slot);
    const isAwake = (index) => (0,hours_hours/* isWithinHours */.D)(hours, new Date(index * slot));
    /** At `k` the time awake in the `k` whole slots before the one that holds `now`. */
    const sums = [0];
    function wholeSlots(count) {
        for (let k = sums.length; k <= count; k += 1)
            sums.push((sums[k - 1] ?? 0) + (isAwake(last - k) ? slot : 0));
        return sums[count] ?? 0;
    }
    return (since) => {
        const start = Math.max(Math.min(since.getTime(), end), end - LONGEST_MS);
        const first = Math.floor(start / slot);
        if (first === last)
            return isAwake(last) ? end - start : 0;
        const atFirst = isAwake(first) ? (first + 1) * slot - start : 0;
        const atLast = isAwake(last) ? end - last * slot : 0;
        return atFirst + wholeSlots(last - first - 1) + atLast;
    };
}
function greatestDivisor(one, other) {
    return other === 0 ? one : greatestDivisor(other, one % other);
}

;// CONCATENATED MODULE: ./build/src/domain/hours/cost.js

/** Tells of any stack what it costs; of none where nobody gave prices. */
function costsAt(pricing, now) {
    if (pricing === undefined)
        return () => undefined;
    const awake = pricing.hours && awakeBefore(pricing.hours, now);
    return (stack) => estimateCost(stack, pricing.prices, now, awake);
}
const HOUR = 3_600_000;
const DAY_HOURS = 24;
/** A year's hours by twelve, as AWS's own Pricing Calculator counts a month. */
const MONTH_HOURS = 730;
const SIZE = /(?:InstanceType|InstanceClass|DatabaseClass|NodeType)$/;
const ALTERNATIVE = /^Alternative/;
/**
 * What a stack costs by its own parameters, which every list of stacks brings along, so that nothing more is asked. Storage,
 * traffic and whatever no parameter names is not in it. `awake` is `awakeBefore` of its hours; absent where it never sleeps.
 */
function estimateCost(stack, prices, now, awake) {
    const units = unitsOf(stack.parameters);
    if (units.length === 0)
        return { unknown: 'its parameters name no size' };
    const unpriced = units.flatMap(({ oneOf }) => oneOf.filter((what) => priceOf(prices, what) === undefined));
    if (unpriced.length > 0)
        return { unknown: `no price for ${[...new Set(unpriced)].join(', ')}` };
    const perHour = sum(units.map(({ oneOf, count }) => count * Math.max(...oneOf.map((what) => priceOf(prices, what) ?? 0))));
    // What was made in this moment may seem to lie ahead, because every clock is a little off.
    const lived = Math.max(0, (now.getTime() - Date.parse(stack.createdAt)) / HOUR);
    if (Number.isNaN(lived))
        return { unknown: 'nobody knows when it was made' };
    const always = spans(perHour, 1, lived);
    if (awake === undefined || stack.parameters['Asleep'] === undefined)
        return { perHour, ...always };
    const share = awake(new Date(now.getTime() - 7 * DAY_HOURS * HOUR)) / (7 * DAY_HOURS * HOUR);
    const hoursAwake = awake(new Date(stack.createdAt)) / HOUR;
    return { perHour, ...spans(perHour, share, hoursAwake), alwaysAwake: always };
}
function spans(perHour, share, hoursSoFar) {
    return {
        perDay: rounded(perHour * DAY_HOURS * share),
        perMonth: rounded(perHour * MONTH_HOURS * share),
        sinceCreation: rounded(perHour * hoursSoFar),
    };
}
/** Everything of a price that the parameters of the bundled templates name; a template of the team's own may use the same names. */
function unitsOf(parameters) {
    const isBalanced = parameters['EnvironmentType'] === 'LoadBalanced';
    const units = Object.entries(parameters)
        .filter(([name, value]) => SIZE.test(name) && !ALTERNATIVE.test(name) && value !== '')
        .filter(([name]) => name !== 'DatabaseClass' || parameters['DatabaseEngine'] !== '')
        .map(([name, value]) => unitOf(name, value, parameters, isBalanced));
    const ownBalancer = isBalanced && (parameters['SharedLoadBalancerArn'] ?? '') === '';
    return ownBalancer ? [...units, { oneOf: ['load-balancer'], count: 1 }] : units;
}
function unitOf(name, value, parameters, isBalanced) {
    const sizes = `${value},${parameters[`Alternative${name}`] ?? ''}`.split(',').map((size) => size.trim());
    const isSpot = name === 'InstanceType' && parameters['EnableSpot'] === 'true';
    const oneOf = [...new Set(sizes)]
        .filter((size) => size !== '')
        .map((size) => (isSpot ? `${size} spot` : size));
    // How many more a load balanced environment grows to, nobody knows beforehand.
    const least = Number(parameters['MinInstances'] ?? '1');
    return { oneOf, count: name === 'InstanceType' && isBalanced && least >= 1 ? least : 1 };
}
/** A key may name the type of the resource before the size. */
function priceOf(prices, what) {
    if (Object.hasOwn(prices, what))
        return prices[what];
    return Object.entries(prices).find(([key]) => key.replace(/^AWS::\S+\s+/, '') === what)?.[1];
}
function sum(numbers) {
    return rounded(numbers.reduce((total, each) => total + each, 0));
}
function rounded(amount) {
    return Math.round(amount * 10_000) / 10_000;
}
/** What several environments cost a month together, and without their hours; undefined when nothing is known of any. */
function monthOf(costs) {
    const known = costs.flatMap((cost) => ('unknown' in cost ? [] : [cost]));
    if (known.length === 0)
        return undefined;
    return {
        count: known.length,
        perMonth: sum(known.map((cost) => cost.perMonth)),
        alwaysAwake: sum(known.map((cost) => cost.alwaysAwake?.perMonth ?? cost.perMonth)),
        unknown: costs.length - known.length,
    };
}


/***/ }),

/***/ 58715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ isSlip),
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that takes the fewest single-character edits to reach. */
function nearest(word, candidates) {
    let best = candidates[0] ?? '';
    for (const candidate of candidates)
        if (steps(word, candidate) < steps(word, best))
            best = candidate;
    return best;
}
/** True where one may be the other, written wrongly: at most a third of its letters differ. */
function isSlip(word, candidate) {
    return steps(word.toLowerCase(), candidate.toLowerCase()) * 3 <= Math.max(word.length, candidate.length);
}
/** How many single-character edits lead from one text to the other (Levenshtein's distance). */
function steps(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 96707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ NO_HISTORY),
/* harmony export */   Yh: () => (/* binding */ RED_GRACE_MS),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   u7: () => (/* binding */ judgeHealth)
/* harmony export */ });
const NO_HISTORY = {
    healthy: 0,
    otherVersion: 0,
    redSince: undefined,
    missingSince: undefined,
};
/** One answer may lag behind another, and an environment may turn Green for a moment. */
const IN_A_ROW = 2;
/** A fresh instance may fail its first checks; an application that migrates its data first may need more. */
const RED_GRACE_MS = 120_000;
/** An environment that has just been made may not be listed yet. */
const MISSING_GRACE_MS = 15_000;
/**
 * Whether an environment whose change has ended runs the version wanted: ready once it is Ready, of that version and Green (or Ok
 * or Info by enhanced health) twice in a row; failed once it is Ready with another version, which is how Beanstalk rolls back, when
 * it stays Red or Severe, and when it is or was terminated. Source of the colours: the Beanstalk guide, "Health colors and
 * statuses". `now` is a monotonic instant in ms.
 */
function judgeHealth(past, look, { label, redForMs }, now) {
    const seen = remember(past, look, label, now);
    if (hasFailed(seen, look, redForMs, now))
        return { past: seen, verdict: 'failed' };
    if (seen.healthy >= IN_A_ROW)
        return { past: seen, verdict: 'ready' };
    return { past: seen, verdict: seen.healthy > 0 ? 'confirming' : 'waiting' };
}
function remember(past, look, label, now) {
    if (look === undefined)
        return { ...NO_HISTORY, missingSince: past.missingSince ?? now };
    const isReady = look.status === 'Ready';
    const isOther = label !== undefined && look.versionLabel !== label;
    return {
        healthy: isReady && !isOther && isHealthy(look) ? past.healthy + 1 : 0,
        otherVersion: isReady && isOther ? past.otherVersion + 1 : 0,
        redSince: isRed(look) ? (past.redSince ?? now) : undefined,
        missingSince: undefined,
    };
}
function hasFailed(seen, look, redForMs, now) {
    return (look?.status === 'Terminating' ||
        look?.status === 'Terminated' ||
        seen.otherVersion >= IN_A_ROW ||
        (seen.redSince !== undefined && now - seen.redSince >= redForMs) ||
        (seen.missingSince !== undefined && now - seen.missingSince >= MISSING_GRACE_MS));
}
function isHealthy({ health, healthStatus }) {
    return health === 'Green' || healthStatus === 'Ok' || healthStatus === 'Info';
}
function isRed({ health, healthStatus }) {
    return health === 'Red' || healthStatus === 'Severe';
}
/** What was seen, as a clause. */
function describeHealth(look) {
    if (look === undefined)
        return 'Elastic Beanstalk shows no environment of that name, or the role may not see it';
    const { status, health, healthStatus, versionLabel } = look;
    const words = healthStatus === undefined || healthStatus === '' ? health : `${health} (${healthStatus})`;
    return `it is ${status} and ${words} with version ${versionLabel ?? 'none'}`;
}


/***/ }),

/***/ 40397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ checkPage),
/* harmony export */   L$: () => (/* binding */ checkBucket),
/* harmony export */   bV: () => (/* binding */ WAYS_TO_THE_PUBLIC),
/* harmony export */   to: () => (/* binding */ checkPages)
/* harmony export */ });
/* harmony import */ var _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17277);

/**
 * All ways to the public that a bucket can block (Amazon S3 API Reference, PublicAccessBlockConfiguration). Two of them only forbid that
 * somebody opens the bucket later, which would open the page as well.
 */
const WAYS_TO_THE_PUBLIC = [
    'BlockPublicAcls',
    'IgnorePublicAcls',
    'BlockPublicPolicy',
    'RestrictPublicBuckets',
];
/** @throws UserError `not_private` for a bucket that everybody may read, or may be made to. */
function checkBucket(bucket, { blocked, isPublic }) {
    const open = WAYS_TO_THE_PUBLIC.filter((way) => !blocked.includes(way));
    const why = open.length > 0
        ? `it does not block all public access (${open.join(', ')}); switch on "Block all public access" of the bucket`
        : isPublic === undefined
            ? 'S3 does not say whether its policy is public; look at the policy'
            : 'its policy is public; take out what lets everybody in';
    if (open.length > 0 || isPublic !== false)
        throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_private', `Nothing was published in the bucket ${bucket}, because ${why}.`);
}
/** @throws UserError `not_owned` for an object that somebody else put there. */
function checkPage(address, found, mark) {
    if (!found.isThere || found.mark === mark)
        return;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_owned', `Nothing was published, because ${address} is not of this repository; give another 'prefix', or delete that object.`);
}
/** @throws UserError `not_private` where everybody would read what only some may read in the repository, or where nobody can say so. */
function checkPages({ repository, isPrivate, site }) {
    if (!isPrivate || site?.isPublic === false)
        return;
    const why = site === undefined
        ? `GitHub shows no Pages site of ${repository}, so nobody can say who would read it; create it in the settings of the repository, with GitHub Actions as its source, and give the job 'pages: read'`
        : site.isPublic === undefined
            ? `GitHub does not say who may read the Pages site of ${repository}, which is private; keep the page as an artifact`
            : `${repository} is private, and everybody may read its Pages site; make the site private in the settings of the repository, or keep the page as an artifact`;
    throw new _verdict_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not_private', `The page must not be published, because ${why}.`);
}


/***/ }),

/***/ 62232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ NO_SETTINGS),
/* harmony export */   Je: () => (/* binding */ firstNonEmpty),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   TM: () => (/* binding */ isKindProtected),
/* harmony export */   VF: () => (/* binding */ loadAllKinds),
/* harmony export */   co: () => (/* binding */ readinessOf),
/* harmony export */   fG: () => (/* binding */ admissionOf),
/* harmony export */   loadRunSettings: () => (/* binding */ loadRunSettings),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30982);
/* harmony import */ var _domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47832);
/* harmony import */ var _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9447);
/* harmony import */ var _domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7564);
/* harmony import */ var _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96707);
/* harmony import */ var _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17277);






/** Where the settings stand unless the input says else. */
const DEFAULT_SETTINGS = '.github/greenroom.yml';
/** Of a repository without a settings file. */
const NO_SETTINGS = {
    project: undefined,
    trustedWriters: [],
    reviewedBy: [],
    people: [],
    stories: { statuses: {}, moves: { all: {}, ofType: {} } },
    commandAliases: {},
    environments: {},
    ownParameters: {},
};
/**
 * Reads the settings from the default branch, so that no pull request can loosen them. A file that is
 * not there means defaults; a file that cannot be read is an error.
 * @throws UserError `invalid_settings`
 */
async function loadRunSettings(codeHost, inputs) {
    const { repository, text, settings, longLived } = await loadAllKinds(codeHost, inputs.settings);
    const { environments, ownParameters } = settings;
    const kind = Object.hasOwn(environments, inputs.environment) ? environments[inputs.environment] : undefined;
    if (kind === undefined && Object.keys(settings.environments).length > 0 && inputs.environment !== 'preview')
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_input', `Input 'environment' names no kind that ${inputs.settings} has; it has ${Object.keys(settings.environments).join(', ')}.`);
    return {
        repository,
        text,
        project: (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProject */ .sh)(inputs.project ?? settings.project ?? (0,_domain_environment_naming_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultProject */ .fu)(repository.fullName)),
        kind: kind ?? {},
        kindIsProtected: isKindProtected(kind, inputs.environment),
        ownParameters: (kind && ownParameters[inputs.environment]) ?? [],
        longLived,
        reviewedBy: settings.reviewedBy,
        people: settings.people,
        stories: settings.stories,
        commandAliases: settings.commandAliases,
        kinds: {
            shared: Object.keys(environments).filter((each) => environments[each]?.shared === true),
            ...(settings.deployments === undefined ? {} : { deployments: settings.deployments }),
        },
    };
}
/** As the settings say; where they do not, production is. */
function isKindProtected(settings, kind) {
    return settings?.protected ?? kind === 'production';
}
/**
 * The same for a run that is about no kind.
 * @throws UserError `invalid_settings`
 */
async function loadAllKinds(codeHost, file) {
    const repository = await codeHost.repository();
    const text = await codeHost.readFile(file, repository.defaultBranch);
    // A file that somebody names and that is not there would otherwise leave what it protects without protection.
    if (text === undefined && file !== DEFAULT_SETTINGS)
        throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `The settings file ${file} is not on branch '${repository.defaultBranch}'; correct the input 'settings', or leave it out to use ${DEFAULT_SETTINGS} where there is one.`);
    const settings = text === undefined ? NO_SETTINGS : await parse(text, file);
    if (settings.trustedWriters.length > 0)
        codeHost.trustWriters?.(settings.trustedWriters);
    const kinds = Object.entries(settings.environments).flatMap(([kind, { branch }]) => branch === undefined ? [] : [{ kind, branch }]);
    return { repository, text, settings, longLived: { defaultBranch: repository.defaultBranch, kinds } };
}
/** What asks for an environment of the kind: what the step says, then the settings, then the default. */
function wantedOf(kind, inputs) {
    return firstNonEmpty(inputs, (0,_domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWanted */ .VB)(kind.wanted ?? []), _domain_environment_wanted_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_WANTED */ .kB);
}
/** What an environment of the kind must fulfil: what the step says, then the settings, then the defaults. */
function admissionOf(given, kind) {
    return {
        wanted: wantedOf(kind, given.wanted),
        skipBranches: firstNonEmpty(given.skipBranches, kind['skip-branches'], ['*-no-infra']),
        paths: (0,_domain_environment_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePaths */ .I)(firstNonEmpty(given.paths, kind.paths)),
        allowedAccounts: firstNonEmpty(given.allowedAccounts, kind.accounts),
        maxEnvironments: given.maxEnvironments ?? kind['max-environments'],
    };
}
/** The first list that has anything in it: what the step says, then what the settings say. */
function firstNonEmpty(...lists) {
    return lists.find((list) => list !== undefined && list.length > 0) ?? [];
}
/** What makes an environment ready: what the step says, then the settings, then the default. */
function readinessOf(kind, inputs = {}) {
    return {
        health: inputs.health ?? kind.health ?? 'http',
        healthPath: inputs.healthPath ?? kind['health-path'] ?? '/',
        urlOutput: inputs.urlOutput ?? kind['url-output'] ?? 'Url',
        deploymentInfo: inputs.deploymentInfo ?? kind['deployment-info'],
        redForMs: (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind['health-patience'] ?? '') ?? _domain_readiness_beanstalk_health_js__WEBPACK_IMPORTED_MODULE_4__/* .RED_GRACE_MS */ .Yh,
    };
}
/** Milliseconds that an environment may stand after its last push. @throws UserError naming the value that is no duration. */
function ttlOf(kind, file) {
    if (kind.ttl === undefined)
        return undefined;
    const ttl = (0,_domain_input_durations_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E9)(kind.ttl);
    if (ttl !== undefined)
        return ttl;
    throw new _domain_verdict_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('invalid_settings', `${file}: 'ttl' is no duration; it takes durations such as 12h or 7d.`);
}
/** The parser and its schema are loaded only where there is a file. */
async function parse(text, file) {
    const { parseSettings } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2164), __webpack_require__.e(2735), __webpack_require__.e(7767), __webpack_require__.e(1647), __webpack_require__.e(6318)]).then(__webpack_require__.bind(__webpack_require__, 98332));
    return parseSettings(text, file);
}


/***/ }),

/***/ 24502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ slackLink),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   a4: () => (/* binding */ slackText),
/* harmony export */   hh: () => (/* binding */ noCommand),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   xe: () => (/* binding */ pageText)
/* harmony export */ });
/* harmony import */ var _domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45001);
/* harmony import */ var _domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);


/** An address, without what ends the sentence around it. */
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]*[\w/~=&%#-]/g;
/**
 * User text on one line of Markdown: no markup, mention, marker or HTML of its own takes effect, and nothing is said on the pages of
 * other repositories. An address stands in a code span, in which it is no link and can be copied whole.
 */
function markdownText(text, longest = 200) {
    const line = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…');
    const between = line.split(ADDRESS).map(markdownWords);
    const addresses = (line.match(ADDRESS) ?? []).map((address) => `\`${address}\``);
    const whole = between.map((words, index) => `${words}${addresses[index] ?? ''}`).join('');
    // Where it begins a line, a number and a dot would begin a list.
    return whole.replace(/^\d{1,9}(?=\.(?:\s|$))/, '$&\\');
}
/** A line of a comment that may begin with a text: it begins as no command, neither of ours nor of others who listen. */
function noCommand(line) {
    return line.replace(/^\s*\//, '\\/');
}
function markdownWords(words) {
    return withEntities(words)
        .replaceAll(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
        .replaceAll('@', '@\u200b')
        .replaceAll(/(?<=[\w.-])\\#(?=\d)/g, '$&\u200b')
        .replaceAll('://', ':\u200b//')
        .replaceAll(/www(?=\.)/gi, '$&\u200b');
}
/** User text on one line of HTML. */
function htmlText(text) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), 500, '…')).replaceAll('@', '@\u200b');
}
/** User text in a page of our own, between tags or in an attribute within double quotes, on one line. */
function pageText(text, longest = 300) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…').toWellFormed())
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** User text in Slack's mrkdwn: `& < >` are its only control characters, so no link, mention or ping can be made. */
function slackText(text, longest = 200) {
    return withEntities((0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text), longest, '…'));
}
/**
 * User text in a tracker comment, on one line; what could be taken for our own lines is broken up. It is read as it stands by trackers
 * that show Markdown, so signs of markup become signs that look alike, and nobody is mentioned. Safe to repeat.
 */
function plainText(text, longest = 200) {
    // It is cut last, so that nothing grows beyond the limit; what the cut parted from its neighbour is looked at again.
    const cut = (0,_domain_input_cut_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)(plainWords((0,_domain_input_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(text)), longest, '…').replace(/@…$/, '…');
    return plainWords(cut);
}
function plainWords(text) {
    return text
        .replaceAll(/[[\]<>`*~]/g, (sign) => ALIKE[sign] ?? sign)
        .replaceAll(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\uff3f')
        .replaceAll(/@(?!\u200b)/g, '@\u200b')
        .replaceAll(/&(?=#|[A-Za-z0-9]+;)/g, '&\u200b');
}
const ALIKE = {
    '[': '(',
    ']': ')',
    '<': '\u2039',
    '>': '\u203a',
    '`': "'",
    '*': '\u2217',
    '~': '\u223c',
};
/** An address that may stand as a link: http or https without anything that ends a link early. */
function safeUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    return url.href.replaceAll(/[()<>|\s"'`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** User text as a link in Markdown; the text alone where the address is none that may be linked. */
function markdownLink(text, url) {
    const target = safeUrl(url);
    return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
/** The same in Slack's mrkdwn. */
function slackLink(text, url) {
    const target = safeUrl(url);
    return target === undefined
        ? slackText(text)
        : `<${target.replaceAll('&', '&amp;')}|${slackText(text).replaceAll('|', '¦')}>`;
}
/** The ampersand first, which the others bring along. */
function withEntities(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}


/***/ }),

/***/ 40941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   j: () => (/* binding */ IN_THE_LOG)
/* harmony export */ });
/** GitHub drops a summary over 1 MiB whole, so a long table is cut and says so. */
const MOST_ROWS = 500;
/** What is said of rows beyond the most, where the log has them all. */
const IN_THE_LOG = { rest: (left) => `${left} more are in the log.` };
/**
 * A table with an empty line before it, or '' where there are no rows. `more` says what became of rows beyond the most.
 * Headings and cells come from the same columns, since GitHub shows no table whose lines differ in length.
 */
function markdownTable(rows, columns, more) {
    if (rows.length === 0)
        return '';
    const most = more.most ?? MOST_ROWS;
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rest = rows.length > most ? `\n${more.rest(rows.length - most)}\n` : '';
    return `\n${[
        line(columns.map(({ heading }) => heading)),
        `|${columns.map(() => '---|').join('')}`,
        ...rows.slice(0, most).map((row) => line(columns.map(({ cell }) => cell(row)))),
    ].join('\n')}\n${rest}`;
}


/***/ })

};
