// Reads the .trx files of a run of tests.
//
//   node eng/sum-test-results.mjs FOLDER --one PROJECT SECONDS             one line about one project
//   node eng/sum-test-results.mjs FOLDER --steps STEP… --projects PROJECT…  every failure, and last the line `N passed, N failed`
//
// A failed step, a project that left no results, ended with an error of its own or ran no test is one failure each.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...rest] = process.argv.slice(2);
const flag = (name) => {
  const at = rest.indexOf(name);
  if (at < 0) return null;
  const end = rest.findIndex((word, i) => i > at && word.startsWith('--'));
  return rest.slice(at + 1, end < 0 ? undefined : end);
};

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const text = (xml) =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, dec, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(parseInt(hex ?? dec, hex ? 16 : 10)),
  );
const attribute = (xml, name) => text(new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
const element = (xml, name) => text(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '').trim();
const seconds = (duration) => duration.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function read(project) {
  const trx = join(folder, `${project}.trx`);
  const log = join(folder, `${project}.log`);
  const exit = join(folder, `${project}.exit`);
  const status = existsSync(exit) ? Number(readFileSync(exit, 'utf8')) : null;
  const xml = existsSync(trx) ? readFileSync(trx, 'utf8') : '';
  const tests = (xml.match(/<UnitTestResult\b[\s\S]*?(?:<\/UnitTestResult>|\/>)/g) ?? []).map((result) => {
    const opening = result.slice(0, result.indexOf('>') + 1);
    return {
      name: attribute(opening, 'testName'),
      outcome: attribute(opening, 'outcome'),
      seconds: seconds(attribute(opening, 'duration') || '0'),
      message: element(result, 'Message'),
      stack: element(result, 'StackTrace'),
    };
  });
  const failed = tests.filter((test) => test.outcome !== 'Passed' && test.outcome !== 'NotExecuted');
  const skipped = tests.filter((test) => test.outcome === 'NotExecuted');
  const trouble =
    status === null ? 'did not run'
    : status === 124 || status === 137 ? 'took longer than it may'
    : tests.length === 0 ? 'ran no test'
    : status !== 0 && failed.length === 0 ? `ended with exit code ${status} though no test failed`
    : null;
  return { project, log, tests, failed, skipped, passed: tests.length - failed.length - skipped.length, trouble };
}

const tail = (file, lines) => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines) : []);
const indent = (block, by) => block.split('\n').map((line) => ' '.repeat(by) + line).join('\n');

const one = flag('--one');
if (one) {
  const [project, took] = one;
  const { tests, failed, trouble } = read(project);
  const word = failed.length === 0 && !trouble ? 'ok' : 'FAILED';
  console.log(`  ${project.padEnd(34)} ${word.padEnd(7)} ${`${tests.length} tests`.padStart(15)} ${took.padStart(5)} s`);
} else {
  const steps = flag('--steps') ?? [];
  const projects = (flag('--projects') ?? []).map(read);
  for (const { project, failed, trouble, log } of projects) {
    for (const test of failed) {
      console.log(`\nFAILED ${test.name}\n${indent(test.message, 4)}\n${indent(test.stack.split('\n').slice(0, 12).join('\n'), 4)}`);
    }
    if (trouble) console.log(`\nFAILED ${project} ${trouble}\n${indent(tail(log, 60).join('\n'), 4)}`);
  }
  const slow = projects
    .flatMap((project) => project.tests)
    .filter((test) => test.seconds >= 10)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 15);
  if (slow.length > 0) console.log(`\nTests of ten seconds and more:\n${slow.map((test) => `${test.seconds.toFixed(1).padStart(8)} s  ${test.name}`).join('\n')}`);
  for (const name of steps) console.log(`\nFAILED the step ${name}: see above and ${join(folder, `${name}.log`)}`);

  const sum = (count) => projects.reduce((total, project) => total + count(project), 0);
  const failures = sum((project) => project.failed.length + (project.trouble ? 1 : 0)) + steps.length;
  const skipped = sum((project) => project.skipped.length);
  console.log(`\n${sum((project) => project.passed)} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failures > 0 || projects.length === 0 ? 1 : 0;
}
