// packaging/caddy/Caddyfile and packaging/apache/parley.conf in a real Caddy and a real Apache.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check_parley_behind, check_passing, client_of, configuration, host, make_certificate, start_upstream } from './proxy_support.mjs';
import { check, free_port, root, run, run_test, serve, start, temporary_folder, wait_for } from './support.mjs';

/** Waits until the proxy answers anything over HTTPS. */
async function listening(proxy, port, { ca }, log = '/dev/null') {
  const request = client_of(port, ca);
  if (!await wait_for(() => request('/readyz').catch(() => null))) throw new Error(`no proxy on ${port}: ${proxy.err}${proxy.out}${run('cat', [log]).out}`);
  return Object.assign(proxy, { port });
}

async function start_caddy(folder, upstream_port, secret) {
  mkdirSync(folder);
  const port = await free_port();
  const file = join(folder, 'Caddyfile');
  const shipped = run('caddy', ['validate', '--adapter', 'caddyfile', '--config', join(root, 'packaging/caddy/Caddyfile')], { env: { ...process.env, HOME: folder } });
  check('Caddy accepts the shipped file', shipped.status === 0, shipped.err);
  // The name's own certificate in place of one from an authority, and no server for its administration.
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${configuration('caddy/Caddyfile', [
    [`\n${host} {\n`, `\n${host}:${port} {\n\tbind 127.0.0.1\n\ttls ${secret.certificate} ${secret.key}\n`],
    ['127.0.0.1:8080', `127.0.0.1:${upstream_port}`],
  ])}`);
  const caddy = start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { env: { ...process.env, HOME: folder } });
  return listening(caddy, port, secret);
}

async function start_apache(folder, upstream_port, secret) {
  mkdirSync(folder);
  const [port, plain_port] = [await free_port(), await free_port()];
  const modules = ['mpm_event', 'authz_core', 'env', 'headers', 'alias', 'http2', 'ssl', 'socache_shmcb', 'proxy', 'proxy_http', 'deflate', 'filter', 'mime'];
  writeFileSync(join(folder, 'apache.conf'), `ServerRoot ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
ServerName localhost
DefaultRuntimeDir ${folder}
Listen 127.0.0.1:${plain_port}
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User #65534
Group #65534
TypesConfig /dev/null
AddOutputFilterByType DEFLATE application/json text/html
${configuration('apache/parley.conf', [['*:80', `127.0.0.1:${plain_port}`], ['*:443', `127.0.0.1:${port}`],
    ['http://127.0.0.1:8080', `http://127.0.0.1:${upstream_port}`],
    ['/etc/ssl/parley/certificate.pem', secret.certificate], ['/etc/ssl/parley/key.pem', secret.key]])}`);
  const words = ['-d', folder, '-f', join(folder, 'apache.conf')];
  const tested = run('apache2', [...words, '-t']);
  check('Apache accepts the configuration', tested.status === 0, tested.err);
  return listening(start('apache2', [...words, '-DFOREGROUND']), port, secret, join(folder, 'error.log'));
}

await run_test('Caddy and Apache', async () => {
  const folder = temporary_folder();
  const secret = make_certificate(folder);
  const parley = await serve([join(root, 'build/release/parley'), 'serve', '--port', '0']);
  for (const [name, start_proxy, ends_with] of [['Caddy', start_caddy, 0], ['Apache', start_apache, 0]]) {
    const upstream = await start_upstream();
    const proxy = await start_proxy(join(folder, `${name}-before-a-stub`), upstream.port, secret);
    await check_passing(name, proxy.port, secret.ca, upstream);
    await proxy.stop();
    const front = await start_proxy(join(folder, `${name}-before-parley`), new URL(parley.url).port, secret);
    await check_parley_behind(name, front.port, secret.ca);
    const status = await front.stop();
    check(`${name} ends when asked`, status === ends_with, status);
  }
});
