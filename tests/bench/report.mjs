// Puts the measurements together: node report.mjs FOLDER PAGE
// FOLDER holds compare.json, growth.json, million.json (where there is one) and gets results.json;
// in PAGE what stands between the markers is written anew.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const [folder, page] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const command = (name, ...args) => execFileSync(name, args, { encoding: 'utf8' }).trim();

const questions = {
  events: 'events of an actor in 30 days, first 100',
  dyad: 'dyad by type, a year',
  neighbours: 'top 20 neighbours, a year',
  pairs: 'who met whom in 30 days (all pairs)',
  shortest: 'shortest path in 30 days',
  arrival: 'earliest arrival from one actor, 30 days',
  pagerank: 'PageRank of 30 days',
  series: 'monthly series of an actor',
};

/** {a/b/c: counters} of a file of Google Benchmark, as a tree. */
function tree(name) {
  const root = {};
  for (const run of read(name).benchmarks) {
    const [set, question, last] = run.name.split('/');
    ((root[set] ??= {})[question] ??= {})[last] = { medianUs: run.median_us, meanUs: run.mean_us, rounds: run.rounds,
      busyUs: run.cpu_time / run.rounds };
  }
  return root;
}

const time = us => us === undefined ? '–' : us < 10 ? `${us.toFixed(2)} µs`
  : us < 1000 ? `${us.toFixed(us < 100 ? 1 : 0)} µs` : `${(us / 1000).toFixed(us < 100000 ? 1 : 0)} ms`;
const times = ratio => !Number.isFinite(ratio) ? '–' : `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`;
const count = n => Math.round(n).toLocaleString('en-GB');
const table = (head, rows) => [head, head.map((_, i) => i === 0 ? '---' : '---:'), ...rows]
  .map(row => `| ${row.join(' | ')} |`).join('\n');

function comparison(set) {
  return table(
    ['question', 'different ones', 'engine ÷ hand loop', 'SQLite ÷ engine', 'SQLite covering ÷ engine', 'hand loop', 'engine',
      'SQLite', 'SQLite, covering'],
    Object.entries(questions).map(([key, text]) => {
      const { hand, engine, sqlite, 'sqlite-covering': covering } = set[key];
      return [text, count(engine.rounds), times(engine.medianUs / hand.medianUs), times(sqlite?.medianUs / engine.medianUs),
        times(covering?.medianUs / engine.medianUs), ...[hand, engine, sqlite, covering].map(one => time(one?.medianUs))];
    }));
}

/** Kinds of addresses, the SQL question each is held against, and the aim for the ratio. */
const overHttp = [
  ['events', 'events of an actor in 30 days, up to 100 whole events', 'events', 1.5],
  ['dyad', 'dyad by type, a year, with its first event', 'dyad', 5],
  ['dyadEvents', 'the same with up to 100 whole events', 'dyad', null],
  ['neighbours', 'top 20 neighbours, a year', 'neighbours', 10],
  ['pairs', 'who met whom in 30 days, the 100 most frequent pairs', 'pairs', 2],
  ['pairsAll', 'the same, up to 10,000 pairs with all their nodes', 'pairs', null],
  ['shortest', 'shortest path in 30 days', null, null],
  ['arrival', 'earliest arrival, 30 days, the first 100', null, null],
  ['pagerank', 'PageRank of 30 days, the first 100', null, null],
  ['series', 'monthly series of an actor', 'series', null],
];

function served(million, set) {
  return table(
    ['question', 'different ones', 'HTTP ÷ SQLite', 'aim', 'by processor time', 'HTTP ÷ SQLite covering', 'HTTP answers/s', 'SQLite answers/s',
      'covering answers/s', 'bytes an answer'],
    overHttp.map(([kind, text, question, aim]) => {
      const { perSecond, perBusySecond, bytes, questions: asked } = million.rates[kind];
      const rate = name => question && 1e6 / set[question][name].meanUs;
      const [plain, covering] = [rate('sqlite'), rate('sqlite-covering')];
      return [text, count(asked), plain ? times(perSecond / plain) : '–', aim ? `${aim} ×` : '–',
        plain ? times(perBusySecond * set[question].sqlite.busyUs / 1e6) : '–',
        covering ? times(perSecond / covering) : '–', count(perSecond), plain ? count(plain) : '–',
        covering ? count(covering) : '–', count(bytes)];
    }));
}

/** Slope of log time over log events by least squares. */
function exponent(points) {
  const logs = points.map(([n, us]) => [Math.log(n), Math.log(us)]);
  const mean = at => logs.reduce((sum, one) => sum + one[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) /
    logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function growth(set) {
  const sizes = Object.keys(set.events).map(Number).sort((a, b) => a - b);
  return table(
    ['question', 'exponent', ...sizes.map(count)],
    Object.entries({ ...questions, 'boost-search': 'breadth-first search by Boost.Graph, 30 days' })
      .filter(([key]) => set[key]).map(([key, text]) => {
        const at = n => set[key][n].medianUs;
        return [text, exponent(sizes.map(n => [n, at(n)])).toFixed(2), ...sizes.map(n => time(at(n)))];
      }));
}

const compared = tree('compare.json');
const grown = tree('growth.json');
const million = existsSync(join(folder, 'million.json')) ? read('million.json') : null;
const machine = {
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  processor: cpus()[0].model.trim(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  compiler: `${command('g++', '--version').split('\n')[0]}, Release`,
  sqlite: command('sh', '-c', 'pkg-config --modversion sqlite3'),
  loadBefore: process.env.PARLEY_BENCH_LOAD ?? null,
};
writeFileSync(join(folder, 'results.json'),
  JSON.stringify({ machine, compared, growth: grown, million }, null, 1) + '\n');

const skipped = 'Skipped: `../shared/bench` was not beside the repository.';
const sections = [
  `Measured ${machine.date} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB; ` +
  `${machine.compiler}; SQLite ${machine.sqlite}; load average before the run ${machine.loadBefore}.`,
  ...(machine.loadBefore > 1.5 ? ['**Provisional: the machine was busy with other work.**'] : []),
  '### 982,298 ICEWS facts, one thread, each question once',
  compared.icews ? comparison(compared.icews) : skipped,
  '### The same over HTTP',
  million && compared.icews ? served(million, compared.icews) : skipped,
  ...(million ? [
    `Import of the million: ${million.imported.seconds.toFixed(1)} s, at most ${count(million.imported.peakMiB)} MiB, ` +
    `a store of ${count(million.imported.storeMiB)} MiB. Ready to serve after ${million.readySeconds.toFixed(2)} s with ` +
    `${count(million.readyMiB)} MiB resident; ${count(million.askedMiB)} MiB after all questions.`,
    `Answers compared with the shared sets: ${million.answers.replace(/^check_answers: /, '')}.`] : []),
  '### A million synthetic facts',
  comparison(compared.synthetic),
  '### Growth: ever longer',
  growth(grown.longer),
  '### Growth: ever denser',
  growth(grown.denser),
];
const [begin, end] = ['<!-- measured by script/bench -->', '<!-- end of measured -->'];
const text = readFileSync(page, 'utf8');
const [before, rest] = [text.split(begin)[0], text.split(end)[1]];
if (rest === undefined) throw new Error(`report: ${page} has no markers`);
writeFileSync(page, `${before}${begin}\n${sections.join('\n\n')}\n${end}${rest}`);
console.log(sections.join('\n\n'));
