// The page around the designer. What happens in the frame arrives as events `studio:<what>` on this document; what the page wants of the
// designer goes through `studio`, which panels beside the canvas use too:
//   document.addEventListener('studio:saved', ({ detail }) => …)   definitionId, name, version, isPublished, etag, published
//   document.addEventListener('studio:selected', ({ detail }) => …) id of the node
//   studio.showNode(id)  brings a node to the middle of the canvas and opens its properties
import { stage } from './stage.js';
import { saving } from './saving.js';
import { conflicts } from './conflict.js';
import { signedOut } from './signed-out.js';
import { nodes } from './nodes.js';
import { beside } from './beside.js';

const frame = document.querySelector('[data-studio-frame]');

const studio = {
  // The frame's own side; null until it has begun.
  designer: () => frame?.contentWindow?.designer ?? null,
  showNode: async (id) => (await studio.designer()?.showNode(id)) ?? false,
  nodes: () => studio.designer()?.nodes() ?? [],
  save: () => studio.designer()?.save(),
  settle: (decision) => studio.designer()?.settle(decision),
  reload: () => frame.contentWindow.location.reload(),
};

if (frame) {
  window.studio = studio;
  stage(frame, studio);
  saving(studio);
  conflicts(studio);
  signedOut(studio);
  nodes(studio);
  beside();
  panelsSwitch();
  askedNode();
  shows();
}

// An address that ends with #<node> leads to the node once the canvas stands: so findings on other pages show what they are about. Without
// one it is the node that the page names first.
function askedNode() {
  const id = decodeURIComponent(window.location.hash.slice(1)) || document.querySelector('[data-studio-show]')?.dataset.studioShow;
  if (id) document.addEventListener('studio:settled', () => studio.showNode(id), { once: true });
}

// Whatever the page names a node by leads to it on the canvas.
function shows() {
  document.addEventListener('click', (event) => {
    const id = event.target.closest('[data-studio-show]')?.dataset.studioShow;
    if (id) studio.showNode(id);
  });
}

function panelsSwitch() {
  const button = document.querySelector('[data-studio-panels-switch]');
  button?.addEventListener('click', () => {
    const panels = document.getElementById(button.getAttribute('aria-controls'));
    panels.hidden = !panels.hidden;
    button.setAttribute('aria-expanded', String(!panels.hidden));
  });
}
