// Dragging a card to another day keeps its hour. Everything it does can also be done from the card's own page ("Move…").

export function startCalendar(): void {
  const calendar = document.querySelector<HTMLElement>('[data-calendar]');
  if (!calendar) return;
  const form = calendar.querySelector<HTMLFormElement>('[data-move-form]');
  if (form) startDragging(calendar, form);
  document.addEventListener('keydown', event => onKey(event, calendar));
}

function startDragging(calendar: HTMLElement, form: HTMLFormElement): void {
  let dragged: HTMLElement | null = null;
  const dayUnder = (event: DragEvent): HTMLElement | null => (event.target as Element).closest<HTMLElement>('[data-day]');

  calendar.addEventListener('dragstart', event => {
    dragged = (event.target as Element).closest<HTMLElement>('[data-card][draggable=true]');
    dragged?.classList.add('is-dragged');
    if (dragged && event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  calendar.addEventListener('dragover', event => {
    const day = dayUnder(event);
    if (!dragged || !day || day.classList.contains('is-past')) return;
    event.preventDefault();
    mark(calendar, day);
  });
  calendar.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    dragged = null;
    mark(calendar, null);
  });
  calendar.addEventListener('drop', event => {
    const day = dayUnder(event);
    const date = day?.dataset['day'];
    const post = dragged?.dataset['post'];
    if (!date || !post || day?.classList.contains('is-past')) return;
    event.preventDefault();
    if (dragged?.dataset['date'] === date) return;
    field(form, 'id').value = post;
    field(form, 'date').value = date;
    form.requestSubmit();
  });
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function mark(calendar: HTMLElement, target: HTMLElement | null): void {
  for (const day of calendar.querySelectorAll('.is-target')) if (day !== target) day.classList.remove('is-target');
  target?.classList.add('is-target');
}

function onKey(event: KeyboardEvent, calendar: HTMLElement): void {
  if ((event.target as Element).closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const cards = [...calendar.querySelectorAll<HTMLElement>('[data-card]')];
    const here = cards.indexOf(document.activeElement as HTMLElement);
    if (here < 0) return;
    cards[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
    return;
  }
  const target = calendar.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.length === 1 ? event.key.toLowerCase() : event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
}
