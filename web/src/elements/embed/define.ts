import { DetailElement } from "./detail-element";
import { FrameElement } from "./frame-element";
import { GraphElement } from "./graph-element";
import { TimelineElement } from "./timeline-element";

const elements = {
  "parley-timeline": TimelineElement,
  "parley-graph": GraphElement,
  "parley-detail": DetailElement,
  "parley-frame": FrameElement,
};

/** Gives the elements their names; a page that loads embed.js twice, perhaps from two servers, keeps the first. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);
}
