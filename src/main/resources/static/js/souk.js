// What every page can do: choose its light, close its menu, notice the bells. Live pages bring their own.

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
  addZoneOfThisDevice(menu.querySelector('select'));
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

function addZoneOfThisDevice(select) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && ![...select.options].some((option) => option.value === zone)) {
    select.add(new Option(`${zone.split('/').pop().replaceAll('_', ' ')} (this device)`, zone));
  }
}

// A bell rings while the page is open: what it says of the venue is asked anew.
function waitForBell() {
  const pill = document.getElementById('venue-pill');
  const wait = pill ? pill.dataset.changes - Date.now() : NaN;
  if (wait < 2 ** 31) setTimeout(ring, Math.max(wait, 0) + 1000);
}

async function ring() {
  const answer = await fetch('/venue').catch(() => null);
  if (answer?.ok && !answer.redirected) {
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['venue-pill', 'venue']) document.getElementById(id)?.replaceWith(fresh.getElementById(id));
  }
  setTimeout(waitForBell, 15_000);
}
waitForBell();

const page = document.getElementById('main').dataset.page;
if (document.getElementById('board')) import('./board.js');
if (page === 'flows') import('./flows.js');
