// BPMN diagrams: drawn by bpmn-js from the file in the page, with what happened so far laid over it.
import Viewer from 'bpmn-js/lib/NavigatedViewer';

for (const frame of document.querySelectorAll('[data-bpmn]')) {
  draw(frame);
}

async function draw(frame) {
  const figure = frame.closest('figure');
  const xml = figure.querySelector('[data-bpmn-file]').textContent;
  const waiting = frame.querySelector('.bpmn-waiting');
  // Text is measured when it is drawn: the typeface has to be there, in both alphabets.
  await Promise.all(['Aa', 'Аә'].map((letters) => document.fonts.load("12px 'Inter Variable'", letters)));
  const viewer = new Viewer({
    container: frame,
    bpmnRenderer: {
      defaultFillColor: 'var(--surface)',
      defaultStrokeColor: 'var(--bpmn-line)',
      defaultLabelColor: 'var(--bpmn-text)',
    },
    textRenderer: { defaultStyle: { fontFamily: 'Inter Variable, Noto Sans, sans-serif' }, externalStyle: { fontSize: 11 } },
  });
  await viewer.importXML(xml);
  waiting.remove();
  mark(viewer, frame, figure);
  const views = viewsOf(viewer, frame);
  figure.querySelector('.bpmn-acts').hidden = false;
  for (const button of figure.querySelectorAll('[data-bpmn-zoom]')) {
    button.addEventListener('click', () => views[button.dataset.bpmnZoom]());
  }
  frame.addEventListener('keydown', (event) => onKey(event, viewer, views));
  (Object.keys(JSON.parse(frame.dataset.here)).length ? views.here : views.start)();
}

function mark(viewer, frame, figure) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const here = JSON.parse(frame.dataset.here);
  for (const id of JSON.parse(frame.dataset.passed)) {
    if (registry.get(id) && !here[id]) canvas.addMarker(id, 'bpmn-passed');
  }
  for (const [id, standing] of Object.entries(here)) {
    if (!registry.get(id)) continue;
    canvas.addMarker(id, 'bpmn-here');
    canvas.addMarker(id, standing === 'waiting' ? 'bpmn-standing-waiting' : `bpmn-${standing}`);
  }
  for (const [id, change] of Object.entries(JSON.parse(frame.dataset.changes))) {
    if (registry.get(id)) canvas.addMarker(id, `bpmn-${change}`);
  }
  for (const note of figure.querySelectorAll('[data-bpmn-note]')) {
    if (!registry.get(note.dataset.bpmnNote)) continue;
    const html = document.createElement('div');
    html.append(note.content.cloneNode(true));
    viewer.get('overlays').add(note.dataset.bpmnNote, { position: { top: -30, left: 0 }, scale: { min: 0.8 }, html });
  }
}

// Where to look: at a readable size, never the whole breadth unless asked for.
function viewsOf(viewer, frame) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const around = (element) => {
    const { clientWidth: width, clientHeight: height } = frame;
    const scale = 0.85;
    canvas.viewbox({
      x: element.x + element.width / 2 - width / scale / 2,
      y: element.y + element.height / 2 - height / scale / 2,
      width: width / scale,
      height: height / scale,
    });
  };
  return {
    in: () => canvas.zoom(canvas.zoom() * 1.25, 'auto'),
    out: () => canvas.zoom(canvas.zoom() / 1.25, 'auto'),
    whole: () => canvas.zoom('fit-viewport'),
    here: () => {
      // Somebody's task before an event that may never happen.
      const waiting = Object.keys(JSON.parse(frame.dataset.here)).map((id) => registry.get(id)).filter(Boolean);
      const first = waiting.find((element) => element.type.endsWith('Task')) ?? waiting[0];
      if (first) around(first);
    },
    start: () => {
      // The start of the whole course waits for no message.
      const starts = registry.filter((element) => element.type === 'bpmn:StartEvent');
      const start = starts.find((element) => !element.businessObject.eventDefinitions?.length) ?? starts[0];
      if (!start) return canvas.zoom('fit-viewport');
      const { clientWidth: width, clientHeight: height } = frame;
      const pool = registry.filter((element) => element.type === 'bpmn:Participant' && element.children.includes(start))[0] ?? start;
      const scale = 0.8;
      canvas.viewbox({ x: pool.x - 20, y: Math.max(pool.y - 90, start.y - height / scale / 2), width: width / scale, height: height / scale });
    },
  };
}

function onKey(event, viewer, views) {
  const step = 80;
  const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  if (moves[event.key]) viewer.get('canvas').scroll({ dx: moves[event.key][0], dy: moves[event.key][1] });
  else if (event.key === '+' || event.key === '=') views.in();
  else if (event.key === '-') views.out();
  else if (event.key === 'Home') views.start();
  else return;
  event.preventDefault();
}
