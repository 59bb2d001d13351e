// Hints from the server say only which topic changed; the page asks again for what it shows.

/** Opens the stream where the page wants hints and turns each into an event `live-TOPIC` on the body. */
export function listen(): void {
  const address = document.body.dataset['live'];
  if (!address) return;
  const source = new EventSource(address);
  source.onmessage = message => announce(message.data as string);
  source.addEventListener('hint', message => announce((message as MessageEvent<string>).data));
  window.addEventListener('pagehide', () => source.close());
}

let waiting = new Set<string>();

function announce(topic: string): void {
  const name = /[a-z]+/.exec(topic)?.[0];
  if (!name) return;
  if (waiting.size === 0) setTimeout(flush, 400);
  waiting.add(name);
}

function flush(): void {
  const topics = waiting;
  waiting = new Set();
  for (const topic of topics) document.body.dispatchEvent(new CustomEvent(`live-${topic}`));
}
