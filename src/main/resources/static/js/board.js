// The board: swaps cells, lets ages tick, sorts, filters, and is walked with the arrow keys.
import { follow, now, span, write } from './live.js';

const board = document.getElementById('board');
const filter = document.getElementById('filter');
const sorter = document.getElementById('sorter');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const amount = (text) => (text ? Number(text) : null);

let fresh = { withinMillis: amount(board.dataset.within), sinceMillis: amount(board.dataset.since) };
let order = { key: 'symbol', down: false, ...JSON.parse(localStorage.getItem('souk-order') ?? '{}') };
let rows = new Map();
let waiting = new Map();
let reloading = 0;

// Only rows on the screen flash.
const seen = new IntersectionObserver((entries) => entries.forEach((entry) => {
  const row = rows.get(entry.target.dataset.symbol);
  if (row) row.seen = entry.isIntersecting;
}));

function collect() {
  seen.disconnect();
  rows = new Map();
  for (const element of board.tBodies[0].rows) {
    const cells = {};
    for (const td of element.cells) cells[td.className.match(/c-(\w+)/)[1]] = td.querySelector('a:not(.halt)') ?? td;
    rows.set(element.dataset.symbol, { element, cells, at: amount(element.dataset.at), halt: element.querySelector('.halt') });
    seen.observe(element);
  }
  document.getElementById('no-rows').hidden = rows.size > 0;
  sift();
  sort();
  tick();
}

// What the stream says is written down at once and shown with the next picture of the screen.
function hear(data) {
  fresh = data.fresh;
  if (!data.lines) return;
  const strangers = data.lines.some((line) => !rows.has(line.key));
  if (data.moved || strangers || (data.whole && data.lines.length !== rows.size)) reload();
  if (waiting.size === 0) requestAnimationFrame(show);
  for (const line of data.lines) waiting.set(line.key, { ...waiting.get(line.key), ...line });
}

function show() {
  for (const line of waiting.values()) {
    const row = rows.get(line.key);
    if (row) swap(row, line);
  }
  waiting.clear();
}

