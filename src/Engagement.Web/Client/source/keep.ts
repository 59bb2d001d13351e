// What is written is kept on the server a moment later, and its time is shown; the page also says that it is open, so that others see it.

const afterWriting = 1500;
const stillHere = 20_000;

export function startKeeping(form: HTMLFormElement, leaving: { changed: boolean }): void {
  const address = form.dataset['keep'];
  const place = document.querySelector<HTMLElement>('[data-kept]');
  if (!address || !place) return;
  let timer = 0;
  let ended = false;
  const say = async (changed: boolean): Promise<void> => {
    if (ended) return;
    const data = new FormData(form);
    data.delete('file');
    const answer = await fetch(`${address}${address.includes('?') ? '&' : '?'}changed=${changed}`, { method: 'POST', body: data }).catch(() => null);
    if (!answer?.ok) return;
    const html = (await answer.text()).trim();
    // A beat that has nothing to tell leaves the time of the last keeping standing.
    if (changed || html) place.innerHTML = changed || !place.querySelector('.soft') ? html : `${place.querySelector('.soft')?.outerHTML ?? ''} ${html}`;
    if (changed && html.includes('soft')) leaving.changed = false;
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void say(true), afterWriting);
  });
  form.addEventListener('submit', () => {
    ended = true;
    clearTimeout(timer);
  });
  window.setInterval(() => { if (!document.hidden) void say(false); }, stillHere);
  void say(false);
}
