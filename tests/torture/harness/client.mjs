// A client over a raw socket: it sees what a library would hide, such as an answer that was cut.
import { connect } from 'node:net';

const encode = (target, { method = 'GET', fields = {} } = {}) =>
  `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n` +
  Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`).join('') + '\r\n';

function parseHead(text) {
  const [line, ...lines] = text.split('\r\n');
  const fields = {};
  for (const field of lines) {
    const colon = field.indexOf(':');
    fields[field.slice(0, colon).toLowerCase()] = field.slice(colon + 1).trim();
  }
  return { status: Number(line.split(' ')[1]), fields };
}

/** One connection that asks one request after the other. */
export class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #head = null;
  #headOnly = false;
  #resolve = null;
  #timer = null;
  #opened;
  #connected = false;
  usable = true;

  constructor(port) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#opened = new Promise(resolve => {
      this.#socket.once('connect', () => {
        this.#connected = true;
        resolve(true);
      });
      this.#socket.once('close', () => resolve(false));
    });
    this.#socket.on('data', octets => {
      this.#received = this.#received.length ? Buffer.concat([this.#received, octets]) : octets;
      this.#look();
    });
    this.#socket.on('error', () => {});
    this.#socket.on('end', () => this.#over('end'));
    this.#socket.on('close', () => this.#over('close'));
  }

  /** Whether the connection was accepted by the kernel. */
  opened() {
    return this.#opened;
  }

  /**
   * Asks and waits. `outcome` is `whole`, `cut` (some octets of an answer, not all), `unanswered`
   * (closed before the first octet), `refused` (never connected) or `late` (nothing whole within
   * `patience` ms).
   */
  request(target, { patience = 10_000, method, fields } = {}) {
    return this.exchange(encode(target, { method, fields }), { patience, headOnly: method === 'HEAD' });
  }

  /** The same for octets as they are. */
  exchange(octets, { patience = 10_000, headOnly = false } = {}) {
    const begin = performance.now();
    return new Promise(resolve => {
      this.#headOnly = headOnly;
      this.#resolve = answer => {
        clearTimeout(this.#timer);
        this.#resolve = null;
        resolve({ ...answer, ms: performance.now() - begin });
      };
      this.#timer = setTimeout(() => {
        this.usable = false;
        this.#resolve?.({ outcome: 'late', status: 0, fields: {}, body: this.#received });
        this.close();
      }, patience);
      if (!this.usable) return this.#over('close');
      this.#socket.write(octets);
    });
  }

  /** Sends octets and does not wait. */
  send(octets) {
    this.#socket.write(octets);
  }

  /** Stops reading, so that the server's octets pile up. */
  pause() {
    this.#socket.pause();
  }

  /** Resolves when the server has closed the connection, with the time in ms. */
  ended() {
    const begin = performance.now();
    return new Promise(resolve => {
      const done = () => resolve(performance.now() - begin);
      if (this.#socket.closed || !this.usable) return done();
      this.#socket.once('end', done);
      this.#socket.once('close', done);
    });
  }

  /** Resets, so that ten thousand of them leave nothing behind in the kernel. */
  close() {
    this.usable = false;
    this.#socket.resetAndDestroy();
  }

  #look() {
    if (!this.#resolve) return;
    if (!this.#head) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.#head = parseHead(this.#received.toString('latin1', 0, end));
      this.#received = this.#received.subarray(end + 4);
    }
    const { status, fields } = this.#head;
    const bodiless = this.#headOnly || status === 204 || status === 304;
    const length = bodiless ? 0 : Number(fields['content-length'] ?? NaN);
    if (!(this.#received.length >= length)) return;
    const body = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    this.#head = null;
    if (fields.connection === 'close') this.usable = false;
    this.#resolve({ outcome: 'whole', status, fields, body });
    if (!this.usable) this.#socket.destroy();
  }

  #over(how) {
    this.usable = false;
    if (how === 'end') this.#socket.destroy();
    if (!this.#resolve) return;
    const head = this.#head;
    // An answer without Content-Length ends with its connection.
    const whole = head && !('content-length' in head.fields) && how === 'end';
    const outcome = whole ? 'whole' : head || this.#received.length ? 'cut'
      : this.#connected ? 'unanswered' : 'refused';
    this.#resolve({ outcome, status: head?.status ?? 0, fields: head?.fields ?? {}, body: this.#received });
  }
}

/** One request on a connection of its own. */
export async function ask(port, target, options = {}) {
  const connection = new Connection(port);
  const answer = await connection.request(target,
    { ...options, fields: { Connection: 'close', ...options.fields } });
  connection.close();
  return answer;
}

/** Opens `count` connections a few at a time; they send nothing. */
export async function openMany(port, count) {
  const connections = [];
  while (connections.length < count) {
    const some = Array.from({ length: Math.min(250, count - connections.length) }, () => new Connection(port));
    await Promise.all(some.map(one => one.opened()));
    connections.push(...some);
  }
  return connections;
}
