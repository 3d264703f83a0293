// Four times as many heavy questions as the server can answer, each another one: it answers as many as at
// its best, refuses the others at once with 503 and Retry-After, and cheap questions stay quick.
import { ask, Connection } from './harness/client.mjs';
import { manyEvents } from './harness/data.mjs';
import { Load, Tally } from './harness/load.mjs';
import { percentile, sleep } from './harness/numbers.mjs';
import { start } from './harness/server.mjs';

const d = '/v1/datasets/many';

const dayAfter = (year, days) => new Date(Date.UTC(year, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Never the same window twice: what is kept from earlier answers does not help. Long and short ones are
 * mixed, so that no phase gets the cheaper questions.
 */
function heavyQuestions() {
  let number = 0;
  return () => {
    const [from, to] = [dayAfter(2010, number * 389 % 700), dayAfter(2018, number * 211 % 701)];
    number += 1;
    return `${d}/centrality?measure=betweenness&limit=20&datetime=${from}/${to}`;
  };
}

/** A client that asks something cheap every 10 ms while `during` runs; the answers' times in ms. */
async function cheapMeanwhile(port, during) {
  const tally = new Tally();
  const cheap = new Load(port, {
    clients: 2, everyMs: 20, next: () => `${d}/actors?limit=1`, seen: answer => tally.add(answer),
  });
  await during();
  await cheap.stop();
  return tally;
}

/** The most heavy answers a second that any number of patient clients gets. */
async function capacity(port, next, seconds) {
  let best = 0;
  for (const clients of [2, 4, 8]) {
    const tally = new Tally();
    const begin = performance.now();
    const load = new Load(port, { clients, next, patience: 30_000, seen: answer => tally.add(answer) });
    await sleep(seconds * 1000);
    await load.stop();
    best = Math.max(best, (tally.statuses[200] ?? 0) / ((performance.now() - begin) / 1000));
  }
  return best;
}

/** Asks `rate` heavy questions a second, whether or not earlier ones are answered. */
async function flood(port, next, rate, seconds, seen) {
  const idle = [];
  const waiting = new Set();
  const begin = performance.now();
  for (let sent = 0; performance.now() - begin < seconds * 1000; ) {
    for (const due = (performance.now() - begin) / 1000 * rate; sent < due && waiting.size < 2_000; ++sent) {
      let connection = idle.pop();
      if (!connection?.usable) connection = new Connection(port);
      const one = connection.request(next(), { patience: 30_000 }).then(answer => {
        seen(answer);
        waiting.delete(one);
        if (connection.usable) idle.push(connection);
      });
      waiting.add(one);
    }
    await sleep(5);
  }
  const ended = performance.now();
  await Promise.all(waiting);
  idle.forEach(connection => connection.close());
  return { seconds: (ended - begin) / 1000, drainMs: performance.now() - ended };
}

export async function torment(context, report) {
  const server = await start({ ...context, data: [manyEvents(context, 20_000, 300)] });
  const next = heavyQuestions();
  const seconds = context.times(10, 3);
  await ask(server.port, next());
  const quiet = await cheapMeanwhile(server.port, () => sleep(seconds * 1000));
  const best = await capacity(server.port, next, seconds);
  const tally = new Tally();
  const refusals = [];
  let answered = 0;
  let withoutRetryAfter = 0;
  const begin = performance.now();
  let run;
  const cheap = await cheapMeanwhile(server.port, async () => {
    run = await flood(server.port, next, 4 * best, seconds, answer => {
      tally.add(answer);
      const during = performance.now() - begin < seconds * 1000;
      if (answer.status === 200 && during) answered += 1;
      if (answer.status !== 503) return;
      refusals.push(answer.ms);
      withoutRetryAfter += answer.fields['retry-after'] ? 0 : 1;
    });
  });
  const recovery = await ask(server.port, next(), { patience: 30_000 });
  const goodput = answered / run.seconds;
  const p99 = tallied => percentile(tallied.ms, 0.99);
  report.tell('heavy answers a second at best', best);
  report.hold('of that while four times as many are asked', `${(100 * goodput / best).toFixed(0)} %`, '≥ 90 %', goodput >= 0.9 * best);
  report.tell('refused with 503', tally.statuses[503] ?? 0);
  report.none('503 without Retry-After', withoutRetryAfter);
  report.atMost('p99 of the refusals', refusals.length ? percentile(refusals, 0.99) : 0, 500, 'ms');
  const others = Object.entries(tally.statuses).filter(([status]) => status !== '200' && status !== '503')
    .reduce((sum, [, count]) => sum + count, 0);
  report.none('other ends', others + tally.all - tally.whole);
  report.tell('p99 of cheap answers, quiet', p99(quiet), 'ms');
  report.atMost('p99 of cheap answers, overloaded', p99(cheap), Math.max(3 * p99(quiet), 5), 'ms');
  report.none('cheap requests without 200', cheap.all - (cheap.statuses[200] ?? 0));
  report.atMost('last answer after the flood', run.drainMs, 2_000, 'ms');
  report.hold('a heavy question afterwards', recovery.status, '200', recovery.status === 200);
  await server.stop();
}
