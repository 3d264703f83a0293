// Writes what was measured into docs/performance.md: node report.mjs http.json PAGE
import { readFileSync, writeFileSync } from 'node:fs';

const [file, page] = process.argv.slice(2);
const { machine, rounds, seconds, connections, pacedConnections, sizes } = JSON.parse(readFileSync(file, 'utf8'));

/** What Parley has to reach against each of the others, by size. */
const aims = { nginx: { '0.5 KB': 1.4, '12 KB': 1.15 }, 'bare epoll': 0.9, 'Parley before': 0.9 };
const aim = (name, size) => aims[name]?.[size] ?? (typeof aims[name] === 'number' ? aims[name] : null);

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const count = n => Math.round(n).toLocaleString('en-GB');
const us = n => n < 1000 ? `${Math.round(n)} µs` : `${(n / 1000).toFixed(1)} ms`;
const times = n => `${n.toFixed(2)} ×`;

/** Parley over another, round by round: the middle, and in brackets the lowest and highest. */
function ratio(own, other) {
  const each = own.full.map((one, i) => one.perSecond / other.full[i].perSecond);
  return { middle: median(each), text: `${times(median(each))} (${Math.min(...each).toFixed(2)}–${Math.max(...each).toFixed(2)})` };
}

/** The same by what the servers were busy for: other work on the machine disturbs it less. */
function busyRatio(own, other) {
  return times(median(own.full.map((one, i) => other.full[i].busyUs / one.busyUs)));
}

function rows(size) {
  const [own] = size.contenders;
  return size.contenders.map(one => {
    const rates = one.full.map(round => round.perSecond);
    const over = one === own ? { text: '–' } : ratio(own, one);
    const wanted = aim(one.name, size.name);
    const of = (list, what) => us(median(list.map(round => round[what])));
    return [size.name, one.name, over.text, one === own ? '–' : busyRatio(own, one), wanted ? `≥ ${wanted} ×${over.middle < wanted ? ', missed' : ''}` : '–',
      `${count(median(rates))} (${count(Math.min(...rates))}–${count(Math.max(...rates))})`,
      of(one.full, 'p50Us'), of(one.full, 'p99Us'), count(median(one.paced.map(round => round.perSecond))),
      of(one.paced, 'p50Us'), of(one.paced, 'p99Us'), count(one.octets)];
  });
}

const head = ['size', 'server', 'Parley ÷ it', 'by processor time', 'aim', 'answers/s', 'p50', 'p99', 'answers/s, paced', 'p50, paced', 'p99, paced',
  'octets an answer'];
const table = [head, head.map((_, i) => i < 2 ? '---' : '---:'), ...sizes.flatMap(rows)]
  .map(row => `| ${row.join(' | ')} |`).join('\n');
const sections = [
  `Measured ${machine.date} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB; nginx ${machine.nginx}; ` +
  `load average before the run ${machine.load}. ${rounds} rounds of ${seconds} s each, ${connections} connections ` +
  `(${pacedConnections} when paced).`,
  ...(machine.load > 1.5 ? ['**Provisional: the machine was busy with other work.**'] : []),
  `The answers: ${sizes.map(size => `\`${size.target}\`, ${count(size.body)} octets`).join('; ')}.`,
  table,
];
const [begin, end] = ['<!-- measured by script/bench-http -->', '<!-- end of measured by script/bench-http -->'];
const text = readFileSync(page, 'utf8');
const [before, rest] = [text.split(begin)[0], text.split(end)[1]];
if (rest === undefined) throw new Error(`report: ${page} has no markers`);
writeFileSync(page, `${before}${begin}\n${sections.join('\n\n')}\n${end}${rest}`);
console.log(sections.join('\n\n'));
