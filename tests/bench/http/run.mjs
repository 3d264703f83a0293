// Parley, nginx, a bare epoll loop and, where one is given, another Parley give the same octets, one
// thread each, asked in turns by wrk: node run.mjs PARLEY EPOLL OUT [--against PARLEY] [--rounds N] [--seconds N]
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bareEpoll, nginx, onCore, parley, processorSeconds } from './contenders.mjs';

const { values, positionals: [program, epoll, out] } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' }, rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '5' },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const cores = cpus().length;
const d = '/v1/datasets/iran-nuclear';
/** Addresses whose answers have about the size. */
const sizes = [
  { name: '0.5 KB', octets: 512, targets: [`${d}/places`, '/v1', `${d}/events?limit=1&type=call`] },
  { name: '12 KB', octets: 12_288, targets: Array.from({ length: 12 }, (_, i) => `${d}/events?limit=${i + 1}`) },
];
const [connections, pacedConnections] = [32, 100];

/** Status, fields as they came, and body. */
function get(url) {
  return new Promise((resolve, reject) => {
    request(url, { agent: false }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () => {
        const raw = response.rawHeaders;
        const fields = Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i], raw[2 * i + 1]])
          .filter(([name]) => name.toLowerCase() !== 'connection');
        resolve({ status: response.statusCode, fields, body: Buffer.concat(parts) });
      });
    }).on('error', reject).end();
  });
}

const headOf = answer => `HTTP/1.1 ${answer.status} OK\r\n` +
  answer.fields.map(([name, value]) => `${name}: ${value}\r\n`).join('') + '\r\n';

/** The address whose answer is nearest to the size, with the answer. */
async function choose(base, { octets, targets }) {
  let best = null;
  for (const target of targets) {
    const answer = await get(base + target);
    const off = Math.abs(answer.body.length - octets);
    if (answer.status === 200 && (!best || off < best.off)) best = { target, answer, off };
  }
  if (!best) throw new Error(`bench-http: none of ${targets} is answered with 200`);
  return best;
}

function wrk(contender, target, delay = 0) {
  const count = delay > 0 ? pacedConnections : connections;
  const before = processorSeconds(contender.pid);
  const text = execFileSync([...onCore(1, cores), 'wrk'][0], [...onCore(1, cores), 'wrk'].slice(1).concat(
    ['-t1', `-c${count}`, `-d${seconds}s`, '-s', join(here, 'steady.lua'), contender.base + target]),
  { env: { ...process.env, PARLEY_DELAY: String(delay) }, encoding: 'utf8' });
  const [requests, us, bad, octets, p50, p99] = text.match(/^RESULT (.*)$/m)[1].split(' ').map(Number);
  const busyUs = (processorSeconds(contender.pid) - before) / requests * 1e6;
  return { perSecond: requests / us * 1e6, busyUs, bad, octets: octets / requests, p50Us: p50, p99Us: p99 };
}

/** Throws when answers were not what the contender gave before the run. */
function checked(result, contender, total) {
  if (result.bad > 0) throw new Error(`bench-http: ${contender.name}: ${result.bad} answers were no 200, or were lost`);
  // `Connection` differs, and what is under way when wrk stops counts in octets and not in answers.
  if (Math.abs(result.octets - total) > 40 + total / 100) {
    throw new Error(`bench-http: ${contender.name}: answers of ${result.octets} octets, expected ${total}`);
  }
  return result;
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function measure(size, folder) {
  const core = onCore(0, cores);
  const started = [await parley('Parley', program, core)];
  try {
    const { target, answer } = await choose(started[0].base, size);
    const answerFile = join(folder, 'answer');
    writeFileSync(answerFile, Buffer.concat([Buffer.from(headOf(answer), 'latin1'), answer.body]));
    started.push(await nginx(folder, target, answer, core));
    started.push(await bareEpoll(epoll, answerFile, core));
    if (values.against) started.push(await parley('Parley before', values.against, core));
    for (const contender of started) {
      const own = await get(contender.base + target);
      if (own.status !== 200 || own.body.length !== answer.body.length) {
        throw new Error(`bench-http: ${contender.name}: ${own.status} with ${own.body.length} octets, expected ${answer.body.length}`);
      }
      Object.assign(contender, { total: headOf(own).length + own.body.length, full: [], paced: [] });
    }
    for (let round = 0; round < rounds; ++round) {
      for (const one of started) one.full.push(checked(wrk(one, target), one, one.total));
      console.error(`bench-http: ${size.name}, round ${round + 1}: ` + started.map(one =>
        `${one.name} ${one.full.at(-1).perSecond.toFixed(0)}/s (${one.full.at(-1).busyUs.toFixed(2)} µs busy)`).join(', '));
    }
    // Everybody at half of what nginx can do.
    const half = median(started[1].full.map(one => one.perSecond)) / 2;
    const delay = Math.max(0.5, pacedConnections / half * 1000 - 0.3);
    for (let round = 0; round < rounds; ++round) {
      for (const one of started) one.paced.push(checked(wrk(one, target, delay), one, one.total));
    }
    return {
      name: size.name, target, body: answer.body.length, half,
      contenders: started.map(({ name, total, full, paced }) => ({ name, octets: total, full, paced })),
    };
  } finally {
    for (const one of started) await one.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-http-'));
chmodSync(folder, 0o755);  // nginx's worker is another user
const machine = {
  date: new Date().toISOString().slice(0, 10), cores, processor: cpus()[0].model.trim(),
  memoryGiB: Math.round(totalmem() / 2 ** 30), load: process.env.PARLEY_BENCH_LOAD ?? null,
  nginx: execFileSync('sh', ['-c', 'nginx -v 2>&1'], { encoding: 'utf8' }).match(/nginx\/(\S+)/)[1],
};
try {
  const measured = [];
  for (const [i, size] of sizes.entries()) {
    const own = join(folder, String(i));
    execFileSync('mkdir', ['-p', own]);
    measured.push(await measure(size, own));
  }
  writeFileSync(out, JSON.stringify({ machine, rounds, seconds, connections, pacedConnections, sizes: measured }, null, 1) + '\n');
} finally {
  rmSync(folder, { recursive: true });
}
