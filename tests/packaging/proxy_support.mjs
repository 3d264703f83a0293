// What the tests of proxies share: a certificate, an upstream that says what it was asked, and the
// checks that every proxy of packaging/ passes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { ask, at_end, check, need, root, wait_for } from './support.mjs';

export const host = 'parley.example.org';

/** A certificate for `host` that its own key has signed; only the tests believe it. */
export function make_certificate(folder) {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  need('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', `/CN=${host}`, '-addext', 'basicConstraints=critical,CA:FALSE', '-addext', `subjectAltName=DNS:${host}`, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  return { certificate, key, ca: readFileSync(certificate) };
}

/** The text of a shipped configuration with other places; each of them must be in it. */
export function configuration(name, places) {
  let text = readFileSync(join(root, 'packaging', name), 'utf8');
  for (const [from, to] of places) {
    if (!text.includes(from)) throw new Error(`${name}: expected ${from} in it`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** Asks a proxy as a client of `host` that believes the certificate. */
export function client_of(port, ca) {
  return (target, headers = {}) => ask(`https://127.0.0.1:${port}${target}`,
    { client: https, ca, servername: host, headers: { host, ...headers } });
}

const long_text = JSON.stringify({ text: 'one answer, many words. '.repeat(200) });
export const tag = `"${createHash('sha256').update(long_text).digest('hex').slice(0, 16)}"`;

/** Answers as Parley does, and keeps what it was asked. */
export function start_upstream() {
  const upstream = { asked: [], events: null };
  const server = http.createServer((request, response) => {
    upstream.asked.push({ target: request.url, headers: request.headers });
    if (request.url === '/v1/datasets/d/changes') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('id: 1\ndata: first\n\n');
      upstream.events = response;
      return;
    }
    if (request.url === '/v1/once' && upstream.asked.filter(({ target }) => target === '/v1/once').length > 1) {
      response.writeHead(503, { 'Cache-Control': 'no-store' }).end();
      return;
    }
    const coded = !request.url.startsWith('/v1/never-coded') && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = coded ? gzipSync(long_text) : Buffer.from(long_text);
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: coded ? tag.replace('"', '"gzip-') : tag,
      Vary: 'Accept, Accept-Encoding', 'Cache-Control': `public, max-age=${request.url === '/v1/once' ? 1 : 60}`, 'Content-Length': body.length,
      'X-Request-Id': request.headers['x-request-id'] ?? 'none', ...(coded ? { 'Content-Encoding': 'gzip' } : {}) });
    response.end(body);
  });
  at_end(() => { server.closeAllConnections?.(); server.close(); });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(Object.assign(upstream, { port: server.address().port }))));
}

/** One event must arrive before the next one is sent. */
async function check_events(what, port, ca, upstream) {
  const pieces = [];
  const request = https.get({ host: '127.0.0.1', port, path: '/v1/datasets/d/changes', ca, servername: host, headers: { host }, agent: false });
  request.on('error', () => {});
  const arrived = async (text) => (await wait_for(() => pieces.join('').includes(text), 5_000)) === true;
  request.on('response', (answer) => answer.on('data', (piece) => pieces.push(String(piece))));
  check(`${what} sends the first event at once`, await arrived('data: first'));
  upstream.events?.write('id: 2\ndata: second\n\n');
  check(`${what} sends the next event when there is one`, await arrived('data: second'));
  request.destroy();
  upstream.events?.end();
}

/** What a proxy must do with what the upstream of `start_upstream` answers. */
export async function check_passing(what, port, ca, upstream) {
  const request = client_of(port, ca);
  const plain = await request('/v1/plain', { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'of-the-client.1' });
  check(`${what} answers over HTTPS`, plain.status === 200 && String(plain.body) === long_text, plain.status);
  check(`${what} leaves an answer without a coding as it is`, plain.headers['content-encoding'] === undefined && plain.headers.etag === tag, plain.headers);
  check(`${what} asks for HTTPS from now on`, /max-age=\d+/.test(plain.headers['strict-transport-security'] ?? ''));
  const seen = upstream.asked.at(-1).headers;
  check(`${what} names the client`, seen['x-forwarded-for']?.endsWith('127.0.0.1'), seen);
  check(`${what} says that it was asked over HTTPS`, seen['x-forwarded-proto'] === 'https', seen);
  check(`${what} passes a request id`, (seen['x-request-id'] ?? '') !== '' && plain.headers['x-request-id'] === seen['x-request-id'], seen);

  const coded = await request('/v1/coded', { 'accept-encoding': 'gzip, br' });
  check(`${what} passes gzip on, once`, coded.headers['content-encoding'] === 'gzip' && String(gunzipSync(coded.body)) === long_text, coded.headers);
  check(`${what} keeps the tag of the coding strong`, coded.headers.etag === tag.replace('"', '"gzip-'), coded.headers.etag);
  const uncoded = await request('/v1/never-coded', { 'accept-encoding': 'gzip, br' });
  check(`${what} compresses nothing by itself`, uncoded.headers['content-encoding'] === undefined && uncoded.headers.etag === tag, uncoded.headers);
  await check_events(what, port, ca, upstream);
}

/** What holds for a real Parley behind a proxy. */
export async function check_parley_behind(what, port, ca) {
  const request = client_of(port, ca);
  const ready = await request('/readyz');
  check(`Parley behind ${what} is ready`, ready.status === 200, ready.status);
  const target = '/v1/datasets/iran-nuclear/events?limit=50';
  const first = await request(target, { 'accept-encoding': 'br, gzip' });
  const coding = first.headers['content-encoding'];
  const body = { br: brotliDecompressSync, gzip: gunzipSync }[coding]?.(first.body) ?? first.body;
  check(`Parley behind ${what} answers`, JSON.parse(body).items.length === 50, first.status);
  const unchanged = await request(target, { 'accept-encoding': 'br, gzip', 'if-none-match': first.headers.etag });
  check(`an unchanged answer behind ${what} is 304 without content`, unchanged.status === 304 && unchanged.body.length === 0, unchanged.status);
  const bad = await request('/v1/datasets/iran-nuclear/events?typ=letter');
  check(`a problem behind ${what} stays Parley's`, bad.status === 400 && bad.headers['content-type'] === 'application/problem+json', bad.status);
  const slash = await request('/v1/datasets/a%2Fb');
  check(`an encoded slash behind ${what} reaches Parley as it is`, slash.status === 404 && String(slash.body).includes('problem'), String(slash.body));
  check(`Parley behind ${what} serves the page`, String((await request('/')).body).includes('<script'));
}
