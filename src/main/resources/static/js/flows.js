// The flows: every line is kept as the hub sees it.
import { follow, now, span, write } from './live.js';

const list = document.querySelector('[data-live]');
const lines = new Map();

function collect() {
  lines.clear();
  for (const element of document.querySelectorAll('[data-flow]')) {
    const parts = {};
    for (const part of element.querySelectorAll('[data-part]')) parts[part.dataset.part] = part;
    lines.set(element.dataset.flow, { element, parts });
  }
  tick();
}

function hear(data) {
  if (!data.lines) return;
  const whole = document.querySelector('[data-flow-list]');
  if (whole && (data.moved || (data.whole && data.lines.length !== lines.size))) location.reload();
  for (const { key, flow } of data.lines) if (lines.has(key)) show(lines.get(key), flow);
  tick();
}

function show({ element, parts }, flow) {
  element.dataset.tone = flow.tone;
  for (const name of ['about', 'source', 'word', 'detail', 'rate', 'received', 'stored', 'refused', 'breaker', 'revision']) {
    write(parts[name], flow[name]);
  }
  parts.detail.hidden = !flow.detail;
  parts.breaker.parentElement.hidden = !flow.breaker;
  parts.last.dataset.at = flow.lastRowAt ?? '';
  parts.next.dataset.at = flow.nextAt ?? '';
  parts.refusal.hidden = !flow.refusal;
  if (flow.refusal) {
    write(parts.place, flow.refusal.place);
    write(parts.reason, flow.refusal.reason);
    parts.found.dataset.at = flow.refusal.at;
  }
  for (const verb of ['start', 'stop', 'run']) {
    const can = { start: flow.startable, stop: flow.stoppable, run: flow.runnable }[verb];
    if (parts[verb]) parts[verb].hidden = !can;
  }
}

function tick() {
  for (const { parts } of lines.values()) {
    for (const name of ['last', 'found']) {
      const at = parts[name].dataset.at;
      write(parts[name], at ? `${span(now() - at)} ago` : '–');
    }
    const next = parts.next.dataset.at;
    write(parts.next, next ? (next > now() ? `in ${span(next - now())}` : 'now') : '–');
  }
}

collect();
setInterval(tick, 1000);
follow('/live/flows', list.dataset.live, { flows: hear });
