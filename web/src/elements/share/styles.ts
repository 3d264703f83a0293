import { css } from "lit";

export const shareStyles = css`
  dialog {
    inline-size: min(640px, 100vw - 32px);
    max-block-size: min(820px, 100dvh - 32px);
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--panel);
    color: var(--ink);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 20px;
    background: var(--panel);
    border-block-end: 1px solid var(--line);
  }
  h2 {
    margin: 0;
    font: 600 18px/1.3 var(--serif);
  }
  section {
    padding: 12px 20px 14px;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border: 0;
  }
  h3 {
    margin: 0 0 4px;
    font: 600 13px/1.4 var(--sans);
  }
  p {
    margin: 0 0 8px;
    color: var(--mute);
    font-size: 12.5px;
  }
  .line {
    display: flex;
    align-items: start;
    gap: 8px;
  }
  .line + p,
  .line + h3 {
    margin-block-start: 12px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    margin-block-end: 8px;
    font-size: 13px;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
  }
  input[readonly],
  textarea {
    flex: 1;
    min-inline-size: 0;
    box-sizing: border-box;
    padding: 5px 8px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--paper);
    color: var(--ink);
    font: 12px/1.5 var(--mono);
    direction: ltr;
    unicode-bidi: plaintext;
  }
  textarea {
    block-size: 92px;
    resize: vertical;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 6px 14px;
    margin: 0;
    font-size: 13px;
  }
  dt {
    color: var(--mute);
    line-height: 24px;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    margin: 0;
  }
  dd a {
    display: inline-block;
    min-block-size: 24px;
    line-height: 24px;
  }
  @media (max-width: 699px) {
    dialog {
      inline-size: 100vw;
      max-inline-size: 100vw;
      max-block-size: 88dvh;
      margin-block-end: 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    section,
    .top {
      padding-inline: 14px;
    }
  }
`;
