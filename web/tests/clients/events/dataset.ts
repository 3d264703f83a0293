// The datasets that the clients of timelines and citations read: a shipped one from the server under test, and one of difficult texts and dates from a
// server of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "vitest";

const tree = resolve(__dirname, "../../../..");

export interface NativeDate {
  edtf: string | null;
  text: string | null;
  startEarliest: string | null;
  startLatest: string | null;
  endEarliest: string | null;
  endLatest: string | null;
}
export interface NativeEvent {
  id: string;
  type: string;
  label: string;
  date: NativeDate;
  flags?: string[];
}
export interface Loss {
  loss: string;
  text: string;
  count?: number;
  ids?: string[];
}

export interface Served {
  /** The address of a dataset. */
  base: string;
  stop: () => Promise<void>;
}

export async function shipped(): Promise<Served> {
  const address = process.env["PARLEY_URL"];
  if (!address) throw new Error("PARLEY_URL is not set: start `parley serve --port 0` and give its address");
  return { base: `${address.replace(/\/$/, "")}/v1/datasets/iran-nuclear`, stop: async () => undefined };
}

export async function nasty(): Promise<Served> {
  const program = process.env["PARLEY_PROGRAM"] ?? join(tree, "build/release/parley");
  const child = spawn(program, ["serve", "--port", "0", join(tree, "tests/data/valid/nasty-texts")], { stdio: ["ignore", "pipe", "ignore"] });
  const gone = once(child, "exit");
  const said = await Promise.race([once(createInterface(child.stdout), "line"), gone]);
  const address = /^listening on (http:\S+)$/.exec(String(said[0]))?.[1];
  if (!address) throw new Error(`expected ${program} to say where it listens, got ${String(said[0])}`);
  return {
    base: `${address}/v1/datasets/nasty-texts`,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

export const servers: [string, () => Promise<Served>][] = [
  ["a shipped dataset", shipped],
  ["difficult texts and dates", nasty],
];

export async function text(address: string): Promise<string> {
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  return response.text();
}

export async function json<T>(address: string): Promise<T> {
  return JSON.parse(await text(address)) as T;
}

export async function nativeEvents(base: string): Promise<NativeEvent[]> {
  return (await json<{ items: NativeEvent[] }>(`${base}/events?limit=10000`)).items;
}

/** The losses of a dialect by kind: the ids concerned. */
export async function losses(base: string, question: string): Promise<Map<string, string[]>> {
  const report = await json<{ items: Loss[] }>(`${base}/${question}&report=losses`);
  return new Map(report.items.map((item) => [item.loss, item.ids ?? []]));
}

/** The events that a dialect must contain: those that its report does not name as left out. */
export function kept(events: NativeEvent[], lost: Map<string, string[]>): NativeEvent[] {
  const gone = new Set([...(lost.get("undated") ?? []), ...(lost.get("year-range") ?? [])]);
  return events.filter((event) => !gone.has(event.id));
}

/** The first and last day of a date, open ends aside, as its four bounds give them. */
export function extent(date: NativeDate): [string, string] {
  const first = date.startEarliest ?? date.endEarliest ?? date.endLatest;
  const last = date.endLatest ?? date.startLatest ?? date.startEarliest;
  if (first === null || last === null) throw new Error(`no first or last day in ${JSON.stringify(date)}`);
  return [first, last];
}

/** Runs `act` as if in each of these places: west of Greenwich, on it and east of it. */
export const zones = ["America/New_York", "UTC", "Asia/Tokyo"];

export function inZone<T>(zone: string, act: () => T): T {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    return act();
  } finally {
    process.env["TZ"] = before;
  }
}
