// Starts the server, and ends every server that it started.
import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { sleep } from './numbers.mjs';

const running = new Set();
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));

/**
 * Starts `program serve` on a free port of the loopback device and does not wait.
 * `limits`: arguments of prlimit; `errors`: a file for standard error instead of `log`.
 */
export function launch({ program, data = [], threads = 2, flags = [], limits = [], env = {}, errors = null }) {
  const errorFile = errors ? openSync(errors, 'w') : 'pipe';
  const child = spawn('prlimit',
    [...limits, '--', program, 'serve', ...data, '--port', '0', '--threads', String(threads), ...flags],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', errorFile] });
  if (errors) closeSync(errorFile);
  running.add(child);
  const server = new Server(child);
  server.ended.then(() => running.delete(child));
  return server;
}

/** The same, ready to answer. */
export async function start(options) {
  const server = launch(options);
  if (!(await server.ready)) throw new Error(`the server did not start: ${server.log.trim().slice(0, 400)}`);
  return server;
}

class Server {
  log = '';
  port = 0;
  exit = null;

  constructor(child) {
    this.child = child;
    this.pid = child.pid;
    this.begin = performance.now();
    child.stderr?.on('data', text => { this.log += text; });
    this.ended = new Promise(resolve => child.once('close', (code, signal) => {
      this.exit = { code, signal };
      resolve(this.exit);
    }));
    /** False when it ended before it listened. */
    this.ready = new Promise(resolve => {
      let out = '';
      child.stdout.on('data', text => {
        out += text;
        const port = out.match(/listening on http:\/\/127\.0\.0\.1:(\d+)\n/)?.[1];
        if (port) {
          this.port = Number(port);
          this.startMs ??= performance.now() - this.begin;
          resolve(true);
        }
      });
      this.ended.then(() => resolve(false));
    });
  }

  get alive() {
    return this.exit === null;
  }

  signal(name) {
    this.child.kill(name);
  }

  /** Whether the log gets `text` within `ms`, after its first `from` characters. */
  async logs(text, from = 0, ms = 10_000) {
    for (const end = performance.now() + ms; performance.now() < end && this.alive; await sleep(2)) {
      if (this.log.includes(text, from)) return true;
    }
    return this.log.includes(text, from);
  }

  /** Reads the data again: true when the new data is served. */
  async reload(ms = 20_000) {
    const from = this.log.length;
    this.signal('SIGHUP');
    return this.logs('reload: serving the new data', from, ms);
  }

  async stop() {
    if (this.alive) this.signal('SIGTERM');
    const late = setTimeout(() => this.signal('SIGKILL'), 15_000);
    await this.ended;
    clearTimeout(late);
    return this.exit;
  }

  async kill() {
    this.signal('SIGKILL');
    return this.ended;
  }
}

/** How a process ended, for people. */
export const howEnded = exit => exit === null ? 'still runs' : exit.signal ?? `exit ${exit.code}`;
