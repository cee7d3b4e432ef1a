/*
 * What is the same in every page: its look and what it does. Neither holds anything of anybody, so that the page's policy can name both
 * by their hashes.
 */

/** Colours have a contrast of at least 4.5 to 1 with what is behind them (WCAG 2.2, 1.4.3). */
export const PAGE_STYLE = `
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
export const PAGE_SCRIPT = `
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
