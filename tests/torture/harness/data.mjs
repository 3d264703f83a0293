// Datasets to torment the server with.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './server.mjs';
import { ask } from './client.mjs';
import { dice } from './numbers.mjs';

function convert(program, from, to) {
  execFileSync(program, ['import', '--from', 'parley', from, '-o', to], { stdio: ['ignore', 'ignore', 'inherit'] });
  return to;
}

/** A text, or one for each language, that is recognised as changed. */
const again = text => typeof text === 'string' ? `${text} (again)`
  : Object.fromEntries(Object.entries(text).map(([language, one]) => [language, `${one} (again)`]));

/** The shipped Iran dataset in two revisions, as files of `kind` (`json` or `db`). */
export function twoRevisions({ program, root, work }, kind = 'json') {
  const first = join(work, 'first.json');
  const second = join(work, 'second.json');
  if (!existsSync(second)) {
    convert(program, join(root, 'data/iran-nuclear'), first);
    const dataset = JSON.parse(readFileSync(first, 'utf8'));
    dataset.dataset.title = again(dataset.dataset.title);
    for (const event of dataset.events) event.label = again(event.label);
    writeFileSync(second, JSON.stringify(dataset));
  }
  if (kind === 'json') return [first, second];
  return [first, second].map(file => {
    const store = file.replace('.json', '.db');
    return existsSync(store) ? store : convert(program, file, store);
  });
}

/** What each target answers from each of `files`: for a target, its bodies and their ETags. */
export async function knownAnswers(context, files, targets) {
  const known = new Map(targets.map(target => [target, []]));
  for (const [revision, file] of files.entries()) {
    const server = await start({ program: context.program, data: [file] });
    for (const target of targets) {
      const { status, body, fields } = await ask(server.port, target);
      if (status !== 200) throw new Error(`${target} of ${file}: ${status}`);
      known.get(target)[revision] = { body: Buffer.from(body), etag: fields.etag };
    }
    await server.stop();
  }
  return known;
}

/** Which revision an answer is, whole and with its own ETag; -1 when it is neither. */
export const revisionOf = (known, target, answer) => known.get(target)
  .findIndex(one => one.etag === answer.fields.etag && one.body.equals(answer.body));

/** A store of `count` made-up events of `actors` actors over ten years; the id is `many`. */
export function manyEvents({ program, work }, count, actors = 400) {
  const store = join(work, `${count}`, 'many.db');
  if (existsSync(store)) return store;
  execFileSync('mkdir', ['-p', join(work, `${count}`)]);
  const table = writeTable(join(work, `${count}`, 'many.tsv'), count, actors, 7);
  execFileSync(program, ['import', '--from', 'icews-tsv', table, '-o', store], { stdio: ['ignore', 'ignore', 'inherit'] });
  return store;
}

/** A table of made-up events, the same for the same seed; returns its path. */
export function writeTable(path, count, actors, seed) {
  const roll = dice(seed);
  const skewed = sides => Math.floor(roll() * roll() * sides);
  const lines = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(i * 3650 / count) * 86_400_000).toISOString().slice(0, 10);
    return `Actor ${skewed(actors)}\tRelation ${skewed(40)}\tActor ${skewed(actors)}\t${day}`;
  });
  writeFileSync(path, lines.join('\n') + '\n');
  return path;
}
