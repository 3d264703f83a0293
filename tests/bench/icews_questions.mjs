// The 50 shared question sets as addresses of a server that serves the imported million.
import { readFileSync } from 'node:fs';

/** Every page of a list. */
export async function* items(base, path) {
  for (let next = path; next; ) {
    const answer = await ask(base, next);
    yield* answer.items;
    next = answer.links.next;
  }
}

export async function ask(base, path) {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

export const readSets = path => JSON.parse(readFileSync(path, 'utf8'));

/** Ids of actors and types by their label. */
export async function readIds(base, dataset) {
  const actors = new Map();
  for await (const actor of items(base, `${dataset}/actors?limit=10000`)) {
    actors.set(actor.label, actor.id);
  }
  const { eventTypes } = await ask(base, `${dataset}/vocabulary`);
  // Labels of the shipped vocabulary come first, imported ones after them win.
  return { actors, types: new Map(eventTypes.map(type => [type.id, type.label])) };
}

/** The addresses of each kind of question, one for each set. */
export function addresses(dataset, sets, actors) {
  const id = name => encodeURIComponent(actors.get(name));
  const each = write => sets.map(set => {
    const month = `datetime=${set.month.join('/')}`;
    const year = `datetime=${set.year.join('/')}`;
    return dataset + write({
      actor: id(set.actor), other: id(set.other), target: id(set.target), month, year });
  });
  return {
    events: each(q => `/events?actor=${q.actor}&${q.month}&limit=100`),
    dyad: each(q => `/actors/${q.actor}/with/${q.other}?${q.year}&limit=1`),
    dyadEvents: each(q => `/actors/${q.actor}/with/${q.other}?${q.year}&limit=100`),
    neighbours: each(q => `/actors/${q.actor}/neighbours?${q.year}&limit=20`),
    pairs: each(q => `/graph?view=actors&${q.month}&limit=100`),
    pairsAll: each(q => `/graph?view=actors&${q.month}&limit=10000`),
    shortest: each(q => `/paths?from=${q.actor}&to=${q.target}&${q.month}`),
    arrival: each(q => `/paths?from=${q.actor}&kind=earliest-arrival&direction=directed&${q.month}&limit=100`),
    arrivalAtTarget: each(
      q => `/paths?from=${q.actor}&to=${q.target}&kind=earliest-arrival&direction=directed&${q.month}`),
    degree: each(q => `/centrality?measure=degree&${q.month}&limit=100`),
    pagerank: each(q => `/centrality?measure=pagerank&${q.month}&limit=100`),
    series: each(q => `/series?actor=${q.actor}`),
    slice: each(q => `/events?${q.month}&limit=1`),
  };
}
