// Light, dark or as the system: works as a form without script, at once with it.

export function watchLook(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-look-form]')) return;
    event.preventDefault();
    const look = (event.submitter as HTMLButtonElement | null)?.value ?? 'system';
    document.documentElement.dataset['look'] = look;
    form.querySelectorAll('button').forEach(button => button.setAttribute('aria-pressed', String(button.value === look)));
    void fetch(form.action, { method: 'POST', body: new FormData(form, event.submitter) });
  });
}
