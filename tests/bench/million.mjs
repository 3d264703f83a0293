// Imports the ICEWS million, serves it with one thread, asks it with wrk, each question once, and compares
// its answers to the 50 shared sets: node million.mjs PARLEY FOLDER SHARED OUT
// FOLDER holds icews-1m.tsv and questions.json, and gets the store; OUT gets times, memory and rates.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addresses, readIds, readSets } from './icews_questions.mjs';

const [parley, folder, shared, out] = process.argv.slice(2);
const store = join(folder, 'icews.db');
const answers = join(shared, 'answers.json');
const here = dirname(fileURLToPath(import.meta.url));
const asked = ['events', 'dyad', 'dyadEvents', 'neighbours', 'pairs', 'pairsAll', 'shortest', 'arrival',
  'pagerank', 'series'];
/** These take milliseconds: as many as compare_bench.cpp asks of SQLite, and more time for wrk. */
const atLength = new Set(['pairs', 'pairsAll', 'arrival', 'pagerank']);
const roundsAtLength = 400;
/** Each starts the server anew, so that it has kept no answer; the rates are medians. */
const runs = 3;

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

/** Processor time of all threads of a process, in seconds. */
function processorSeconds(pid) {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) =>
    sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e9, 0);
}

/** Asks each target once on eight connections. */
function rate({ base, pid }, targets, seconds, directory) {
  const busyBefore = processorSeconds(pid);
  const file = join(directory, 'targets');
  writeFileSync(file, targets.join('\n') + '\n');
  const text = execFileSync('wrk', ['-t1', '-c8', `-d${seconds}s`, '-s', join(here, 'once.lua'), base],
    { env: { ...process.env, PARLEY_TARGETS: file }, encoding: 'utf8' });
  const [requests, microseconds, bad, bytes, median] =
    text.match(/^RESULT (.*)$/m)[1].split(' ').map(Number);
  if (bad > 0) throw new Error(`million: ${bad} of ${requests} answers were no 200 (${targets[0]})`);
  if (microseconds === 0) {
    throw new Error(`million: expected ${targets.length} answers within ${seconds} s, got ${requests} (${targets[0]})`);
  }
  // When the last is sent, the other seven connections wait for answers.
  return { perSecond: (targets.length - 7) / microseconds * 1e6,
    perBusySecond: requests / (processorSeconds(pid) - busyBefore), medianUs: median, bytes: bytes / requests };
}

/** Serves the store and calls `visit(base, pid, secondsUntilReady)`. `log`: where its log goes. */
async function serve(log, visit) {
  const begin = process.hrtime.bigint();
  const server = spawn(parley, ['serve', store, '--port', '0', '--threads', '1'],
    { stdio: ['ignore', 'pipe', log] });
  try {
    const [base, readySeconds] = await new Promise((resolve, reject) => {
      server.once('exit', code => reject(new Error(`million: the server ended with ${code}`)));
      createInterface({ input: server.stdout }).once('line', line => resolve(
        [line.replace('listening on ', ''), since(begin)]));
    });
    return await visit(base, server.pid, readySeconds);
  } finally {
    server.kill();
  }
}

/** The questions whose actors the server knows: an import makes one actor of spellings of one name. */
const known = (sets, actors) => sets.filter(set => ['actor', 'other', 'target'].every(who => actors.has(set[who])));

const middle = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const imported = await importFacts();
console.error(`million: imported in ${imported.seconds.toFixed(1)} s, ${imported.storeMiB.toFixed(0)} MiB`);
const report = { imported, rates: {} };
const measured = Object.fromEntries(asked.map(kind => [kind, []]));
const directory = mkdtempSync(join(tmpdir(), 'parley-bench-'));
try {
  for (let run = 0; run < runs; ++run) {
    await serve(run === 0 ? 'inherit' : 'ignore', async (base, pid, readySeconds) => {
      Object.assign(report, { readySeconds, readyMiB: memoryMiB(pid, 'VmRSS') });
      const { actors } = await readIds(base, '/v1/datasets/icews');
      const sets = known(readSets(join(folder, 'questions.json')), actors);
      const urls = addresses('/v1/datasets/icews', sets, actors);
      for (const kind of asked) {
        const [count, seconds] = atLength.has(kind) ? [roundsAtLength, 8] : [sets.length, 2];
        measured[kind].push({ questions: Math.min(count, sets.length),
          ...rate({ base, pid }, urls[kind].slice(0, count), seconds, directory) });
      }
      report.askedMiB = memoryMiB(pid, 'VmRSS');
      if (run > 0) return;
      // The shared sets, compared with the right answers.
      report.answers = execFileSync('node', [join(here, 'check_answers.mjs'), answers],
        { env: { ...process.env, PARLEY_URL: base }, encoding: 'utf8', maxBuffer: 1 << 26 }).trim();
      console.error(`million: ${report.answers}`);
    });
  }
} finally {
  rmSync(directory, { recursive: true });
}
for (const kind of asked) {
  const [perSecond, perBusySecond] = ['perSecond', 'perBusySecond'].map(what => middle(measured[kind].map(one => one[what])));
  report.rates[kind] = { ...measured[kind][0], perSecond, perBusySecond };
  const { bytes, questions } = report.rates[kind];
  console.error(`million: ${kind}: ${perSecond.toFixed(0)} answers/s of ${bytes.toFixed(0)} bytes, ${questions} questions`);
}
writeFileSync(out, JSON.stringify(report, null, 1) + '\n');
