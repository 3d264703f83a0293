import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { embedTexts } from "../../i18n/en-embed";
import { viewAttributes } from "../../state/embedded-view";
import type { Theme } from "../../state/view";
import type { FrameMessage } from "./frame-messages";
import { palette } from "./palette";
import { home } from "./server";

/** Which panes a `view` of the address shows, beside the card of what is chosen. */
const panes = ["timeline", "graph", "card", "all"] as const;

/** The page for frames, `/embed/{dataset}`: panes that follow each other, as the parameters of the address ask. */
export class FramePage extends LitElement {
  static override styles = [
    palette,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 16px;
        padding: 8px 24px;
        border-block-end: 1px solid var(--line);
        background: var(--panel);
      }
      h1 {
        margin: 0;
        font: 600 16px/1.3 var(--serif);
      }
      a {
        color: var(--focus);
        font-size: 13px;
      }
      parley-graph,
      parley-detail {
        border-block-start: 1px solid var(--line);
      }
      @media (max-width: 699px) {
        header {
          padding-inline: 14px;
        }
      }
    `,
  ];

  /** The query part of the address. */
  @property({ attribute: false }) asked = new URLSearchParams();
  /** The id of the dataset. */
  @property({ attribute: false }) subject = "";
  @property({ reflect: true }) theme: Theme = "auto";
  @state() private title_ = "";
  @state() private chosen_ = false;
  private readonly panes_ = new Map<string, HTMLElement>();
  private readonly sized_ = new ResizeObserver(() => this.tell_({ type: "parley-height", height: this.getBoundingClientRect().height }));

  override connectedCallback(): void {
    super.connectedCallback();
    const theme = this.asked.get("theme");
    this.theme = theme === "light" || theme === "dark" ? theme : "auto";
    this.chosen_ = (["event", "actor", "source", "claim"] as const).some((kind) => (this.asked.get(kind) ?? "") !== "");
    this.sized_.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sized_.disconnect();
  }

  /** To whoever shows the page: neither a height nor the choice of a reader is secret. */
  private tell_(message: FrameMessage): void {
    if (window.parent !== window) window.parent.postMessage(message, "*");
  }

  protected override render(): TemplateResult {
    const view = panes.find((each) => each === this.asked.get("view")) ?? "timeline";
    const whole = new URLSearchParams(this.asked);
    whole.set("dataset", this.subject);
    return html`<main class="skin" @parley-load=${this.loaded_} @parley-select=${this.selected_}>
      <header>
        <h1 dir="auto">${this.title_ || this.subject}</h1>
        <a href=${`${home.server}/?${whole.toString()}`} target="_blank" rel="noopener">${embedTexts.openWhole} ↗</a>
      </header>
      ${view === "timeline" || view === "all" ? this.pane_("parley-timeline") : nothing}
      ${view === "graph" || view === "all" ? this.pane_("parley-graph") : nothing}
      ${view === "card" || this.chosen_ ? this.pane_("parley-detail") : nothing}
    </main>`;
  }

  /** The element of that name, with what the address asks for as its attributes. */
  private pane_(name: string): HTMLElement {
    const known = this.panes_.get(name);
    if (known) return known;
    const pane = document.createElement(name);
    const attributes: Record<string, string> = { ...Object.fromEntries(this.asked), dataset: this.subject, view: this.asked.get("graph") ?? "", group: "page" };
    for (const each of [...viewAttributes, "lang", "theme", "view", "group"]) if (attributes[each]) pane.setAttribute(each, attributes[each]);
    this.panes_.set(name, pane);
    return pane;
  }

  private readonly loaded_ = ({ detail }: CustomEvent<{ title: string }>): void => {
    this.title_ = detail.title;
    document.title = `${detail.title} · ${embedTexts.frame}`;
  };

  private readonly selected_ = ({ detail }: CustomEvent<{ dataset: string | null; kind: string | null; id: string | null }>): void => {
    this.chosen_ = detail.id !== null;
    this.tell_({ type: "parley-select", dataset: detail.dataset, kind: detail.kind, id: detail.id });
  };
}
