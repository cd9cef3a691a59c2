// The board: swaps cells, lets ages tick, sorts, filters, and is walked with the arrow keys.
import { follow, now, span, write } from './live.js';

const board = document.getElementById('board');
const filter = document.getElementById('filter');
const sorter = document.getElementById('sorter');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const body = () => board.tBodies[0];
const amount = (text) => (text ? Number(text) : null);
const rising = (key) => ['symbol', 'name', 'age'].includes(key);

let fresh = { withinMillis: amount(board.dataset.within), sinceMillis: amount(board.dataset.since) };
let order = { key: 'symbol', down: false, ...JSON.parse(localStorage.getItem('souk-order') ?? '{}') };
let rows = new Map();
let waiting = new Map();
let reloading = 0;

// Only rows on the screen flash.
const sight = new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => {
  const row = rows.get(target.dataset.symbol);
  if (row) row.seen = isIntersecting;
}));

function collect() {
  sight.disconnect();
  rows = new Map();
  for (const element of body().rows) {
    const cells = {};
    for (const td of element.cells) cells[td.className.match(/c-(\w+)/)[1]] = td.querySelector('a:not(.halt), .age') ?? td;
    rows.set(element.dataset.symbol, { element, cells, at: amount(element.dataset.at), halt: element.querySelector('.halt') });
    sight.observe(element);
  }
  document.getElementById('no-rows').hidden = rows.size > 0;
  sift();
  sort();
  tick();
}

// ---- what the stream says is noted at once and shown with the next picture of the screen

function hear(data) {
  fresh = data.fresh;
  if (!data.lines) return;
  const strangers = data.lines.some((line) => !rows.has(line.key));
  if (data.moved || strangers || (data.whole && data.lines.length !== rows.size)) reload();
  if (waiting.size === 0) requestAnimationFrame(show);
  for (const line of data.lines) waiting.set(line.key, { ...waiting.get(line.key), ...line });
}

function show() {
  for (const line of waiting.values()) if (rows.has(line.key)) swap(rows.get(line.key), line);
  waiting.clear();
}

function swap(row, { key, price, offer, turnover, halt, trend }) {
  const lead = (element, intake) => {
    if (intake) element.href = `/intake/${intake}?symbol=${encodeURIComponent(key)}`;
    else element.removeAttribute('href');
  };
  const put = (name, text, intake, flashes) => {
    if (flashes && row.seen && !still.matches) flash(row.cells[name], text);
    write(row.cells[name], text);
    lead(row.cells[name], intake);
  };
  if (price) {
    put('last', price.last, price.intake, true);
    put('change', price.change, price.beforeIntake);
    put('percent', price.percent, price.beforeIntake);
    row.cells.last.title = price.note ?? '';
    for (const name of ['change', 'percent']) row.cells[name].closest('td').dataset.move = price.move;
  }
  if (offer) {
    put('bid', offer.bid, offer.intake, true);
    put('ask', offer.ask, offer.intake, true);
    put('spread', offer.spread, offer.intake);
  }
  if (turnover) {
    put('volume', turnover.volume, turnover.intake);
    row.cells.volume.title = turnover.exact ?? '';
  }
  if (halt) {
    row.halt.title = halt.text;
    row.halt.hidden = !halt.intake;
    lead(row.halt, halt.intake);
  }
  if (trend) {
    row.cells.trend.querySelector('path').setAttribute('d', trend.path);
    lead(row.cells.trend, trend.intake);
  }
  row.at = Math.max(row.at ?? 0, price?.at ?? 0, offer?.at ?? 0) || null;
  age(row, now());
}

function flash(element, text) {
  const difference = worth(text) - worth(element.textContent);
  if (!difference) return;
  const wash = difference > 0 ? 'var(--up-wash)' : 'var(--down-wash)';
  element.animate([{ backgroundColor: wash }, { backgroundColor: wash, offset: 0.4 }, { backgroundColor: 'transparent' }], 700);
}

function reload() {
  clearTimeout(reloading);
  reloading = setTimeout(async () => {
    const answer = await fetch('/board', { headers: { 'HX-Request': 'true' }, redirect: 'manual' });
    const html = answer.ok ? await answer.text() : '';
    const found = new DOMParser().parseFromString(`<table>${html}</table>`, 'text/html').querySelectorAll('tr[data-symbol]');
    // A session that ended sends no board. Rows that are there stay: a swap could take a button from under a finger.
    if (!html || (found.length === rows.size && [...found].every((row) => rows.has(row.dataset.symbol)))) return;
    htmx.swap('#board-rows', html, { swapStyle: 'outerHTML' });
    collect();
  }, 150);
}

document.body.addEventListener('watchlist-changed', () => {
  document.getElementById('symbol').value = '';
  reload();
});

// ---- age

