// A Debian 12 on which nothing is installed but what every Debian server has, to run things in.
import { existsSync, mkdirSync, renameSync, statSync, copyFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { at_end, need, run } from './support.mjs';

const month_ms = 30 * 86_400_000;

/** Unpacks a clean Debian into a new folder. The archive is made once a month: that takes a minute. */
export function clean_root(folder) {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'parley');
  const archive = join(cache, 'clean-bookworm-systemd.tar');
  if (!existsSync(archive) || Date.now() - statSync(archive).mtimeMs > month_ms) {
    mkdirSync(cache, { recursive: true });
    need('mmdebstrap', ['--quiet', '--variant=minbase', '--include=systemd-sysv', 'bookworm', `${archive}.part.tar`]);
    renameSync(`${archive}.part.tar`, archive);
  }
  mkdirSync(folder);
  need('tar', ['-C', folder, '-xf', archive]);
  copyFileSync('/etc/resolv.conf', join(folder, 'etc/resolv.conf'));
  return folder;
}

/** The command line that runs a program in a root, with a /proc that goes when it ends. */
export function command_in(root, program, { user = 0 } = {}) {
  return ['unshare', '--mount', `--root=${root}`, '--mount-proc', `--setgid=${user}`, `--setuid=${user}`, ...program];
}

export function run_in(root, program) {
  const [first, ...rest] = command_in(root, program);
  return run(first, rest, { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } });
}

/** Whether this user may make roots at all; says so where not. */
export function may_make_roots(name) {
  if (process.getuid() === 0 && run('unshare', ['--mount', 'true']).status === 0) return true;
  console.log(`${name}: skipped: it needs root and mount namespaces`);
  return false;
}
