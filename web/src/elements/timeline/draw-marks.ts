import { nothing, svg, type SVGTemplateResult } from "lit";
import type { Bubble } from "../../layout/timeline/bubbles";
import { dotRadius, type Mark } from "../../layout/timeline/marks";
import type { Excluded } from "../../layout/timeline/narrowed";
import type { Process } from "../../layout/timeline/processes";
import { texts } from "../../i18n/texts";

export const rowHeight = 24;
const barHeight = 12;

/** What drawing a mark needs besides its geometry. */
export interface Drawing {
  colour: number;
  top: number;
  selected: string | null;
  compared: string | null;
  focusable: string | null;
  name: (id: string) => string;
  choose: (id: string) => void;
  open: (bubble: Bubble) => void;
}

function classes(id: string, ghost: boolean, drawing: Drawing): string {
  return `mark f${drawing.colour}${id === drawing.selected ? " on" : id === drawing.compared ? " with" : ""}${ghost ? " ghost" : ""}`;
}

/** The bar of a date: fading in, solid, fading out. `y` is its middle. */
function bar(mark: Mark, y: number, height: number, colour: number): SVGTemplateResult {
  const top = y - height / 2;
  const { x0, x1, solid } = mark;
  return solid
    ? svg`${solid.x0 - x0 > 0.5 ? svg`<rect class="fade" x=${x0} y=${top} width=${solid.x0 - x0} height=${height} fill=${`url(#in${colour})`}></rect>` : nothing}
        ${solid.x1 > solid.x0 ? svg`<rect class="solid" x=${solid.x0} y=${top} width=${Math.max(2, solid.x1 - solid.x0)} height=${height} rx="4"></rect>` : nothing}
        ${x1 - solid.x1 > 0.5 ? svg`<rect class="fade" x=${solid.x1} y=${top} width=${x1 - solid.x1} height=${height} fill=${`url(#out${colour})`}></rect>` : nothing}`
    : svg`<rect class="fade" x=${x0} y=${top} width=${x1 - x0} height=${height} rx=${height / 2} fill=${`url(#${shape(mark)}${colour})`}></rect>`;
}

/** Days that the event's own date allows and a stated order excludes: hatched, with a line where the order cuts them off. */
function excluded(mark: { excluded: Excluded[] }, y: number, height: number, colour: number): SVGTemplateResult[] {
  const top = y - height / 2;
  return mark.excluded.map(({ x0, x1, side, open }) => {
    const [inner, outer] = side === "before" ? [x1, x0] : [x0, x1];
    // Where the date alone has no bound, the outline stays open on that side.
    const outline = `M${inner} ${top}H${outer}${open ? `M${outer} ${top + height}` : `v${height}`}H${inner}`;
    return svg`<rect class="hatched" x=${x0} y=${top} width=${x1 - x0} height=${height} fill=${`url(#hatch${colour})`}></rect>
      <path class="excluded" d=${outline}></path>
      <path class="bound" d=${`M${inner} ${top - 2}v${height + 4}`}></path>`;
  });
}

/** Days that are certain only because of a stated order: hatched over the solid bar. */
function surer(mark: Mark, y: number, height: number): SVGTemplateResult[] {
  return mark.surer.map(
    ({ x0, x1 }) => svg`<rect class="surer" x=${x0} y=${y - height / 2} width=${x1 - x0} height=${height} fill="url(#surer)"></rect>`,
  );
}

/** Arrows at the ends that have no bound. */
function arrows(mark: Mark, y: number): SVGTemplateResult {
  const chevron = (x: number, way: number) =>
    svg`<path class="arrow" d=${`M${x - way * 5} ${y - 4}l${way * 4} 4l${-way * 4} 4`}></path>`;
  return svg`${mark.openStart ? chevron(mark.x0, -1) : nothing}${mark.openEnd ? chevron(mark.x1, 1) : nothing}`;
}

function shape(mark: Mark): string {
  if (mark.openStart && !mark.openEnd) return "in";
  return mark.openEnd && !mark.openStart ? "out" : "mid";
}

/** Whether the label lies on its own bar, which is then drawn pale. */
function onItself(mark: Mark): boolean {
  return mark.label !== null && mark.labelX > mark.x0 && mark.labelX < mark.x1;
}

export function drawMark(mark: Mark, drawing: Drawing): SVGTemplateResult {
  const y = drawing.top + mark.row * rowHeight + rowHeight / 2;
  const pale = onItself(mark);
  const body =
    mark.kind === "dot"
      ? svg`<circle class="dot" cx=${(mark.x0 + mark.x1) / 2} cy=${y} r=${dotRadius}></circle>`
      : pale
        ? svg`<g class="pale">${bar(mark, y, 18, drawing.colour)}</g>${arrows(mark, y)}`
        : svg`${bar(mark, y, barHeight, drawing.colour)}${arrows(mark, y)}`;
  return svg`<g class=${classes(mark.id, mark.ghost, drawing)} role="button" data-id=${mark.id}
      tabindex=${mark.id === drawing.focusable ? 0 : -1} aria-label=${drawing.name(mark.id)}
      aria-pressed=${mark.id === drawing.selected ? "true" : "false"} @click=${() => drawing.choose(mark.id)}>
    <title>${drawing.name(mark.id)}</title>
    <rect class="hit" x=${mark.reach.x0 - 6} y=${y - 12} width=${mark.reach.x1 - mark.reach.x0 + 12} height="24"></rect>
    ${excluded(mark, y, barHeight - 2, drawing.colour)} ${body} ${surer(mark, y, barHeight)}
    ${ring(mark.x0, mark.x1, y, mark.kind === "dot" ? dotRadius : barHeight / 2)}
    ${mark.label === null ? nothing : svg`<text class="label" x=${mark.labelX} y=${y + 4} text-anchor=${mark.anchor}>${mark.label}</text>`}
  </g>`;
}

function ring(x0: number, x1: number, y: number, half: number): SVGTemplateResult {
  const away = half + 4;
  return svg`<rect class="ring" x=${x0 - 4} y=${y - away} width=${x1 - x0 + 8} height=${2 * away} rx=${away}></rect>`;
}

export function drawProcess(process: Process, drawing: Drawing): SVGTemplateResult {
  const y = drawing.top + process.row * rowHeight + rowHeight / 2;
  const name = `${drawing.name(process.id)}, ${texts.timeline.rounds(process.total)}`;
  return svg`<g class=${classes(process.id, process.ghost, drawing)} role="button" data-id=${process.id}
      tabindex=${process.id === drawing.focusable ? 0 : -1} aria-label=${name}
      aria-pressed=${process.id === drawing.selected ? "true" : "false"} @click=${() => drawing.choose(process.id)}>
    <title>${name}</title>
    ${excluded(process, y, 14, drawing.colour)}
    <rect class="process" x=${process.x0} y=${y - 11} width=${process.x1 - process.x0} height="22" rx="6"></rect>
    ${process.openEnd ? svg`<path class="arrow" d=${`M${process.x1 - 8} ${y - 4}l4 4l-4 4`}></path>` : nothing}
    ${process.folded > 0 ? svg`<text class="folded" x=${(process.x0 + process.x1) / 2} y=${y + 4} text-anchor="middle">${process.folded}</text>` : nothing}
    <rect class="ring" x=${process.x0 - 2} y=${y - 13} width=${process.x1 - process.x0 + 4} height="26" rx="8"></rect>
    ${process.label === null ? nothing : svg`<text class="label" x=${process.labelX} y=${y + 4} text-anchor=${process.anchor}>${process.label}</text>`}
  </g>
  ${process.parts.map(
    ({ mark, ordinal }) => svg`<g class=${classes(mark.id, mark.ghost, drawing)} role="button" data-id=${mark.id}
      tabindex=${mark.id === drawing.focusable ? 0 : -1} aria-label=${drawing.name(mark.id)}
      aria-pressed=${mark.id === drawing.selected ? "true" : "false"} @click=${() => drawing.choose(mark.id)}>
    <title>${drawing.name(mark.id)}</title>
    <rect class="hit" x=${mark.x0} y=${y - 12} width=${mark.x1 - mark.x0} height="24"></rect>
    ${excluded(mark, y, 10, drawing.colour)} ${bar(mark, y, 14, drawing.colour)} ${surer(mark, y, 14)}
    ${ordinal === null ? nothing : svg`<text class="ordinal" x=${(mark.x0 + mark.x1) / 2} y=${y + 4} text-anchor="middle">${ordinal}</text>`}
    <rect class="ring" x=${mark.x0 - 2} y=${y - 9} width=${mark.x1 - mark.x0 + 4} height="18" rx="6"></rect>
  </g>`,
  )}`;
}

export function drawBubble(bubble: Bubble, drawing: Drawing): SVGTemplateResult {
  const y = drawing.top + bubble.row * rowHeight + rowHeight / 2;
  const name = texts.timeline.more(bubble.count);
  return svg`<g class=${`mark bubble f${drawing.colour}`} role="button" tabindex="0" aria-label=${name}
      @click=${() => drawing.open(bubble)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Enter" || event.key === " ") drawing.open(bubble);
      }}>
    <title>${name}</title>
    <rect class="hit" x=${bubble.x - 13} y=${y - 12} width="26" height="24"></rect>
    <rect class="pill" x=${bubble.x - 12} y=${y - 9} width="24" height="18" rx="9"></rect>
    <text x=${bubble.x} y=${y + 4} text-anchor="middle">${bubble.count > 99 ? "99+" : bubble.count}</text>
    <rect class="ring" x=${bubble.x - 14} y=${y - 11} width="28" height="22" rx="11"></rect>
  </g>`;
}

/** Gradients and hatching for every family, and the hatching over solid bars. */
export function paints(count: number): SVGTemplateResult[] {
  const stops = (offsets: [string, string][]) =>
    offsets.map(([offset, name]) => svg`<stop class=${name} offset=${offset}></stop>`);
  const hatching = (id: string, name: string) =>
    svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class=${name} d="M1 0v5"></path></pattern>`;
  const families = Array.from({ length: count }, (_, index) => {
    const kinds: [string, [string, string][]][] = [
      ["in", [["0", "from"], ["1", "full"]]],
      ["out", [["0", "full"], ["1", "from"]]],
      ["mid", [["0", "from"], ["0.35", "full"], ["0.65", "full"], ["1", "from"]]],
    ];
    return svg`<g class=${`f${index}`}>${kinds.map(
      ([name, offsets]) => svg`<linearGradient id=${`${name}${index}`}>${stops(offsets)}</linearGradient>`,
    )}${hatching(`hatch${index}`, "hatching")}</g>`;
  });
  return [...families, hatching("surer", "over")];
}
