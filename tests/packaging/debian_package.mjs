// The Debian package installs on a clean Debian 12, serves there as nobody, keeps changed settings
// and leaves nothing behind. Takes the package's path; script/package makes it.
import { appendFileSync, copyFileSync, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check_booted } from './booted_unit.mjs';
import { clean_root, command_in, may_make_roots, run_in } from './clean_root.mjs';
import { check, check_served, need, run_test, serve, temporary_folder } from './support.mjs';

const nobody = 65534;
const most_octets = 20 << 20;

const package_file = process.argv[2];
if (may_make_roots('Debian package')) await run_test('Debian package', async () => {
  check('the package is small', statSync(package_file).size <= most_octets, statSync(package_file).size);
  const fields = need('dpkg-deb', ['--field', package_file]);
  check('it depends on the libraries that the program links', /libicu72.*libsqlite3-0/.test(fields), fields);
  check('its name is the version and architecture',
    basename(package_file) === `parley_${/^Version: (.*)$/m.exec(fields)[1]}_${/^Architecture: (.*)$/m.exec(fields)[1]}.deb`);

  const root = clean_root(join(temporary_folder(), 'root'));
  copyFileSync(package_file, join(root, 'tmp/parley.deb'));
  check('the package lists are fetched', run_in(root, ['apt-get', 'update', '-qq']).status === 0);
  const install = ['apt-get', 'install', '-qq', '--no-install-recommends', '/tmp/parley.deb'];
  const installed = run_in(root, install);
  check('apt installs it with what it depends on', installed.status === 0, installed.err);
  for (const path of ['lib/systemd/system/parley.service', 'etc/default/parley', 'usr/share/parley/data/recipes/pax.json',
    'usr/share/man/man1/parley.1.gz', 'usr/share/doc/parley/copyright', 'usr/share/doc/parley/changelog.gz']) {
    check(`${path} is there`, existsSync(join(root, path)));
  }
  const server = await serve(command_in(root, ['/usr/bin/parley', 'serve', '--port', '0'], { user: nobody }), { cwd: '/' });
  await check_served('the installed package', server.url);
  check('the installed server stops when asked', (await server.stop()) === 0);

  await check_booted(root);

  const settings = join(root, 'etc/default/parley');
  appendFileSync(settings, '# changed\n');
  const again = run_in(root, [...install, '--reinstall']);
  check('a second installation keeps changed settings', again.status === 0 && readFileSync(settings, 'utf8').endsWith('# changed\n'), again.err);
  const purged = run_in(root, ['dpkg', '--purge', 'parley']);
  check('it can be purged', purged.status === 0, purged.err);
  const left = [settings, join(root, 'usr/share/parley'), join(root, 'usr/bin/parley')].filter(existsSync);
  check('a purge leaves nothing', left.length === 0 && !readdirSync(join(root, 'lib/systemd/system')).includes('parley.service'), left);
});
