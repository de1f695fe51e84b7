// The inbox by keyboard: up and down (or k and j) along the list, Enter opens, c claims, Esc goes back to the list.
function typing(target) {
  return target.closest('input, textarea, select, [contenteditable], dialog');
}

function step(by) {
  const lines = [...document.querySelectorAll('.task-line')];
  if (lines.length === 0) return false;
  const here = lines.indexOf(document.activeElement);
  const from = here >= 0 ? here : lines.findIndex((line) => line.hasAttribute('aria-current'));
  const next = from < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, from + by));
  lines[next].focus();
  return true;
}

function press(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return false;
  const inside = event.target === document.body || event.target.closest('.desk');
  if (!inside) return false;
  const inOpenTask = event.target.closest('.desk-open');
  switch (event.key) {
    case 'j':
      return step(1);
    case 'k':
      return step(-1);
    case 'ArrowDown':
      return !inOpenTask && step(1);
    case 'ArrowUp':
      return !inOpenTask && step(-1);
    case 'Escape': {
      const line = document.querySelector('.task-line[aria-current]') ?? document.querySelector('.task-line');
      line?.focus();
      return Boolean(line);
    }
    default: {
      const button = document.querySelector(`.desk-open [data-shortcut="${CSS.escape(event.key)}"]`);
      button?.click();
      return Boolean(button);
    }
  }
}

export function inbox() {
  const desk = document.getElementById('desk');
  if (!desk) return;
  document.addEventListener('keydown', (event) => {
    if (press(event)) event.preventDefault();
  });
  // A task opened beside the list: mark its line, and let reading begin at the task.
  document.body.addEventListener('htmx:afterSettle', (event) => {
    if (event.target.id !== 'open-task') return;
    const open = document.querySelector('.open-task');
    desk.toggleAttribute('data-open', Boolean(open));
    for (const line of document.querySelectorAll('.task-line')) {
      if (open && line.id === `line-${open.dataset.task}`) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    }
    document.getElementById('open-task').focus({ preventScroll: window.innerWidth >= 992 });
  });
}
