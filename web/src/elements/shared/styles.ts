import { css } from "lit";

/** What every element shares: box model, focus, buttons, links. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    font: inherit;
    color: var(--ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  a {
    color: var(--focus);
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  dd a,
  li a,
  p a {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--focus) 35%, transparent);
    text-underline-offset: 2px;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 28px;
    min-inline-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--panel);
    color: var(--ink);
    font-size: 13px;
    line-height: 1.4;
    white-space: nowrap;
  }
  .btn:hover,
  select:hover {
    border-color: var(--edge);
  }
  .btn.small {
    padding: 2px 7px;
  }
  .seg {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: 8px;
    overflow: hidden;
    background: var(--panel);
  }
  .seg button {
    border: 0;
    background: none;
    padding: 4px 11px;
    min-block-size: 28px;
    color: var(--mute);
    white-space: nowrap;
    font-size: 13px;
  }
  .seg button[aria-pressed="true"],
  .seg button[aria-selected="true"] {
    background: var(--soft);
    color: var(--ink);
    font-weight: 600;
  }
  select {
    min-block-size: 30px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
    padding: 3px 8px;
    font-size: 13px;
    max-inline-size: 100%;
  }
  .api {
    font: 11px/1.6 var(--mono);
    color: var(--mute);
    border: 1px solid var(--line);
    border-radius: 5px;
    padding: 1px 6px;
    white-space: nowrap;
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 20px;
  }
  .api:hover {
    color: var(--ink);
    border-color: var(--edge);
    text-decoration: none;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .seg button:focus-visible {
    outline-offset: -2px;
    border-radius: 7px;
  }
  .hush {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** The classes \`f0\` to \`f6\` set \`--f\` to the colour of a family. Style attributes could not do it: the content security policy forbids them. */
export const familyColours = css`
  .f0 {
    --f: var(--family-0);
  }
  .f1 {
    --f: var(--family-1);
  }
  .f2 {
    --f: var(--family-2);
  }
  .f3 {
    --f: var(--family-3);
  }
  .f4 {
    --f: var(--family-4);
  }
  .f5 {
    --f: var(--family-5);
  }
  .f6 {
    --f: var(--family-6);
  }
`;
