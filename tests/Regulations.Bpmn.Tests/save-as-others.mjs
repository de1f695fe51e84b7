// Reads BPMN files and writes them back the way bpmn.io and Camunda Modeler do: with bpmn-moddle.
// usage: node save-as-others.mjs FILE.bpmn …  Each file is written in place.
import { readFile, writeFile } from 'node:fs/promises';
import { BpmnModdle } from 'bpmn-moddle';

for (const file of process.argv.slice(2)) {
  const moddle = new BpmnModdle();
  const { rootElement } = await moddle.fromXML(await readFile(file, 'utf8'));
  const { xml } = await moddle.toXML(rootElement, { format: true });
  await writeFile(file, xml);
}
