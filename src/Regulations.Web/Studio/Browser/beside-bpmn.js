// In the frame with the BPMN picture: a click on an element shows its node on the canvas of the page around.
const nodes = JSON.parse(document.body.dataset.nodes);

document.addEventListener('click', (event) => {
  const node = nodes[event.target.closest('[data-element-id]')?.dataset.elementId];
  if (node) window.parent.studio?.showNode(node);
});
