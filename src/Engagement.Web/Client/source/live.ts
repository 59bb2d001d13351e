// Hints from the server say only which topic changed; the page asks again for what it shows.

const topics = ['calendar', 'inbox', 'channels', 'report'];

/** Opens the stream where the page wants hints and turns each into an event `live-TOPIC` on the body. What changed since the page was made comes first. */
export function listen(): void {
  const address = document.body.dataset['live'];
  if (!address) return;
  const source = new EventSource(address);
  for (const topic of topics) source.addEventListener(topic, () => announce(topic));
  window.addEventListener('pagehide', () => source.close());
}

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
