// Keys of the inbox, and news that wait until they are asked for, so that nothing moves under the pointer.

import { perform } from './command';
import { startPresence, startUndo } from './presence';
import { startSavedReplies } from './saved';

const offKey = 'engagement-keys-off';
const personKey = 'engagement-person';

export function startInbox(): void {
  const desk = document.querySelector<HTMLElement>('[data-inbox]');
  if (!desk) return;
  document.addEventListener('keydown', event => onKey(event, desk));
  holdNews(desk);
  keepBottom(desk);
  startSavedReplies();
  startPresence();
  startUndo();
  startPersonPane(desk);
  desk.addEventListener('toggle', event => {
    const fold = event.target;
    if (fold instanceof HTMLDetailsElement && fold.open && fold.matches('.why')) fold.scrollIntoView({ block: 'nearest' });
  }, true);
  const off = document.querySelector<HTMLInputElement>('[data-keys-off]');
  if (off) {
    off.checked = localStorage.getItem(offKey) === '1';
    off.addEventListener('change', () => localStorage.setItem(offKey, off.checked ? '1' : '0'));
  }
}

function onKey(event: KeyboardEvent, desk: HTMLElement): void {
  const field = (event.target as HTMLElement).closest<HTMLElement>('input, textarea, select, [contenteditable]');
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
    (field?.closest('form') as HTMLFormElement | null)?.requestSubmit();
    return;
  }
  const typing = field && !(field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type));
  if (typing || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(offKey) === '1' || document.querySelector('dialog[open]')) return;

  switch (event.key) {
    case 'j': case 'J': case 'ArrowDown': return move(desk, 1, event);
    case 'k': case 'K': case 'ArrowUp': return move(desk, -1, event);
    case '?': return act(event, () => (document.getElementById('keys') as HTMLDialogElement | null)?.showModal());
    case 'E': return void resolveAndNext(event, desk);
    case '1': case '2': case '3': return click(event, desk, `[data-offer="${event.key}"]`);
    case 'i': case 'I': return click(event, desk, '[data-person-toggle]');
  }
  const name = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
  const target = [...desk.querySelectorAll<HTMLElement>('[data-key]')].find(found => found.dataset['key'] === name);
  if (target) act(event, () => perform(target));
}

function act(event: KeyboardEvent, what: () => void): void {
  event.preventDefault();
  what();
}

function click(event: KeyboardEvent, desk: HTMLElement, selector: string): void {
  const target = desk.querySelector<HTMLElement>(selector);
  if (target) act(event, () => target.click());
}

function rowsOf(desk: HTMLElement): HTMLAnchorElement[] {
  return [...desk.querySelectorAll<HTMLAnchorElement>('[data-row]')];
}

function move(desk: HTMLElement, step: number, event: KeyboardEvent): void {
  const rows = rowsOf(desk);
  const focused = rows.indexOf(document.activeElement as HTMLAnchorElement);
  const open = rows.findIndex(row => row.hasAttribute('aria-current'));
  const next = rows[(focused >= 0 ? focused : open) + step] ?? (open < 0 && focused < 0 ? rows[0] : undefined);
  if (!next) return;
  act(event, () => {
    next.focus();
    next.click();
  });
}

async function resolveAndNext(event: KeyboardEvent, desk: HTMLElement): Promise<void> {
  const form = desk.querySelector<HTMLFormElement>('form[data-key="e"]');
  if (!form) return;
  event.preventDefault();
  const rows = rowsOf(desk);
  const open = rows.findIndex(row => row.hasAttribute('aria-current'));
  const next = rows[open + 1] ?? rows[open - 1];
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])) });
  if (!answer.ok) form.requestSubmit();
  else location.assign(next?.href ?? '/inbox');
}

// The list asks again on a hint. Rows that are new wait behind a button; nothing is exchanged while rows are ticked.
function holdNews(desk: HTMLElement): void {
  const list = document.getElementById('desk-rows');
  const bar = desk.querySelector<HTMLElement>('[data-news]');
  const button = bar?.querySelector('button');
  if (!list || !bar || !button) return;
  let wanted = false;
  let focused: string | undefined;
  list.addEventListener('htmx:before:swap', event => {
    const html = (event as CustomEvent<{ ctx?: { text?: string } }>).detail.ctx?.text ?? '';
    const arrived = idsIn(html).filter(id => !list.querySelector(`[data-row="${id}"]`)).length;
    const ticked = list.querySelector('input:checked') !== null;
    if (!wanted && (ticked || arrived > 0 && list.querySelector('[data-row]'))) {
      event.preventDefault();
      if (arrived > 0) announce(arrived);
      return;
    }
    focused = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    wanted = false;
    bar.hidden = true;
  });
  list.addEventListener('htmx:after:swap', () => {
    if (focused) list.querySelector<HTMLElement>(`[data-row="${focused}"]`)?.focus({ preventScroll: true });
  });
  button.addEventListener('click', () => {
    wanted = true;
    list.parentElement?.scrollTo({ top: 0 });
    document.body.dispatchEvent(new CustomEvent('live-inbox'));
  });
  list.addEventListener('change', () => {
    const count = list.querySelectorAll('input:checked').length;
    for (const place of desk.querySelectorAll('[data-picked]')) place.textContent = String(count);
  });

  function announce(count: number): void {
    const words = (count === 1 ? bar!.dataset['one'] : bar!.dataset['many']?.replace('{0}', String(count))) ?? '';
    bar!.hidden = false;
    button!.textContent = words;
    const spoken = document.getElementById('desk-spoken');
    if (spoken) spoken.textContent = words;
  }
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/data-row="(\d+)"/g)].map(match => match[1] ?? '');
}

function keepBottom(desk: HTMLElement): void {
  const scroll = desk.querySelector<HTMLElement>('[data-thread-scroll]');
  if (scroll) scroll.scrollTop = scroll.scrollHeight;
}

// On a wide screen the pane is there and can be folded away; on a narrow one it lies over the thread when it is asked for.
function startPersonPane(desk: HTMLElement): void {
  desk.classList.toggle('is-person-folded', localStorage.getItem(personKey) === 'folded');
  for (const button of desk.querySelectorAll('[data-person-toggle]')) {
    button.addEventListener('click', () => {
      if (window.matchMedia('(min-width: 1280px)').matches) {
        const folded = desk.classList.toggle('is-person-folded');
        localStorage.setItem(personKey, folded ? 'folded' : 'open');
      } else {
        desk.classList.toggle('is-person-over');
      }
    });
  }
}
