import { css } from "lit";

export const detailStyles = css`
  :host {
    background: var(--panel);
    font-size: 13.5px;
    overflow-wrap: anywhere;
  }
  .tools {
    display: flex;
    gap: 6px;
    align-items: center;
    justify-content: flex-end;
    padding: 10px 20px 0;
  }
  article,
  .wait {
    padding: 0 24px 28px;
  }
  article {
    margin-block-start: -6px;
  }
  h2 {
    font: 600 20px/1.28 var(--serif);
    margin: 2px 0 8px;
    outline: none;
    text-wrap: balance;
  }
  h3 {
    font: 600 12px/1.4 var(--sans);
    letter-spacing: 0.03em;
    color: var(--mute);
    margin: 18px 0 6px;
  }
  .kind {
    margin: 0;
    color: var(--f, var(--mute));
    font-weight: 600;
    font-size: 12px;
    letter-spacing: 0.03em;
  }
  p {
    margin: 0 0 8px;
  }
  .date {
    margin: 0 0 2px;
    font-weight: 600;
  }
  code {
    font: 12px var(--mono);
    background: var(--soft);
    border-radius: 5px;
    padding: 2px 6px;
    white-space: nowrap;
  }
  .why,
  .src,
  .note,
  .mute {
    color: var(--mute);
  }
  .why,
  .src,
  .note {
    font-size: 12.5px;
  }
  .date,
  .why,
  .note {
    unicode-bidi: plaintext;
  }
  .why {
    margin-block-end: 14px;
  }
  .src {
    margin: 4px 0 0;
  }
  .note {
    margin: 2px 0 0;
    font-style: italic;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(86px, max-content) 1fr;
    gap: 4px 12px;
    margin: 10px 0 0;
  }
  dt {
    color: var(--mute);
    max-inline-size: 130px;
  }
  dd {
    margin: 0;
  }
  blockquote {
    margin: 0;
    border-inline-start: 3px solid var(--f, var(--edge));
    padding-block: 1px;
    padding-inline-start: 12px;
    font: 15px/1.45 var(--serif);
  }
  ul.plain,
  ol.plain {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .evidence + .evidence {
    margin-block-start: 12px;
  }
  .claim {
    border-block-start: 1px solid var(--line);
    padding: 8px 0;
  }
  .claim p {
    margin: 0;
  }
  .claim b {
    font-weight: 600;
  }
  .claim .evidence {
    margin-block-start: 6px;
  }
  .list li {
    padding-block: 3px;
    border-block-start: 1px solid var(--line);
  }
  .list .mute {
    font-size: 12.5px;
    margin-inline-start: 4px;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
  }
  .tag {
    display: inline-block;
    font-size: 11px;
    line-height: 1.5;
    border: 1px solid var(--line);
    border-radius: 5px;
    padding: 0 5px;
    color: var(--mute);
    font-weight: 400;
    letter-spacing: 0;
    margin-inline-start: 4px;
  }
  kbd {
    font: 12px var(--mono);
    border: 1px solid var(--line);
    border-block-end-width: 2px;
    border-radius: 5px;
    padding: 0 5px;
    background: var(--soft);
  }
  summary {
    cursor: pointer;
    color: var(--focus);
    padding-block: 4px;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 2px;
  }
  .legend svg,
  .legend .marks {
    flex: none;
    inline-size: 64px;
    direction: ltr;
  }
  .legend .marks {
    text-align: center;
    font-weight: 600;
  }
  .legend text {
    font: 600 11px var(--sans);
    fill: var(--ink);
  }
  .legend .ink {
    fill: var(--f);
  }
  .legend .stroke {
    fill: none;
    stroke: var(--f);
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  .legend .thin,
  .legend .dashed {
    fill: none;
    stroke: var(--f);
    stroke-width: 1;
  }
  .legend .dashed {
    stroke-dasharray: 2 2;
  }
  .legend .gap {
    stroke: var(--panel);
    stroke-width: 1.6;
  }
  .legend .box {
    fill: var(--f);
    fill-opacity: 0.12;
    stroke: var(--f);
    stroke-dasharray: 3 3;
  }
  .legend .count {
    fill: var(--panel);
    stroke: var(--f);
  }
  .legend .from {
    stop-color: var(--f);
    stop-opacity: 0.06;
  }
  .legend .full {
    stop-color: var(--f);
  }
  .address a {
    overflow-wrap: anywhere;
  }
`;
