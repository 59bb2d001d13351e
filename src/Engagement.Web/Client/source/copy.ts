// A button beside a field copies what stands in it. Where the browser keeps the clipboard to itself (http on a network), the text is marked instead.

export function watchCopying(): void {
  document.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
    const field = document.getElementById(button?.dataset['copy'] ?? '');
    if (!button || !(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
    void navigator.clipboard?.writeText(field.value).then(() => tell(button));
  });
}

function tell(button: HTMLButtonElement): void {
  const spoken = document.getElementById('spoken');
  if (spoken) spoken.textContent = button.dataset['done'] ?? '';
  button.classList.add('is-done');
  setTimeout(() => button.classList.remove('is-done'), 2000);
}
