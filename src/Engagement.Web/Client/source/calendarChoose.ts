// Choosing many posts: ticks appear on the cards, and what can be done with the chosen ones above them.

export function startChoosing(calendar: HTMLElement): void {
  const button = calendar.querySelector<HTMLButtonElement>('[data-select]');
  const bar = calendar.querySelector<HTMLFormElement>('[data-bulk]');
  const count = bar?.querySelector<HTMLElement>('[data-bulk-count]');
  if (!button || !bar || !count) return;
  const ticked = new Set<string>();
  const boxes = (): HTMLInputElement[] => [...calendar.querySelectorAll<HTMLInputElement>('.cal-choose')];
  const follow = (): void => {
    ticked.clear();
    for (const box of boxes()) if (box.checked) ticked.add(box.value);
    const chosen = ticked.size;
    const choosing = button.getAttribute('aria-pressed') === 'true';
    calendar.classList.toggle('is-choosing', choosing);
    bar.hidden = !choosing && chosen === 0;
    for (const action of bar.querySelectorAll<HTMLButtonElement>('button')) action.disabled = chosen === 0;
    count.textContent = chosen === 1 ? count.dataset['one'] ?? '' : (count.dataset['many'] ?? '{0}').replace('{0}', String(chosen));
  };
  button.addEventListener('click', () => {
    const choosing = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(choosing));
    if (!choosing) for (const box of boxes()) box.checked = false;
    follow();
  });
  // The calendar renews itself when something goes out: what was chosen stays chosen.
  calendar.addEventListener('htmx:after:swap', () => {
    for (const box of boxes()) box.checked = ticked.has(box.value);
    follow();
  });
  calendar.addEventListener('change', event => { if ((event.target as Element).matches('.cal-choose')) follow(); });
  calendar.addEventListener('click', event => {
    const card = (event.target as Element).closest('[data-card]');
    const box = card?.closest('[data-item]')?.querySelector<HTMLInputElement>('.cal-choose');
    if (!card || !calendar.classList.contains('is-choosing')) return;
    event.preventDefault();
    if (!box) return;
    box.checked = !box.checked;
    follow();
  });
  follow();
}
