// Imports the ICEWS million, serves it with one thread, asks it with wrk, the 50 shared sets round
// and round, and compares its answers: node million.mjs PARLEY FOLDER SHARED OUT [SECONDS]
// FOLDER holds icews-1m.tsv and gets the store; OUT gets times, memory and rates as JSON.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses, readIds, readSets } from './icews_questions.mjs';

const [parley, folder, shared, out, seconds = '2'] = process.argv.slice(2);
const store = join(folder, 'icews.db');
const answers = join(shared, 'answers.json');
const here = dirname(fileURLToPath(import.meta.url));
const asked = ['events', 'dyad', 'dyadEvents', 'neighbours', 'pairs', 'pairsAll', 'shortest', 'arrival',
  'pagerank', 'series'];

const since = begin => Number(process.hrtime.bigint() - begin) / 1e9;

function memoryMiB(pid, row) {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${row}:\\s+(\\d+) kB`, 'm'));
  return line ? Number(line[1]) / 1024 : 0;
}

async function importFacts() {
  rmSync(store, { force: true });
  const begin = process.hrtime.bigint();
  const child = spawn(parley, ['import', '--from', 'icews-tsv', join(folder, 'icews-1m.tsv'),
    '--relations', join(shared, 'icews-relations.tsv'), '-o', store],
  { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMiB = 0;
  const watch = setInterval(() => {
    try {
      peakMiB = Math.max(peakMiB, memoryMiB(child.pid, 'VmHWM'));
    } catch { /* it has just ended */ }
  }, 20);
  const code = await new Promise(resolve => child.once('exit', resolve));
  const seconds = since(begin);
  clearInterval(watch);
  if (code !== 0) throw new Error(`million: the import ended with ${code}`);
  return { seconds, peakMiB, storeMiB: statSync(store).size / 1024 / 1024 };
}

function rate(base, targets, directory) {
  const file = join(directory, 'targets');
  writeFileSync(file, targets.join('\n') + '\n');
  const text = execFileSync('wrk', ['-t1', '-c8', `-d${seconds}s`, '-s', join(here, 'cycle.lua'), base],
    { env: { ...process.env, PARLEY_TARGETS: file }, encoding: 'utf8' });
  const [requests, microseconds, bad, bytes, median] =
    text.match(/^RESULT (.*)$/m)[1].split(' ').map(Number);
  if (bad > 0) throw new Error(`million: ${bad} of ${requests} answers were no 200 (${targets[0]})`);
  return { perSecond: requests / microseconds * 1e6, medianUs: median, bytes: bytes / requests };
}

const imported = await importFacts();
console.error(`million: imported in ${imported.seconds.toFixed(1)} s, ${imported.storeMiB.toFixed(0)} MiB`);
const begin = process.hrtime.bigint();
const server = spawn(parley, ['serve', store, '--port', '0', '--threads', '1'],
  { stdio: ['ignore', 'pipe', 'inherit'] });
const directory = mkdtempSync(join(tmpdir(), 'parley-bench-'));
try {
  const [base, readySeconds] = await new Promise((resolve, reject) => {
    server.once('exit', code => reject(new Error(`million: the server ended with ${code}`)));
    createInterface({ input: server.stdout }).once('line', line => resolve(
      [line.replace('listening on ', ''), since(begin)]));
  });
  const report = { imported, readySeconds, readyMiB: memoryMiB(server.pid, 'VmRSS'), rates: {} };
  const { actors } = await readIds(base, '/v1/datasets/icews');
  const urls = addresses('/v1/datasets/icews', readSets(answers), actors);
  for (const kind of asked) {
    report.rates[kind] = rate(base, urls[kind], directory);
    const { perSecond, bytes } = report.rates[kind];
    console.error(`million: ${kind}: ${perSecond.toFixed(0)} answers/s of ${bytes.toFixed(0)} bytes`);
  }
  report.askedMiB = memoryMiB(server.pid, 'VmRSS');
  // The same sets once more, compared with the right answers.
  report.answers = execFileSync('node', [join(here, 'check_answers.mjs'), answers],
    { env: { ...process.env, PARLEY_URL: base }, encoding: 'utf8', maxBuffer: 1 << 26 }).trim();
  console.error(`million: ${report.answers}`);
  writeFileSync(out, JSON.stringify(report, null, 1) + '\n');
} finally {
  server.kill();
  rmSync(directory, { recursive: true });
}
