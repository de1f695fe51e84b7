// Reads BPMN files the way other tools do: bpmn-moddle without a warning, bpmnlint's recommended rules without a report.
// usage: node read-as-others.mjs FILE.bpmn …  Prints one JSON line a file: {file, warnings, reports}.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

for (const file of process.argv.slice(2)) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(await readFile(file, 'utf8'));
  // Some rules remember what they saw: each file has a linter of its own.
  const linter = new Linter({ resolver: new NodeResolver() });
  const results = await linter.lint(rootElement, { extends: 'bpmnlint:recommended' });
  const reports = Object.entries(results).flatMap(([rule, found]) =>
    found.map(({ id, message, category }) => ({ rule, id, message, category })),
  );
  process.stdout.write(JSON.stringify({ file, warnings: warnings.map((w) => w.message), reports }) + '\n');
}
