/** Types of the elements of embed.js. Attributes are described in docs/embedding.md of Parley. */

export type ParleyTheme = "auto" | "light" | "dark";
export type ParleyKind = "event" | "actor" | "source" | "claim";

/** What somebody has chosen; `kind` and `id` are null where a choice was taken back. Cancelable: prevented, nothing is chosen. */
export interface ParleySelection {
  server: string;
  dataset: string | null;
  kind: ParleyKind | null;
  id: string | null;
}

/** A window of time as inclusive ISO days. */
export interface ParleyWindow {
  from: string;
  to: string;
}

/** What an element has loaded. */
export interface ParleyLoaded {
  dataset: string;
  revision?: string;
  title: string;
  license?: string;
  /** The events that are there to be drawn, of `total` that there are. */
  events: number;
  total: number;
}

/** `status` of the server's answer; 0 where it cannot be reached. */
export interface ParleyFailure {
  status: number;
  message: string;
}

/** The attributes of timeline, graph and card as properties. Null: not given. */
export interface ParleyElement extends HTMLElement {
  /** Where the server is, such as `https://parley.example`; the one that embed.js came from where it is not given. */
  server: string | null;
  /** The attribute `dataset`. */
  datasetId: string | null;
  revision: string | null;
  claims: string | null;
  datetime: string | null;
  certainty: string | null;
  without: string | null;
  event: string | null;
  actor: string | null;
  source: string | null;
  claim: string | null;
  with: string | null;
  group: string | null;
  theme: ParleyTheme;
  lang: string;
  /** What is shown now. */
  readonly current: {
    server: string;
    dataset: string | null;
    revision: string | null;
    claims: string;
    window: ParleyWindow | null;
    certainty: "possible" | "certain";
    chosen: { kind: ParleyKind; id: string } | null;
  };
  /** Asks the server for everything again; false where it could not be loaded. */
  refresh(): Promise<boolean>;
}

export interface ParleyTimelineElement extends ParleyElement {
  /** The most rows of marks. */
  rows: number;
  /** Without the overview of all years. */
  bare: boolean;
}

export interface ParleyGraphElement extends ParleyElement {
  /** `participation`, `actors` or `events`. */
  view: string | null;
}

export type ParleyDetailElement = ParleyElement;

export interface ParleyFrameElement extends HTMLElement {
  /** The address of a page of a Parley server, such as `https://parley.example/embed/iran-nuclear`. */
  src: string | null;
}

declare global {
  interface HTMLElementTagNameMap {
    "parley-timeline": ParleyTimelineElement;
    "parley-graph": ParleyGraphElement;
    "parley-detail": ParleyDetailElement;
    "parley-frame": ParleyFrameElement;
  }

  /** They bubble, also out of shadow trees. */
  interface HTMLElementEventMap {
    "parley-select": CustomEvent<ParleySelection>;
    "parley-window": CustomEvent<ParleyWindow>;
    "parley-load": CustomEvent<ParleyLoaded>;
    "parley-error": CustomEvent<ParleyFailure>;
  }
}
