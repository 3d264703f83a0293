/**
 * A site is the page with its answers as files, made by `parley export --format site`, on a host that only sends files. Its
 * HTML says so. Here is where each answer stands; `site-answers.ts` reads and computes them.
 */

/** The folder of the site, whose `parley-site.json` the HTML names; null where a server answers. */
export function siteFolder(): URL | null {
  // There is no document in tests without a browser.
  const named = globalThis.document?.querySelector?.('meta[name="parley-site"]')?.getAttribute("content");
  return named ? new URL(named, document.baseURI) : null;
}

/** Whether the page is a site without a server. */
export function isSite(): boolean {
  return siteFolder() !== null;
}

const longest = 120;
const keptOfLong = 100;
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;

function hashOf(octets: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const octet of octets) hash = Math.imul(hash ^ octet, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The name of the file for an id or a claim policy: the rule of the program that wrote it (src/app/export/site_names.cpp). */
export function siteName(id: string): string {
  const octets = new TextEncoder().encode(id);
  let name = "";
  for (const octet of octets) {
    const sign = String.fromCharCode(octet);
    name += /[a-z0-9-]/.test(sign) ? sign : sign === ":" ? "_" : `_${octet.toString(16).padStart(2, "0")}`;
  }
  if (device.test(name)) name += "_";
  return name.length > longest ? `${name.slice(0, keptOfLong)}_${hashOf(octets)}` : name;
}

/** An address of the API in its parts: `path` begins behind the dataset. */
export interface Asked {
  dataset: string | null;
  path: string[];
  parameters: URLSearchParams;
}

export function partsOf(address: string): Asked {
  const [path = "", query = ""] = address.split("?", 2);
  const [dataset = null, ...rest] = path.split("/").slice(3).map(decodeURIComponent);
  return { dataset, path: rest, parameters: new URLSearchParams(query) };
}

/** The claim policy that a question names; the server's default otherwise. */
export function policyOf({ parameters }: Asked): string {
  return parameters.get("claims") || "preferred";
}

const lists = ["vocabulary", "actors", "sources", "claims"];
const things = ["events", "actors", "sources", "claims"];

/** The file of a site with the answer, or with the answers under every policy; null where there is none. */
export function fileOf(asked: Asked): string | null {
  if (asked.dataset === null) return "data/datasets.json";
  const folder = `data/${siteName(asked.dataset)}`;
  const [list = "", id, part] = asked.path;
  if (list === "") return `${folder}/dataset.json`;
  if (id === undefined && list === "events") return `${folder}/policies/${siteName(policyOf(asked))}.json`;
  if (id === undefined) return lists.includes(list) ? `${folder}/${list}.json` : null;
  if (!things.includes(list) || (part !== undefined && !(list === "actors" && part === "neighbours"))) return null;
  return `${folder}/${list}/${siteName(id)}.json`;
}

/** Where a link to an address of the API leads: on a site to the file that has the answer, or nowhere. */
export function linkTo(address: string): string | null {
  const folder = siteFolder();
  if (folder === null) return address;
  const file = fileOf(partsOf(address));
  return file === null ? null : new URL(file, folder).href;
}
