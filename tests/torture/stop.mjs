// SIGTERM while many clients ask: no answer is cut, the listener closes, the process ends with 0; a
// second SIGTERM ends it at once.
import { createConnection } from 'node:net';
import { Connection } from './harness/client.mjs';
import { inTurn, Load, Tally } from './harness/load.mjs';
import { dice, percentile, sleep } from './harness/numbers.mjs';
import { largeRequest, mainRequests } from './harness/questions.mjs';
import { howEnded, start } from './harness/server.mjs';

const isRefused = port => new Promise(resolve => {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.once('connect', () => { socket.resetAndDestroy(); resolve(false); });
  socket.once('error', () => resolve(true));
  // What is asked in the moment of closing may get no reply, and the kernel asks again only after a
  // second: whether the listener is closed by now, another question tells sooner.
  setTimeout(() => { socket.destroy(); resolve(false); }, 50);
});

async function untilRefused(port) {
  const begin = performance.now();
  while (!(await isRefused(port)) && performance.now() - begin < 5_000) await sleep(2);
  return performance.now() - begin;
}

/** A request sent so long before the signal had surely reached the server. */
const surelyThereMs = 100;

async function stopUnderLoad(context, roll, tally, report) {
  const server = await start(context);
  let begin = Infinity;
  let lost = 0;
  const load = new Load(server.port, {
    clients: 16, next: inTurn([...mainRequests, largeRequest]), patience: 15_000,
    seen: (answer, target) => {
      tally.add(answer);
      const sent = performance.now() - answer.ms;
      if (answer.outcome === 'unanswered' && sent < begin - surelyThereMs) lost += 1;
      if (answer.outcome === 'cut' || answer.outcome === 'late') report.fault(`${answer.outcome}: ${target}`);
    },
  });
  await sleep(50 + 150 * roll());
  begin = performance.now();
  server.signal('SIGTERM');
  const refusedMs = await untilRefused(server.port);
  const exit = await Promise.race([server.ended, sleep(12_000).then(() => null)]);
  const ms = performance.now() - begin;
  await load.stop();
  if (server.alive) await server.kill();
  if (exit?.code !== 0) report.fault(`after SIGTERM: ${howEnded(exit)} after ${ms.toFixed(0)} ms`);
  return { ms, refusedMs, lost, right: exit?.code === 0 };
}

/** A client that takes nothing of its answers keeps a drain from ending; the second signal does. */
async function secondSignal(context, report) {
  const server = await start(context);
  const slow = new Connection(server.port);
  await slow.opened();
  slow.pause();
  slow.send(`GET ${largeRequest} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(100));
  await sleep(500);
  server.signal('SIGTERM');
  await sleep(500);
  const waited = server.alive;
  const begin = performance.now();
  server.signal('SIGTERM');
  const exit = await Promise.race([server.ended, sleep(3_000).then(() => null)]);
  slow.close();
  if (server.alive) await server.kill();
  report.hold('a drain waits for a slow client', waited, 'true', waited);
  report.atMost('second SIGTERM ends it after', performance.now() - begin, 500, 'ms');
  report.hold('and it ended by', howEnded(exit), 'SIGTERM', exit?.signal === 'SIGTERM');
}

export async function torment(context, report) {
  const tally = new Tally();
  const roll = dice(11);
  const stops = [];
  const count = context.times(50, 5);
  for (let i = 0; i < count; ++i) stops.push(await stopUnderLoad(context, roll, tally, report));
  report.hold('stops with exit 0', stops.filter(one => one.right).length, String(count), stops.every(one => one.right));
  report.tell('answers', tally.whole);
  report.none('answers cut', tally.cut);
  report.none('answers late', tally.late);
  report.none(`requests sent ${surelyThereMs} ms before the signal, unanswered`, stops.reduce((sum, one) => sum + one.lost, 0));
  report.tell('requests that crossed the signal, unanswered', tally.unanswered);
  report.atMost('slowest listener closed after', percentile(stops.map(one => one.refusedMs), 1), 250, 'ms');
  report.atMost('slowest end', percentile(stops.map(one => one.ms), 1), 10_000, 'ms');
  await secondSignal(context, report);
}
