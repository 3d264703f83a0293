// Everything mixed for a long time, with one raw request in a hundred that is faulty in some way: memory
// and descriptors stay flat, and nothing answers 5xx that should not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from './harness/client.mjs';
import { inTurn, Load, Tally } from './harness/load.mjs';
import { percentile, slope, sleep } from './harness/numbers.mjs';
import { descriptors, residentMiB } from './harness/process.mjs';
import { largeRequest, mainRequests } from './harness/questions.mjs';
import { start } from './harness/server.mjs';

/** The octets of each raw request, with what may answer it. */
function rawCases(root) {
  return JSON.parse(readFileSync(join(root, 'tests/data/http-requests.json'), 'utf8')).map(one => ({
    name: one.name,
    octets: 'raw_base64' in one ? Buffer.from(one.raw_base64, 'base64')
      : Buffer.concat(one.raw_rle.map(([piece, times]) => Buffer.concat(Array(times).fill(Buffer.from(piece, 'base64'))))),
    expected: one.expect.split('|'),
  }));
}

/** Sends raw requests, one in `everyMs`, until `until()`; calls `wrong` for 5xx that none expects. */
async function sendRaw(port, cases, everyMs, until, wrong) {
  let sent = 0;
  while (!until()) {
    const { name, octets, expected } = cases[sent++ % cases.length];
    const connection = new Connection(port);
    // Some wait for more octets, as they should; they are left after a while.
    connection.exchange(octets, { patience: 1_000, headOnly: octets.includes('HEAD ') }).then(answer => {
      const status = String(answer.status);
      if (status[0] === '5' && !expected.includes(status) && !expected.includes('5xx')) wrong(name, status);
      connection.close();
    });
    await sleep(everyMs);
  }
  return sent;
}

/** Keeps an eye on memory, twice a second: [minutes, MiB]. */
async function watch(server, begin, until) {
  const points = [];
  for (; !until(); await sleep(500)) points.push([(performance.now() - begin) / 60_000, residentMiB(server.pid)]);
  return points;
}

export async function torment(context, report) {
  const server = await start(context);
  const baseDescriptors = descriptors(server.pid);
  const tally = { all: 0, unexpected: 0, broken: 0 };
  const times = new Tally();
  const begin = performance.now();
  const until = () => performance.now() - begin > context.soakMinutes * 60_000;
  // Each client asks 50 times a second: half of what two cores that also run the clients can do.
  const load = new Load(server.port, {
    clients: 16, everyMs: 20, next: inTurn([...mainRequests, largeRequest, '/']),
    seen: (answer, target) => {
      tally.all += 1;
      if (tally.all % 50 === 0) times.add(answer);
      if (answer.outcome !== 'whole') tally.broken += 1;
      else if (answer.status >= 500) {
        tally.unexpected += 1;
        report.fault(`${target}: ${answer.status}`);
      }
    },
  });
  const [raw, points] = await Promise.all([
    sendRaw(server.port, rawCases(context.root), 125, until, (name, status) => {
      tally.unexpected += 1;
      report.fault(`raw request ${name}: ${status}`);
    }),
    watch(server, begin, until),
  ]);
  await load.stop();
  // What is still half sent is closed by the server itself after its deadlines.
  await sleep(1_500);
  let left = descriptors(server.pid) - baseDescriptors;
  for (let i = 0; i < 170 && left > 0; ++i, left = descriptors(server.pid) - baseDescriptors) await sleep(100);
  const minutes = context.soakMinutes;
  const warm = points.filter(([at]) => at > Math.min(5, minutes / 3));
  report.tell('minutes', minutes);
  report.tell('requests', tally.all);
  report.tell('raw requests', raw);
  report.none('5xx that none expects', tally.unexpected);
  report.none('requests without a whole answer', tally.broken);
  report.tell('p99', percentile(times.ms, 0.99), 'ms');
  report.tell('memory at the end', points.at(-1)[1], 'MiB');
  if (minutes >= 10) report.atMost('memory grows in ten minutes by', 10 * slope(warm), 1, 'MiB');
  else report.atMost('memory grows after a third of the time by', warm.at(-1)[1] - warm[0][1], 4, 'MiB');
  report.atMost('descriptors left', left, 0);
  const exit = await server.stop();
  report.hold('exit status', exit.code, '0', exit.code === 0);
}
