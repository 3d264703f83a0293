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
