import { address } from "./questions";
import type { Change } from "./types";

/** What a stream reports: a revision, and that it has (again) begun, after which anything may have been missed. */
export interface ChangeListener {
  changed: (change: Change) => void;
  began: () => void;
}

/** The change in the data of an event; null where it is not one. */
export function changeIn(data: string): Change | null {
  try {
    const { revision, events } = JSON.parse(data) as Partial<Change>;
    return typeof revision === "string" && typeof events === "number" ? { revision, events } : null;
  } catch {
    return null;
  }
}

/**
 * Listens to the changes of one dataset. A stream that breaks off is opened again by the browser, with the id of the last
 * event; one that the server refuses stays closed until `open()` is called again.
 */
export class ChangeStream {
  private source_: EventSource | null = null;
  /** Gives the place back; null while there is none. */
  private leave_: (() => void) | null = null;
  private wanted_ = false;

  constructor(
    private readonly dataset_: string,
    private readonly listener_: ChangeListener,
  ) {}

  /** Whether events arrive, or the browser is trying again by itself. */
  get listening(): boolean {
    return this.source_ !== null && this.source_.readyState !== EventSource.CLOSED;
  }

  /** Opens the stream where it is not open, and where this browser has a place left. */
  async open(): Promise<void> {
    this.wanted_ = true;
    if (this.listening) return;
    if (this.leave_ === null) {
      const leave = await place();
      if (!this.wanted_ || this.leave_ !== null) return leave?.();
      if (leave === null) return;
      this.leave_ = leave;
    }
    const source = new EventSource(address(this.dataset_, "changes"));
    source.addEventListener("open", () => this.listener_.began());
    source.addEventListener("revision", (event) => {
      const change = changeIn((event as MessageEvent<string>).data);
      if (change) this.listener_.changed(change);
    });
    this.source_ = source;
  }

  close(): void {
    this.wanted_ = false;
    this.source_?.close();
    this.source_ = null;
    this.leave_?.();
    this.leave_ = null;
  }
}

const places = 3;

/**
 * Takes one of the places that the pages of this browser share, and resolves with what gives it back; null where all are
 * taken. Browsers open 6 connections to a server (HTTP/1.1) for all pages together: streams must not use them up.
 */
async function place(): Promise<(() => void) | null> {
  // Absent where the page came neither over TLS nor from this machine.
  if (!("locks" in navigator)) return () => undefined;
  for (let each = 0; each < places; ++each) {
    const leave = await new Promise<(() => void) | null>((taken) => {
      const held = (lock: Lock | null): Promise<void> | undefined => {
        if (lock) return new Promise<void>((released) => taken(released));
        taken(null);
        return undefined;
      };
      navigator.locks.request(`parley-changes-${each}`, { ifAvailable: true }, held).catch(() => taken(null));
    });
    if (leave) return leave;
  }
  return null;
}
