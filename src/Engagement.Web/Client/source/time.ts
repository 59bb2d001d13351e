// Time left is told by the server; here it only goes on counting. A live region speaks when a limit is crossed.

type Urgency = 'grey' | 'amber' | 'red';

export function watchTime(): void {
  setInterval(tick, 30_000);
  document.body.addEventListener('htmx:after:swap', tick);
}

function tick(): void {
  const now = Date.now();
  for (const chip of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const due = Date.parse(chip.dataset['due'] ?? '');
    const start = Date.parse(chip.dataset['start'] ?? '');
    const minutes = Math.ceil((due - now) / 60_000);
    const tone: Urgency = minutes <= 0 ? 'red' : due - now < (due - start) / 4 ? 'amber' : 'grey';
    const words = (minutes <= 0 ? chip.dataset['late'] : chip.dataset['left']) ?? '';
    const label = chip.querySelector('[data-words]');
    if (label) label.textContent = words.replace('{0}', span(Math.abs(minutes), chip));
    if (!chip.classList.contains(`tone-${tone}`)) {
      chip.classList.remove('tone-grey', 'tone-amber', 'tone-red');
      chip.classList.add(`tone-${tone}`);
      if (tone !== 'grey') speak(`${chip.dataset['who'] ?? ''} ${label?.textContent ?? ''}`);
    }
  }
}

function span(minutes: number, chip: HTMLElement): string {
  const [minute, hour, day] = (chip.dataset['units'] ?? 'min|h|d').split('|');
  if (minutes < 60) return `${minutes} ${minute}`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} ${hour} ${minutes % 60} ${minute}`;
  return `${Math.floor(minutes / 1440)} ${day}`;
}

export function speak(words: string): void {
  const region = document.getElementById('spoken');
  if (region) region.textContent = words.trim();
}
