// Runs every `$ curl …` of README.md against the server at PARLEY_URL and compares what it prints
// with what the page says it prints.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const server = process.env.PARLEY_URL;
if (!server) {
  console.error('expected PARLEY_URL to be the address of a running server');
  process.exit(1);
}
const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
let run = 0;
let failed = 0;
for (const [, block] of page.matchAll(/```console\n([\s\S]*?)```/g)) {
  const [, command, wanted] = block.match(/^\$ (curl (?:.*\\\n)*.*)\n([\s\S]*)$/) ?? [];
  if (!command) continue;
  run += 1;
  const got = execFileSync('bash', ['-c', command.replaceAll('http://127.0.0.1:8080', server)], {
    encoding: 'utf8',
  });
  if (got !== wanted) {
    failed += 1;
    console.error(`README: ${command}\nexpected:\n${wanted}\ngot:\n${got}`);
  }
}
console.log(`readme: ${run - failed} passed, ${failed} failed`);
process.exit(run >= 4 && failed === 0 ? 0 : 1);
