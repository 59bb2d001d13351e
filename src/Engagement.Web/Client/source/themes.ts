// Shows only the fields that belong to the chosen rhythm; without script all of them stand there.

export function startThemes(): void {
  const form = document.querySelector<HTMLFormElement>('[data-theme-form]');
  if (!form) return;
  const choose = (): void => {
    const rhythm = form.querySelector<HTMLInputElement>('[data-rhythm]:checked')?.value ?? 'weekly';
    for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) part.hidden = !(part.dataset['for'] ?? '').split(' ').includes(rhythm);
    const ends = form.querySelector<HTMLSelectElement>('[data-ends]')?.value ?? 'never';
    for (const part of form.querySelectorAll<HTMLElement>('[data-ends-for]')) part.hidden = part.dataset['endsFor'] !== ends;
  };
  form.addEventListener('change', choose);
  choose();
}
