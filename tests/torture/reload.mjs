// The data is replaced and read again while many clients ask: every answer is 2xx, and is one of the
// two revisions to the last octet, with the ETag of that revision.
import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { knownAnswers, revisionOf, twoRevisions } from './harness/data.mjs';
import { inTurn, Load, Tally } from './harness/load.mjs';
import { percentile, sleep } from './harness/numbers.mjs';
import { largeRequest, mainRequests } from './harness/questions.mjs';
import { start } from './harness/server.mjs';

/** Puts a copy of `from` in place of `to` in one step. */
export function replace(from, to) {
  copyFileSync(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}

export async function torment(context, report) {
  const revisions = twoRevisions(context);
  const targets = [...mainRequests.filter(target => target.includes('/datasets/')), largeRequest];
  const known = await knownAnswers(context, revisions, targets);
  const served = join(context.work, 'iran-nuclear.json');
  replace(revisions[0], served);
  const server = await start({ ...context, data: [served] });
  const tally = new Tally();
  const seen = [0, 0];
  let mixed = 0;
  const load = new Load(server.port, {
    clients: 16, next: inTurn(targets),
    seen: (answer, target) => {
      tally.add(answer);
      if (answer.outcome !== 'whole' || answer.status !== 200) {
        return report.fault(`${target}: ${answer.outcome} ${answer.status}`);
      }
      const revision = revisionOf(known, target, answer);
      if (revision < 0) {
        mixed += 1;
        report.fault(`${target}: the answer is of neither revision, ETag ${answer.fields.etag}`);
      } else {
        seen[revision] += 1;
      }
    },
  });
  const count = context.times(50, 8);
  const times = [];
  let lost = 0;
  for (let i = 1; i <= count; ++i) {
    replace(revisions[i % 2], served);
    const begin = performance.now();
    if (!(await server.reload())) lost += 1;
    times.push(performance.now() - begin);
    await sleep(context.times(50, 20));
  }
  await load.stop();
  report.hold('reloads', count - lost, String(count), lost === 0);
  report.tell('answers', tally.whole);
  report.none('answers not 2xx', tally.unsuccessful);
  report.none('requests without a whole answer', tally.all - tally.whole);
  report.none('answers of neither revision', mixed);
  report.hold('answers of the rarer revision', Math.min(...seen), '> 0', Math.min(...seen) > 0);
  report.tell('median reload', percentile(times, 0.5), 'ms');
  report.tell('p99 of answers', percentile(tally.ms, 0.99), 'ms');
  const exit = await server.stop();
  report.hold('exit status', exit.code, '0', exit.code === 0);
}
