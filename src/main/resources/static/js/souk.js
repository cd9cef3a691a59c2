// What every page can do: choose its light, close its menu, notice the bells. Live pages bring their own.

import { now, span, write } from './live.js';

const root = document.documentElement;
const menu = document.getElementById('menu');

if (menu) {
  const themes = document.getElementById('themes');
  themes.hidden = false;
  themes.addEventListener('change', ({ target }) => {
    if (target.value) root.dataset.theme = target.value;
    else delete root.dataset.theme;
    document.cookie = `souk-theme=${target.value}; path=/; samesite=lax; max-age=${target.value ? 31_536_000 : 0}`;
  });
  menu.querySelector('input[name=back]').value = location.pathname;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = menu.querySelector('select');
  if (zone && ![...zones.options].some((option) => option.value === zone)) {
    zones.add(new Option(`${zone.split('/').pop().replaceAll('_', ' ')} (this device)`, zone));
  }
  document.addEventListener('click', (event) => {
    const opens = event.target.closest('[data-opens=menu]');
    if (opens) {
      menu.open = true;
      menu.querySelector('select').focus();
    } else if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

// A bell rings while the page is open: what it says of the venue is asked anew.
async function waitForBell() {
  const pill = document.getElementById('venue-pill');
  const wait = pill ? pill.dataset.changes - Date.now() : NaN;
  if (wait < -60_000 || !(wait < 2 ** 31)) return;
  await new Promise((bell) => setTimeout(bell, Math.max(wait, 0) + 2000));
  const answer = await fetch('/venue').catch(() => null);
  if (answer?.ok && !answer.redirected) {
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['venue-pill', 'venue']) document.getElementById(id)?.replaceWith(fresh.getElementById(id));
  }
  waitForBell();
}
waitForBell();
setInterval(() => {
  for (const place of document.querySelectorAll('[data-until]')) write(place, span(place.dataset.until - now()));
}, 10_000);

if (document.getElementById('board')) import('./board.js');
if (document.querySelector('.flows, .flow')) import('./flows.js');
