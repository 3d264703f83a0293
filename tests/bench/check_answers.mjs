// Compares what a server says about the imported ICEWS million with the 50 shared answer sets:
//   PARLEY_URL=http://127.0.0.1:8080 node tests/bench/check_answers.mjs [answers.json] [dataset]
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addresses, ask, items, readIds, readSets } from './icews_questions.mjs';

const base = process.env.PARLEY_URL;
const path = process.argv[2] ?? fileURLToPath(new URL('../../../shared/bench/answers.json', import.meta.url));
const dataset = `/v1/datasets/${process.argv[3] ?? 'icews'}`;
if (!existsSync(path)) {
  console.error('check_answers: skipped, ../shared/bench/answers.json is not beside the repository');
  process.exit(0);
}

const sets = readSets(path);
const { actors, types } = await readIds(base, dataset);
const urls = addresses(dataset, sets, actors);
const at = (kind, i) => ask(base, urls[kind][i]);
const within = (a, b, margin) => assert.ok(Math.abs(a - b) <= margin, `${a} is not ${b}`);

const checks = {
  async actor_window(set, i) {
    const found = await at('events', i);
    assert.equal(found.total, set.actor_window.total);
    assert.equal(found.items[0].date.startEarliest, set.actor_window.first);
    const last = await ask(base, `${urls.events[i]}&sort=-date`.replace('limit=100', 'limit=1'));
    assert.equal(last.items[0].date.startEarliest, set.actor_window.last);
  },
  async dyad(set, i) {
    const found = await at('dyad', i);
    assert.equal(found.total, set.dyad.total);
    const byType = Object.entries(found.byType).map(([id, count]) => [types.get(id) ?? id, count]);
    assert.deepEqual(Object.fromEntries(byType), set.dyad.by_type);
  },
  async neighbours(set, i) {
    const found = await at('neighbours', i);
    assert.equal(found.distinct, set.neighbours.distinct);
    assert.deepEqual(found.items.map(one => one.events), set.neighbours.top.map(one => one[1]));
    const all = new Map();
    for await (const one of items(base, urls.neighbours[i].replace('limit=20', 'limit=10000'))) {
      all.set(one.label, one.events);
    }
    for (const [name, events] of set.neighbours.top) assert.equal(all.get(name), events);
  },
  // Who acts towards himself is a pair in the answers and no edge of the view: those are asked for.
  async slice(set, i) {
    assert.equal((await at('slice', i)).total, set.slice.events);
    const graph = await at('pairs', i);
    assert.equal(graph.total.nodes, set.slice.actors);
    const missing = set.slice.directed_pairs - graph.total.edges;
    if (missing !== 0) assert.equal(missing, await selves(set));
  },
  async hops(set, i) {
    assert.equal((await at('shortest', i)).hops, set.hops);
  },
  async earliest_arrival(set, i) {
    assert.equal((await at('arrival', i)).reachable, set.earliest_arrival.reachable);
    if (set.target === set.actor) return;
    const [path] = (await at('arrivalAtTarget', i)).paths;
    assert.equal(path?.arrival.startEarliest ?? null, set.earliest_arrival.target ?? null);
  },
  top_degree: (set, i) => ranking('degree', i, set.top_degree, 0),
  top_pagerank: (set, i) => ranking('pagerank', i, set.top_pagerank, 1e-6),
  async series_month(set, i) {
    const months = {};
    for await (const band of items(base, urls.series[i])) {
      assert.equal(band.certain, band.possible);
      if (band.possible > 0) months[band.start.slice(0, 7)] = band.possible;
    }
    assert.deepEqual(months, set.series_month);
  },
};

/** How many actors of the month have an event with themselves. */
async function selves(set) {
  let count = 0;
  for await (const actor of items(base, `${dataset}/actors?datetime=${set.month.join('/')}&limit=10000`)) {
    const own = `${dataset}/actors/${actor.id}/with/${actor.id}?datetime=${set.month.join('/')}&limit=1`;
    if ((await ask(base, own)).total > 0) ++count;
  }
  return count;
}

async function ranking(kind, i, expected, margin) {
  const { items: found } = await at(kind, i);
  const scores = new Map(found.map(one => [one.label, one.score]));
  expected.forEach(([name, score], place) => {
    within(found[place].score, score, margin);  // equals may come in another order
    within(scores.get(name), score, margin);
  });
}

let failed = 0;
for (const [i, set] of sets.entries()) {
  for (const [key, check] of Object.entries(checks)) {
    try {
      await check(set, i);
    } catch (error) {
      ++failed;
      console.error(`check_answers: set ${set.id}, ${key}: ${error.message}`);
    }
  }
}
console.log(`check_answers: ${sets.length} sets, ${sets.length * Object.keys(checks).length - failed} answers agree, ${failed} do not`);
process.exit(failed ? 1 : 0);
