// What two contents of a draft say differently, by node: enough to decide whose to keep. The versions page has it in full.
const own = ['id', 'type', 'version', 'name', 'nodeId', 'metadata', 'customProperties'];
const facts = ['name', 'description', 'variables', 'inputs', 'outputs', 'outcomes', 'customProperties'];

export function difference(mine, theirs) {
  const a = nodesOf(mine);
  const b = nodesOf(theirs);
  const changed = [];
  for (const [id, node] of a) {
    const other = b.get(id);
    if (!other) continue;
    const what = [...new Set([...Object.keys(node), ...Object.keys(other)])]
      .filter((key) => !['nodeId', 'metadata'].includes(key) && !same(node[key], other[key]))
      .map((key) => (own.includes(key) ? key : `${key}: ${shown(node[key])} / ${shown(other[key])}`));
    if (!same(node.metadata?.displayText, other.metadata?.displayText)) what.push('displayText');
    if (what.length) changed.push({ name: nameOf(node), what });
  }
  return {
    onlyMine: [...a].filter(([id]) => !b.has(id)).map(([, node]) => nameOf(node)),
    onlyTheirs: [...b].filter(([id]) => !a.has(id)).map(([, node]) => nameOf(node)),
    changed,
    lines: !same(linesOf(mine), linesOf(theirs)),
    facts: facts.filter((key) => !same(mine[key], theirs[key])),
  };
}

function nodesOf(definition) {
  return new Map((definition.root?.activities ?? []).map((node) => [node.id, node]));
}

function linesOf(definition) {
  return (definition.root?.connections ?? [])
    .map(({ source, target }) => `${source?.activity}.${source?.port ?? ''}>${target?.activity}`)
    .sort();
}

function nameOf(node) {
  return node.metadata?.displayText || node.name || node.id;
}

function shown(value) {
  const plain = value?.expression?.value ?? value;
  const text = plain === undefined || plain === null ? '–' : typeof plain === 'string' ? plain : JSON.stringify(plain);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

// Equal but for members that are null: one side writes them, the other leaves them out. The order of members says nothing.
function same(a, b) {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

function normal(value) {
  if (Array.isArray(value)) return value.map(normal);
  if (value === null || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => member !== null && !(key === 'isArray' && member === false))
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, member]) => [key, normal(member)]),
  );
}
