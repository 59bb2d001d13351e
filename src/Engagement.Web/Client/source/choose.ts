// One tick for all the others of a form, there only with script.
export function watchChoosing(): void {
  for (const all of document.querySelectorAll<HTMLInputElement>('form[data-choose-all] input[data-choose]')) all.hidden = false;
  document.addEventListener('change', event => {
    const box = event.target as HTMLInputElement;
    const form = box.closest<HTMLFormElement>('form[data-choose-all]');
    if (!form) return;
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=chosen]')];
    const all = form.querySelector<HTMLInputElement>('input[data-choose]');
    if (box === all) for (const one of boxes) one.checked = box.checked;
    else if (all) [all.checked, all.indeterminate] = [boxes.every(one => one.checked), boxes.some(one => one.checked) && !boxes.every(one => one.checked)];
  });
}
