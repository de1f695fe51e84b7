// Lays Kazakh and Russian over the designer's English. What people typed stays as it is: the canvas, names, values, editors and the text
// of definitions are never touched.
import words from '../Overlay/words.json';
import patterns from '../Overlay/patterns.json';

const attributes = ['placeholder', 'title', 'aria-label'];
// Where people's own words stand.
const typed = [
  '.monaco-editor',
  'textarea',
  'input',
  'pre',
  'code',
  '.elsa-activity',
  '.graph-container',
  '[contenteditable]',
  'td[data-label="Name"]',
].join(',');
// Where the designer shows its own words and people's side by side: there a word that somebody gave a thing of this definition is theirs.
const mixed = '.mud-tab,.mud-list-item,.mud-select,td,.mud-chip,.mud-breadcrumb-item';
const own = new Set();

// The words of the definition that was opened or saved.
export function ownWords(definition) {
  own.clear();
  const named = [definition, ...(definition.variables ?? []), ...(definition.inputs ?? []), ...(definition.outputs ?? [])];
  for (const node of definition.root?.activities ?? []) named.push(node, { name: node.id, displayName: node.metadata?.displayText });
  for (const { name, displayName } of named) {
    if (name) own.add(name);
    if (displayName) own.add(displayName);
  }
  for (const outcome of definition.outcomes ?? []) own.add(outcome);
}

// The designer writes moments as in America, whatever the reader's language; which of the two numbers is the month cannot be seen.
const moment = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))? (AM|PM)$/;

function writtenOut(text) {
  const [, month, day, year, hour, minute, , half] = moment.exec(text) ?? [];
  if (!year) return undefined;
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const two = (number) => String(number).padStart(2, '0');
  return `${two(day)}.${two(month)}.${year} ${two(hours)}:${minute}`;
}

export function translate(language) {
  // English has its words already; only moments are written out.
  const spoken = language === 'en' ? {} : words;
  const known = new Map(Object.entries(spoken).map(([english, said]) => [english, said[language]]));
  const shaped = Object.entries(language === 'en' ? {} : patterns).map(([english, said]) => [new RegExp(`^${english}$`), said[language]]);

  const say = (english) => {
    const text = english.trim();
    if (!text) return null;
    const whole = known.get(text) ?? shapedOf(text);
    return whole === undefined || whole === text ? null : english.replace(text, whole);
  };
  const shapedOf = (text) => {
    if (text.length > 200) return undefined;
    const written = writtenOut(text);
    if (written) return written;
    for (const [pattern, said] of shaped) {
      if (pattern.test(text)) return text.replace(pattern, said);
    }
    return undefined;
  };

  const sayText = (node) => {
    const parent = node.parentElement;
    if (!parent || parent.closest(typed) || parent.closest('script,style')) return;
    if (own.has(node.nodeValue.trim()) && parent.closest(mixed)) return;
    const said = say(node.nodeValue);
    if (said !== null) node.nodeValue = said;
  };
  const sayAttributes = (element) => {
    if (element.closest('.monaco-editor,.graph-container')) return;
    for (const name of attributes) {
      const value = element.getAttribute(name);
      const said = value && say(value);
      if (said) element.setAttribute(name, said);
    }
  };
  const sayAll = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return sayText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    sayAttributes(root);
    for (const element of root.querySelectorAll(attributes.map((name) => `[${name}]`).join(','))) sayAttributes(element);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) sayText(walker.currentNode);
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') sayText(change.target);
      else if (change.type === 'attributes') sayAttributes(change.target);
      else change.addedNodes.forEach(sayAll);
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributes,
  });
}
