// Menus and helps are <details>: opened one at a time, closed by Escape or a click elsewhere. Dialogs are <dialog>.

const open = 'details.menu[open], details.help[open]';

export function watchMenus(): void {
  document.addEventListener('click', event => {
    const target = event.target as Element;
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(open)) {
      if (!fold.contains(target)) fold.open = false;
    }
    const opener = target.closest<HTMLElement>('[data-dialog]');
    if (opener) {
      const dialog = document.getElementById(opener.dataset['dialog'] ?? '');
      if (dialog instanceof HTMLDialogElement) {
        event.preventDefault();
        dialog.showModal();
      }
    }
    if (target.closest('[data-close]')) target.closest('dialog')?.close();
  });

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(open)) {
      fold.open = false;
      fold.querySelector<HTMLElement>('summary')?.focus();
    }
  });

  // Confirmations that a person must read: asked in the page's own words.
  document.addEventListener('submit', event => {
    const words = (event.submitter as HTMLElement | null)?.dataset['ask'];
    if (words && !window.confirm(words)) event.preventDefault();
  }, true);

  // A filter takes effect when it is chosen; without script the form has its button.
  document.addEventListener('change', event => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>('form[data-filter]');
    form?.requestSubmit();
  });
}
