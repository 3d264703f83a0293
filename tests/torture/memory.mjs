// A ceiling on the address space: a load that does not fit ends with a status and a message, and a server
// that just fits answers or refuses the largest questions and lives on.
import { ask } from './harness/client.mjs';
import { manyEvents } from './harness/data.mjs';
import { Load, Tally } from './harness/load.mjs';
import { sleep } from './harness/numbers.mjs';
import { addressSpaceMiB } from './harness/process.mjs';
import { howEnded, launch, start } from './harness/server.mjs';

const limitOf = MiB => [`--as=${MiB * 2 ** 20}:${MiB * 2 ** 20}`];
const largest = '/v1/datasets/many/graph?view=actors&limit=10000';
const small = '/v1/datasets/many/actors?limit=1';

/** Starts with ever more memory; returns the least that was enough, in MiB. */
async function loads(context, data, needed, report) {
  const step = context.times(8, 48);
  let ends = {};
  let [bySignal, silent] = [0, 0];
  for (let MiB = 24; MiB <= needed + 4 * step; MiB += step) {
    const server = launch({ ...context, data: [data], limits: limitOf(MiB) });
    if (await server.ready) {
      const answer = await ask(server.port, small);
      const exit = await server.stop();
      if (answer.status === 200 && exit.code === 0) return { MiB, ends, bySignal, silent };
      ends = { ...ends, [`served, ${answer.status || answer.outcome}, ${howEnded(exit)}`]: 1 };
      if (exit.signal) report.fault(`load with ${MiB} MiB: ${howEnded(exit)}`);
      bySignal += exit.signal ? 1 : 0;
      continue;
    }
    const exit = await server.ended;
    ends[howEnded(exit)] = (ends[howEnded(exit)] ?? 0) + 1;
    if (exit.signal) {
      bySignal += 1;
      report.fault(`load with ${MiB} MiB: ${howEnded(exit)} ${server.log.trim().slice(-200)}`);
    }
    silent += server.log.trim() === '' ? 1 : 0;
  }
  return { MiB: NaN, ends, bySignal, silent };
}

/** Whether a server under the ceiling lived; null when it did not start: what just fits once may not fit again. */
async function largeAnswers(context, data, MiB, report, tally) {
  const server = launch({ ...context, data: [data], limits: limitOf(MiB) });
  if (!(await server.ready)) return null;
  const load = new Load(server.port, {
    clients: 16, patience: 20_000, seen: answer => tally.add(answer), next: () => largest,
  });
  await sleep(context.times(3_000, 700));
  await load.stop();
  const next = server.alive ? await ask(server.port, small) : { status: 0, outcome: howEnded(server.exit) };
  if (next.status !== 200) report.fault(`${MiB} MiB, a small request afterwards: ${next.outcome} ${next.status}`);
  const exit = server.alive ? await server.stop() : server.exit;
  if (exit.code !== 0) report.fault(`${MiB} MiB while large answers are asked for: ${howEnded(exit)} ${server.log.trim().slice(-200)}`);
  return next.status === 200 && exit.code === 0;
}

export async function torment(context, report) {
  const data = manyEvents(context, context.times(200_000, 20_000));
  const server = await start({ ...context, data: [data] });
  const needed = Math.ceil(addressSpaceMiB(server.pid));
  await server.stop();
  const load = await loads(context, data, needed, report);
  report.tell('least address space to serve', load.MiB, 'MiB');
  report.tell('loads with less', Object.entries(load.ends).map(([how, count]) => `${how}: ${count}`).join(', '));
  report.none('loads that ended by a signal', load.bySignal);
  report.none('loads that ended without a message', load.silent);
  const tally = new Tally();
  const ceilings = context.times([0, 4, 8, 16, 32, 64, 96], [0, 16]).map(more => load.MiB + more);
  const lived = [];
  for (const MiB of ceilings) lived.push(await largeAnswers(context, data, MiB, report, tally));
  const survived = lived.filter(one => one === true).length;
  report.tell('ceilings survived while the largest answers are asked for', survived);
  report.none('ceilings not survived', lived.filter(one => one === false).length);
  report.hold('ceilings tried', lived.filter(one => one !== null).length, '> 0', lived.some(one => one !== null));
  const ways = Object.entries(tally.statuses).map(([status, count]) => `${status}: ${count}`);
  report.tell('their answers', [...ways, `closed: ${tally.unanswered + tally.refused}`].join(', '));
  const other = Object.entries(tally.statuses).filter(([status]) => status !== '200' && status < '500').length;
  report.none('answers cut, late, or neither 200 nor 5xx', tally.cut + tally.late + other);
}
