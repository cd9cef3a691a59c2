// A live page: follows a stream, says when it is lost, and comes back to where it was.

const banner = document.getElementById('connection');
const words = banner.querySelector('.banner-text');
const retry = banner.querySelector('button');
const SILENCE = 40_000;
const HIDDEN = 30_000;

let offset = 0;

/** The hub's time now, whatever this machine's clock says. */
export const now = () => Date.now() + offset;

export const span = (millis) => {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const both = (large, one, small, other) => `${large} ${one}${small ? ` ${small} ${other}` : ''}`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86400) return both(Math.floor(seconds / 3600), 'h', Math.floor((seconds % 3600) / 60), 'min');
  return both(Math.floor(seconds / 86400), 'd', Math.floor((seconds % 86400) / 3600), 'h');
};

/** Writes text only where it differs: what does not change costs nothing and keeps its selection. */
export const write = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};

function say(text, button) {
  words.textContent = text;
  retry.hidden = !button;
  banner.hidden = !text;
  document.documentElement.classList.toggle('offline', Boolean(text));
}

/** Follows a stream; `on` has a function for each event by name, `last` is the id of what the page shows. */
export function follow(path, last, on) {
  let source = null;
  let heard = Date.now();
  let failures = 0;
  let timer = 0;

  const close = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
  };

  const open = () => {
    close();
    heard = Date.now();
    source = new EventSource(`${path}?since=${encodeURIComponent(last)}`);
    for (const name of Object.keys(on)) source.addEventListener(name, (event) => hear(event, on[name]));
    source.addEventListener('beat', (event) => hear(event, on.fresh ?? (() => {})));
    source.addEventListener('bye', signedOut);
    source.onerror = lost;
  };

  const hear = (event, handle) => {
    const data = JSON.parse(event.data);
    heard = Date.now();
    offset = data.now - heard;
    failures = 0;
    if (event.lastEventId) last = event.lastEventId;
    if (!banner.hidden) say('');
    handle(data);
  };

  const signedOut = () => {
    close();
    say('You are signed out. Load the page again to sign in.');
  };

  // The browser tries again by itself, after a pause the hub chose for it, unless the answer was an error.
  const lost = () => {
    say('Connection lost. Prices stand still until it is back; trying again…', true);
    if (source?.readyState === EventSource.CLOSED) again();
  };

  const again = async () => {
    close();
    const answer = await fetch('/venue', { method: 'HEAD' }).catch(() => null);
    if (answer?.status === 401) return signedOut();
    const pause = Math.min(30_000, 1000 * 2 ** failures++) * (0.5 + Math.random());
    timer = setTimeout(open, pause);
  };

  retry.addEventListener('click', open);
  setInterval(() => {
    if (source && Date.now() - heard > SILENCE) {
      lost();
      open();
    }
  }, 5000);

  // A page that nobody sees gives its connection back.
  let asleep = 0;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(asleep);
    if (document.hidden) asleep = setTimeout(close, HIDDEN);
    else if (!source) open();
  });
  open();
}
