// The flows: every line is kept as the hub sees it.
import { follow, now, span, write } from './live.js';

const TEXTS = ['about', 'source', 'word', 'detail', 'rate', 'received', 'stored', 'refused', 'revision'];
const VERBS = { start: 'startable', stop: 'stoppable', run: 'runnable' };
const lines = new Map();

for (const element of document.querySelectorAll('[data-flow]')) {
  const parts = {};
  for (const part of element.querySelectorAll('[data-part]')) parts[part.dataset.part] = part;
  parts.breaker ??= element.closest('details').querySelector('[data-part=breaker]');
  lines.set(element.dataset.flow, { element, parts });
}

function hear(data) {
  if (document.querySelector('[data-flow-list]') && (data.moved || (data.whole && data.lines.length !== lines.size))) location.reload();
  for (const { key, flow } of data.lines ?? []) if (lines.has(key)) show(lines.get(key), flow);
  tick();
}

function show({ element, parts }, flow) {
  element.dataset.tone = flow.tone;
  for (const name of TEXTS) write(parts[name], flow[name]);
  parts.detail.hidden = !flow.detail;
  if (flow.breaker) write(parts.breaker, parts.breaker.closest('[data-breaker]').dataset.breaker = flow.breaker);
  parts.last.dataset.at = flow.lastRowAt ?? '';
  parts.next.dataset.at = flow.nextAt ?? '';
  parts.found.dataset.at = flow.refusal?.at ?? '';
  parts.refusal.hidden = !flow.refusal;
  write(parts.place, flow.refusal?.place ?? '');
  write(parts.reason, flow.refusal?.reason ?? '');
  for (const [verb, can] of Object.entries(VERBS)) if (parts[verb]) parts[verb].hidden = !flow[can];
}

function tick() {
  for (const { parts } of lines.values()) {
    for (const part of [parts.last, parts.found]) write(part, part.dataset.at ? `${span(now() - part.dataset.at)} ago` : '–');
    const next = parts.next.dataset.at;
    write(parts.next, next ? (next > now() ? `in ${span(next - now())}` : 'now') : '–');
  }
}

tick();
setInterval(tick, 1000);
follow('/live/flows', document.querySelector('[data-live]').dataset.live, { flows: hear, beat: tick });
