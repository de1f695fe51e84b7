// Tells the page around: an event `studio:<what>` on its document. Page and frame are of one origin; without a page nobody listens.
export function tell(what, detail = {}) {
  const around = window.parent;
  if (around === window) return;
  around.document.dispatchEvent(new around.CustomEvent(`studio:${what}`, { detail }));
}
