// More clients than descriptors: the server lives, does not spin, and answers as soon as one is free.
import { execFileSync } from 'node:child_process';
import { ask, openMany } from './harness/client.mjs';
import { sleep } from './harness/numbers.mjs';
import { descriptors, processorSeconds } from './harness/process.mjs';
import { cheapRequest } from './harness/questions.mjs';
import { start } from './harness/server.mjs';

/** From now until a request on a new connection is answered, in ms. */
async function untilAnswered(port) {
  const begin = performance.now();
  for (;;) {
    const answer = await ask(port, cheapRequest, { patience: 1_000 });
    if (answer.status === 200) return performance.now() - begin;
    if (performance.now() - begin > 10_000) return Infinity;
  }
}

/** 400 clients that send nothing, against a server that may have no more than `what` says. */
async function crowd(server, report, what) {
  const connections = await openMany(server.port, 400);
  await sleep(500);
  const open = descriptors(server.pid);
  const [before, from] = [processorSeconds(server.pid), performance.now()];
  await sleep(4_000);
  const busy = (processorSeconds(server.pid) - before) / ((performance.now() - from) / 1000);
  const alive = server.alive;
  connections.forEach(one => one.close());
  const ms = await untilAnswered(server.port);
  report.hold(`${what}: descriptors while full`, open, '> 64', open > 64);
  report.hold(`${what}: alive`, alive, 'true', alive);
  report.atMost(`${what}: processor time while full`, 100 * busy, 5, '%');
  report.atMost(`${what}: first answer after release`, ms, 1_000, 'ms');
}

export async function torment(context, report) {
  const server = await start({ ...context, limits: ['--nofile=256:256'] });
  await untilAnswered(server.port);
  await crowd(server, report, 'limit of 256');
  // The server keeps below its limit by itself; one that sinks later makes accept() fail.
  execFileSync('prlimit', ['--pid', String(server.pid), '--nofile=100:100']);
  await crowd(server, report, 'accept fails');
  const exit = await server.stop();
  report.hold('exit status', exit.code, '0', exit.code === 0);
}
