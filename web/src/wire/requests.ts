/** Questions to a Parley server, for the page and for the client that others load (`/v1/client.js`). */

/** Why there is no answer (RFC 9457), as the server writes it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: { parameter: string; value: string; reason: string }[];
  revisions?: string[];
}

/** A question without an answer: its address, the status (0 where the server cannot be reached) and the server's explanation. */
export class ParleyProblem extends Error {
  constructor(
    readonly address: string,
    readonly status: number,
    readonly title: string,
    readonly details: string[],
    /** The document of the server, where it sent one. */
    readonly problem: Problem | null = null,
  ) {
    super(details.length > 0 ? `${title}: ${details.join("; ")}` : title);
    this.name = "ParleyProblem";
  }
}

export interface Asking {
  signal?: AbortSignal;
  /** What the answer may be, as a field `Accept`. */
  accept?: string;
  cache?: RequestCache;
  /** In place of the global one. */
  fetch?: typeof fetch;
}

function explain(problem: Partial<Problem>): string[] {
  const named = (problem.errors ?? []).map((fault) =>
    [fault.parameter, fault.value, fault.reason].filter((part) => part !== undefined && part !== "").join(" "),
  );
  return named.length > 0 ? named : problem.detail ? [problem.detail] : [];
}

const refusal = (address: string, status: number, body: unknown): ParleyProblem => {
  const problem = (body ?? {}) as Partial<Problem>;
  return new ParleyProblem(address, status, problem.title ?? String(status), explain(problem), problem.type === undefined ? null : (problem as Problem));
};

/** Rejects with a ParleyProblem where the server refuses or cannot be reached, and with the reason of the signal where that aborts. */
export async function open(address: string, { signal, accept = "application/json", cache, fetch: ask = fetch }: Asking = {}): Promise<Response> {
  let response: Response;
  try {
    response = await ask(address, { headers: { accept }, ...(cache ? { cache } : {}), ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ParleyProblem(address, 0, "", []);
  }
  if (response.ok) return response;
  throw refusal(address, response.status, await response.json().catch(() => null));
}

/** The same, read as JSON. */
export async function read<T>(address: string, asking?: Asking): Promise<T> {
  const response = await open(address, asking);
  const body: unknown = await response.json().catch((cause: unknown) => {
    if (asking?.signal?.aborted) throw cause;
    return null;
  });
  if (body === null) throw refusal(address, response.status, null);
  return body as T;
}
