// The table of docs/reliability.md.
import { readFileSync, writeFileSync } from 'node:fs';

const [begin, end] = ['<!-- measured by script/torture -->', '<!-- end of measured -->'];

function rowsOf(name, one) {
  if (!one) return [[name, 'not run yet', '', '', '']];
  return one.rows.map((row, i) => [i === 0 ? name : '', row.what, row.figure, row.aim,
    row.right ? '' : 'missed']);
}

function when(measured) {
  const runs = new Map();
  for (const [name, { date, machine, load }] of Object.entries(measured)) {
    const place = `${date} on ${machine}`;
    runs.set(place, [...(runs.get(place) ?? []), `${name} (${load})`]);
  }
  return [...runs].map(([place, names]) =>
    `Measured ${place}; in brackets the load average before: ${names.join(', ')}.`).join('\n');
}

/** Writes what stands between the markers of `page` anew; `measured` is by name. */
export function writePage(page, names, measured) {
  const rows = [['torment', 'what', 'figure', 'aim', ''], ['---', '---', '---:', '---', '---'],
    ...names.flatMap(name => rowsOf(name, measured[name]))];
  const table = rows.map(row => `| ${row.join(' | ')} |`).join('\n');
  const text = readFileSync(page, 'utf8');
  const [before, rest] = [text.split(begin)[0], text.split(end)[1]];
  if (rest === undefined) throw new Error(`torture: ${page} has no markers`);
  writeFileSync(page, `${before}${begin}\n${when(measured)}\n\n${table}\n${end}${rest}`);
}
