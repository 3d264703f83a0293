// packaging/nginx/parley.conf in a real nginx: HTTPS, the cache, the limits, live updates.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http2 from 'node:http2';
import https from 'node:https';
import { join } from 'node:path';
import { check_parley_behind, check_passing, client_of, configuration, host, make_certificate, start_upstream, tag } from './proxy_support.mjs';
import { ask, check, free_port, run, run_test, root, serve, start, temporary_folder, wait_for } from './support.mjs';

/** nginx with the shipped file, and around it what Debian's nginx.conf says. */
async function start_nginx(folder, upstream_port, { certificate, key }) {
  mkdirSync(folder);
  const [port, plain_port] = [await free_port(), await free_port()];
  writeFileSync(join(folder, 'parley.conf'), configuration('nginx/parley.conf', [
    ['server 127.0.0.1:8080;', `server 127.0.0.1:${upstream_port};`],
    ['listen 80;', `listen 127.0.0.1:${plain_port};`], ['    listen [::]:80;\n', ''],
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`], ['    listen [::]:443 ssl http2;\n', ''],
    ['/etc/ssl/parley/certificate.pem', certificate], ['/etc/ssl/parley/key.pem', key],
    ['/var/cache/nginx/parley', join(folder, 'cache')], ['/var/log/nginx/parley.log', join(folder, 'access.log')],
  ]));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid() === 0 ? 'user root;' : ''}
events { worker_connections 768; }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; ${temporary}
  set_real_ip_from 127.0.0.1; real_ip_header X-Client-Of-The-Test;
  access_log off; gzip on; gzip_proxied any; gzip_types application/json application/problem+json text/event-stream;
  include ${folder}/parley.conf;
}
`);
  const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const tested = run('nginx', [...words, '-t']);
  check('nginx accepts the configuration, without a warning', tested.status === 0 && !/warn/.test(tested.err), tested.err);
  const nginx = start('nginx', words);
  const listens = () => ask(`http://127.0.0.1:${plain_port}/`).catch(() => null);
  if (!await wait_for(listens)) throw new Error(`nginx does not listen: ${nginx.err}`);
  return Object.assign(nginx, { port, plain_port, folder });
}

async function check_cache(nginx, ca, upstream) {
  const request = client_of(nginx.port, ca);
  const asked = () => upstream.asked.filter(({ target }) => target === '/v1/kept').length;
  const states = [];
  const ids = new Set();
  for (let i = 0; i < 3; i += 1) {
    const { headers } = await request('/v1/kept');
    states.push(headers['x-cache-status']);
    ids.add(headers['x-request-id']);
  }
  check('an answer is asked for once and then kept', states.join() === 'MISS,HIT,HIT' && asked() === 1, states);
  check('each answer of the cache has a request id of its own', ids.size === 3 && !ids.has(undefined), [...ids]);
  const coded = await request('/v1/kept', { 'accept-encoding': 'gzip' });
  check('another coding is another answer', coded.headers['content-encoding'] === 'gzip' && asked() === 2, coded.headers);
  const plain = await request('/v1/kept');
  check('who asks for no coding gets none', plain.headers['content-encoding'] === undefined && plain.headers['x-cache-status'] === 'HIT', plain.headers);
  const unchanged = await request('/v1/kept', { 'if-none-match': tag });
  check('the cache answers 304 by itself', unchanged.status === 304 && unchanged.body.length === 0 && asked() === 2, unchanged.status);
  await request('/v1/once');
  const stale = await wait_for(async () => {
    const answer = await request('/v1/once');
    return answer.headers['x-cache-status'] === 'HIT' ? null : answer;
  });
  check('an old answer is given while the server cannot answer', stale?.status === 200 && stale.headers['x-cache-status'] === 'STALE', stale?.headers);
  const spoilt = await request('/v1/kept?x=1', { 'x-request-id': 'not usable' });
  check('a request id that Parley would not take is replaced', /^[0-9a-f]{32}$/.test(spoilt.headers['x-request-id']), spoilt.headers);
}

async function check_addresses(nginx, ca) {
  const redirect = await ask(`http://127.0.0.1:${nginx.plain_port}/v1?a=b`, { headers: { host } });
  check('HTTP leads to HTTPS', redirect.status === 308 && redirect.headers.location === `https://${host}/v1?a=b`, redirect.headers);
  const session = http2.connect(`https://127.0.0.1:${nginx.port}`, { ca, servername: host });
  const status = await new Promise((done) => {
    session.on('error', (error) => done(String(error)));
    session.request({ ':path': '/v1/plain', ':authority': host }).on('response', (headers) => done(headers[':status'])).end();
  });
  session.close();
  check('HTTP/2 is spoken', status === 200, status);
}

/** More requests at once than anybody may send. */
async function check_limits(nginx, ca) {
  const agent = new https.Agent({ keepAlive: true, maxSockets: 16 });
  const one = (address) => ask(`https://127.0.0.1:${nginx.port}/v1/kept`,
    { client: https, ca, servername: host, agent, headers: { host, 'x-client-of-the-test': address } });
  const answers = await Promise.all(Array.from({ length: 700 }, (_, i) => one(`2001:db8::${(i % 9) + 1}`)));
  const other = await one('2001:db8:0:1::1');
  agent.destroy();
  const [served, refused] = [200, 429].map((wanted) => answers.filter(({ status }) => status === wanted));
  check('another network of 64 bits is another client', other.status === 200, other.status);
  check('a burst of 200 is served', served.length >= 200, served.length);
  check('what goes beyond the burst is 429, and nothing else', refused.length > 0 && served.length + refused.length === 700, refused.length);
  const sample = refused[0];
  check('429 is a problem document that says when to come back', sample?.headers['content-type'] === 'application/problem+json' &&
    JSON.parse(sample.body).status === 429 && sample.headers['retry-after'] === '1' && sample.headers['access-control-allow-origin'] === '*', sample?.headers);
}

await run_test('nginx', async () => {
  const folder = temporary_folder();
  const secret = make_certificate(folder);

  const upstream = await start_upstream();
  const nginx = await start_nginx(join(folder, 'before-a-stub'), upstream.port, secret);
  await check_passing('nginx', nginx.port, secret.ca, upstream);
  const forwarded = upstream.asked.find(({ target }) => target === '/v1/plain').headers;
  check('nginx believes no address that the client says', forwarded['x-forwarded-for'] === '127.0.0.1', forwarded);
  check('nginx passes the id of the client', forwarded['x-request-id'] === 'of-the-client.1', forwarded);
  await check_cache(nginx, secret.ca, upstream);
  await check_addresses(nginx, secret.ca);
  await check_limits(nginx, secret.ca);
  check('nginx ends when asked', (await nginx.stop('SIGQUIT')) === 0);
  const lines = readFileSync(join(nginx.folder, 'access.log'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  check('each request is a line of JSON in the log', lines.length > 700 && lines.every(({ client, id }) => /^(127\.0\.0\.1|2001:db8:.*)$/.test(client) && id !== ''), lines.length);

  const parley = await serve([join(root, 'build/release/parley'), 'serve', '--port', '0']);
  const front = await start_nginx(join(folder, 'before-parley'), new URL(parley.url).port, secret);
  await check_parley_behind('nginx', front.port, secret.ca);
  const request = client_of(front.port, secret.ca);
  const kept = '/v1/datasets/iran-nuclear/actors?limit=3';
  await request(kept);
  for (const part of readdirSync(join(front.folder, 'cache'))) rmSync(join(front.folder, 'cache', part), { recursive: true });
  const emptied = await request(kept);
  check('a cache whose files are gone is filled again', emptied.status === 200 && emptied.headers['x-cache-status'] === 'MISS', emptied.headers);
  check('Parley stops while nginx goes on', (await parley.stop()) === 0);
  check('what nginx has kept is still answered', (await request(kept)).status === 200);
  const away = await request('/v1/datasets');
  check('what it has not is 503, as a problem document', away.status === 503 && away.headers['content-type'] === 'application/problem+json', away.status);
  check('nginx ends when asked, again', (await front.stop('SIGQUIT')) === 0);
});
