// A real systemd, booted in a container, starts the installed unit, reloads it and stops it, with all
// of the unit's restrictions in force.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, check, free_port, need, run, start, wait_for } from './support.mjs';
import { run_in } from './clean_root.mjs';

/** The process that is systemd in the container. */
const leader_of = (container) => run('ps', ['--ppid', String(container.child.pid), '-o', 'pid=']).out.trim();

/** What stands in the files that the unit reads. */
function write_settings(root, port) {
  mkdirSync(join(root, 'srv/parley'), { recursive: true });
  need('chroot', [root, 'parley', 'new', '/srv/parley/talks']);
  writeFileSync(join(root, 'etc/default/parley'), `PARLEY_OPTIONS="--port ${port} --threads 2"\nPARLEY_DATASETS="/srv/parley/talks"\n`);
  if (!readFileSync(join(root, 'usr/bin/parley')).includes('NOTIFY_SOCKET')) {
    console.log('booted unit: this build of the program does not tell systemd that it is ready; Type=exec');
    mkdirSync(join(root, 'etc/systemd/system/parley.service.d'), { recursive: true });
    writeFileSync(join(root, 'etc/systemd/system/parley.service.d/type.conf'), '[Service]\nType=exec\n');
  }
}

async function check_reload(root, url, systemctl) {
  const revision = async () => JSON.parse((await ask(`${url}/v1/datasets`)).body).items[0].revision;
  const before = await revision();
  const file = join(root, 'srv/parley/talks/dataset.json');
  const dataset = JSON.parse(readFileSync(file, 'utf8'));
  dataset.dataset.title = { en: 'Talks, renamed' };
  writeFileSync(file, JSON.stringify(dataset, null, 2));
  const reloaded = systemctl('reload', 'parley');
  check('systemctl reload succeeds', reloaded.status === 0, reloaded.err);
  check('a reload serves the new data', await wait_for(async () => (await revision()) !== before));
}

/** Boots `root`, where the package is installed. Says so where this machine cannot boot a container. */
export async function check_booted(root) {
  const port = await free_port();
  const url = `http://127.0.0.1:${port}`;
  write_settings(root, port);
  const container = start('systemd-nspawn', ['--quiet', `--directory=${root}`, '--boot', '--register=no', '--keep-unit', '--console=pipe']);
  const inside = (...command) => run('nsenter', ['-t', leader_of(container), '-m', '-u', '-p', '-i', '-r', '-w', ...command]);
  const systemctl = (...words) => inside('systemctl', ...words);
  const booted = await wait_for(() => leader_of(container) && /running|degraded/.test(systemctl('is-system-running').out));
  if (!booted) {
    console.log(`booted unit: skipped: no container boots here: ${container.err || container.out}`);
    await container.stop('SIGKILL');
    return;
  }
  check('the unit is enabled', systemctl('is-enabled', 'parley').out.trim() === 'enabled');
  check('the unit is active', systemctl('is-active', 'parley').out.trim() === 'active', inside('journalctl', '-u', 'parley').out);
  const ready = await wait_for(() => ask(`${url}/readyz`).catch(() => null));
  check('the service is ready', ready?.status === 200, ready?.status);
  check('it serves what the settings name', String((await ask(`${url}/v1/datasets`)).body).includes('talks'));

  const id = systemctl('show', 'parley', '-p', 'MainPID', '--value').out.trim();
  const status = inside('cat', `/proc/${id}/status`).out;
  check('it runs as a user of its own', !/^Uid:\t0\t/m.test(status) && /^Uid:/m.test(status), status);
  check('it has no powers and gets none', /^CapBnd:\t0+$/m.test(status) && /^NoNewPrivs:\t1$/m.test(status), status);
  check('its system calls are filtered', /^Seccomp:\t2$/m.test(status), status);
  check('it has a folder to keep revisions in', run_in(root, ['test', '-d', '/var/lib/private/parley']).status === 0);

  await check_reload(root, url, systemctl);
  check('systemctl stop ends it', systemctl('stop', 'parley').status === 0);
  const result = systemctl('show', 'parley', '-p', 'Result', '--value').out.trim();
  check('it ended well', result === 'success', result);
  // On SIGTERM systemd-nspawn lets its systemd power off.
  await container.stop();
}
