import { open, read, type Asking } from "../src/wire/requests";

export interface Options {
  /** Where the server is, such as `https://parley.example`. Without it: where this file was loaded from, else the page's own server. */
  server?: string;
  /** The dataset that is asked about. */
  dataset?: string;
  /** Every answer is of this revision, or the question is refused. */
  revision?: string;
  /** The claim policy of every question: `preferred`, `all`, `source:ID` or `actor:ID`. */
  claims?: string;
  /** The language of labels in every answer, a BCP 47 tag. */
  lang?: string;
  /** In place of the global `fetch`. */
  fetch?: typeof fetch;
}

export type Value = string | number | boolean | readonly (string | number)[] | null | undefined;

/** A page of a list. */
export interface Page {
  links?: { next: string | null };
}

/** A list, page by page or item by item: `for await (const item of list)`. Nothing is asked before it is needed. */
export class Listed<P extends Page, Item> implements AsyncIterable<Item> {
  constructor(
    private readonly first_: () => Promise<P>,
    private readonly after_: (page: P) => Promise<P> | null,
    private readonly items_: (page: P) => readonly Item[],
  ) {}

  /** The first page: `total`, `items` and what else the list has. */
  page(): Promise<P> {
    return this.first_();
  }

  async *pages(): AsyncGenerator<P, void, undefined> {
    for (let page: Promise<P> | null = this.first_(); page; ) {
      const got: P = await page;
      yield got;
      page = this.after_(got);
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* this.items_(page);
  }

  /** Every item of every page. */
  async all(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this) items.push(item);
    return items;
  }
}

const isWeb = (address: string | undefined): boolean => /^https?:/.test(address ?? "");

function usualServer(): string {
  const here = [import.meta.url, globalThis.location?.href].find(isWeb);
  if (here === undefined) throw new TypeError("expected a server, such as new Parley({ server: \"http://127.0.0.1:8080\" }), got none");
  return new URL(here).origin;
}

/** What may stand in a query as it is keeps the address readable. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%(2F|3A)/g, (code) => decodeURIComponent(code));

/** Values of a list are joined by commas; those that contain one stay whole. Empty values are left out. */
function queryOf(parameters: Readonly<Record<string, Value>>): string {
  const parts = Object.entries(parameters).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const values = (Array.isArray(value) ? value : [value]).map(String);
    return values.length === 0 ? [] : [`${name}=${values.map(encode).join(",")}`];
  });
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** What the methods for single operations share. */
export class Base {
  protected readonly options_: Readonly<Options & { server: string }>;

  constructor(options: Options = {}) {
    this.options_ = { ...options, server: (options.server ?? usualServer()).replace(/\/+$/, "") };
  }

  /** The whole address of a question: `parley.address("/v1/datasets/iran-nuclear/graph", { format: "gexf" })`. */
  address(path: string, query: Readonly<Record<string, Value>> = {}): string {
    return this.options_.server + path + queryOf(query);
  }

  /** Fetches any address of the server, in any format. Rejects with a ParleyProblem where there is no answer. */
  open(address: string, asking: Asking = {}): Promise<Response> {
    return open(address, { accept: "*/*", ...this.own_(), ...asking });
  }

  /** An answer and the pages that follow it. */
  async *following<P extends Page>(page: P, asking: Asking = {}): AsyncGenerator<P, void, undefined> {
    for (let next: Promise<P> | null = Promise.resolve(page); next; ) {
      const got: P = await next;
      yield got;
      next = this.after_(got, asking);
    }
  }

  /** `template`: a path with names in braces; `takes`: which of the options the operation takes. */
  protected ask_<T>(template: string, ids: Readonly<Record<string, string>>, takes: string, query: object, asking: Asking): Promise<T> {
    return Promise.resolve().then(() => read<T>(this.question_(template, ids, takes, query), { ...this.own_(), ...asking }));
  }

  protected list_<P extends Page, Item>(template: string, ids: Readonly<Record<string, string>>, takes: string, query: object, asking: Asking): Listed<P, Item> {
    return new Listed<P, Item>(
      () => this.ask_(template, ids, takes, query, asking),
      (page) => this.after_(page, asking),
      (page) => (page as unknown as { items: readonly Item[] }).items,
    );
  }

  private question_(template: string, ids: Readonly<Record<string, string>>, takes: string, query: object): string {
    const { dataset = "", revision, claims, lang } = this.options_;
    const usual = Object.entries({ claims, lang, revision }).filter(([name]) => takes.split(" ").includes(name));
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const id = { dataset, ...ids }[name] ?? "";
      if (id === "") throw new TypeError(`expected the id of a ${name}${name === "dataset" ? ", such as new Parley({ dataset: \"iran-nuclear\" })" : ""}, got none`);
      return encodeURIComponent(id);
    });
    return this.address(path, { ...Object.fromEntries(usual), ...query });
  }

  private after_<P extends Page>(page: P, asking: Asking): Promise<P> | null {
    const next = page.links?.next;
    return next ? read<P>(this.options_.server + next, { ...this.own_(), ...asking }) : null;
  }

  private own_(): Asking {
    return this.options_.fetch ? { fetch: this.options_.fetch } : {};
  }
}
