// The flows: every line is kept as the hub sees it.
import { follow, now, span, write } from './live.js';

const TEXTS = ['about', 'source', 'word', 'detail', 'rate', 'received', 'stored', 'refused', 'revision'];
const VERBS = { start: 'startable', stop: 'stoppable', run: 'runnable' };
const lines = new Map();

for (const element of document.querySelectorAll('[data-flow]')) {
  const parts = {};
  for (const part of element.querySelectorAll('[data-part]')) parts[part.dataset.part] = part;
  lines.set(element.dataset.flow, { element, parts });
}

function hear(data) {
  const changed = data.lines ?? [];
  const all = document.querySelector('[data-all]')?.dataset.all;
  if (all && (data.moved || (data.whole && changed.filter(({ flow }) => flow).length !== Number(all)))) location.reload();
  for (const { key, flow, provider } of changed) {
    if (provider) ask(provider);
    else if (lines.has(key)) show(lines.get(key), flow);
  }
  tick();
}

function show({ element, parts }, flow) {
  element.dataset.tone = flow.tone;
  for (const name of TEXTS) write(parts[name], flow[name]);
  parts.detail.hidden = !flow.detail;
  parts.last.dataset.at = flow.lastRowAt ?? '';
  parts.next.dataset.at = flow.nextAt ?? '';
  parts.found.dataset.at = flow.refusal?.at ?? '';
  parts.refusal.hidden = !flow.refusal;
  write(parts.place, flow.refusal?.place ?? '');
  write(parts.reason, flow.refusal?.reason ?? '');
  for (const [verb, can] of Object.entries(VERBS)) if (parts[verb]) parts[verb].hidden = !flow[can];
}

function ask(provider) {
  const element = document.querySelector(`[data-provider="${CSS.escape(provider.provider)}"]`);
  if (!element) return;
  element.dataset.asked = provider.tone;
  for (const part of element.querySelectorAll('[data-ask]')) write(part, provider[part.dataset.ask]);
  const left = element.querySelector('[data-left]');
  left.dataset.until = provider.until ?? '';
  write(left, span(provider.until - now()));
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
