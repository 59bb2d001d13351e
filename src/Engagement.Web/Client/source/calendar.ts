// Dragging a card to another day keeps its hour. Everything it does can also be done by keys and from the card's own page ("Move…").

import { startCalendarKeys } from './calendarKeys';
import { startChoosing } from './calendarChoose';

export function startCalendar(): void {
  const calendar = document.querySelector<HTMLElement>('[data-calendar]');
  if (!calendar) return;
  const form = calendar.querySelector<HTMLFormElement>('[data-move-form]');
  if (form) startDragging(calendar, form);
  startGlance(calendar);
  startFold(calendar);
  startEmptyCells(calendar);
  startChoosing(calendar);
  keepPlace(calendar);
  startCalendarKeys(calendar, (post, date) => { if (form) move(form, post, date); });
}

function startDragging(calendar: HTMLElement, form: HTMLFormElement): void {
  let dragged: HTMLElement | null = null;
  const dayUnder = (event: DragEvent): HTMLElement | null => (event.target as Element).closest<HTMLElement>('.cal-grid [data-day]');

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
    if (dragged?.dataset['date'] !== date) move(form, post, date);
  });
}

function move(form: HTMLFormElement, post: string, date: string): void {
  field(form, 'id').value = post;
  field(form, 'date').value = date;
  form.requestSubmit();
}

// On a phone the filters lie behind one button.
function startFold(calendar: HTMLElement): void {
  const button = calendar.querySelector<HTMLElement>('[data-cal-fold]');
  button?.addEventListener('click', () => {
    const open = document.getElementById(button.getAttribute('aria-controls') ?? '')?.classList.toggle('is-open') ?? false;
    button.setAttribute('aria-expanded', String(open));
  });
}

// A click on a card shows the post over the calendar; with a modifier, or without script, its page opens.
function startGlance(calendar: HTMLElement): void {
  const dialog = calendar.querySelector<HTMLDialogElement>('[data-glance]');
  if (!dialog) return;
  calendar.addEventListener('click', event => {
    const card = (event.target as Element).closest<HTMLAnchorElement>('[data-card][data-post]');
    if (!card || !card.dataset['post'] || event.ctrlKey || event.metaKey || event.shiftKey || calendar.classList.contains('is-choosing')) return;
    event.preventDefault();
    const here = field(calendar.querySelector<HTMLFormElement>('[data-move-form]')!, 'back').value;
    void fetch(`/calendar/glance/${card.dataset['post']}?back=${encodeURIComponent(here)}`).then(async answer => {
      if (!answer.ok) {
        location.href = card.href;
        return;
      }
      dialog.innerHTML = await answer.text();
      dialog.showModal();
    }).catch(() => { location.href = card.href; });
  });
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
}

// A click on the empty part of a day writes a post for its next free slot.
function startEmptyCells(calendar: HTMLElement): void {
  calendar.addEventListener('dblclick', event => open(event));
  calendar.addEventListener('click', event => {
    if ((event.target as Element).matches('.cal-day')) open(event);
  });
  const open = (event: Event): void => {
    if (calendar.classList.contains('is-choosing') || (event.target as Element).closest('a, button, input, summary')) return;
    (event.target as Element).closest('.cal-day')?.querySelector<HTMLAnchorElement>('[data-compose-day]')?.click();
  };
}

// The calendar renews itself when something goes out: the focus and an open list of more stay where they are.
function keepPlace(calendar: HTMLElement): void {
  let post: string | undefined;
  let day: string | undefined;
  let open: string[] = [];
  calendar.addEventListener('htmx:before:swap', () => {
    const here = document.activeElement as HTMLElement | null;
    post = here?.closest<HTMLElement>('#calendar [data-card]')?.dataset['post'];
    day = here?.closest<HTMLElement>('#calendar [data-day]')?.dataset['day'];
    open = [...calendar.querySelectorAll<HTMLElement>('.cal-more[open]')].map(more => more.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '');
  });
  calendar.addEventListener('htmx:after:swap', () => {
    for (const one of open) calendar.querySelector(`[data-day="${CSS.escape(one)}"] .cal-more`)?.setAttribute('open', '');
    const card = post ? calendar.querySelector<HTMLElement>(`#calendar [data-card][data-post="${CSS.escape(post)}"]`) : null;
    (card ?? (day ? calendar.querySelector<HTMLElement>(`#calendar .cal-day[data-day="${CSS.escape(day)}"]`) : null))?.focus({ preventScroll: true });
  });
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function mark(calendar: HTMLElement, target: HTMLElement | null): void {
  for (const day of calendar.querySelectorAll('.is-target')) if (day !== target) day.classList.remove('is-target');
  target?.classList.add('is-target');
}
