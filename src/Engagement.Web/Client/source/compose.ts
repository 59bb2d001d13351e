// The composer: versions as tabs, things put in at the cursor, pictures by drop and paste, words kept while they are written.

import { startUploads } from './upload';
import { startCropping } from './crop';
import { startKeeping } from './keep';

export function startCompose(): void {
  const form = document.querySelector<HTMLFormElement>('[data-compose]');
  if (!form) return;
  const label = (): void => sayWhen(form);
  form.querySelector('[data-when-day]')?.addEventListener('input', label);
  form.querySelector('[data-when-time]')?.addEventListener('input', label);
  const leaving = warnBeforeLeaving(form);
  startVersions(form);
  startInserting(form);
  startTimes(form);
  startUploads(form);
  startCropping(form);
  startKeeping(form, leaving);
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

// One tab for the original and one for each chosen channel.
function startVersions(form: HTMLFormElement): void {
  const tabs = [...form.querySelectorAll<HTMLButtonElement>('[data-version-tab]')];
  const panels = [...form.querySelectorAll<HTMLElement>('[data-version]')];
  const show = (name: string): void => {
    for (const tab of tabs) {
      const current = tab.dataset['versionTab'] === name;
      tab.setAttribute('aria-selected', String(current));
      tab.tabIndex = current ? 0 : -1;
    }
    for (const panel of panels) panel.hidden = panel.dataset['version'] !== name;
  };
  const follow = (): void => {
    for (const box of form.querySelectorAll<HTMLInputElement>('[data-channel]')) {
      const tab = tabs.find(one => one.dataset['versionTab'] === box.value);
      if (!tab) continue;
      tab.hidden = !box.checked;
      const own = form.querySelector<HTMLTextAreaElement>(`[data-version="${box.value}"] textarea`);
      const mark = tab.querySelector<HTMLElement>('[data-own]');
      if (mark) mark.hidden = !own?.value.trim();
      if (!box.checked && tab.getAttribute('aria-selected') === 'true') show('original');
    }
  };
  for (const tab of tabs) tab.addEventListener('click', () => show(tab.dataset['versionTab'] ?? 'original'));
  form.querySelector('[role=tablist]')?.addEventListener('keydown', event => {
    const step = (event as KeyboardEvent).key === 'ArrowRight' ? 1 : (event as KeyboardEvent).key === 'ArrowLeft' ? -1 : 0;
    const open = tabs.filter(tab => !tab.hidden);
    const next = open[open.findIndex(tab => tab === document.activeElement) + step];
    if (!step || !next) return;
    next.focus();
    next.click();
  });
  form.addEventListener('click', event => {
    const button = (event.target as Element).closest('[data-copy-original]');
    const area = button?.closest('[data-version]')?.querySelector('textarea');
    const original = form.querySelector<HTMLTextAreaElement>('[data-original]');
    if (!area || !original) return;
    area.value = original.value;
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  form.addEventListener('input', follow);
  form.addEventListener('change', follow);
  show('original');
  follow();
}

function startInserting(form: HTMLFormElement): void {
  let last = form.querySelector<HTMLTextAreaElement>('[data-original]');
  form.addEventListener('focusin', event => {
    if ((event.target as Element).matches('textarea[data-words]')) last = event.target as HTMLTextAreaElement;
  });
  form.addEventListener('click', event => {
    const text = (event.target as Element).closest<HTMLElement>('[data-insert]')?.dataset['insert'];
    const area = last && !last.closest<HTMLElement>('[data-version]')?.hidden ? last : form.querySelector<HTMLTextAreaElement>('[data-version]:not([hidden]) textarea');
    if (text === undefined || !area) return;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  form.querySelector<HTMLInputElement>('[data-thread]')?.addEventListener('change', event => {
    for (const one of form.querySelectorAll<HTMLElement>('[data-thread-only]')) one.hidden = !(event.target as HTMLInputElement).checked;
  });
}

function startTimes(form: HTMLFormElement): void {
  form.addEventListener('click', event => {
    const [day, time] = (event.target as Element).closest<HTMLElement>('[data-at]')?.dataset['at']?.split('T') ?? [];
    const [dayField, timeField] = [form.querySelector<HTMLInputElement>('[data-when-day]'), form.querySelector<HTMLInputElement>('[data-when-time]')];
    if (!day || !time || !dayField || !timeField) return;
    event.preventDefault();
    [dayField.value, timeField.value] = [day, time];
    dayField.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function warnBeforeLeaving(form: HTMLFormElement): { changed: boolean } {
  const state = { changed: false };
  form.addEventListener('input', () => { state.changed = true; });
  form.addEventListener('submit', () => { state.changed = false; });
  window.addEventListener('beforeunload', event => {
    if (state.changed) event.preventDefault();
  });
  return state;
}
