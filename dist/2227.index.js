export const id = 2227;
export const ids = [2227];
export const modules = {

/***/ 34836:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63583);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37103);


await (0,_src_runtime_run_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)('where', _main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 37103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/privacy/veil.js + 3 modules
var privacy_veil = __webpack_require__(54917);
// EXTERNAL MODULE: ./build/src/domain/environment/naming.js
var naming = __webpack_require__(30982);
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
    });
}

// EXTERNAL MODULE: ./build/src/runtime/load-settings.js
var load_settings = __webpack_require__(62232);
// EXTERNAL MODULE: ./build/src/runtime/where/where-request.js
var where_request = __webpack_require__(89725);
// EXTERNAL MODULE: ./build/src/runtime/wiring-github.js + 54 modules
var wiring_github = __webpack_require__(73668);
// EXTERNAL MODULE: ./build/src/text/where/summary.js
var summary = __webpack_require__(88569);
// EXTERNAL MODULE: ./build/src/usecases/where/look-where.js + 8 modules
var look_where = __webpack_require__(52182);
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



/**
 * Writes the listing into a folder of the workspace, as data and as a page, also where it is not whole.
 * @throws UserError `invalid_input` for a folder outside of the workspace.
 */
async function publishListing(files, { listing, causes }, { path, dryRun }) {
    const counted = (0,where_listing/* countStates */.c0)(listing.environments);
    const [json, page] = [`${path}/where.json`, `${path}/where.html`];
    if (!dryRun) {
        await files.write(json, 'path', `${JSON.stringify(listing, null, 2)}\n`);
        await files.write(page, 'path', wherePage(listing));
    }
    const written = dryRun ? { json: '', page: '' } : { json, page };
    const [cause] = causes;
    if (cause !== undefined) {
        const more = causes.length > 1 ? ` ${causes.length - 1} more could not be read either.` : '';
        return {
            ...written,
            report: { ...cause, sentence: `${counted}, as far as was seen. ${cause.sentence}${more}` },
        };
    }
    if (dryRun)
        return { ...written, report: (0,verdict/* say */.c)('dry_run', `${counted}. No file was written.`) };
    return { ...written, report: (0,verdict/* say */.c)('environments_listed', `${counted}. ${page} shows them.`) };
}

;// CONCATENATED MODULE: ./build/actions/where/main.js








/** Lists every environment, and changes nothing but the files that it writes. */
async function main(context) {
    const { run, clock, veil } = context;
    const inputs = readWhereInputs(run);
    const github = (0,wiring_github/* wireGitHub */.T)(context, inputs.common);
    const loaded = await (0,load_settings/* loadAllKinds */.VF)(github.codeHost, inputs.common.settings);
    const request = (0,where_request/* whereRequest */.f)(run.env, inputs, loaded);
    const { wireAt, wireFiles } = await Promise.all(/* import() */[__webpack_require__.e(3914), __webpack_require__.e(168), __webpack_require__.e(384)]).then(__webpack_require__.bind(__webpack_require__, 40168));
    context.keepHeapSmall();
    const places = (0,where_request/* whereTargets */.C)(run.env, inputs, loaded.settings).map(({ target, allowedAccounts }) => {
        const { stacks, account } = wireAt(context, target);
        return { name: target.name, allowedAccounts, stacks, account };
    });
    const found = await (0,look_where/* lookWhere */.h)({ ...github, places, clock, log: run.log }, request);
    // The files leave the run beside its log and its outputs, which are veiled elsewhere.
    const listing = (0,privacy_veil/* hideInAll */.P)(found.listing, veil);
    for (const { sentence } of found.causes)
        run.log.warning(sentence);
    const { json, page, report } = await publishListing(await wireFiles(context), { listing, causes: found.causes }, { path: inputs.path, dryRun: inputs.common.dryRun });
    const { environments, notSeen } = listing;
    return {
        report,
        outputs: {
            json,
            page,
            count: String(environments.length),
            failed: String(environments.filter(({ state }) => state === 'failed' || state === 'missing').length),
            complete: String(notSeen.length === 0),
        },
        summary: (0,summary/* whereSummary */.S)(listing),
    };
}


/***/ }),

/***/ 25679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ keptNow),
/* harmony export */   D8: () => (/* binding */ untilLabel),
/* harmony export */   Jf: () => (/* binding */ keptUntil),
/* harmony export */   Qi: () => (/* binding */ UNTIL_LABEL),
/* harmony export */   rb: () => (/* binding */ endOfUntil)
/* harmony export */ });
/** How the label begins that keeps a pull request's environment until a day is over; the day follows, such as `2026-12-02`. */
const UNTIL_LABEL = 'stage:until-';
const DAY_MS = 86_400_000;
/** The label of that day, which is one of UTC. @param at any instant of the day. */
function untilLabel(at) {
    return `${UNTIL_LABEL}${at.toISOString().slice(0, 10)}`;
}
/** When the day of such a label is over; undefined for any other label, and for a day that is none. */
function endOfUntil(label) {
    const text = label.toLowerCase();
    if (!text.startsWith(UNTIL_LABEL))
        return undefined;
    const day = text.slice(UNTIL_LABEL.length);
    const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    // A day that no month has, such as the 31st of June, is read as none or as another one.
    if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day)
        return undefined;
    return new Date(at + DAY_MS);
}
/** The label of the latest day; undefined where there is none. */
function keptUntil(labels) {
    return labels
        .flatMap((label) => {
        const end = endOfUntil(label);
        return end === undefined ? [] : [{ label, end }];
    })
        .toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
}
/** Of several pull requests of a branch, the one that keeps its environment the longest, where one does now. */
function keptNow(pulls, now) {
    return pulls
        .flatMap(({ number, labels }) => {
        const until = keptUntil(labels);
        return until !== undefined && until.end > now ? [{ number, ...until }] : [];
    })
        .toSorted((one, other) => other.end.getTime() - one.end.getTime())[0];
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


/***/ })

};
