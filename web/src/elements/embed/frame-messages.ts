/** What a page in a frame tells the page around it. Documented in docs/embedding.md: others rely on it. */
export type FrameMessage =
  | { type: "parley-height"; height: number }
  | { type: "parley-select"; dataset: string | null; kind: string | null; id: string | null };

const least = 80;
const most = 20000;

/** The height in pixels that a message asks for, within bounds; null where it asks for none. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, height } = data as Partial<Record<"type" | "height", unknown>>;
  if (type !== "parley-height" || typeof height !== "number" || !Number.isFinite(height)) return null;
  return Math.min(most, Math.max(least, Math.ceil(height)));
}

/** What a message says is chosen in the frame; null where it says nothing of it. */
export function selectionIn(data: unknown): Extract<FrameMessage, { type: "parley-select" }> | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, dataset, kind, id } = data as Record<string, unknown>;
  const word = (value: unknown): value is string | null => value === null || typeof value === "string";
  return type === "parley-select" && word(dataset) && word(kind) && word(id) ? { type, dataset, kind, id } : null;
}
