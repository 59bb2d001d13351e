// Pictures and films that are dropped on the composer or pasted into it are taken in at once, with their progress shown.

export function startUploads(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-drop]');
  if (!place) return;
  const media = (list: DataTransfer | null): File[] => [...(list?.files ?? [])].filter(file => /^(image|video)\//.test(file.type) || /\.(png|jpe?g|gif|webp|svg|mp4|m4v|mov)$/i.test(file.name));
  form.addEventListener('dragover', event => {
    if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
    event.preventDefault();
    form.classList.add('is-dropping');
  });
  for (const name of ['dragleave', 'drop']) form.addEventListener(name, event => {
    if (name === 'drop' || event.target === form) form.classList.remove('is-dropping');
  });
  form.addEventListener('drop', event => {
    const files = media(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) send(form, place, file);
  });
  form.addEventListener('paste', event => {
    const files = media(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) send(form, place, file);
  });
  place.querySelector<HTMLInputElement>('input[type=file]')?.addEventListener('change', event => {
    const field = event.target as HTMLInputElement;
    for (const file of field.files ?? []) send(form, place, file);
    field.value = '';
  });
}

// Nothing of the form but the token without which nothing is taken.
export function formData(form: HTMLFormElement): FormData {
  const data = new FormData();
  const token = form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]');
  if (token) data.append(token.name, token.value);
  return data;
}

function send(form: HTMLFormElement, place: HTMLElement, file: File): void {
  const states = place.querySelector<HTMLElement>('[data-upload-state]');
  if (!states) return;
  const line = states.appendChild(document.createElement('p'));
  line.className = 'small upload-line';
  const field = place.querySelector<HTMLInputElement>('input[type=file]');
  if (file.size > Number(field?.dataset['most'] ?? Infinity)) {
    line.classList.add('field-error');
    line.textContent = (field?.dataset['tooLarge'] ?? '{0}').replace('{0}', file.name);
    return;
  }
  const bar = document.createElement('progress');
  bar.max = 1;
  line.append((place.dataset['uploading'] ?? '{0}').replace('{0}', file.name), ' ', bar);
  const data = formData(form);
  data.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', place.dataset['upload'] ?? '');
  request.upload.addEventListener('progress', event => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
  request.addEventListener('loadend', () => {
    if (request.status !== 200) {
      line.classList.add('field-error');
      line.textContent = `${(place.dataset['failed'] ?? '{0}').replace('{0}', file.name)} ${request.status === 422 ? JSON.parse(request.responseText) as string : ''}`;
      return;
    }
    line.remove();
    const row = place.querySelector('[data-media-row]');
    row?.insertAdjacentHTML('beforeend', request.responseText);
    row?.lastElementChild?.querySelector<HTMLInputElement>('input[maxlength]')?.focus();
    form.dispatchEvent(new Event('input', { bubbles: true }));
  });
  request.send(data);
}
