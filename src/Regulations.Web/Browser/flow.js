// A diagram larger than its frame is scrolled to where the request stands.
export function flows() {
  for (const frame of document.querySelectorAll('[data-flow-scroll]')) {
    const here = frame.querySelector('[data-centre]');
    if (!here) continue;
    const place = here.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    frame.scrollLeft += place.left + place.width / 2 - box.left - box.width / 2;
    frame.scrollTop += place.top + place.height / 2 - box.top - box.height / 2;
  }
}
