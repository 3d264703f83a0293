import { css } from "lit";

export const embedStyles = css`
  .pane {
    block-size: 100%;
  }
  .whole {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    block-size: 100%;
    min-block-size: var(--waiting, 200px);
    padding: 20px;
    box-sizing: border-box;
    text-align: center;
    color: var(--mute);
    overflow-wrap: anywhere;
  }
  .whole p {
    margin: 0;
    max-inline-size: 46em;
  }
`;
