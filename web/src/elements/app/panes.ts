import { ParleyDetail } from "../card/parley-detail";
import { ParleyGraph } from "../graph/parley-graph";
import { ParleyTimeline } from "../timeline/parley-timeline";

// On other people's pages these names belong to the elements of embed.ts, which have attributes and contain the panes
// under other names.
customElements.define("parley-timeline", ParleyTimeline);
customElements.define("parley-graph", ParleyGraph);
customElements.define("parley-detail", ParleyDetail);
