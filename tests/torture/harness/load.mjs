// Many clients at once.
import { Connection } from './client.mjs';
import { sleep } from './numbers.mjs';

/**
 * `clients` connections that ask without a pause, or each once in `everyMs`. `next()` gives the target;
 * `seen(answer, target)` gets every answer. A connection that ended is opened anew.
 */
export class Load {
  #stopping = false;
  #clients;

  constructor(port, { clients = 8, everyMs = 0, next, seen, patience = 10_000, fields }) {
    this.#clients = Array.from({ length: clients }, async (_, number) => {
      await sleep(everyMs * number / clients);
      let connection = new Connection(port);
      while (!this.#stopping) {
        if (!connection.usable) connection = new Connection(port);
        const target = next();
        const answer = await connection.request(target, { patience, fields });
        seen(answer, target);
        if (answer.outcome !== 'whole') await sleep(5);  // refused connections would spin
        if (everyMs > 0) await sleep(Math.max(0, everyMs - answer.ms));
      }
      connection.close();
    });
  }

  /** Waits for the answers under way. */
  async stop() {
    this.#stopping = true;
    await Promise.all(this.#clients);
  }
}

/** Targets in turn. */
export function inTurn(targets) {
  let at = 0;
  return () => targets[at++ % targets.length];
}

/** Counts answers by how they ended and by status. */
export class Tally {
  whole = 0;
  cut = 0;
  unanswered = 0;
  refused = 0;
  late = 0;
  statuses = {};
  ms = [];

  add(answer) {
    this[answer.outcome] += 1;
    if (answer.outcome !== 'whole') return;
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    this.ms.push(answer.ms);
  }

  get all() {
    return this.whole + this.cut + this.unanswered + this.refused + this.late;
  }

  /** Whole answers with another status than 2xx. */
  get unsuccessful() {
    return Object.entries(this.statuses).filter(([status]) => status[0] !== '2')
      .reduce((sum, [, count]) => sum + count, 0);
  }
}
