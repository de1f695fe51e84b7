// The session ended while somebody drew: they sign in elsewhere, and the calls that wait are sent again.
export function signedOut(studio) {
  const dialog = document.querySelector('[data-studio-signed-out]');
  const still = dialog.querySelector('[data-studio-still-out]');

  const look = async (asked) => {
    const answer = await fetch('/elsa/api/features/installed', { headers: { Accept: 'application/json' } }).catch(() => null);
    const back = Boolean(answer && answer.status !== 401);
    still.hidden = back || !asked;
    if (!back) return;
    dialog.close();
    studio.settle({ signedIn: true });
  };

  document.addEventListener('studio:signed-out', () => {
    still.hidden = true;
    if (!dialog.open) dialog.showModal();
  });
  // Coming back to this window is enough.
  window.addEventListener('focus', () => {
    if (dialog.open) look(false);
  });
  dialog.querySelector('[data-studio-signed-in]').addEventListener('click', () => look(true));
  dialog.addEventListener('cancel', (event) => event.preventDefault());
}
