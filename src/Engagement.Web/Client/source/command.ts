// The command bar: Ctrl/⌘+K finds what can be done here, a page or a conversation. It enhances what is on the page already.

export function startCommands(): void {
  const dialog = document.getElementById('command');
  const field = document.getElementById('command-q');
  if (!(dialog instanceof HTMLDialogElement) || !(field instanceof HTMLInputElement)) return;

  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    if (dialog.open) return dialog.close();
    gather(dialog);
    field.value = '';
    narrow(dialog, '');
    document.getElementById('command-found')?.replaceChildren();
    dialog.showModal();
    field.focus();
  });
  field.addEventListener('input', () => narrow(dialog, field.value));
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', event => {
    const items = shown(dialog);
    const here = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = here + (event.key === 'ArrowDown' ? 1 : -1);
      (items[next] ?? field).focus();
    } else if (event.key === 'Enter' && document.activeElement === field) {
      event.preventDefault();
      items[0]?.click();
    }
  });
}

// What has a key on the page has a line here, under the words of its own button.
function gather(dialog: HTMLDialogElement): void {
  const list = document.getElementById('command-acts');
  if (!list) return;
  list.replaceChildren(...[...document.querySelectorAll<HTMLElement>('[data-inbox] [data-key]')].flatMap(target => {
    const label = target instanceof HTMLTextAreaElement ? target.placeholder : target.querySelector('summary, button')?.textContent ?? target.title ?? target.textContent;
    const words = (target.title || label || '').trim();
    if (!words) return [];
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'command-item';
    button.dataset['command'] = '';
    button.append(words);
    const key = document.createElement('kbd');
    key.textContent = target.dataset['key'] ?? '';
    button.append(key);
    button.addEventListener('click', () => {
      dialog.close();
      // After this click has ended: it would close again what it opens.
      setTimeout(() => perform(target));
    });
    item.append(button);
    return [item];
  }));
}

/** Does what a key or a line stands for: sends its form, opens its fold, follows its link, goes into its field. */
export function perform(target: HTMLElement): void {
  if (target instanceof HTMLFormElement) target.requestSubmit();
  else if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.querySelector<HTMLElement>('select, button, input:not([type=hidden])')?.focus();
  } else if (target instanceof HTMLTextAreaElement) {
    const tab = document.getElementById(target.id === 'note-text' ? 'tab-note' : 'tab-reply') as HTMLInputElement | null;
    if (tab) tab.checked = true;
    target.focus();
  } else target.click();
}

function narrow(dialog: HTMLDialogElement, typed: string): void {
  const words = typed.toLocaleLowerCase().split(' ').filter(word => word);
  for (const item of dialog.querySelectorAll<HTMLElement>('[data-command]')) {
    const row = item.closest('li');
    if (row && !row.closest('#command-found')) row.hidden = !words.every(word => item.textContent?.toLocaleLowerCase().includes(word));
  }
}

function shown(dialog: HTMLDialogElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>('[data-command]')].filter(item => !item.closest('li')?.hidden);
}
