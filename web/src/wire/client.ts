import { read } from "./requests";

export { ParleyProblem as WireError } from "./requests";

/**
 * Reads JSON from the same server. The browser's cache revalidates with the ETag. Parsed
 * answers are kept until `forget()`: an answer belongs to a revision of the dataset and does not change.
 */
export class Client {
  private readonly answers_ = new Map<string, Promise<unknown>>();

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
  }

  private fetch_<T>(address: string, signal?: AbortSignal): Promise<T> {
    return read<T>(address, { cache: "no-cache", ...(signal ? { signal } : {}) });
  }
}
