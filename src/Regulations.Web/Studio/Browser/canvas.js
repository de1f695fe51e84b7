// What stands on the canvas. The designer's own module keeps its graphs: the same address gives the same module.
import { tell } from './tell.js';

const module = '/studio/_content/Elsa.Studio.Workflows.Designer/designer.entry.js';
let graph = null;
// The node that was asked for last: a chart that settles afterwards does not turn away from it.
let asked = null;

export const canvas = {
  // Selects a node, brings it to the middle and shows its properties. False where there is no such node on the canvas.
  async show(id) {
    const designer = await import(module);
    const element = `activity-${id}`;
    if (!document.getElementById(element)) return false;
    asked = id;
    await designer.selectActivity(element, id);
    return true;
  },
  // Every node with what it is called, in the order in which they stand from left to right.
  nodes() {
    return (graph?.getNodes() ?? [])
      .map((node) => ({ node, activity: node.getData() }))
      .sort((a, b) => a.node.position().x - b.node.position().x || a.node.position().y - b.node.position().y)
      .map(({ activity }) => ({
        id: activity.id,
        type: activity.type,
        text: activity.metadata?.displayText || activity.name || activity.id,
        title: titleOf(activity)[document.body.dataset.language] ?? '',
      }));
  },
};

// What a node is called in three languages: own activities say it in an input, the others beside.
function titleOf(activity) {
  const written = activity.title?.expression;
  if (written?.type === 'Object' && typeof written.value === 'string') {
    try {
      return JSON.parse(written.value) ?? {};
    } catch {
      // Somebody is just writing it: until it can be read the node goes by its other name.
      return {};
    }
  }
  return activity.customProperties?.regulation?.title ?? {};
}

// The designer opens in the middle of a wide chart; whoever reads begins at its beginning.
async function lookAtStart(container) {
  const { graphBindings } = await import(module);
  const all = graphBindings[container]?.graph;
  const start = all?.getNodes().find((node) => node.getData()?.type === 'Elsa.Start');
  if (!start) return;
  all.zoomTo(0.7);
  all.positionCell(start, 'left', { padding: { left: 40 } });
}

// The designer turns to the middle once more when the last of a wide chart stands. Whoever has taken hold of the chart before is left alone.
function whenSettled(container, then) {
  let timer;
  const end = () => {
    clearTimeout(timer);
    watcher.disconnect();
    container.removeEventListener('pointerdown', end, true);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      end();
      then();
    }, 800);
  };
  const watcher = new MutationObserver(wait);
  watcher.observe(container, { childList: true, subtree: true });
  container.addEventListener('pointerdown', end, true);
  wait();
}

// Says when the first node stands, when all of them do, which node is selected and when something on the canvas changed.
export function watchCanvas() {
  let drawn = false;
  const look = async () => {
    const container = document.querySelector('.graph-container');
    if (!container?.id) return;
    if (!drawn && container.querySelector('.elsa-activity')) {
      drawn = true;
      await lookAtStart(container.id);
      tell('drawn');
      whenSettled(container, async () => {
        await (asked ? canvas.show(asked) : lookAtStart(container.id));
        tell('settled');
      });
    }
    const designer = await import(module);
    const current = designer.graphBindings[container.id]?.graph;
    if (!current || current === graph) return;
    graph = current;
    graph.on('node:selected', ({ node }) => tell('selected', { id: node.id }));
    for (const change of ['node:moved', 'node:resized', 'node:added', 'node:removed', 'edge:connected', 'edge:removed']) {
      graph.on(change, () => {
        if (drawn) tell('changed');
      });
    }
  };
  new MutationObserver(look).observe(document.getElementById('studio'), { childList: true, subtree: true });
  document.addEventListener('change', (event) => {
    if (event.target.closest('#studio') && !event.target.closest('[class*="activity-picker"]')) tell('changed');
  });
}
