import htmx from 'htmx.org';

// Nothing in a page may be evaluated as a script (the content security policy forbids it too).
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
// Inline styles are forbidden; nothing of ours moves by them.
htmx.config.attributesToSettle = ['class'];
// A refused form comes back as 422 with its fields marked: show it. Other errors announce themselves.
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '422', swap: true },
  { code: '[45]..', swap: false, error: true },
];
window.htmx = htmx;

export default htmx;
