// A page that stands in for the product asks until the product is there. Without script the page loads itself again.
export function awaitProduct(): void {
  const waiting = document.querySelector<HTMLElement>('[data-await]');
  if (!waiting) return;
  const ask = async (): Promise<void> => {
    const there = await fetch(waiting.dataset['await'] ?? '/', { cache: 'no-store' }).then(answer => answer.ok, () => false);
    if (there) location.replace('/');
    else setTimeout(() => void ask(), 1000);
  };
  void ask();
}
