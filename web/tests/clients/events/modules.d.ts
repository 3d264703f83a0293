// Clients without types of their own: what the tests use of them.
declare module "@knight-lab/timelinejs/src/js/core/TimelineConfig" {
  export interface Slide {
    unique_id: string;
    start_date: { data: { date_obj: Date | { year: number } }; getTime(): number };
    end_date?: Slide["start_date"];
    display_date: string;
    group: string;
    text: { headline: string; text: string };
  }
  export class TimelineConfig {
    constructor(data: unknown);
    scale: string;
    events: Slide[];
    title: Slide;
    event_dict: Record<string, Slide>;
    validate(): void;
    isValid(): boolean;
    getErrors(separator: string): string;
  }
}
declare module "@citation-js/core" {
  export interface CslDate {
    "date-parts"?: number[][];
    season?: number;
    circa?: boolean;
    literal?: string;
  }
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    issued?: CslDate;
    "event-date"?: CslDate;
    version?: string;
    note?: string;
    URL?: string;
    [member: string]: unknown;
  }
  export class Cite {
    constructor(data: unknown);
    data: CslItem[];
    format(output: string, options?: Record<string, unknown>): string;
  }
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
