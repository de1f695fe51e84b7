// What stands in the designer's place while it comes, and what is said where it does not.
const patience = 120_000;

export function stage(frame, studio) {
  const waiting = document.querySelector('[data-studio-waiting]');
  const progress = document.querySelector('[data-studio-progress]');
  const problem = document.querySelector('[data-studio-problem]');
  let timer = setTimeout(() => fail('slow'), patience);

  function fail(reason, text = '') {
    clearTimeout(timer);
    waiting.hidden = true;
    problem.hidden = false;
    for (const one of problem.querySelectorAll('[data-reason]')) one.hidden = one.dataset.reason !== reason;
    problem.querySelector('[data-studio-problem-text]').textContent = text;
    problem.querySelector('[data-studio-again]').focus();
  }

  // The program's files are most of the way, its own first calls the rest.
  document.addEventListener('studio:loading', ({ detail }) => {
    progress.value = Math.min(80, Math.round((detail.loaded / detail.files) * 80));
  });
  document.addEventListener('studio:started', () => (progress.value = 85));
  document.addEventListener('studio:opened', () => (progress.value = 95));
  document.addEventListener('studio:instance', () => (progress.value = 95));
  document.addEventListener('studio:drawn', () => {
    clearTimeout(timer);
    waiting.hidden = true;
    problem.hidden = true;
  });
  const said = document.querySelector('[data-studio-said]');
  document.addEventListener('studio:refused', ({ detail }) => {
    said.querySelector('p').textContent = detail.sentences.join(' ');
    said.hidden = false;
  });
  said.querySelector('button').addEventListener('click', () => (said.hidden = true));
  document.addEventListener('studio:failed', ({ detail }) => fail(detail.reason, detail.text));
  document.querySelector('[data-studio-again]').addEventListener('click', () => {
    problem.hidden = true;
    waiting.hidden = false;
    progress.value = 0;
    timer = setTimeout(() => fail('slow'), patience);
    studio.reload();
  });
}
