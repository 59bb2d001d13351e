// Arrows go from day to day and from post to post; with Shift they move the post. The address remembers the day, so that a page turned keeps it.

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const offKey = 'engagement-keys-off';

export function startCalendarKeys(calendar: HTMLElement, move: (post: string, date: string) => void): void {
  const moved = sessionStorage.getItem('calendar-focus');
  if (moved) {
    sessionStorage.removeItem('calendar-focus');
    (calendar.querySelector<HTMLElement>(`[data-card][data-post="${CSS.escape(moved)}"]`) ?? calendar.querySelector<HTMLElement>(`.cal-day[data-day="${CSS.escape(moved)}"]`))?.focus();
  }
  document.addEventListener('keydown', event => {
    if ((event.target as Element).closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey
      || document.querySelector('dialog[open]') || localStorage.getItem(offKey) === '1') return;
    if (event.key.startsWith('Arrow')) return arrow(event, calendar, move);
    const here = document.activeElement as HTMLElement;
    if (event.key === 'Enter' && here.matches('.cal-day')) {
      here.querySelector<HTMLAnchorElement>('[data-compose-day]')?.click();
      return;
    }
    if (event.key === 'Escape') here.closest<HTMLElement>('.cal-day')?.focus();
    if (event.shiftKey) return;
    const target = calendar.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.length === 1 ? event.key.toLowerCase() : event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}

function arrow(event: KeyboardEvent, calendar: HTMLElement, move: (post: string, date: string) => void): void {
  const here = document.activeElement as HTMLElement;
  const card = here.closest<HTMLElement>('[data-card]');
  const month = calendar.dataset['view'] === 'month';
  const days = steps[event.key] ?? (event.key === 'ArrowDown' ? 7 : -7);
  if (event.shiftKey) {
    const date = card?.dataset['date'];
    if (!card?.dataset['post'] || card.getAttribute('draggable') !== 'true' || !date) return;
    event.preventDefault();
    sessionStorage.setItem('calendar-focus', card.dataset['post']);
    move(card.dataset['post'], shifted(date, days));
    return;
  }
  event.preventDefault();
  if (event.key in steps || (month && !card)) return toDay(calendar, here, days);
  const cards = [...calendar.querySelectorAll<HTMLElement>('#calendar [data-card]')];
  const day = here.closest('[data-day]');
  const at = card ? cards.indexOf(card) + Math.sign(days) : cards.findIndex(one => !day || day.contains(one));
  cards[at]?.focus();
}

function toDay(calendar: HTMLElement, here: HTMLElement, days: number): void {
  const cells = [...calendar.querySelectorAll<HTMLElement>('.cal-day[data-day]')];
  const turn = (): void => calendar.querySelector<HTMLElement>(days < 0 ? '[data-earlier]' : '[data-later]')?.click();
  const at = cells.findIndex(cell => cell.contains(here));
  if (cells.length === 0) return turn();
  if (at < 0) return cells.find(cell => cell.tabIndex === 0)?.focus() ?? cells[0]?.focus();
  const next = cells[at + days];
  if (next) next.focus();
  else {
    sessionStorage.setItem('calendar-focus', shifted(cells[at]?.dataset['day'] ?? '', days));
    turn();
  }
}

function shifted(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
