// The designer goes to other pages by changing its own address. Those pages are ours: the whole window goes there.
export function keepAddresses() {
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name].bind(history);
    history[name] = (state, title, address) => {
      const target = address === undefined || address === null ? null : new URL(address, document.baseURI);
      if (target && target.pathname.startsWith('/studio/workflows/')) {
        window.top.location.assign(target.pathname + target.search);
        return;
      }
      original(state, title, address);
    };
  }
  // Its links forget where it stands: those to pages of ours are taken there, others lead to what this house does not have.
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target.closest?.('a[href]');
      if (!link || link.origin !== location.origin || link.pathname.startsWith('/studio/')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (link.pathname.startsWith('/workflows/')) window.top.location.assign('/studio' + link.pathname + link.search);
    },
    true,
  );
}
