// The composer's button always says when: it follows day and time as they are chosen. Own words show only for chosen channels.

export function startCompose(): void {
  const form = document.querySelector<HTMLFormElement>('[data-compose]');
  if (!form) return;
  const label = (): void => sayWhen(form);
  form.querySelector('[data-when-day]')?.addEventListener('input', label);
  form.querySelector('[data-when-time]')?.addEventListener('input', label);
  const variants = (): void => {
    for (const box of form.querySelectorAll<HTMLInputElement>('[data-channel]')) {
      const own = form.querySelector<HTMLElement>(`[data-variant="${box.value}"]`);
      if (own) own.hidden = !box.checked;
    }
  };
  form.addEventListener('change', variants);
  variants();
  warnBeforeLeaving(form);
}

function sayWhen(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLElement>('[data-when-label]');
  const words = button?.querySelector('[data-words]');
  const day = form.querySelector<HTMLInputElement>('[data-when-day]')?.value;
  const time = form.querySelector<HTMLInputElement>('[data-when-time]')?.value;
  if (!button || !words || !day || !time) return;
  // The chosen day is a plain date of the workspace's zone: shown as it is, without a zone of this machine.
  const date = new Date(`${day}T00:00:00Z`);
  const lang = document.documentElement.lang === 'fi' ? 'fi-FI' : 'en-GB';
  const shown = new Intl.DateTimeFormat(lang, { weekday: 'short', day: 'numeric', month: lang === 'fi-FI' ? 'numeric' : 'short', timeZone: 'UTC' }).format(date);
  const clock = lang === 'fi-FI' ? `klo ${time.replace(/^0/, '').replace(':', '.')}` : `, ${time}`;
  const when = lang === 'fi-FI' ? `${shown} ${clock}` : `${shown.replace(',', '')}${clock}`;
  words.textContent = (button.dataset['whenLabel'] ?? '{0}').replace('{0}', `${when} ${button.dataset['zone'] ?? ''}`.trim());
}

function warnBeforeLeaving(form: HTMLFormElement): void {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  window.addEventListener('beforeunload', event => {
    if (changed) event.preventDefault();
  });
}