function swap(row, { key, price, offer, turnover, halt, trend }) {
  const lead = (element, intake) => {
    if (intake) element.href = `/intake/${intake}?symbol=${encodeURIComponent(key)}`;
    else element.removeAttribute('href');
  };
  const put = (name, text, intake, flashes) => {
    const element = row.cells[name];
    if (flashes && row.seen && !still.matches) flash(element, text);
    write(element, text);
    lead(element, intake);
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
    write(row.halt, halt.text);
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
  const difference = value(text) - value(element.textContent);
  if (!difference) return;
  const wash = difference > 0 ? 'var(--up-wash)' : 'var(--down-wash)';
  element.animate([{ backgroundColor: wash }, { backgroundColor: wash, offset: 0.4 }, { backgroundColor: 'transparent' }], 700);
}

function reload() {
  clearTimeout(reloading);
  reloading = setTimeout(() => htmx.ajax('GET', '/board', { target: '#board-rows', swap: 'outerHTML' }).then(collect), 150);
}

// ---- age

function age(row, at) {
  write(row.cells.age, row.at ? span(at - row.at) : '–');
  const stale = row.at
    ? (fresh.withinMillis === null ? row.at < fresh.sinceMillis : at - row.at > fresh.withinMillis)
    : fresh.withinMillis !== null;
  row.element.classList.toggle('stale', stale);
}

function tick() {
  const at = now();
  const counts = { all: rows.size, up: 0, down: 0, stale: 0 };
  for (const row of rows.values()) {
    age(row, at);
    if (row.element.classList.contains('stale')) counts.stale++;
    const move = row.cells.percent.closest('td').dataset.move;
    if (move) counts[move]++;
  }
  for (const [name, count] of Object.entries(counts)) {
    const place = document.querySelector(`#breadth [data-count=${name}]`);
    write(place, String(count));
    place.parentElement.hidden = name !== 'all' && count === 0;
  }
}

// ---- order

const SIZES = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** The number that a text stands for; null for a dash. */
function value(text) {
  const parts = text.replaceAll(',', '').replace('−', '-').match(/^([+-]?[\d.]+)([KMBT]?)%?$/);
  return parts ? Number(parts[1]) * (SIZES[parts[2]] ?? 1) : null;
}

function sort() {
  const { key, down } = order;
  const words = key === 'symbol' || key === 'name';
  const worth = (row) => (key === 'age' ? row.at && -row.at : words ? row.cells[key].textContent.trim() : value(row.cells[key].textContent));
  const sorted = [...rows.values()].map((row) => ({ row, worth: key === 'symbol' ? row.element.dataset.symbol : worth(row) }));
  sorted.sort((one, other) => {
    if (one.worth === null || other.worth === null) return (one.worth === null) - (other.worth === null);
    const way = words ? (one.worth < other.worth ? -1 : one.worth > other.worth ? 1 : 0) : one.worth - other.worth;
    return down ? -way : way;
  });
  const body = board.tBodies[0];
  if (sorted.some(({ row }, place) => body.rows[place] !== row.element)) body.append(...sorted.map(({ row }) => row.element));
  for (const button of board.querySelectorAll('[data-sort]')) {
    const mine = button.dataset.sort === key;
    button.closest('th').ariaSort = mine ? (down ? 'descending' : 'ascending') : 'none';
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
  if (key) sortBy(key, key === order.key ? !order.down : !['symbol', 'name', 'age'].includes(key));
});
sorter.addEventListener('change', () => sortBy(sorter.value, !['symbol', 'name', 'age'].includes(sorter.value)));

// Moving figures are put in order again now and then, but never under a hand.
setInterval(() => {
  const body = board.tBodies[0];
  if (!body.matches(':hover') && !body.contains(document.activeElement)) sort();
}, 5000);

// ---- filter

function sift() {
  const wanted = filter.value.trim().toLowerCase();
  let shown = 0;
  for (const [symbol, row] of rows) {
    const match = symbol.toLowerCase().startsWith(wanted) || row.cells.name.textContent.toLowerCase().includes(wanted);
    row.element.hidden = !match;
    shown += match;
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
  if (event.key === '/' && !event.target.closest('input, select, textarea')) {
    event.preventDefault();
    filter.focus();
  }
});

// ---- keys: one stop for the tabulator, arrows inside

const doors = (row) => [...row.querySelectorAll('a[href]:not([hidden]), button')];
const open = () => [...board.tBodies[0].rows].filter((row) => !row.hidden);

function rove(to) {
  const body = board.tBodies[0];
  const here = to ?? body.querySelector('[tabindex="0"]') ?? open().flatMap(doors)[0];
  for (const door of body.querySelectorAll('a, button')) door.tabIndex = door === here ? 0 : -1;
  if (to) to.focus();
}

board.tBodies[0].parentElement.addEventListener('keydown', (event) => {
  const row = event.target.closest('tbody tr');
  if (!row) return;
  const [list, mine] = [open(), doors(row)];
  const column = mine.indexOf(event.target.closest('a, button'));
  const steps = { ArrowUp: -1, ArrowDown: 1, PageUp: -15, PageDown: 15, Home: -1e6, End: 1e6 };
  let next = null;
  if (event.key === 'ArrowLeft') next = mine[column - 1];
  else if (event.key === 'ArrowRight') next = mine[column + 1];
  else if (event.key in steps) {
    const place = Math.min(Math.max(list.indexOf(row) + steps[event.key], 0), list.length - 1);
    const theirs = doors(list[place]);
    next = theirs.find((door) => door.closest('td, th').className === mine[column].closest('td, th').className) ?? theirs[0];
  } else return;
  event.preventDefault();
  if (next) rove(next);
});

document.body.addEventListener('watchlist-changed', () => {
  document.getElementById('symbol').value = '';
  reload();
});
collect();
setInterval(tick, 1000);
follow('/live/board', board.dataset.live, { board: hear, beat: hear });
