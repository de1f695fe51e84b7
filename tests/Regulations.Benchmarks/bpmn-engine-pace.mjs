// The other side of the interpreter benchmark. For each line on standard input, `SCENARIO SECONDS`, runs that scenario over and
// over for about so long and answers with one line of JSON: {"instances":…,"steps":…,"seconds":…}.
//
// It is given every advantage its public interface allows: the file is parsed and serialised once, no listener hears the
// activities, nothing is logged.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { EventEmitter } from 'node:events';
import BpmnModdle from 'bpmn-moddle';
import * as elements from 'bpmn-elements';
import serializer, { TypeResolver } from 'moddle-context-serializer';
import { Engine } from 'bpmn-engine';

const silent = () => ({ debug() {}, warn() {}, error() {} });
const stepsOf = { 'eight-steps': 8, 'eight-tasks': 8 };

async function parse(name) {
  const xml = readFileSync(new URL(`./processes/${name}.bpmn`, import.meta.url), 'utf8');
  return serializer(await new BpmnModdle().fromXML(xml), TypeResolver(elements));
}

// A mistake in the process must not look like speed: one run is listened to and must take the steps it should.
async function takeStock(name, sourceContext) {
  const listener = new EventEmitter();
  let ended = 0;
  listener.on('activity.end', (activity) => (ended += /Task$/.test(activity.type) ? 1 : 0));
  listener.on('activity.wait', (activity) => activity.signal());
  const engine = new Engine({ sourceContext, variables: { meets: true } });
  const execution = await engine.execute({ listener });
  if (execution.state !== 'idle' || ended !== stepsOf[name]) throw new Error(`${name}: ${ended} steps, ${execution.state}`);
}

const scenarios = {
  // From start to end without a wait, nothing stored.
  async 'eight-steps'(sourceContext) {
    const execution = await new Engine({ sourceContext, Logger: silent, variables: { meets: true } }).execute();
    if (execution.isRunning) throw new Error('still running');
  },

  // Eight tasks for people: at each the state is written as text, everything is let go, the state is read back and the task is completed.
  async 'eight-tasks'(sourceContext) {
    let engine = new Engine({ sourceContext, Logger: silent });
    let execution = await engine.execute();
    while (execution.isRunning) {
      const state = JSON.stringify(await engine.getState());
      await engine.stop();
      engine = new Engine({ Logger: silent }).recover(JSON.parse(state));
      execution = await engine.resume();
      const [waiting] = execution.getPostponed();
      execution.signal({ id: waiting.id });
    }
  },
};

const parsed = {};
for (const name of Object.keys(scenarios)) {
  parsed[name] = await parse(name);
  await takeStock(name, parsed[name]);
}
console.log('ready');

for await (const line of createInterface({ input: process.stdin })) {
  const [name, seconds] = line.trim().split(' ');
  const run = scenarios[name];
  const began = process.hrtime.bigint();
  const until = began + BigInt(Math.round(Number(seconds) * 1e9));
  let instances = 0;
  let now = began;
  for (; now < until; now = process.hrtime.bigint()) {
    await run(parsed[name]);
    instances++;
  }
  console.log(JSON.stringify({ instances, steps: instances * stepsOf[name], seconds: Number(now - began) / 1e9 }));
}
