// A live page: follows a stream, says when it is lost, and comes back to where it was.

const banner = document.getElementById('connection');
const words = banner.querySelector('.banner-text');
const retry = banner.querySelector('button');
const SILENCE = 40_000;
const HIDDEN = 30_000;
let offset = 0;

/** The hub's time now, whatever this machine's clock says. */
export const now = () => Date.now() + offset;

/** How long, in at most two units. */
export function span(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const both = (large, one, small, other) => `${large} ${one}${small ? ` ${small} ${other}` : ''}`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86400) return both(Math.floor(seconds / 3600), 'h', Math.floor((seconds % 3600) / 60), 'min');
  return both(Math.floor(seconds / 86400), 'd', Math.floor((seconds % 86400) / 3600), 'h');
}

/** Writes text only where it differs: what does not change costs nothing and keeps its selection. */
export const write = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

function say(text, mayRetry) {
  words.textContent = text;
  retry.hidden = !mayRetry;
  banner.hidden = !text;
}

/** Follows a stream; `on` has a function for each event by name, `last` is the id of what the page shows. */
export function follow(path, last, on) {
  let source = null;
  let heard = 0;
  let failures = 0;
  let timer = 0;

  function close() {
    source?.close();
    source = null;
    clearTimeout(timer);
  }

  function open() {
    close();
    heard = Date.now();
    source = new EventSource(`${path}?since=${encodeURIComponent(last)}`);
    for (const name of Object.keys(on)) source.addEventListener(name, (event) => hear(event, on[name]));
    source.addEventListener('bye', signedOut);
    source.onerror = lost;
  }

  function hear(event, handle) {
    const data = JSON.parse(event.data);
    heard = Date.now();
    offset = data.now - heard;
    failures = 0;
    last = event.lastEventId || last;
    if (!banner.hidden) say('');
    handle(data);
  }

  function signedOut() {
    close();
    say('You are signed out. Load the page again to sign in.');
  }

  // The browser tries again by itself, after the pause that the hub chose for it, unless the answer was an error.
  function lost() {
    say('Connection lost: what you see stands still. Trying again…', true);
    if (source?.readyState === EventSource.CLOSED) comeBack();
  }

  async function comeBack() {
    close();
    const answer = await fetch('/venue', { method: 'HEAD' }).catch(() => null);
    if (answer?.status === 401) signedOut();
    else timer = setTimeout(open, Math.min(30_000, 1000 * 2 ** failures++) * (0.5 + Math.random()));
  }

  setInterval(() => {
    if (!source || Date.now() - heard < SILENCE) return;
    lost();
    open();
  }, 5000);

  // A page that nobody sees gives its connection back.
  let sleep = 0;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(sleep);
    if (document.hidden) sleep = setTimeout(close, HIDDEN);
    else if (!source) open();
  });
  retry.addEventListener('click', open);
  open();
}
