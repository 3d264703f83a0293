import { css } from "lit";

export const newsStyles = css`
  :host {
    display: contents;
  }
  .bar {
    --mark: var(--focus);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-block: 6px;
    padding-inline: 21px 24px;
    border-block-end: 1px solid var(--line);
    border-inline-start: 3px solid var(--mark);
    background: var(--panel);
    font-size: 13px;
  }
  .newer.bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 20;
  }
  .failure {
    --mark: var(--family-5);
  }
  .failure.bar {
    font-size: 12.5px;
  }
  p {
    margin: 0;
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .failure p {
    flex: 1 1 0;
  }
  .buttons {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .show {
    border-color: var(--focus);
    color: var(--focus);
    font-weight: 600;
  }
  .show:hover {
    background: var(--soft);
    border-color: var(--focus);
  }
  .show[aria-disabled="true"] {
    color: var(--mute);
    border-color: var(--line);
    cursor: progress;
  }
  .dismiss {
    border-color: transparent;
    background: none;
    color: var(--mute);
  }
  ul,
  details {
    flex: 1 1 100%;
    min-inline-size: 0;
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
    max-block-size: 24vh;
    overflow-y: auto;
  }
  li {
    font: 12px/1.5 var(--mono);
    color: var(--mute);
    overflow-wrap: anywhere;
    padding-block: 1px;
  }
  summary {
    cursor: pointer;
    color: var(--focus);
    inline-size: fit-content;
    min-block-size: 24px;
  }
  .idle {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 699px) {
    .bar {
      padding-inline: 11px 14px;
    }
  }
`;
