import { css } from "lit";

export const graphStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 380px;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    gap: 8px;
    align-items: center;
    flex-wrap: wrap;
    padding: 10px 24px 6px;
  }
  .count {
    color: var(--mute);
    font-size: 13px;
    unicode-bidi: plaintext;
  }
  .space {
    flex: 1;
  }
  .field {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }
  .canvas {
    position: absolute;
    inset: 0;
  }
  .canvas:focus-visible {
    outline-offset: -3px;
  }
  .labels {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
    direction: ltr;
  }
  .labels text {
    font: 11.5px var(--sans);
    fill: var(--mute);
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .labels .big {
    font-size: 12.5px;
    font-weight: 600;
    fill: var(--ink);
  }
  .labels .near {
    fill: var(--focus);
    font-weight: 600;
  }
  .state {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    margin: 0;
    padding: 24px;
    color: var(--mute);
    text-align: center;
    pointer-events: none;
  }
  .state button {
    pointer-events: auto;
  }
  .description {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 24px;
    margin: 0;
    font-size: 12.5px;
    color: var(--ink);
    pointer-events: none;
    min-block-size: 19px;
    text-shadow: 0 0 3px var(--paper), 0 0 3px var(--paper);
  }
  parley-legend {
    padding: 4px 18px 10px;
  }
`;
