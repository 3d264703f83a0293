import { LitElement, css, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { embedTexts } from "../../i18n/en-embed";
import { heightIn, selectionIn } from "./frame-messages";
import { palette } from "./palette";
import { embedStyles } from "./styles";

/** `<parley-frame>`: a page of a Parley server in an `iframe` that is as high as its content. */
export class FrameElement extends LitElement {
  static override styles = [
    palette,
    embedStyles,
    css`
      iframe {
        display: block;
        inline-size: 100%;
        border: 0;
      }
    `,
  ];

  /** The address of the page, such as `https://parley.example/embed/iran-nuclear`. */
  @property({ type: String }) src: string | null = null;
  @property({ type: String }) override title = "";
  @state() private height_ = 480;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("message", this.told_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("message", this.told_);
  }

  protected override render(): TemplateResult {
    const address = this.address_;
    if (!address) return html`<div class="whole skin" role="alert"><p>${embedTexts.badFrame(this.src ?? "")}</p></div>`;
    return html`<iframe src=${address.href} title=${this.title || embedTexts.frame} height=${this.height_} loading="lazy" allow="clipboard-write"
      referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
  }

  /** Only http and https: an address of scripts or data would act as the page around it. */
  private get address_(): URL | null {
    try {
      const address = new URL(this.src ?? "");
      return address.protocol === "https:" || address.protocol === "http:" ? address : null;
    } catch {
      return null;
    }
  }

  /** Any window can send messages: only those of this frame count, and only while it shows the server's page. */
  private readonly told_ = (event: MessageEvent<unknown>): void => {
    const frame = this.renderRoot?.querySelector?.("iframe");
    if (!frame || event.source !== frame.contentWindow || event.origin !== this.address_?.origin) return;
    this.height_ = heightIn(event.data) ?? this.height_;
    const selection = selectionIn(event.data);
    if (!selection) return;
    const { dataset, kind, id } = selection;
    this.dispatchEvent(new CustomEvent("parley-select", { detail: { server: event.origin, dataset, kind, id }, bubbles: true, composed: true }));
  };
}
