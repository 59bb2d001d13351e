// Choosing a part of a picture: by dragging it or its corners, or with the arrow keys. Only the shares are sent; the server cuts.

import { formData } from './upload';

interface Part { left: number; top: number; width: number; height: number }

const least = 0.04;
const step = 0.01;

export function startCropping(form: HTMLFormElement): void {
  const dialog = form.querySelector<HTMLDialogElement>('[data-crop-dialog]');
  const stage = dialog?.querySelector<HTMLElement>('[data-crop-stage]');
  const box = dialog?.querySelector<HTMLElement>('[data-crop-box]');
  const picture = dialog?.querySelector<HTMLImageElement>('[data-crop-picture]');
  if (!dialog || !stage || !box || !picture) return;
  const size = dialog.querySelector<HTMLElement>('[data-crop-size]');
  const problem = dialog.querySelector<HTMLElement>('[data-crop-problem]');
  const target = dialog.querySelector<HTMLSelectElement>('[data-crop-for]');
  let part: Part = { left: 0, top: 0, width: 1, height: 1 };
  let shape = 0;
  let item: HTMLElement | null = null;

  // The shape of the part in shares: a square of a wide picture is narrow in shares.
  const ratio = (): number => shape * picture.naturalHeight / picture.naturalWidth;
  const show = (next: Part): void => {
    part = next;
    box.style.left = `${part.left * 100}%`;
    box.style.top = `${part.top * 100}%`;
    box.style.width = `${part.width * 100}%`;
    box.style.height = `${part.height * 100}%`;
    if (size) size.textContent = `${Math.round(part.width * picture.naturalWidth)} × ${Math.round(part.height * picture.naturalHeight)}`;
  };
  const largest = (): Part => {
    if (shape === 0) return { left: 0.05, top: 0.05, width: 0.9, height: 0.9 };
    const width = Math.min(1, ratio());
    const height = Math.min(1, width / ratio());
    return { left: (1 - width) / 2, top: (1 - height) / 2, width, height };
  };
  const move = (from: Part, dx: number, dy: number): void => show({ ...from, left: clamp(from.left + dx, 0, 1 - from.width), top: clamp(from.top + dy, 0, 1 - from.height) });
  const resize = (corner: string, from: Part, dx: number, dy: number): void => show(resized(from, corner, dx, dy, shape === 0 ? 0 : ratio()));
  const choose = (button: HTMLElement): void => {
    shape = Number(button.dataset['cropShape']);
    for (const one of dialog.querySelectorAll('[data-crop-shape]')) one.setAttribute('aria-pressed', String(one === button));
    show(largest());
  };

  form.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLElement>('[data-crop]');
    if (!button) return;
    item = button.closest('[data-medium]');
    if (problem) problem.hidden = true;
    offerChannels(form, dialog, target);
    picture.onload = () => choose(dialog.querySelector<HTMLElement>('[data-crop-shape]')!);
    picture.src = `/media/${button.dataset['crop']}`;
    dialog.showModal();
    box.focus();
  });
  dialog.addEventListener('click', event => {
    const clicked = event.target as Element;
    const button = clicked.closest<HTMLElement>('[data-crop-shape]');
    if (button) choose(button);
    if (clicked === dialog || clicked.closest('[data-crop-close]')) dialog.close();
    if (clicked.closest('[data-crop-save]') && item) void save(form, dialog, item, part, problem, target?.value ?? '');
  });
  target?.addEventListener('change', event => {
    event.stopPropagation();
    choose(dialog.querySelector<HTMLElement>(`[data-crop-shape="${CSS.escape(target.selectedOptions[0]?.dataset['shape'] ?? '0')}"]`) ?? dialog.querySelector<HTMLElement>('[data-crop-shape]')!);
  });
  box.addEventListener('keydown', event => {
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!by) return;
    event.preventDefault();
    if (event.shiftKey) resize('se', part, by[0]!, by[1]!);
    else move(part, by[0]!, by[1]!);
  });
  box.addEventListener('pointerdown', event => {
    event.preventDefault();
    box.focus();
    const corner = (event.target as HTMLElement).dataset['cropCorner'];
    const [from, x, y, around] = [part, event.clientX, event.clientY, stage.getBoundingClientRect()];
    box.setPointerCapture(event.pointerId);
    const follow = (at: PointerEvent): void => {
      const [dx, dy] = [(at.clientX - x) / around.width, (at.clientY - y) / around.height];
      if (corner) resize(corner, from, dx, dy);
      else move(from, dx, dy);
    };
    box.addEventListener('pointermove', follow);
    box.addEventListener('lostpointercapture', () => box.removeEventListener('pointermove', follow), { once: true });
  });
}

// A picture can be cut for one of the chosen channels alone where there are several.
function offerChannels(form: HTMLFormElement, dialog: HTMLDialogElement, target: HTMLSelectElement | null): void {
  if (!target) return;
  const chosen = new Set([...form.querySelectorAll<HTMLInputElement>('[data-channel]')].filter(box => box.checked).map(box => box.value));
  for (const option of target.options) {
    option.hidden = option.value !== '' && !chosen.has(option.value);
    option.disabled = option.hidden;
  }
  target.value = '';
  const field = dialog.querySelector<HTMLElement>('[data-crop-for-field]');
  if (field) field.hidden = chosen.size < 2;
}

// The corner that is drawn moves; the one across stays. With a shape, the height follows the width.
function resized(from: Part, corner: string, dx: number, dy: number, ratio: number): Part {
  const [west, north] = [corner.includes('w'), corner.includes('n')];
  const [right, bottom] = [from.left + from.width, from.top + from.height];
  const [wide, high] = [west ? right : 1 - from.left, north ? bottom : 1 - from.top];
  let width = clamp(from.width + (west ? -dx : dx), least, wide);
  let height = clamp(from.height + (north ? -dy : dy), least, high);
  if (ratio > 0) {
    if (Math.abs(dy) > Math.abs(dx)) width = height * ratio;
    width = Math.min(width, wide, high * ratio);
    height = width / ratio;
  }
  return { left: west ? right - width : from.left, top: north ? bottom - height : from.top, width, height };
}

async function save(form: HTMLFormElement, dialog: HTMLDialogElement, item: HTMLElement, part: Part, problem: HTMLElement | null, target: string): Promise<void> {
  const data = formData(form);
  data.append('Media', item.querySelector<HTMLElement>('[data-crop]')?.dataset['crop'] ?? '');
  data.append('Alt', item.querySelector<HTMLInputElement>('input[maxlength]')?.value ?? '');
  data.append('For', target);
  for (const cut of item.querySelectorAll<HTMLInputElement>('[data-cut-of]')) data.append('Cuts', cut.value);
  for (const [name, value] of Object.entries(part)) data.append(name[0]!.toUpperCase() + name.slice(1), value.toFixed(6));
  const answer = await fetch('/compose/crop', { method: 'POST', body: data }).catch(() => null);
  if (!answer?.ok) {
    if (!problem) return;
    problem.textContent = answer?.status === 422 ? await answer.json() as string : dialog.dataset['failed'] ?? '';
    problem.hidden = false;
    return;
  }
  item.insertAdjacentHTML('afterend', await answer.text());
  const made = item.nextElementSibling;
  item.remove();
  dialog.close();
  made?.querySelector<HTMLElement>('[data-crop]')?.focus();
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), Math.max(from, to));
}
