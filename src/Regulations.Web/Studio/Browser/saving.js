// Says in words whether what is drawn is saved, and asks before a window with unsaved work is left.
const unsaved = new Set(['changed', 'saving', 'offline', 'refused']);

export function saving(studio) {
  const bar = document.querySelector('[data-studio]');
  const state = document.querySelector('[data-studio-save]');
  if (!bar || !state) return;
  const version = bar.querySelector('[data-studio-version]');
  let editable = true;

  const say = (what) => {
    state.dataset.state = what;
    for (const words of state.querySelectorAll('[data-say]')) words.hidden = words.dataset.say !== what;
  };
  const standing = ({ version: number, isPublished }) => {
    const pattern = isPublished ? version.dataset.published : version.dataset.draft;
    version.textContent = pattern.replace('{version}', number);
    // There is something to publish while a draft stands.
    const publish = bar.querySelector('[data-studio-publish]');
    if (publish) publish.hidden = isPublished;
  };

  document.addEventListener('studio:opened', ({ detail }) => {
    editable = detail.editable;
    bar.querySelector('[data-studio-readonly]').hidden = editable;
    state.hidden = !editable;
    standing(detail);
    say('opened');
  });
  document.addEventListener('studio:changed', () => {
    if (editable && state.dataset.state !== 'saving') say('changed');
  });
  document.addEventListener('studio:opening', () => say('waiting'));
  document.addEventListener('studio:saving', () => say('saving'));
  document.addEventListener('studio:offline', () => say('offline'));
  document.addEventListener('studio:not-saved', () => say('refused'));
  document.addEventListener('studio:saved', ({ detail }) => {
    standing(detail);
    const now = new Date();
    const at = state.querySelector('[data-studio-saved-at]');
    at.dateTime = now.toISOString();
    at.textContent = now.toLocaleTimeString('kk-KZ', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: bar.dataset.zone });
    say('saved');
  });

  // As in the designer itself, also while the page around has the focus.
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    studio.save();
  });
  window.addEventListener('beforeunload', (event) => {
    if (editable && unsaved.has(state.dataset.state)) event.preventDefault();
  });
}
