// The frame that holds the designer: starts the program, shows its element, and tells the page around it what happens.
import { tell } from './tell.js';
import { watchCalls } from './calls.js';
import { translate } from './overlay.js';
import { watchCanvas, canvas } from './canvas.js';
import { keepAddresses } from './addresses.js';
import { loadEditors } from './editors.js';

const page = document.body.dataset;

const calls = watchCalls(page, loadEditors);
// What the page around may ask of the frame.
window.designer = { showNode: canvas.show, nodes: canvas.nodes, ...calls };

keepAddresses();
translate(page.language);
watchCanvas(loadEditors);
start();

async function start() {
  let loaded = 0;
  try {
    await window.Blazor.start({
      // Dates and numbers in the reader's manner; the words are laid over, the program itself has English alone.
      applicationCulture: page.language,
      environment: 'Production',
      loadBootResource() {
        loaded += 1;
        tell('loading', { loaded, files: Number(page.files) });
      },
    });
  } catch (fault) {
    tell('failed', { reason: 'program', text: String(fault?.message ?? fault) });
    return;
  }
  // Beside the designer's own first calls, so that it is there when the first node stands.
  loadEditors().catch((fault) => tell('failed', { reason: 'program', text: fault.message }));
  const backend = document.createElement('elsa-backend-provider');
  backend.setAttribute('remote-endpoint', `${location.origin}/elsa/api`);
  const element = document.createElement(page.element);
  element.setAttribute(page.idAttribute, page.id);
  document.getElementById('studio').append(backend, element);
  tell('started');
}
