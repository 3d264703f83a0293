// Torments the server and says what it bore: node run.mjs ROOT PROGRAM [--quick] [--soak MINUTES] [NAME…]
// Figures go to ROOT/build/torture; a full run also writes them into docs/reliability.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Report } from './harness/report.mjs';
import { writePage } from './page.mjs';

/** In this order; `quick` ones belong to the quick half. */
const torments = ['slow', 'descriptors', 'allocation', 'memory', 'full_disk', 'kill', 'stop', 'reload', 'idle',
  'overload', 'soak'];
const notQuick = new Set(['overload']);

const { values, positionals: [root, program, ...names] } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, soak: { type: 'string' } },
});
const unknown = names.filter(name => !torments.includes(name));
if (unknown.length > 0) {
  console.error(`torture: expected names of ${torments.join(' ')}, got ${unknown.join(' ')}`);
  process.exit(2);
}
const soakMinutes = Number(values.soak ?? (values.quick ? 0.3 : 30));
if (!(soakMinutes > 0)) {
  console.error(`torture: expected a number of minutes after --soak, got ${values.soak}`);
  process.exit(2);
}

const out = join(root, 'build/torture');
mkdirSync(out, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'parley-torture-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const context = {
  root, program, work, soakMinutes, quick: Boolean(values.quick),
  failMalloc: join(out, 'fail_malloc.so'),
  /** Options of `serve` that answer each question anew, where it keeps answers. */
  withoutCache: execFileSync(program, ['serve', '--help'], { encoding: 'utf8' }).includes('--cache') ? ['--cache', '0'] : [],
  /** A number for the full run and one for the quick one. */
  times: (full, quick) => values.quick ? quick : full,
};
const figures = join(out, values.quick ? 'quick.json' : 'figures.json');
/** What this and earlier runs measured, by name. */
const measured = () => existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : {};
const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`;

let passed = 0;
let failed = 0;
const wanted = names.length > 0 ? names : torments.filter(name => !(values.quick && notQuick.has(name)));
for (const name of wanted) {
  const { torment } = await import(`./${name}.mjs`);
  const report = new Report();
  const begin = performance.now();
  const load = loadavg()[0];
  try {
    await torment(context, report);
  } catch (error) {
    report.fault(`stopped: ${error.stack}`);
  }
  const seconds = (performance.now() - begin) / 1000;
  report.passed ? passed++ : failed++;
  console.log(`${report.passed ? 'passed' : 'FAILED'} ${name} (${seconds.toFixed(0)} s): ${report.line}`);
  for (const fault of report.faults) console.log(`       ${name}: ${fault}`);
  const figure = {
    date: new Date().toISOString().slice(0, 10), machine, load: Number(load.toFixed(1)), seconds: Math.round(seconds),
    passed: report.passed, rows: report.rows, faults: report.faults,
  };
  writeFileSync(figures, JSON.stringify({ ...measured(), [name]: figure }, null, 1) + '\n');
}
if (!values.quick) writePage(join(root, 'docs/reliability.md'), torments, measured());
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
