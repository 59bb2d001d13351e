// Saved replies: a click puts one into the answer; "/" in the answer finds one by its title or its words.

// "/" opens the list at the start of the answer or after a space, so that dates and fractions can be typed.
const wish = /(?:^|\s)\/(\S{0,40})$/;

export function startSavedReplies(): void {
  const fold = document.querySelector<HTMLDetailsElement>('[data-saved-replies]');
  const area = document.getElementById('reply-text');
  if (!fold || !(area instanceof HTMLTextAreaElement)) return;
  const items = [...fold.querySelectorAll<HTMLButtonElement>('[data-saved]')];
  let byTyping = false;

  for (const item of items) item.addEventListener('click', () => insert(item));
  for (const offer of document.querySelectorAll<HTMLButtonElement>('[data-offer]')) {
    offer.addEventListener('click', () => {
      const tab = document.getElementById('tab-reply') as HTMLInputElement | null;
      if (tab) tab.checked = true;
      insert(offer);
    });
  }
  area.addEventListener('input', look);
  area.addEventListener('keydown', onKey);
  fold.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') close(event);
  });

  function wished(): string | null {
    return wish.exec(area instanceof HTMLTextAreaElement ? area.value.slice(0, area.selectionStart) : '')?.[1] ?? null;
  }

  function look(): void {
    const words = wished()?.toLocaleLowerCase() ?? null;
    for (const item of items) {
      const text = `${item.dataset['savedTitle'] ?? ''} ${item.dataset['saved'] ?? ''}`.toLocaleLowerCase();
      const row = item.closest<HTMLElement>('[data-saved-row]');
      if (row) row.hidden = words !== null && !text.includes(words);
    }
    if (words !== null && shown().length > 0) {
      fold!.open = byTyping = true;
    } else if (byTyping) {
      fold!.open = byTyping = false;
    }
  }

  function onKey(event: KeyboardEvent): void {
    const first = shown()[0];
    if (!byTyping || !first || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      insert(first);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape') close(event);
  }

  function step(event: KeyboardEvent, by: number): void {
    const all = shown();
    const next = all[all.indexOf(document.activeElement as HTMLButtonElement) + by];
    event.preventDefault();
    (next ?? area)?.focus();
  }

  function close(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    fold!.open = byTyping = false;
    area?.focus();
  }

  function shown(): HTMLButtonElement[] {
    return items.filter(item => !item.closest<HTMLElement>('[data-saved-row]')?.hidden);
  }

  function insert(item: HTMLButtonElement): void {
    if (!(area instanceof HTMLTextAreaElement)) return;
    const typed = wished();
    const end = area.selectionStart;
    const start = typed === null ? end : end - typed.length - 1;
    area.setRangeText(item.dataset['saved'] ?? '', start, typed === null ? area.selectionEnd : end, 'end');
    const used = document.querySelector<HTMLInputElement>('[data-saved-used]');
    if (used) used.value = item.dataset['savedId'] ?? '';
    const article = document.querySelector<HTMLInputElement>('[data-article-used]');
    if (article) article.value = item.dataset['articleId'] ?? '';
    fold!.open = byTyping = false;
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
