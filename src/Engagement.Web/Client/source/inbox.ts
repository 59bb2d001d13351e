// Keys of the inbox, and news that wait until they are asked for, so that nothing moves under the pointer.

import { startSavedReplies } from './saved';

const offKey = 'engagement-keys-off';

export function startInbox(): void {
  const desk = document.querySelector<HTMLElement>('[data-inbox]');
  if (!desk) return;
  document.addEventListener('keydown', event => onKey(event, desk));
  holdNews();
  keepBottom(desk);
  startSavedReplies();
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
    case 'r': case 'R': return write('tab-reply', 'reply-text', event);
    case 'n': case 'N': return write('tab-note', 'note-text', event);
  }
  const name = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
  const target = [...desk.querySelectorAll<HTMLElement>('[data-key]')].find(found => found.dataset['key'] === name);
  if (!target) return;
  act(event, () => {
    if (target instanceof HTMLFormElement) target.requestSubmit();
    else if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector<HTMLElement>('select, button, input:not([type=hidden])')?.focus();
    } else target.click();
  });
}

function act(event: KeyboardEvent, what: () => void): void {
  event.preventDefault();
  what();
}

function write(tab: string, area: string, event: KeyboardEvent): void {
  const radio = document.getElementById(tab) as HTMLInputElement | null;
  if (!radio) return;
  act(event, () => {
    radio.checked = true;
    document.getElementById(area)?.focus();
  });
}

function move(desk: HTMLElement, step: number, event: KeyboardEvent): void {
  const rows = [...desk.querySelectorAll<HTMLAnchorElement>('[data-row]')];
  const focused = rows.indexOf(document.activeElement as HTMLAnchorElement);
  const open = rows.findIndex(row => row.hasAttribute('aria-current'));
  const next = rows[(focused >= 0 ? focused : open) + step] ?? (open < 0 && focused < 0 ? rows[0] : undefined);
  if (!next) return;
  act(event, () => {
    next.focus();
    next.click();
  });
}

// The list asks again on a hint, but rows that are new are announced first: "Show 3 new".
function holdNews(): void {
  const list = document.getElementById('desk-rows');
  if (!list) return;
  let fresh: string | null = null;
  list.addEventListener('htmx:before:swap', event => {
    const context = (event as CustomEvent<{ ctx?: { text?: string } }>).detail.ctx;
    const html = context?.text;
    if (!html || fresh === html) return;
    const arrived = idsIn(html).filter(id => !list.querySelector(`[data-row="${id}"]`)).length;
    if (arrived === 0 || list.scrollTop === 0 && !list.contains(document.activeElement)) return;
    event.preventDefault();
    fresh = html;
    const bar = list.querySelector('.desk-news') ?? list.insertAdjacentElement('afterbegin', document.createElement('p'));
    if (!bar) return;
    bar.className = 'desk-news';
    const button = document.createElement('button');
    button.className = 'button is-small is-main';
    button.textContent = `${list.dataset['hold'] ?? ''} (${arrived})`;
    button.addEventListener('click', () => {
      fresh = null;
      list.scrollTop = 0;
      document.body.dispatchEvent(new CustomEvent('live-inbox'));
    });
    bar.replaceChildren(button);
  });
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/data-row="(\d+)"/g)].map(match => match[1] ?? '');
}

function keepBottom(desk: HTMLElement): void {
  const scroll = desk.querySelector<HTMLElement>('[data-thread-scroll]');
  if (scroll) scroll.scrollTop = scroll.scrollHeight;
}
