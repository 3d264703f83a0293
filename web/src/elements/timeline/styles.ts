import { css } from "lit";

export const timelineStyles = css`
  :host {
    position: relative;
  }
  svg {
    display: block;
    direction: ltr;
    inline-size: 100%;
    touch-action: pan-y;
    user-select: none;
    cursor: grab;
    overflow: hidden;
  }
  svg.dragging {
    cursor: grabbing;
  }
  text {
    font: 12px/1 var(--sans);
    fill: var(--ink);
  }
  .tick {
    font-size: 11px;
    fill: var(--mute);
  }
  .tick.major {
    fill: var(--ink);
    font-weight: 600;
  }
  .lane {
    font-size: 12.5px;
    fill: var(--mute);
  }
  .grid {
    stroke: var(--line);
    stroke-opacity: 0.55;
  }
  .grid.major {
    stroke-opacity: 1;
  }
  .row {
    stroke: var(--line);
  }
  .solid,
  .dot {
    fill: var(--f);
  }
  .pale {
    opacity: 0.22;
  }
  .from {
    stop-color: var(--f);
    stop-opacity: 0.06;
  }
  .full {
    stop-color: var(--f);
    stop-opacity: 0.95;
  }
  .arrow {
    fill: none;
    stroke: var(--f);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hatching {
    stroke: var(--f);
    stroke-width: 1;
  }
  .over {
    stroke: var(--paper);
    stroke-width: 1.6;
  }
  .excluded,
  .bound {
    fill: none;
    stroke: var(--f);
  }
  .excluded {
    stroke-dasharray: 2 2;
  }
  .bound {
    stroke-width: 1.8;
  }
  .process {
    fill: var(--f);
    fill-opacity: 0.12;
    stroke: var(--f);
    stroke-opacity: 0.55;
    stroke-dasharray: 3 3;
  }
  .ordinal {
    font-size: 10.5px;
    font-weight: 650;
    fill: var(--on-family);
    pointer-events: none;
  }
  .folded {
    font-size: 11px;
    font-weight: 650;
    pointer-events: none;
  }
  .hit {
    fill: transparent;
    pointer-events: all;
  }
  .mark {
    cursor: pointer;
    outline: none;
  }
  .mark:hover text.label {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .mark.on text.label {
    font-weight: 650;
  }
  .ring {
    fill: none;
    stroke: none;
    stroke-width: 2;
    pointer-events: none;
  }
  .mark.on .ring {
    stroke: var(--focus);
  }
  .mark.with .ring {
    stroke: var(--focus);
    stroke-dasharray: 1 3;
    stroke-linecap: round;
  }
  .mark:focus-visible .ring {
    stroke: var(--focus);
    stroke-dasharray: 4 2;
  }
  .ghost .solid,
  .ghost .dot,
  .ghost .process {
    fill: var(--paper);
    stroke: var(--f);
    stroke-width: 1.4;
    stroke-dasharray: 2 2;
  }
  .ghost .fade,
  .ghost .hatched {
    opacity: 0.35;
  }
  .bubble .pill {
    fill: var(--panel);
    stroke: var(--f);
    stroke-width: 1.2;
  }
  .bubble text {
    font-size: 11px;
    font-weight: 600;
    pointer-events: none;
  }
  .undated {
    display: flex;
    align-items: center;
    margin-inline: 24px;
    border-block-start: 1px solid var(--line);
  }
  .undated .name {
    flex: none;
    inline-size: 134px;
    margin-inline-end: 14px;
    color: var(--mute);
    font-size: 12.5px;
    text-align: end;
    white-space: nowrap;
  }
  .undated ul {
    display: flex;
    gap: 6px;
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding: 5px 4px;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  @media (max-width: 699px) {
    .undated {
      display: block;
      margin-inline: 14px;
      padding-block-start: 6px;
    }
    .undated ul {
      flex-wrap: wrap;
    }
  }
  .undated li {
    list-style: none;
    flex: none;
    max-inline-size: 100%;
  }
  .undated button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    border: 1px dashed var(--edge);
    border-radius: 999px;
    background: none;
    font-size: 12px;
    line-height: 1.3;
    min-block-size: 24px;
    padding: 1px 10px;
    max-inline-size: min(320px, 100%);
  }
  .undated button span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .undated button[aria-pressed="true"] {
    border: 1.5px solid var(--focus);
    font-weight: 600;
  }
  .undated i {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    border: 1.6px solid var(--f);
  }
`;
