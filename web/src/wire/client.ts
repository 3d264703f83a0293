import { encodeValue } from "./questions";
import { open, read } from "./requests";
import { linkTo, siteFolder } from "./site";
import type { SiteAnswers } from "./site-answers";

export { ParleyProblem as WireError } from "./requests";

/**
 * Reads the answers of one server, or of a site without one. The browser's cache revalidates with the ETag. Parsed
 * answers are kept until `forget()`: an answer belongs to a revision of the dataset and does not change.
 */
export class Client {
  private readonly answers_ = new Map<string, Promise<unknown>>();
  private site_: Promise<SiteAnswers> | null = null;

  /**
   * `server`: where another server is, such as `https://parley.example`; empty for the page's own. `language`: of labels;
   * empty for the dataset's own.
   */
  constructor(
    readonly server = "",
    private readonly language_ = "",
  ) {}

  /** The whole address of a question as it is asked, for readers too. */
  url(address: string): string {
    const language = this.language_ && `${address.includes("?") ? "&" : "?"}lang=${encodeValue(this.language_)}`;
    return `${this.server}${address}${language}`;
  }

  /** Where a link to an answer leads: on a site without a server to the file with it; null where there is none. */
  link(address: string): string | null {
    return this.server === "" && siteFolder() !== null ? linkTo(address) : this.url(address);
  }

  /** The address of the server's page with a view, which is the query part of an address. */
  page(view: string): string {
    return this.server ? `${this.server}/${view}` : view || "?";
  }

  /** Rejects with a WireError where the server answers with a problem or cannot be reached. */
  get<T>(address: string, signal?: AbortSignal): Promise<T> {
    const known = this.answers_.get(address);
    if (known) return known as Promise<T>;
    const answer = this.fetch_<T>(address, signal);
    this.answers_.set(address, answer);
    answer.catch(() => {
      if (this.answers_.get(address) === answer) this.answers_.delete(address);
    });
    return answer;
  }

  /** Asks the server even where the answer is known, and does not keep what it answers. */
  fresh<T>(address: string): Promise<T> {
    return this.fetch_<T>(address);
  }

  /** An answer that is no JSON, such as a citation. */
  async text(address: string): Promise<string> {
    return (await open(this.url(address), { cache: "no-cache", accept: "*/*" })).text();
  }

  /** Drops every answer: they belong to a revision that is no longer shown. */
  forget(): void {
    this.answers_.clear();
    this.site_ = null;
  }

  private async fetch_<T>(address: string, signal?: AbortSignal): Promise<T> {
    const folder = this.server === "" ? siteFolder() : null;
    if (folder === null) return read<T>(this.url(address), { cache: "no-cache", ...(signal ? { signal } : {}) });
    this.site_ ??= import("./site-answers").then(({ SiteAnswers }) => new SiteAnswers((file) => read(new URL(file, folder).href, { cache: "no-cache" })));
    return (await this.site_).answer<T>(address);
  }
}
