// The container image says what a runtime needs to know, has no shell, and serves as its own user
// from its unpacked layers. Takes the path of the OCI archive; script/image makes it.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { command_in, may_make_roots } from './clean_root.mjs';
import { check, check_served, need, run_test, serve, temporary_folder } from './support.mjs';

const most_octets_of_ours = 60 << 20;
const most_octets = 80 << 20;  // of the archive, which is what is pulled

function octets_of(folder) {
  return Number(need('du', ['-sb', folder]).split('\t')[0]);
}

if (may_make_roots('image')) await run_test('image', async () => {
  const archive = process.argv[2];
  const folder = temporary_folder();
  const unpacked = join(folder, 'archive');
  mkdirSync(unpacked);
  need('tar', ['-C', unpacked, '-xf', archive]);
  const blob = (digest) => join(unpacked, 'blobs', ...digest.split(':'));
  const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const [entry] = json(join(unpacked, 'index.json')).manifests;
  const manifest = json(blob(entry.digest));
  const { config } = json(blob(manifest.config.digest));
  check('it is named after the version', /^parley:\d/.test(entry.annotations['org.opencontainers.image.ref.name']));
  check('nobody runs it as root', config.User === '65532:65532', config.User);
  check('it says its port', '8080/tcp' in (config.ExposedPorts ?? {}), config.ExposedPorts);
  check('it starts the program', config.Entrypoint?.join() === '/usr/bin/parley', config.Entrypoint);
  check('it listens on every address of its container and keeps revisions', config.Cmd?.join(' ') === 'serve --address 0.0.0.0 --port 8080 --keep /var/lib/parley', config.Cmd);
  check('it has two layers', manifest.layers.length === 2, manifest.layers.length);

  const root = join(folder, 'root');
  const ours = join(folder, 'ours');
  for (const path of [root, ours, join(root, 'proc')]) mkdirSync(path, { recursive: true });
  for (const { digest } of manifest.layers) need('tar', ['-C', root, '-xf', blob(digest)]);
  need('tar', ['-C', ours, '-xf', blob(manifest.layers.at(-1).digest)]);
  console.log(`image: archive ${statSync(archive).size}, unpacked ${octets_of(root)}, our layer ${octets_of(ours)} octets`);
  check('our layer is at most 60 MiB', octets_of(ours) <= most_octets_of_ours, octets_of(ours));
  check('the archive is at most 80 MiB', statSync(archive).size <= most_octets, statSync(archive).size);
  check('there is no shell', !existsSync(join(root, 'usr/bin/sh')) && !existsSync(join(root, 'usr/bin/dash')));
  check('its user has a name', readFileSync(join(root, 'etc/passwd'), 'utf8').includes('parley:x:65532:'));
  const kept = statSync(join(root, 'var/lib/parley'));
  check('its user may keep revisions', kept.uid === 65532 && kept.gid === 65532);
  const copyrights = readdirSync(join(root, 'usr/share/doc'));
  check('it has the licences of what it is made of', ['parley', 'libicu72', 'libc6'].every((name) => copyrights.includes(name)), copyrights);

  const user = Number(config.User.split(':')[0]);
  const server = await serve(command_in(root, [...config.Entrypoint, 'serve', '--port', '0'], { user }), { cwd: '/', env: {} });
  await check_served('the image', server.url);
  check('the server of the image stops when asked', (await server.stop()) === 0);
});
