// Beside the canvas: what lint says of what was saved last, and the definition as BPMN. Both are read anew after every save.
export function beside() {
  findings();
  bpmn();
  simulate();
}

function findings() {
  const place = document.querySelector('[data-studio-findings]');
  if (!place) return;
  const lost = document.querySelector('[data-studio-findings-lost]');
  let asked = 0;
  const read = async () => {
    const own = (asked += 1);
    place.setAttribute('aria-busy', 'true');
    const answer = await fetch(place.dataset.studioFindings).catch(() => null);
    // Saves come close upon one another: what is shown is of the last.
    if (own !== asked) return;
    place.removeAttribute('aria-busy');
    lost.hidden = answer?.ok ?? false;
    if (answer?.ok) place.innerHTML = await answer.text();
  };
  document.addEventListener('studio:saved', read);
  read();
}

function bpmn() {
  const button = document.querySelector('[data-studio-bpmn-switch]');
  const place = button && document.getElementById(button.getAttribute('aria-controls'));
  const frame = place?.querySelector('iframe');
  if (!frame) return;
  const show = () => {
    if (!place.hidden) frame.src = frame.dataset.src;
  };
  button.addEventListener('click', () => {
    place.hidden = !place.hidden;
    button.setAttribute('aria-expanded', String(!place.hidden));
    show();
  });
  document.addEventListener('studio:saved', show);
}

// A first save over a published version makes a draft with a number of its own.
function simulate() {
  const link = document.querySelector('[data-studio-simulate]');
  document.addEventListener('studio:saved', ({ detail }) => {
    if (link && detail.version) link.href = link.dataset.studioSimulate + detail.version;
  });
}
