// A form is sent once: the pressed button shows that it is on its way. Chosen files are checked for size and named before they travel.
const kilobyte = 1024;

function size(bytes) {
  return bytes < kilobyte * kilobyte ? `${Math.max(1, Math.round(bytes / kilobyte))} KB` : `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}

function nameFiles(input) {
  const list = document.getElementById(`${input.id}-chosen`);
  if (!list) return;
  const limit = Number(input.dataset.maxBytes || Infinity);
  const tooLarge = [...input.files].some((file) => file.size > limit);
  list.replaceChildren(
    ...[...input.files].map((file) => {
      const item = document.createElement('li');
      item.textContent = `${file.name} · ${size(file.size)}`;
      if (file.size > limit) item.className = 'text-danger';
      return item;
    }),
  );
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
  if (tooLarge) input.reportValidity();
}

// Uploads with files show how far they are; the answer is then followed as an ordinary form post would be.
function sendWithProgress(form, submitter) {
  const bar = form.querySelector('[data-upload-progress]');
  const request = new XMLHttpRequest();
  const data = new FormData(form, submitter);
  bar.hidden = false;
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) bar.querySelector('progress').value = event.loaded / event.total;
  });
  request.addEventListener('load', () => {
    if (request.status >= 200 && request.status < 400 && request.responseURL !== form.action) {
      location.assign(request.responseURL);
      return;
    }
    document.open();
    document.write(request.responseText);
    document.close();
  });
  request.addEventListener('error', () => {
    bar.hidden = true;
    form.removeAttribute('data-sent');
    form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
    form.querySelector('[data-upload-failed]').hidden = false;
  });
  request.open('POST', submitter?.getAttribute('formaction') || form.action);
  request.send(data);
}

// A field that hangs on another's value is shown only with that value; hidden fields are not sent.
function showDependents(form) {
  for (const field of form.querySelectorAll('[data-when]')) {
    const values = new FormData(form).getAll(field.dataset.when);
    const wanted = field.dataset.whenValues.split('|');
    const asked = !field.dataset.outcomes || field.dataset.outcomes.split('|').includes(new FormData(form).get('outcome'));
    const shown = asked && (values.length ? values.some((value) => wanted.includes(value)) : wanted.includes('false'));
    field.hidden = !shown;
    for (const input of field.querySelectorAll('input, select, textarea')) input.disabled = !shown;
  }
}

function dependOnOutcome(form) {
  const outcome = new FormData(form).get('outcome');
  for (const field of form.querySelectorAll('[data-outcomes]')) {
    const shown = !field.dataset.outcomes || field.dataset.outcomes.split('|').includes(outcome);
    field.hidden = !shown;
    for (const input of field.querySelectorAll('input, select, textarea')) input.disabled = !shown;
  }
}

// An outcome that refuses or returns is asked once more before it is sent.
function asksOnce(form, submitter) {
  const ask = form.querySelector('[name=outcome]:checked[data-ask]');
  const dialog = form.querySelector('[data-ask-dialog]');
  if (!ask || !dialog || submitter?.hasAttribute('data-ask-yes')) return false;
  dialog.querySelector('[data-ask-text]').textContent = ask.dataset.ask;
  dialog.showModal();
  return true;
}

function addRow(button) {
  const rows = button.closest('[data-rows]');
  const all = rows.querySelectorAll(':scope > .form-row');
  const next = all[all.length - 1].cloneNode(true);
  const [from, to] = [`${rows.dataset.rows}/${all.length - 1}/`, `${rows.dataset.rows}/${all.length}/`];
  const [fromId, toId] = [from.replaceAll('/', '-'), to.replaceAll('/', '-')];
  for (const element of next.querySelectorAll('*')) {
    for (const name of ['name', 'id', 'for', 'aria-describedby', 'data-when']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll(from, to).replaceAll(fromId, toId));
    }
    if (element.matches('input:not([type=radio], [type=checkbox]), textarea')) element.value = '';
    if (element.matches('[type=radio], [type=checkbox]')) element.checked = false;
  }
  all[all.length - 1].after(next);
  button.hidden = all.length + 1 >= Number(rows.dataset.max);
  next.querySelector('input, select, textarea')?.focus();
}

function depend(form) {
  dependOnOutcome(form);
  showDependents(form);
}

export function forms() {
  const prepare = (root) => {
    for (const form of root.querySelectorAll('form')) depend(form);
    for (const button of root.querySelectorAll('[data-add-row]')) button.hidden = false;
  };
  prepare(document);
  document.addEventListener('htmx:load', (event) => prepare(event.target));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-add-row]');
    if (button) addRow(button);
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('input[type=file]')) nameFiles(event.target);
    if (event.target.form) depend(event.target.form);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.hasAttribute('hx-post') || form.method !== 'post') return;
    if (form.hasAttribute('data-sent')) {
      event.preventDefault();
      return;
    }
    if (asksOnce(form, event.submitter)) {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-sent', '');
    event.submitter?.setAttribute('aria-disabled', 'true');
    const hasFiles = [...form.querySelectorAll('input[type=file]')].some((input) => input.files.length > 0);
    if (hasFiles && form.querySelector('[data-upload-progress]')) {
      event.preventDefault();
      sendWithProgress(form, event.submitter);
    }
  });
  // Coming back with the browser's arrow must not leave a dead button.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => form.removeAttribute('data-sent'));
    document.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  });
  // After a refused form the summary of errors is read first.
  document.querySelector('[data-error-summary]')?.focus();
}