function age(row, at) {
  write(row.cells.age, row.at ? span(at - row.at) : '–');
  const { withinMillis: within, sinceMillis: since } = fresh;
  const known = within !== null && row.cells.last.hasAttribute('href');
  const stale = row.at ? (within === null ? row.at < since : at - row.at > within) : known;
  row.element.classList.toggle('stale', stale);
}

function tick() {
  const counts = { all: rows.size, up: 0, down: 0, stale: 0 };
  for (const row of rows.values()) {
    age(row, now());
    const move = row.cells.percent.closest('td').dataset.move;
    if (move) counts[move]++;
    if (row.element.classList.contains('stale')) counts.stale++;
  }
  for (const [name, count] of Object.entries(counts)) {
    const place = document.querySelector(`#breadth [data-count=${name}]`);
    write(place, String(count));
    place.parentElement.hidden = name !== 'all' && count === 0;
  }
}

// ---- order

/** The number that a text stands for; null for a dash. */
function worth(text) {
  const [, digits, size] = text.replaceAll(',', '').replace('−', '-').match(/^([+-]?[\d.]+)([KMBT]?)%?$/) ?? [];
  return digits ? digits * { '': 1, K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[size] : null;
}

function sort() {
  const { key, down } = order;
  const measure = (row) => {
    if (key === 'symbol') return row.element.dataset.symbol;
    if (key === 'age') return row.at && -row.at;
    return key === 'name' ? row.cells.name.textContent : worth(row.cells[key].textContent);
  };
  const sorted = [...rows.values()].map((row) => ({ element: row.element, by: measure(row) }));
  sorted.sort((one, other) => {
    if (one.by === null || other.by === null) return (one.by === null) - (other.by === null);
    return (one.by < other.by ? -1 : one.by > other.by ? 1 : 0) * (down ? -1 : 1);
  });
  const places = body().rows;
  if (sorted.some(({ element }, place) => places[place] !== element)) body().append(...sorted.map(({ element }) => element));
  for (const button of board.querySelectorAll('[data-sort]')) {
    button.closest('th').ariaSort = button.dataset.sort !== key ? 'none' : down ? 'descending' : 'ascending';
  }
  sorter.value = key;
}

function sortBy(key, down) {
  order = { key, down };
  localStorage.setItem('souk-order', JSON.stringify(order));
  sort();
}

board.tHead.addEventListener('click', (event) => {
  const key = event.target.closest('[data-sort]')?.dataset.sort;
  if (key) sortBy(key, key === order.key ? !order.down : !rising(key));
});
sorter.addEventListener('change', () => sortBy(sorter.value, !rising(sorter.value)));

// Moving figures are put in order again now and then, but never under a hand.
setInterval(() => {
  if (!body().matches(':hover') && !body().contains(document.activeElement)) sort();
}, 5000);

// ---- filter

function sift() {
  const wanted = filter.value.trim().toLowerCase();
  let shown = 0;
  for (const [symbol, { element, cells }] of rows) {
    element.hidden = !symbol.toLowerCase().startsWith(wanted) && !cells.name.textContent.toLowerCase().includes(wanted);
    shown += !element.hidden;
  }
  document.getElementById('no-match').hidden = shown > 0 || rows.size === 0;
  rove();
}

filter.addEventListener('input', sift);
document.getElementById('clear-filter').addEventListener('click', () => {
  filter.value = '';
  sift();
  filter.focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, select')) return;
  event.preventDefault();
  filter.focus();
});

// ---- keys: one stop for the tabulator, arrows inside

const doors = (row) => [...row.querySelectorAll('a[href]:not([hidden]), button')];
const column = (door) => door.closest('td, th').className;

function rove(to) {
  const open = [...body().rows].filter((row) => !row.hidden);
  const here = to ?? open.flatMap(doors)[0];
  for (const door of body().querySelectorAll('a, button')) door.tabIndex = door === here ? 0 : -1;
  to?.focus();
}

board.addEventListener('keydown', (event) => {
  const here = event.target.closest('tbody a, tbody button');
  const jump = { ArrowUp: -1, ArrowDown: 1, PageUp: -15, PageDown: 15, Home: -1e6, End: 1e6 }[event.key];
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!here || !(jump || step)) return;
  event.preventDefault();
  const row = here.closest('tr');
  const open = [...body().rows].filter((other) => !other.hidden && doors(other).length > 0);
  const place = Math.min(Math.max(open.indexOf(row) + jump, 0), open.length - 1);
  const there = step ? doors(row) : doors(open[place]);
  rove(step ? there[there.indexOf(here) + step] ?? here : there.find((door) => column(door) === column(here)) ?? there[0]);
});

collect();
setInterval(tick, 1000);
follow('/live/board', board.dataset.live, { board: hear, beat: hear });
