// Ten thousand connections that were answered once and then keep still: memory, and room for others.
import { ask, openMany } from './harness/client.mjs';
import { percentile, sleep } from './harness/numbers.mjs';
import { descriptors, processorSeconds, residentMiB } from './harness/process.mjs';
import { cheapRequest } from './harness/questions.mjs';
import { start } from './harness/server.mjs';

export async function torment(context, report) {
  const count = context.times(10_000, 2_000);
  const server = await start({ ...context, limits: ['--nofile=20000:20000'] });
  for (let i = 0; i < 200; ++i) await ask(server.port, cheapRequest);
  await sleep(100);  // the last of them are closed
  const [baseMiB, baseDescriptors] = [residentMiB(server.pid), descriptors(server.pid)];
  const begin = performance.now();
  // A few less than the limit leave room for the probes.
  const connections = await openMany(server.port, count - 8);
  const asked = performance.now();
  let answered = 0;
  for (let i = 0; i < connections.length; i += 500) {
    const answers = await Promise.all(connections.slice(i, i + 500).map(one => one.request(cheapRequest)));
    answered += answers.filter(answer => answer.status === 200).length;
  }
  const openNow = descriptors(server.pid) - baseDescriptors;
  const MiB = residentMiB(server.pid) - baseMiB;
  const [before, from] = [processorSeconds(server.pid), performance.now()];
  const probes = [];
  for (let i = 0; i < 20; ++i) {
    probes.push(await ask(server.port, cheapRequest));
    await sleep(50);
  }
  const busy = (processorSeconds(server.pid) - before) / ((performance.now() - from) / 1000);
  report.tell('connections', openNow);
  report.tell('opened in', (asked - begin) / 1000, 's');
  report.hold('of them answered', answered, String(count - 8), answered === count - 8);
  report.hold('still open when measured', openNow, `≥ ${count - 8 - 50}`, openNow >= count - 58);
  report.atMost('memory above base', MiB, 64, 'MiB');
  report.tell('memory for each', MiB * 1024 / connections.length, 'KiB');
  report.none('probes not answered meanwhile', probes.filter(probe => probe.status !== 200).length);
  report.tell('p99 of the probes', percentile(probes.map(probe => probe.ms), 0.99), 'ms');
  report.tell('processor time with the probes', 100 * busy, '%');
  connections.forEach(one => one.close());
  await sleep(500);
  report.atMost('descriptors left after they closed', descriptors(server.pid) - baseDescriptors, 1);
  await server.stop();
}
