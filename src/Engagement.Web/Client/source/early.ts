// Keys pressed while a page comes in. They are pressed again, in their order, when the page listens.

interface WithEarlyKeys { earlyKeys?: KeyboardEvent[]; }

const most = 20;

export function keep(): void {
  const keys: KeyboardEvent[] = [];
  (window as WithEarlyKeys).earlyKeys = keys;
  document.addEventListener('keydown', event => {
    if (document.documentElement.dataset['script'] === undefined && !event.repeat && keys.length < most) keys.push(event);
  });
}

export function pressAgain(): void {
  const keys = (window as WithEarlyKeys).earlyKeys?.splice(0) ?? [];
  for (const event of keys) {
    const target = event.target instanceof Element && event.target.isConnected ? event.target : document.body;
    target.dispatchEvent(new KeyboardEvent(event.type, event));
  }
}
