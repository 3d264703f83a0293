// Servers that all give the same answer, one thread each.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';

const children = new Set();
process.on('exit', () => children.forEach(child => child.kill('SIGKILL')));

/** Servers run on the first core and wrk on the second, where there are two. */
export const onCore = (core, cores) => cores > 1 ? ['taskset', '-c', String(core)] : [];

function run(command, options = {}) {
  const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  children.add(child);
  const ended = new Promise(resolve => child.once('exit', () => {
    children.delete(child);
    resolve();
  }));
  return { child, pid: child.pid, stop: async () => { child.kill('SIGTERM'); await ended; } };
}

/** Seconds of processor time that a server and the processes it started have taken. */
export function processorSeconds(pid) {
  const ticksPerSecond = 100;
  let ticks = 0;
  for (const entry of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const [, id, rest] = readFileSync(`/proc/${entry}/stat`, 'utf8').match(/^(\d+) \(.*\) (.*)$/s);
      const fields = rest.split(' ');
      if (Number(id) === pid || Number(fields[1]) === pid) ticks += Number(fields[11]) + Number(fields[12]);
    } catch { /* it has just ended */ }
  }
  return ticks / ticksPerSecond;
}

/** A program that prints where it listens. */
async function listening(name, command) {
  const { child, pid, stop } = run(command);
  const base = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', text => {
      out += text;
      const found = out.match(/listening on (http:\S+)\n/);
      if (found) resolve(found[1]);
    });
    child.once('exit', code => reject(new Error(`${name} ended with ${code}`)));
  });
  return { name, base, pid, stop };
}

export const parley = (name, program, core) => listening(name, [...core, program, 'serve', '--port', '0', '--threads', '1']);

export function bareEpoll(program, answerFile, core) {
  return listening('bare epoll', [...core, program, answerFile]);
}

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const accepts = port => new Promise(resolve => {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.once('connect', () => { socket.destroy(); resolve(true); });
  socket.once('error', () => resolve(false));
});

/** Fields that nginx writes by itself for a file. */
const itsOwn = new Set(['server', 'date', 'content-type', 'content-length', 'last-modified', 'connection', 'etag',
  'accept-ranges', 'keep-alive', 'transfer-encoding']);
const quoted = text => `"${text.replace(/[\\"$]/g, one => one === '$' ? '' : `\\${one}`)}"`;

/** The body as a file at the path of `target`, with the other fields of the answer added. */
export async function nginx(folder, target, answer, core) {
  const port = await freePort();
  const file = join(folder, 'pages', target.split('?')[0]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, answer.body);
  const fields = answer.fields.filter(([name]) => !itsOwn.has(name.toLowerCase()))
    .map(([name, value]) => `      add_header ${name} ${quoted(value)};`);
  writeFileSync(join(folder, 'nginx.conf'), `
worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_requests 1000;
  open_file_cache max=100 inactive=10m;
  open_file_cache_valid 10m;
  default_type application/json;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    location / {
      root ${folder}/pages;
${fields.join('\n')}
    }
  }
}
`);
  const { pid, stop } = run([...core, 'nginx', '-p', folder, '-c', join(folder, 'nginx.conf')]);
  for (let i = 0; i < 500 && !(await accepts(port)); ++i) await new Promise(resolve => setTimeout(resolve, 10));
  return { name: 'nginx', base: `http://127.0.0.1:${port}`, pid, stop };
}
