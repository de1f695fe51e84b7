// Runs before the first paint, so that a dark page never flashes white. The choice is kept in a cookie; without one the device decides.
(function () {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => (document.cookie.match(/(?:^|; )theme=(light|dark)/) || [])[1];
  const apply = () => document.documentElement.setAttribute('data-bs-theme', chosen() || (dark.matches ? 'dark' : 'light'));
  apply();
  dark.addEventListener('change', apply);
})();
