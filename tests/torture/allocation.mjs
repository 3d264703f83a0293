// Memory runs out at the Nth allocation, for N = 1, 2, 3 …, once and from then on: each request ends in
// an answer or a closed connection, and the next one is right; a reload serves the old or the new
// data; a start ends with a status, not by a signal.
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ask, Connection } from './harness/client.mjs';
import { knownAnswers, revisionOf, twoRevisions } from './harness/data.mjs';
import { sleep } from './harness/numbers.mjs';
import { mainRequests } from './harness/questions.mjs';
import { howEnded, launch, start } from './harness/server.mjs';
import { replace } from './reload.mjs';

/** Whether the process is gone, or goes within a moment: a connection is closed before its process has ended. */
const hasEnded = server => Promise.race([server.ended.then(() => true), sleep(400).then(() => false)]);

/** After so many deaths of the server enough is known. */
const enoughDeaths = 50;

const forever = 2n ** 62n;

/** What tests/torture/fail_malloc.c reads and counts. */
class Failures {
  constructor(path) {
    this.path = path;
    writeFileSync(path, Buffer.alloc(32));
    this.file = openSync(path, 'r+');
  }

  /** The allocation number `first` (from 1) fails, and those after it up to `end`. */
  arm(first, end) {
    const numbers = new BigInt64Array([0n, BigInt(first) - 1n, end === Infinity ? forever : BigInt(end) - 1n, 0n]);
    writeSync(this.file, new Uint8Array(numbers.buffer), 0, 32, 0);
  }

  /** Stops them; returns how many were made and how many failed. */
  disarm() {
    const buffer = new BigInt64Array(4);
    readSync(this.file, new Uint8Array(buffer.buffer), 0, 32, 0);
    writeSync(this.file, new Uint8Array(new BigInt64Array([0n, 0n, 0n, 0n]).buffer), 0, 32, 0);
    return { made: Number(buffer[0]), failed: Number(buffer[3]) };
  }

  close() {
    closeSync(this.file);
  }
}

/** 1, 2, 3 … `each`, then ever wider apart up to `last`. */
function* numbersUpTo(each, last, growth = 1.07) {
  for (let n = 1; n <= last; n = n < each ? n + 1 : Math.ceil(n * growth)) yield n;
}

const preloaded = (context, failures, more) => ({
  ...context, threads: 1, env: { LD_PRELOAD: context.failMalloc, FAIL_MALLOC: failures.path }, ...more,
});

/**
 * Starts a server and asks everything once: glibc itself ends a process that has no memory for the first
 * use of a variable of a thread.
 */
async function warm(options) {
  const server = await start(options);
  for (const target of mainRequests) await ask(server.port, target);
  return server;
}

/** Whether a 200 says what the target says without failures, where that is known. */
const isKnown = (known, target, answer) => !known.has(target) || revisionOf(known, target, answer) === 0;

/** Asks with a failure at `n`, then without one. Returns how many allocations failed. */
async function oneFailure(server, failures, known, { target, fields }, n, end, counts, report) {
  const what = `${target}, allocation ${n}${end === Infinity ? ' and all after it' : ''}`;
  const connection = new Connection(server.port);
  await connection.opened();
  failures.arm(n, end);
  // What finds no memory at all may wait for it, but not for ever: soon there is some.
  let failed = 0;
  const disarm = () => { failed = Math.max(failed, failures.disarm().failed); };
  const relief = setTimeout(disarm, 200);
  const answer = await connection.request(target, { patience: 3_000, fields });
  clearTimeout(relief);
  disarm();
  connection.close();
  const right = ['unanswered', 'refused'].includes(answer.outcome) || (answer.outcome === 'whole' &&
    (answer.status >= 500 || (answer.status < 300 && isKnown(known, target, answer))));
  if (!right) {
    counts.wrong += 1;
    report.fault(`${what}: ${answer.outcome} ${answer.status}`);
  }
  counts[answer.outcome === 'whole' ? answer.status : answer.outcome] =
    (counts[answer.outcome === 'whole' ? answer.status : answer.outcome] ?? 0) + 1;
  return { failed, what };
}

/** What is asked: `targetOf(n)` for the try with a failure at `n`. */
const plain = mainRequests.map(target => ({ targetOf: () => target }));
/** Never the same question, so that each is computed, coded and kept. */
const kept = ['events', 'claims', 'actors'].map(list => ({
  targetOf: n => `/v1/datasets/iran-nuclear/${list}?limit=${200 + n}`, fields: { 'Accept-Encoding': 'gzip' },
}));

