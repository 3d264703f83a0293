import { css } from "lit";

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 100dvh;
    background: var(--paper);
    accent-color: var(--focus);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px 14px;
    flex-wrap: wrap;
    padding: 10px 24px;
    border-block-end: 1px solid var(--line);
    background: var(--panel);
  }
  .title {
    display: flex;
    align-items: baseline;
    gap: 2px 12px;
    flex-wrap: wrap;
    flex: 1 1 460px;
    min-inline-size: 0;
  }
  h1 {
    font: 600 19px/1.2 var(--serif);
    margin: 0;
  }
  .title small {
    color: var(--mute);
    font-size: 13px;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  parley-search {
    flex: 0 1 230px;
    min-inline-size: 150px;
  }
  .strip {
    display: flex;
    gap: 8px 20px;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: 10px 24px 8px;
  }
  .window {
    display: flex;
    gap: 4px;
    align-items: center;
    flex-wrap: wrap;
  }
  .window input {
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--panel);
    min-block-size: 28px;
    padding: 1px 6px;
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  .window .dash {
    color: var(--mute);
  }
  .window .btn {
    padding-inline: 8px;
  }
  .skip {
    position: absolute;
    inset-inline-start: 12px;
    inset-block-start: -60px;
    z-index: 60;
    background: var(--panel);
    border: 1px solid var(--focus);
    border-radius: 8px;
    padding: 8px 14px;
  }
  .skip:focus {
    inset-block-start: 8px;
  }
  parley-changes,
  .notice {
    display: block;
    margin: 0 24px 8px;
    padding: 8px 14px;
    border: 1px solid var(--line);
    border-inline-start: 3px solid var(--focus);
    border-radius: 8px;
    background: var(--panel);
    font-size: 13px;
  }
  .time {
    outline: none;
    position: relative;
    min-block-size: 300px;
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 412px;
    border-block-start: 1px solid var(--line);
    flex: 1;
    min-block-size: 0;
  }
  aside {
    border-inline-start: 1px solid var(--line);
    background: var(--panel);
    min-inline-size: 0;
    outline: none;
  }
  parley-table {
    min-inline-size: 0;
  }
  .empty {
    position: absolute;
    inset: 90px 0 0;
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 6px;
    text-align: center;
    pointer-events: none;
    padding: 0 24px;
  }
  .empty > * {
    pointer-events: auto;
    margin: 0;
    background: var(--paper);
    padding: 2px 10px;
  }
  .whole {
    flex: 1;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 40px 24px;
    text-align: center;
    max-inline-size: 560px;
    margin: 0 auto;
  }
  .whole h2 {
    font: 600 22px/1.3 var(--serif);
    margin: 0;
  }
  .whole p {
    margin: 0;
    color: var(--mute);
  }
  .pulse {
    inline-size: 220px;
    block-size: 34px;
    border-radius: 8px;
    background: repeating-linear-gradient(90deg, var(--soft) 0 14px, transparent 14px 22px);
    animation: pulse 1.4s ease-in-out infinite alternate;
  }
  @keyframes pulse {
    from {
      opacity: 0.5;
    }
    to {
      opacity: 1;
    }
  }
  nav {
    display: none;
  }
  @media (min-width: 1000px) and (min-height: 860px) {
    :host {
      block-size: 100dvh;
      overflow: hidden;
    }
    aside {
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    parley-table {
      min-block-size: 0;
    }
    .time {
      min-block-size: 0;
      flex: none;
    }
  }
  @media (min-width: 700px) and (max-height: 859px), (min-width: 700px) and (max-width: 999px) {
    .below {
      align-items: start;
    }
    aside,
    parley-graph {
      position: sticky;
      inset-block-start: var(--news, 0px);
      block-size: max(460px, 72dvh);
    }
    aside {
      overflow-y: auto;
    }
  }
  @media (max-width: 1180px) {
    .below {
      grid-template-columns: minmax(0, 1fr) 360px;
    }
  }
  @media (max-width: 860px) {
    .below {
      grid-template-columns: minmax(0, 1fr) 300px;
    }
  }
  @media (max-width: 699px) {
    :host {
      padding-block-end: 58px;
    }
    header,
    .strip {
      padding-inline: 14px;
    }
    .title small {
      white-space: normal;
    }
    .title {
      flex: 1 1 140px;
    }
    h1 {
      font-size: 17px;
    }
    parley-search {
      flex: 1 1 100%;
      order: 3;
    }
    parley-account {
      flex: 1 1 100%;
      order: 4;
    }
    .strip parley-filters {
      inline-size: 100%;
      min-inline-size: 0;
    }
    parley-changes,
    .notice {
      margin-inline: 14px;
    }
    .below {
      display: block;
    }
    aside {
      border: 0;
    }
    aside.sheet {
      position: fixed;
      z-index: 40;
      inset-inline: 0;
      inset-block-end: 58px;
      max-block-size: 62dvh;
      overflow-y: auto;
      overscroll-behavior: contain;
      border-block-start: 1px solid var(--edge);
      border-start-start-radius: 16px;
      border-start-end-radius: 16px;
    }
    .pane-timeline parley-graph,
    .pane-graph .time,
    .pane-graph aside:not(.sheet) {
      display: none;
    }
    .pane-graph parley-graph {
      block-size: 70dvh;
    }
    nav {
      display: flex;
      position: fixed;
      z-index: 50;
      inset-inline: 0;
      inset-block-end: 0;
      block-size: 58px;
      background: var(--panel);
      border-block-start: 1px solid var(--line);
    }
    nav button {
      flex: 1;
      border: 0;
      background: none;
      font-size: 13px;
      color: var(--mute);
    }
    nav button[aria-current="page"] {
      color: var(--ink);
      font-weight: 600;
      box-shadow: inset 0 3px var(--focus);
    }
    .table-button {
      display: none;
    }
  }
  .panes {
    display: contents;
  }
`;
