import { encodeValue } from "./questions";

/** A request that failed: its address, the status (0 where the server cannot be reached) and the server's explanation. */
export class WireError extends Error {
  constructor(
    readonly address: string,
    readonly status: number,
    readonly title: string,
    readonly details: string[],
  ) {
    super(details.length > 0 ? `${title}: ${details.join("; ")}` : title);
    this.name = "WireError";
  }
}

interface Problem {
  title?: string;
  detail?: string;
  errors?: { parameter?: string; value?: string; reason?: string }[];
}

function explain(problem: Problem): string[] {
  const named = (problem.errors ?? []).map((fault) =>
    [fault.parameter, fault.value, fault.reason].filter((part) => part !== undefined && part !== "").join(" "),
  );
  return named.length > 0 ? named : problem.detail ? [problem.detail] : [];
}

/**
 * Reads the answers of one server; the only place that fetches. The browser's cache revalidates with the ETag. Parsed
 * answers are kept until `forget()`: an answer belongs to a revision of the dataset and does not change.
 */
export class Client {
  private readonly answers_ = new Map<string, Promise<unknown>>();

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
    const response = await this.ask_(address, "*/*");
    if (!response.ok) throw new WireError(address, response.status, String(response.status), []);
    return response.text();
  }

  /** Drops every answer: they belong to a revision that is no longer shown. */
  forget(): void {
    this.answers_.clear();
  }

  private async ask_(address: string, accept: string, signal?: AbortSignal): Promise<Response> {
    try {
      return await fetch(this.url(address), { cache: "no-cache", headers: { accept }, ...(signal ? { signal } : {}) });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
      throw new WireError(address, 0, "", []);
    }
  }

  private async fetch_<T>(address: string, signal?: AbortSignal): Promise<T> {
    const response = await this.ask_(address, "application/json", signal);
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok || body === null) {
      const problem = (body ?? {}) as Problem;
      throw new WireError(address, response.status, problem.title ?? String(response.status), explain(problem));
    }
    return body as T;
  }
}
