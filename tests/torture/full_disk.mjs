// Standard error, where the log goes, is a full disk: serving, reloading and stopping go on. What an
// import cannot write whole, it does not leave behind.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './harness/client.mjs';
import { replace } from './reload.mjs';
import { twoRevisions, writeTable } from './harness/data.mjs';
import { sleep } from './harness/numbers.mjs';
import { mainRequests } from './harness/questions.mjs';
import { start } from './harness/server.mjs';

async function logIsFull(context, report) {
  const revisions = twoRevisions(context);
  const served = join(context.work, 'full.json');
  replace(revisions[0], served);
  const server = await start({ ...context, data: [served], errors: '/dev/full' });
  const revision = async () => JSON.parse((await ask(server.port, '/v1/datasets/iran-nuclear')).body).revision;
  const old = await revision();
  let wrong = 0;
  for (const target of mainRequests) wrong += (await ask(server.port, target)).status === 200 ? 0 : 1;
  report.none('log on a full disk: wrong answers', wrong);
  replace(revisions[1], served);
  server.signal('SIGHUP');
  let reloaded = false;
  for (let i = 0; i < 200 && !reloaded; ++i, await sleep(20)) reloaded = await revision() !== old;
  report.hold('log on a full disk: reload', reloaded, 'true', reloaded);
  const exit = await server.stop();
  report.hold('log on a full disk: exit status', exit.code, '0', exit.code === 0);
}

/** A limit on the size of files stands for a full disk: write() fails in the same places. */
function importIsTooLarge(context, report) {
  const table = writeTable(join(context.work, 'full.tsv'), 20_000, 200, 5);
  const store = join(context.work, 'full-out');
  execFileSync('mkdir', ['-p', store]);
  let left = 0;
  let wrong = 0;
  for (const kind of ['db', 'json']) {
    const { status } = spawnSync('prlimit', ['--fsize=200000', '--', context.program, 'import', '--from', 'icews-tsv',
      table, '-o', join(store, `out.${kind}`)], { encoding: 'utf8' });
    wrong += status === 1 ? 0 : 1;
    left += readdirSync(store).length;
    if (existsSync(join(store, `out.${kind}`))) report.fault(`a part of an import stands as out.${kind}`);
  }
  report.none('import on a full disk: wrong exit statuses', wrong);
  report.none('import on a full disk: files left', left);
}

export async function torment(context, report) {
  await logIsFull(context, report);
  const { status } = spawnSync('sh', ['-c', 'exec "$0" serve --port 0 > /dev/full', context.program], { timeout: 10_000 });
  report.hold('address on a full disk: exit status', status, '1', status === 1);
  importIsTooLarge(context, report);
}
