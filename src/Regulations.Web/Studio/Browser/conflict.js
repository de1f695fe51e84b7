// Two people saved one draft: the second decides, and nothing of either is lost.
import { difference } from './difference.js';

const definitions = '/elsa/api/workflow-definitions';

export function conflicts(studio) {
  const dialog = document.querySelector('[data-studio-conflict]');
  if (!dialog) return;
  const who = dialog.querySelector('[data-studio-conflict-who]');
  const copy = dialog.querySelector('[data-studio-copy]');
  const refused = dialog.querySelector('[data-studio-copy-refused]');
  let mine = null;
  let theirs = null;

  document.addEventListener('studio:conflict', async ({ detail }) => {
    mine = detail.mine;
    who.textContent = detail.sentences.join(' ');
    copy.elements.name.value = `${mine.name} (${copy.elements.name.dataset.suffix})`;
    refused.hidden = true;
    if (!dialog.open) dialog.showModal();
    theirs = await latest(mine.definitionId);
    // Their content may have changed again since the refusal: what is decided upon is what is shown.
    theirs.etag ??= detail.etag;
    show(difference(mine, theirs.definition));
  });

  function show(found) {
    const list = dialog.querySelector('[data-studio-difference-list]');
    const say = (text, values) => Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), text);
    const members = JSON.parse(list.dataset.words);
    const called = (what) => what.map((member) => members[member] ?? member).join(', ');
    const lines = [
      ...found.onlyMine.map((name) => say(list.dataset.onlyMine, { name })),
      ...found.onlyTheirs.map((name) => say(list.dataset.onlyTheirs, { name })),
      ...found.changed.map(({ name, what }) => say(list.dataset.changed, { name, what: called(what) })),
      ...(found.lines ? [list.dataset.lines] : []),
      ...(found.facts.length ? [say(list.dataset.facts, { what: called(found.facts) })] : []),
    ];
    dialog.querySelector('[data-studio-difference-none]').hidden = lines.length > 0;
    list.replaceChildren(
      ...lines.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
      }),
    );
  }

  dialog.querySelector('[data-studio-take="theirs"]').addEventListener('click', () => {
    dialog.close();
    // Nothing unsaved is left in this window: it is theirs that is opened.
    document.dispatchEvent(new CustomEvent('studio:opening'));
    studio.reload();
  });
  dialog.querySelector('[data-studio-take="mine"]').addEventListener('click', () => {
    dialog.close();
    studio.settle({ etag: theirs?.etag });
  });
  dialog.querySelector('[data-studio-later]').addEventListener('click', () => later());
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    later();
  });
  function later() {
    dialog.close();
    studio.settle(null);
  }

  copy.addEventListener('submit', async (event) => {
    event.preventDefault();
    const model = { ...mine, id: null, definitionId: newId(mine.definitionId), name: copy.elements.name.value.trim(), version: 1, isLatest: true, isPublished: false };
    const answer = await fetch(definitions, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ model, publish: false }),
    }).catch(() => null);
    const said = await answer?.json().catch(() => null);
    if (!answer?.ok) {
      refused.textContent = said?.errors?.generalErrors?.join(' ') ?? said?.message ?? String(answer?.status ?? '');
      refused.hidden = false;
      return;
    }
    document.dispatchEvent(new CustomEvent('studio:opening'));
    location.assign(`/studio/workflows/definitions/${encodeURIComponent(said.workflowDefinition.definitionId)}/edit`);
  });
}

async function latest(definitionId) {
  const answer = await fetch(`${definitions}/by-definition-id/${encodeURIComponent(definitionId)}?versionOptions=Latest`, {
    headers: { Accept: 'application/json' },
  });
  return { definition: await answer.json(), etag: answer.headers.get('ETag') };
}

function newId(definitionId) {
  return `${definitionId}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
}
