// What the tests of packaging share: a row of named checks, programs that are started and ended by
// their id, requests on loopback.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const patience_ms = 20_000;

let passed = 0;
let failed = 0;
const cleanups = [];

/** Notes whether what the sentence says is so, and what was got where it is not. */
export function check(sentence, holds, got = '') {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED: ${sentence}${got === '' ? '' : `; got ${typeof got === 'string' ? got : JSON.stringify(got)}`}`);
  }
}

/** Done when the test ends, however it ends, the last one first. */
export const at_end = (action) => cleanups.push(action);

export async function run_test(name, body) {
  try {
    await body();
  } catch (error) {
    check(`${name} runs to its end`, false, error.stack);
  }
  for (const clean of cleanups.reverse()) await clean();
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);  // a fault may have left something that waits
}

export function temporary_folder() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-packaging-'));
  at_end(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program to its end. */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  return { status: status ?? -1, out: stdout ?? '', err: error ? String(error) : (stderr ?? '') };
}

/** Runs a program without which the test has no sense. */
export function need(program, args, options = {}) {
  const result = run(program, args, options);
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.err}${result.out}`);
  return result.out;
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Tries until something is there; null when it never is. */
export async function wait_for(attempt, at_most_ms = patience_ms) {
  for (const end = Date.now() + at_most_ms; Date.now() < end; await sleep(50)) {
    const got = await attempt();
    if (got) return got;
  }
  return null;
}

/** A program that runs on; `stop` ends it by its id and gives its exit status. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const started = { child, out: '', err: '' };
  child.stdout?.on('data', (text) => (started.out += text));
  child.stderr?.on('data', (text) => (started.err += text));
  const ended = new Promise((done) => {
    child.on('exit', (status, signal) => done(status ?? signal));
    child.on('error', (error) => done(String(error)));
  });
  started.stop = async (signal = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  // First as it should end, since a program that is killed leaves its workers behind.
  at_end(() => Promise.race([started.stop(), sleep(10_000).then(() => started.stop('SIGKILL'))]));
  return started;
}

/** A port that is free now. */
export function free_port() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** The answer to one request on a connection of its own; `body` is as it came over the wire. */
export function ask(url, { client = http, headers = {}, ...options } = {}) {
  return new Promise((done, fail) => {
    const request = client.get(url, { agent: false, headers, timeout: patience_ms, ...options }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('error', fail);
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) }));
    });
    request.on('timeout', () => request.destroy(new Error(`no answer from ${url}`)));
    request.on('error', fail);
  });
}

/** Starts `parley serve` through a command line; its address once it listens. */
export async function serve(command, options = {}) {
  const server = start(command[0], command.slice(1), options);
  server.url = await wait_for(() => /^listening on (\S+)/m.exec(server.out)?.[1] ?? (server.child.exitCode !== null && 'ended'));
  if (!server.url || server.url === 'ended') throw new Error(`${command.join(' ')}: no server: ${server.err}`);
  return server;
}

/** What every installed Parley must answer. */
export async function check_served(what, url) {
  const ready = await ask(`${url}/readyz`);
  check(`${what} is ready`, ready.status === 200, ready.status);
  const page = await ask(`${url}/`);
  check(`${what} serves the page`, page.status === 200 && String(page.body).includes('<script'), page.status);
  const script = /src="([^"]+\.js)"/.exec(String(page.body))?.[1] ?? '';
  check(`${what} serves the page's script`, (await ask(new URL(script, url).href)).status === 200, script);
  const { items } = JSON.parse((await ask(`${url}/v1/datasets`)).body);
  const ids = items.map(({ id }) => id).sort().join();
  check(`${what} serves the shipped negotiations`, ids === 'colombia-farc,iran-nuclear', ids);
}
