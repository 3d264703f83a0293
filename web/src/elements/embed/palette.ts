import { css, unsafeCSS } from "lit";

/** The colours and fonts of page.css. On other people's pages their names are `--parley-paper` and so on, and these the defaults. */
export const light = {
  paper: "#fbfaf7", panel: "#ffffff", ink: "#1f2430", mute: "#5f6575", line: "#e2dfd5", edge: "#8a8678", soft: "#f1eee6", focus: "#1f4fd8", "on-family": "#ffffff",
  "family-0": "#1b7f6b", "family-1": "#3d6fb4", "family-2": "#7c5fa6", "family-3": "#b04f2b", "family-4": "#8f6613", "family-5": "#8c2f39", "family-6": "#5f6575",
};

export const dark: typeof light = {
  paper: "#14171c", panel: "#1b1f26", ink: "#e8e6e0", mute: "#a0a7b3", line: "#2b313b", edge: "#6f7785", soft: "#222831", focus: "#8fb0ff", "on-family": "#14171c",
  "family-0": "#4fbfa5", "family-1": "#7ea9e6", "family-2": "#bda6dd", "family-3": "#e58b63", "family-4": "#e0b45c", "family-5": "#e07f88", "family-6": "#a0a7b3",
};

export const fonts = {
  sans: 'Inter, "Segoe UI", system-ui, "Noto Sans", sans-serif',
  serif: 'Georgia, "Noto Serif", "Liberation Serif", serif',
  mono: 'ui-monospace, "Cascadia Code", "Noto Sans Mono", "DejaVu Sans Mono", monospace',
};

const defaults = (values: Record<string, string>) =>
  unsafeCSS(Object.entries(values).map(([name, value]) => `--${name}:var(--parley-${name},${value});`).join(""));

export const palette = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  /* Not on the element itself: there a variable of the page around it, such as --ink, would win. */
  .skin {
    color-scheme: light;
    ${defaults({ ...light, ...fonts })}
    block-size: 100%;
    background: var(--paper);
    color: var(--ink);
    font: 14px/1.5 var(--sans);
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    white-space: normal;
  }
  :host([hidden]) {
    display: none;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) .skin {
      color-scheme: dark;
      ${defaults(dark)}
    }
  }
  :host([theme="dark"]) .skin {
    color-scheme: dark;
    ${defaults(dark)}
  }
`;
