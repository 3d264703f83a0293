// What the kernel says about a process.
import { readFileSync, readdirSync } from 'node:fs';

const ticksPerSecond = 100;  // USER_HZ, the same on every Linux that Debian runs on

/** Resident memory in MiB. */
export function residentMiB(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB/m)[1]) / 1024;
}

/** The size of the address space in MiB, which `prlimit --as` bounds. */
export function addressSpaceMiB(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmPeak:\s+(\d+) kB/m)[1]) / 1024;
}

/** Open descriptors. */
export const descriptors = pid => readdirSync(`/proc/${pid}/fd`).length;

/** Processor time of all threads in seconds. */
export function processorSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