async function requests(context, failures, known, report) {
  const counts = { wrong: 0 };
  let [tried, wrongAfter, died] = [0, 0, 0];
  const without = preloaded(context, failures, { flags: context.withoutCache });
  let server = await warm(without);
  for (const asked of [...plain, ...kept]) {
    if (asked === kept[0]) {
      await server.stop();
      server = await warm(preloaded(context, failures));
    }
    for (const end of [1, Infinity]) {
      if (died >= enoughDeaths) break;
      // Without any memory each try may take as long as the relief.
      const numbers = end === 1 ? numbersUpTo(context.times(400, 10), context.times(20_000, 60), context.times(1.07, 1.5))
        : numbersUpTo(context.times(40, 2), context.times(20_000, 8), context.times(1.2, 2));
      for (const n of numbers) {
        const target = asked.targetOf(n);
        const { failed, what } = await oneFailure(server, failures, known, { ...asked, target }, n,
          end === 1 ? n + 1 : end, counts, report);
        if (failed === 0 || died >= enoughDeaths) break;
        tried += 1;
        const next = await ask(server.port, target, { patience: 3_000 });
        const right = next.status === 200 && isKnown(known, target, next);
        if (right) continue;
        if (await hasEnded(server)) {
          died += 1;
          report.fault(`${what}: ${howEnded(server.exit)} ${server.log.trim().split('\n').at(-1)}`);
        } else {
          wrongAfter += 1;
          report.fault(`the request after ${what}: ${next.outcome} ${next.status}`);
        }
        await server.kill();
        server = await warm(asked.fields ? preloaded(context, failures) : without);
      }
    }
  }
  const ways = Object.entries(counts).filter(([way]) => way !== 'wrong').map(([way, count]) => `${way}: ${count}`);
  report.tell('requests with a failure', tried);
  report.tell('their ends', ways.join(', '));
  report.none('neither right, 5xx nor closed', counts.wrong);
  report.none('wrong answers to the next request', wrongAfter);
  report.none('requests that ended the server', died);
  const exit = await server.stop();
  report.hold('exit status', exit.code, '0', exit.code === 0);
}

async function reloads(context, failures, known, revisions, report) {
  const served = join(context.work, 'allocation.json');
  replace(revisions[0], served);
  const target = mainRequests[2];
  let server = await start(preloaded(context, failures, { data: [served] }));
  let [tried, died, wrong, stuck] = [0, 0, 0, 0];
  let turn = 0;
  for (const n of numbersUpTo(context.times(150, 10), context.times(100_000, 300), context.times(1.07, 1.3))) {
    replace(revisions[++turn % 2], served);
    const from = server.log.length;
    failures.arm(n, n + 1);
    server.signal('SIGHUP');
    await server.logs('reload', from, 3_000);
    const { failed } = failures.disarm();
    const answer = await ask(server.port, target, { patience: 3_000 });
    tried += 1;
    const right = revisionOf(known, target, answer) >= 0;
    const again = right && await server.reload();
    if (!right || !again) {
      const ended = await hasEnded(server);
      died += ended ? 1 : 0;
      wrong += !ended && !right ? 1 : 0;
      stuck += !ended && right && !again ? 1 : 0;
      report.fault(`reload, allocation ${n}: ${howEnded(server.exit)}, ${answer.outcome} ${answer.status}`);
      await server.kill();
      server = await start(preloaded(context, failures, { data: [served] }));
    }
    if (failed === 0 || died >= enoughDeaths) break;
  }
  report.tell('reloads with a failure', tried);
  report.none('answers of neither revision', wrong);
  report.none('next reloads that fail', stuck);
  report.none('reloads that ended the server', died);
  await server.stop();
}

async function starts(context, failures, report) {
  const ends = {};
  let bySignal = 0;
  for (const n of numbersUpTo(context.times(300, 10), context.times(100_000, 500), context.times(1.07, 1.3))) {
    failures.arm(n, n + 1);
    const server = launch(preloaded(context, failures));
    const ready = await server.ready;
    const { failed } = failures.disarm();
    const exit = ready ? await server.stop() : await server.ended;
    const how = ready ? `served, then ${howEnded(exit)}` : howEnded(exit);
    ends[how] = (ends[how] ?? 0) + 1;
    if (exit.signal !== null || (ready && exit.code !== 0)) {
      bySignal += 1;
      report.fault(`start, allocation ${n}: ${how} ${server.log.trim().slice(0, 120)}`);
    }
    if (failed === 0) break;
  }
  report.tell('starts with a failure', Object.entries(ends).map(([how, count]) => `${how}: ${count}`).join(', '));
  report.none('starts that ended by a signal', bySignal);
}

export async function torment(context, report) {
  const failures = new Failures(join(context.work, 'failures'));
  const revisions = twoRevisions(context);
  const known = await knownAnswers(context, revisions, mainRequests.filter(target => target.includes('/datasets/')));
  await requests(context, failures, known, report);
  await reloads(context, failures, known, revisions, report);
  await starts(context, failures, report);
  failures.close();
}
