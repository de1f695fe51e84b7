// The button in the header turns the theme over and keeps the choice for a year.
export function themeSwitch() {
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-theme-switch]')) return;
    const next = document.documentElement.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `theme=${next}; Max-Age=31536000; Path=/; SameSite=Lax${secure}`;
    document.documentElement.setAttribute('data-bs-theme', next);
  });
}
