import { WireError } from "./failure";
import { siteFolder } from "./site";
import type { SiteAnswers } from "./site-answers";

export { WireError };

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
 * Reads JSON from the same server, or from the files of a site without one; the only place that fetches. The browser's cache revalidates with the ETag. Parsed
 * answers are kept until `forget()`: an answer belongs to a revision of the dataset and does not change.
 */
export class Client {
  private readonly answers_ = new Map<string, Promise<unknown>>();
  private site_: Promise<SiteAnswers> | null = null;

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

  /** Drops every answer: they belong to a revision that is no longer shown. */
  forget(): void {
    this.answers_.clear();
    this.site_ = null;
  }

  private async fetch_<T>(address: string, signal?: AbortSignal): Promise<T> {
    const folder = siteFolder();
    if (folder === null) return this.read_<T>(address, signal);
    this.site_ ??= import("./site-answers").then(({ SiteAnswers }) => new SiteAnswers((file) => this.read_(new URL(file, folder).href)));
    return (await this.site_).answer<T>(address);
  }

  private async read_<T>(address: string, signal?: AbortSignal): Promise<T> {
    let response: Response;
    try {
      response = await fetch(address, {
        cache: "no-cache",
        headers: { accept: "application/json" },
        ...(signal ? { signal } : {}),
      });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
      throw new WireError(address, 0, "", []);
    }
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok || body === null) {
      const problem = (body ?? {}) as Problem;
      throw new WireError(address, response.status, problem.title ?? String(response.status), explain(problem));
    }
    return body as T;
  }
}
