// Colleagues see who is here: the page says so by itself, and at once when somebody begins to type.

const restMs = 10_000;

export function startPresence(): void {
  const form = document.querySelector<HTMLFormElement>('[data-presence]');
  const typing = form?.querySelector<HTMLInputElement>('[data-typing]');
  const area = document.getElementById('reply-text');
  if (!form || !typing || !(area instanceof HTMLTextAreaElement)) return;
  let rest: ReturnType<typeof setTimeout> | undefined;
  area.addEventListener('input', () => {
    clearTimeout(rest);
    rest = setTimeout(() => { typing.value = ''; }, restMs);
    if (typing.value === '1') return;
    typing.value = '1';
    form.dispatchEvent(new CustomEvent('presence'));
  });

  const note = document.getElementById('note-text');
  if (!(note instanceof HTMLTextAreaElement)) return;
  for (const button of document.querySelectorAll<HTMLElement>('[data-mention]')) {
    button.addEventListener('click', () => {
      const before = note.value.slice(0, note.selectionStart);
      note.setRangeText(`${before && !/\s$/.test(before) ? ' ' : ''}@${button.dataset['mention'] ?? ''} `, note.selectionStart, note.selectionEnd, 'end');
      note.focus();
    });
  }
}

/** An answer that can still be undone says for how long; afterwards the thread is asked for again. */
export function startUndo(): void {
  setInterval(tick, 1000);
}

function tick(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-undo]')) {
    const left = Math.ceil((Date.parse(form.dataset['undo'] ?? '') - Date.now()) / 1000);
    const words = form.querySelector<HTMLElement>('[data-undo-words]');
    if (left > 0) {
      if (words) words.textContent = (words.dataset['undoWords'] ?? '').replace('{0}', String(left));
    } else {
      form.remove();
      setTimeout(() => document.body.dispatchEvent(new CustomEvent('live-inbox')), 1500);
    }
  }
}
