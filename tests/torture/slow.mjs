// Clients that send or read as slowly as they can, by slowhttptest and by our own: others are answered
// all the time, the slow ones are gone by their deadline, memory stays.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ask, Connection, openMany } from './harness/client.mjs';
import { percentile, sleep } from './harness/numbers.mjs';
import { descriptors, residentMiB } from './harness/process.mjs';
import { cheapRequest, largeRequest } from './harness/questions.mjs';
import { start } from './harness/server.mjs';

const run = promisify(execFile);

/** The settings of slowhttptest's manual; `target` is what its connections ask for. */
const attacks = context => ({
  headers: { target: cheapRequest, with: ['-c', context.times('1000', '300'), '-H', '-r', '200', '-i', '10', '-x', '24',
    '-p', '3', '-l', context.times('60', '8')] },
  body: { target: cheapRequest, with: ['-c', '1000', '-B', '-r', '200', '-i', '10', '-s', '8192', '-x', '10', '-p', '3', '-l', '60'] },
  read: { target: largeRequest, with: ['-c', '1000', '-X', '-r', '200', '-w', '10', '-y', '20', '-n', '5', '-z', '32', '-k', '3',
    '-p', '3', '-l', '60'] },
  range: { target: cheapRequest, with: ['-c', '1000', '-R', '-r', '200', '-a', '5', '-b', '3000', '-p', '3', '-l', '60'] },
});

/** Probes until `done()`: ms of each, and how many were not answered with 200. */
async function probe(port, done) {
  const ms = [];
  let unavailable = 0;
  while (!done()) {
    const answer = await ask(port, cheapRequest, { patience: 3_000 });
    if (answer.status === 200) ms.push(answer.ms);
    else unavailable += 1;
    await sleep(50);
  }
  return { ms, unavailable };
}

/** Seconds in which slowhttptest's own probe found the service closed. */
function unavailableSeconds(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map(line => line.split(','));
  const available = head.findIndex(name => name.trim() === 'Service Available');
  // Of the first second there is no probe yet.
  return { seconds: rows.length, closed: rows.slice(1).filter(row => Number(row[available]) === 0).length };
}

async function attack(context, server, name, { target, with: settings }, report, quietP99) {
  const before = residentMiB(server.pid);
  let [over, peak] = [false, before];
  const file = join(context.work, `slow-${name}`);
  const watch = setInterval(() => { peak = Math.max(peak, residentMiB(server.pid)); }, 100);
  const probes = probe(server.port, () => over);
  const begin = performance.now();
  await run('slowhttptest', [...settings, '-g', '-o', file, '-u', `http://127.0.0.1:${server.port}${target}`],
    { maxBuffer: 1 << 26 }).catch(error => report.fault(`slowhttptest, ${name}: ${String(error).slice(0, 200)}`));
  const seconds = (performance.now() - begin) / 1000;
  over = true;
  clearInterval(watch);
  const { ms, unavailable } = await probes;
  const theirs = unavailableSeconds(`${file}.csv`);
  report.tell(`${name}: seconds`, seconds);
  report.none(`${name}: probes not answered of ${ms.length + unavailable}`, unavailable);
  report.none(`${name}: seconds in which slowhttptest found it closed`, theirs.closed);
  report.atMost(`${name}: memory grew by`, peak - before, 64, 'MiB');
  report.tell(`${name}: p99 of the probes (quiet ${quietP99.toFixed(1)} ms)`, percentile(ms, 0.99), 'ms');
}

/** Our own slow clients of each kind: seconds until the server has closed the last of them. */
async function deadlines(server, report, base, all) {
  const begin = performance.now();
  const lastOf = async connections => {
    await Promise.all(connections.map(one => one.ended()));
    return (performance.now() - begin) / 1000;
  };
  const heads = await openMany(server.port, 50);
  const bodies = await openMany(server.port, 50);
  heads.forEach(one => one.send('GET / HTTP/1.1\r\nHost: localhost\r\n'));
  bodies.forEach(one => one.send('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8192\r\n\r\n'));
  const drip = setInterval(() => {
    heads.forEach(one => one.usable && one.send('X-a: b\r\n'));
    bodies.forEach(one => one.usable && one.send('a'));
  }, 1_000);
  const [head, body] = await Promise.all([lastOf(heads), lastOf(bodies)]);
  clearInterval(drip);
  report.atMost('slow headers gone after', head, 11, 's');
  report.atMost('slow bodies gone after', body, 11, 's');
  if (!all) return;
  // A client that takes nothing is reset; whoever does not read does not see it, so the server's
  // descriptors tell, once the connections before have ended.
  for (let i = 0; i < 300 && descriptors(server.pid) > base; ++i) await sleep(50);
  const readers = await openMany(server.port, 50);
  const from = performance.now();
  readers.forEach(one => {
    one.pause();
    one.send(`GET ${largeRequest} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(200));
  });
  await sleep(2_000);
  const open = descriptors(server.pid) - base;
  while (descriptors(server.pid) > base && performance.now() - from < 60_000) await sleep(50);
  report.tell('slow readers held', open);
  report.atMost('slow readers gone after', (performance.now() - from) / 1000, 13, 's');
  readers.forEach(one => one.close());
}

export async function torment(context, report) {
  const server = await start(context);
  let quiet = true;
  setTimeout(() => { quiet = false; }, context.times(5_000, 1_000));
  const { ms } = await probe(server.port, () => !quiet);
  const baseDescriptors = descriptors(server.pid);
  const all = attacks(context);
  const chosen = context.quick ? { headers: all.headers } : all;
  for (const [name, settings] of Object.entries(chosen)) {
    await attack(context, server, name, settings, report, percentile(ms, 0.99));
  }
  await deadlines(server, report, baseDescriptors, !context.quick);
  for (let i = 0; i < 300 && descriptors(server.pid) > baseDescriptors; ++i) await sleep(50);
  report.atMost('descriptors left', descriptors(server.pid) - baseDescriptors, 0);
  const exit = await server.stop();
  report.hold('exit status', exit.code, '0', exit.code === 0);
}
