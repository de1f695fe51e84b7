// The frame that holds the designer: starts the program, shows its element, and tells the page around it what happens.
import { tell } from './tell.js';
import { watchCalls } from './calls.js';
import { translate } from './overlay.js';
import { watchCanvas, canvas } from './canvas.js';
import { keepAddresses } from './addresses.js';
import { loadEditors } from './editors.js';

const page = document.body.dataset;

const calls = watchCalls(page);
// What the page around may ask of the frame.
window.designer = { showNode: canvas.show, nodes: canvas.nodes, ...calls };

keepAddresses();
translate(page.language);
watchCanvas();
start();

async function start() {
  let loaded = 0;
  const program = window.Blazor.start({
    // Dates and numbers in the reader's manner; the words are laid over, the program itself has English alone.
    applicationCulture: page.language,
    environment: 'Production',
    loadBootResource() {
      loaded += 1;
      tell('loading', { loaded, files: Number(page.files) });
    },
  });
  try {
    await Promise.all([program, loadEditors()]);
  } catch (fault) {
    tell('failed', { reason: 'program', text: String(fault?.message ?? fault) });
    return;
  }
  const backend = document.createElement('elsa-backend-provider');
  backend.setAttribute('remote-endpoint', `${location.origin}/elsa/api`);
  const element = document.createElement(page.element);
  element.setAttribute(page.idAttribute, page.id);
  document.getElementById('studio').append(backend, element);
  tell('started');
}
