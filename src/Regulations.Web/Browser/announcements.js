// Parts that refresh themselves say so in words to screen readers, without moving focus; a lost connection is said too.
export function announcements() {
  const live = document.getElementById('announcements');
  if (!live) return;
  document.body.addEventListener('htmx:afterSwap', (event) => {
    const words = event.target.closest?.('[data-announce]')?.dataset.announce ?? event.detail.elt?.dataset?.announce;
    if (words) live.textContent = words;
  });
  for (const name of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
    document.body.addEventListener(name, () => {
      document.documentElement.setAttribute('data-offline', '');
      live.textContent = live.dataset.lost;
    });
  }
  document.body.addEventListener('htmx:afterOnLoad', () => document.documentElement.removeAttribute('data-offline'));
}
