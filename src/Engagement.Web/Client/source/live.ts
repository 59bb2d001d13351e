// Hints from the server say only which topic changed; the page asks again for what it shows.

const topics = ['calendar', 'inbox', 'channels', 'report'];

/** Opens the stream where the page wants hints and turns each into an event `live-TOPIC` on the body. */
export function listen(): void {
  const address = document.body.dataset['live'];
  if (!address) return;
  const source = new EventSource(address);
  for (const topic of topics) source.addEventListener(topic, () => announce(topic));
  source.addEventListener('hello', () => {
    // What changed before we listened is asked for: what the page shows as under way, and everything after a break.
    if (heard) for (const topic of topics) announce(topic);
    else if (document.querySelector('#calendar .tone-violet')) announce('calendar');
    heard = true;
  });
  window.addEventListener('pagehide', () => source.close());
}

let heard = false;
let waiting = new Set<string>();

function announce(topic: string): void {
  if (waiting.size === 0) setTimeout(flush, 400);
  waiting.add(topic);
}

function flush(): void {
  const changed = waiting;
  waiting = new Set();
  for (const topic of changed) document.body.dispatchEvent(new CustomEvent(`live-${topic}`));
}
