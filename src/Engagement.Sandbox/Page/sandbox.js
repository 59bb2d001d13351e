// Keeps the page fresh without disturbing it: only what changed is exchanged, forms stay as they are.
const main = document.querySelector('[data-fragment]');

function own(parent, selector) {
  return [...parent.querySelectorAll(selector)].filter((part) => part.closest('[data-key], main') === parent);
}

function merge(list, fresh) {
  const known = new Map([...list.children].filter((item) => item.dataset.key).map((item) => [item.dataset.key, item]));
  let place = null;
  for (const next of [...fresh.children]) {
    const key = next.dataset.key;
    const old = key ? known.get(key) : null;
    if (!key) {
      continue;
    }
    if (!old) {
      next.classList.add('new');
      list.insertBefore(next, place ? place.nextSibling : list.firstChild);
      place = next;
      continue;
    }
    known.delete(key);
    const expected = place ? place.nextSibling : list.firstChild;
    if (old !== expected) {
      list.insertBefore(old, expected);
    }
    old.className = next.className;
    const parts = own(old, '[data-part]');
    own(next, '[data-part]').forEach((part, at) => {
      if (parts[at] && parts[at].innerHTML !== part.innerHTML) {
        parts[at].innerHTML = part.innerHTML;
      }
    });
    const lists = own(old, '[data-list]');
    own(next, '[data-list]').forEach((part, at) => lists[at] && merge(lists[at], part));
    place = old;
  }
  known.forEach((gone) => gone.remove());
}

async function refresh() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(main.dataset.fragment);
    if (!answer.ok) {
      return;
    }
    const fresh = document.createElement('div');
    fresh.innerHTML = await answer.text();
    if (main.classList.contains('faults')) {
      merge(main.querySelector('[data-list]'), fresh.querySelector('[data-list]'));
    } else {
      merge(main, fresh);
    }
  } catch {
    // The sandbox is stopped; the next round tries again.
  }
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.dataset.plain !== undefined) {
    return;
  }
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await fetch(form.action, { method: 'POST', body });
  if (!answer.ok) {
    window.alert(await answer.text());
    return;
  }
  form.reset();
  form.closest('details')?.removeAttribute('open');
  await refresh();
});

document.addEventListener('toggle', (event) => {
  if (event.target.open) {
    event.target.querySelector('textarea')?.focus();
  }
}, true);

setInterval(refresh, 2000);
