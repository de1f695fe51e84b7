// The list of nodes beside the canvas: what is written there finds, what is chosen is shown on the canvas.
export function nodes(studio) {
  const panel = document.querySelector('[data-studio-nodes]');
  if (!panel) return;
  const list = panel.querySelector('[data-studio-node-list]');
  const search = panel.querySelector('[data-studio-node-search]');
  const none = panel.querySelector('[data-studio-no-node]');

  const fill = () => {
    const all = studio.nodes();
    panel.querySelector('[data-studio-node-count]').textContent = all.length || '';
    list.replaceChildren(...all.map(line));
    find();
  };
  const line = ({ id, text, title }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.node = id;
    // What stands on the canvas is in one language; the reader's own goes beside it.
    button.textContent = text;
    if (title && !text.includes(title)) {
      const own = document.createElement('small');
      own.textContent = title;
      button.append(own);
    }
    item.append(button);
    return item;
  };
  const find = () => {
    const wanted = search.value.trim().toLocaleLowerCase();
    let found = 0;
    for (const item of list.children) {
      item.hidden = !item.textContent.toLocaleLowerCase().includes(wanted);
      if (!item.hidden) found += 1;
    }
    none.hidden = found > 0 || list.children.length === 0;
  };

  document.addEventListener('studio:drawn', fill);
  document.addEventListener('studio:saved', fill);
  search.addEventListener('input', find);
  list.addEventListener('click', (event) => {
    const id = event.target.closest('[data-node]')?.dataset.node;
    if (id) studio.showNode(id);
  });
  document.addEventListener('studio:selected', ({ detail }) => {
    for (const button of list.querySelectorAll('[data-node]')) {
      const here = button.dataset.node === detail.id;
      button.toggleAttribute('aria-current', here);
      if (here) button.scrollIntoView({ block: 'nearest' });
    }
  });
}
