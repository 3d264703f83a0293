// kill -9 at random instants: while data is loaded, while it is read again under load, while an import
// replaces a store. The next start serves the old or the new data, whole; what clients had read was whole.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ask } from './harness/client.mjs';
import { knownAnswers, revisionOf, twoRevisions } from './harness/data.mjs';
import { inTurn, Load } from './harness/load.mjs';
import { dice, sleep } from './harness/numbers.mjs';
import { largeRequest, mainRequests } from './harness/questions.mjs';
import { howEnded, launch, start } from './harness/server.mjs';
import { replace } from './reload.mjs';

/** Counts what went wrong in all rounds of one kind. */
class Rounds {
  done = 0;
  notReady = 0;
  wrong = 0;
  seen = [0, 0];
}

/** Starts again and asks everything: every answer must be of one and the same revision. */
async function startAgain(context, data, known, rounds, report, what) {
  rounds.done += 1;
  const server = launch({ ...context, data: [data] });
  if (!(await server.ready)) {
    rounds.notReady += 1;
    report.fault(`${what}: the next start: ${howEnded(await server.ended)} ${server.log.trim().slice(0, 200)}`);
    return;
  }
  const revisions = new Set();
  for (const [target] of known) revisions.add(revisionOf(known, target, await ask(server.port, target)));
  if (revisions.size !== 1 || revisions.has(-1)) {
    rounds.wrong += 1;
    report.fault(`${what}: the next start answers revisions ${[...revisions]}`);
  } else {
    rounds.seen[[...revisions][0]] += 1;
  }
  await server.kill();
}

async function whileLoading(context, files, known, roll, report) {
  const rounds = new Rounds();
  const { startMs } = await timedStart(context, files[0]);
  for (let i = 0; i < context.times(60, 6); ++i) {
    const server = launch({ ...context, data: [files[i % 2]] });
    await sleep(startMs * 1.2 * roll());
    await server.kill();
    await startAgain(context, files[i % 2], known, rounds, report, 'killed while loading');
  }
  return rounds;
}

async function timedStart(context, data) {
  const server = await start({ ...context, data: [data] });
  await server.kill();
  return server;
}

async function whileReloading(context, files, known, roll, report, answers) {
  const rounds = new Rounds();
  const served = join(context.work, 'killed.json');
  const targets = [...known.keys()];
  for (let i = 0; i < context.times(70, 8); ++i) {
    replace(files[i % 2], served);
    const server = await start({ ...context, data: [served] });
    const load = new Load(server.port, {
      clients: 8, next: inTurn(targets),
      seen: (answer, target) => {
        answers[answer.outcome] += 1;
        if (answer.outcome === 'whole' && revisionOf(known, target, answer) < 0) {
          answers.wrong += 1;
          report.fault(`killed while reloading: ${target} was ${answer.status} of neither revision`);
        }
      },
    });
    await sleep(20 + 30 * roll());
    replace(files[(i + 1) % 2], served);
    server.signal('SIGHUP');
    await sleep(40 * roll());
    await server.kill();
    await load.stop();
    await startAgain(context, served, known, rounds, report, 'killed while reloading');
  }
  return rounds;
}

/** Writes one store, over and over, from tables of two revisions. */
async function whileImporting(context, files, known, roll, report) {
  const rounds = new Rounds();
  const store = join(context.work, 'killed.db');
  const write = file => spawn(context.program, ['import', '--from', 'parley', file, '-o', store], { stdio: 'ignore' });
  const ended = child => new Promise(resolve => child.once('exit', resolve));
  const begin = performance.now();
  await ended(write(files[0]));
  const ms = performance.now() - begin;
  for (let i = 1; i <= context.times(70, 6); ++i) {
    const child = write(files[i % 2]);
    const end = ended(child);
    await sleep(ms * 1.2 * roll());
    child.kill('SIGKILL');
    await end;
    await startAgain(context, store, known, rounds, report, 'killed while importing');
  }
  return rounds;
}

export async function torment(context, report) {
  const files = twoRevisions(context);
  const known = await knownAnswers(context, files,
    [...mainRequests.filter(target => target.includes('/datasets/')), largeRequest]);
  const roll = dice(99);
  const answers = { whole: 0, cut: 0, unanswered: 0, refused: 0, late: 0, wrong: 0 };
  const kinds = {
    loading: await whileLoading(context, files, known, roll, report),
    reloading: await whileReloading(context, files, known, roll, report, answers),
    importing: await whileImporting(context, files, known, roll, report),
  };
  const sum = of => Object.values(kinds).reduce((total, one) => total + of(one), 0);
  report.tell('kills', sum(one => one.done));
  report.tell('while', Object.entries(kinds).map(([kind, one]) => `${kind}: ${one.done}`).join(', '));
  report.none('next starts that were not ready', sum(one => one.notReady));
  report.none('next starts with data neither old nor new, whole', sum(one => one.wrong));
  report.tell('stores found in the revision before and after', kinds.importing.seen.join(' and '));
  report.tell('answers before the kills', answers.whole);
  report.none('of them not what either revision answers', answers.wrong);
  report.tell('connections that ended within an answer', answers.cut);
  report.none('clients left waiting', answers.late);
}
