import { LitElement, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { shareTexts as t } from "../../i18n/en-share";
import type { Catalogue } from "../../state/catalogue";
import { downloads, elementCode, fileName, frameCode, linkTo, sharedView, withFormat } from "../../state/share";
import { filterParameters, graphAddress, nothingShown, type IsoWindow } from "../../state/slice";
import type { View } from "../../state/view";
import type { Client } from "../../wire/client";
import { address } from "../../wire/questions";
import { isSite, siteFolder } from "../../wire/site";
import { shared } from "../shared/styles";
import { copyField } from "./copy";
import { shareStyles } from "./styles";

type Code = "frame" | "elements";
type Citation = "citation" | "bibtex";

/** The most edges, as the server has it. */
const maxItems = 10000;

/** The panel with everything that takes a view elsewhere: links, code, citation, files. `open()` shows it. */
@customElement("parley-share")
export class ParleyShare extends LitElement {
  static override styles = [shared, shareStyles];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) catalogue!: Catalogue;
  @property({ attribute: false }) view!: View;
  /** The window that is shown, also where the address names none. */
  @property({ attribute: false }) isoWindow: IsoWindow | null = null;
  @state() private open_ = false;
  @state() private code_: Code = "frame";
  @state() private pin_ = false;
  @state() private form_: Citation = "citation";
  @state() private cited_: "event" | "dataset" = "dataset";
  /** Null while it is being read; empty where the server has none. */
  @state() private citation_: string | null = null;
  @state() private copied_ = "";
  @state() private said_ = "";
  @query("dialog") private readonly dialog_!: HTMLDialogElement;

  async open(): Promise<void> {
    this.open_ = true;
    this.said_ = this.copied_ = "";
    this.cited_ = this.view.chosen?.kind === "event" ? "event" : "dataset";
    void this.cite_();
    await this.updateComplete;
    this.dialog_.showModal();
  }

  private get server_(): string {
    return this.client.server || siteFolder()?.href.replace(/\/[^/]*$/, "") || location.origin;
  }

  /** Whether there is no server that could answer with anything but the page. */
  private get onSite_(): boolean {
    return this.client.server === "" && isSite();
  }

  private shared_(pinned: boolean): View {
    return sharedView(this.view, this.catalogue.dataset, pinned);
  }

  private async cite_(): Promise<void> {
    if (this.onSite_) return;
    const asked = `${this.form_} ${this.cited_}`;
    const chosen = this.cited_ === "event" ? this.view.chosen : null;
    const part = chosen ? `events/${chosen.id}` : "";
    this.citation_ = null;
    const text = await this.client.text(address(this.catalogue.dataset.id, part, { revision: this.shared_(true).revision, format: this.form_ })).catch(() => "");
    if (asked === `${this.form_} ${this.cited_}`) this.citation_ = text.trim();
  }

  // Keys in the panel are for the panel: the page closes its card on Escape and has keys of one letter.
  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="share" @close=${() => (this.open_ = false)} @keydown=${(event: Event) => event.stopPropagation()} @click=${this.clicked_}>
      ${this.open_ ? this.panel_() : nothing}
    </dialog>`;
  }

  private panel_(): TemplateResult {
    const pinned = this.shared_(true);
    return html`<div class="top">
        <h2 id="share">${t.title}</h2>
        <button class="btn small" aria-label=${t.close} title=${t.close} @click=${() => this.dialog_.close()}>✕</button>
      </div>
      <section>
        <h3>${t.link}</h3>
        <p>${t.linkHint}</p>
        ${this.line_(t.link, linkTo(this.server_, this.shared_(false)))}
        ${pinned.revision === null || this.onSite_
          ? nothing
          : html`<h3>${t.pinned}</h3>
              <p>${t.pinnedHint(pinned.revision)}</p>
              ${this.line_(t.pinned, linkTo(this.server_, pinned))}`}
      </section>
      ${this.onSite_ ? html`<section><p>${t.needsServer}</p></section>` : html`${this.embed_()} ${this.citing_()} ${this.files_()}`}
      <div class="hush" role="status">${this.said_}</div>`;
  }

  private embed_(): TemplateResult {
    const view = this.shared_(this.pin_);
    const code = this.code_ === "frame" ? frameCode(this.server_, view, this.catalogue.dataset.title) : elementCode(this.server_, view);
    return html`<section>
      <h3>${t.embed}</h3>
      <div class="choices">
        ${this.choice_(t.kindsLabel, t.kinds, this.code_, (code) => (this.code_ = code))}
        <label><input type="checkbox" .checked=${this.pin_} @change=${(event: Event) => (this.pin_ = (event.target as HTMLInputElement).checked)} />${t.pin}</label>
      </div>
      <p>${t.embedHint[this.code_]}</p>
      ${this.line_(t.embed, code, true)}
    </section>`;
  }

  private citing_(): TemplateResult {
    const event = this.view.chosen?.kind === "event";
    return html`<section>
      <h3>${t.cite}</h3>
      <div class="choices">
        ${event ? this.choice_(t.cite, t.citeWhat, this.cited_, (what) => ((this.cited_ = what), void this.cite_())) : nothing}
        ${this.choice_(t.citeLabel, t.citeKinds, this.form_, (form) => ((this.form_ = form), void this.cite_()))}
      </div>
      ${this.citation_ ? this.line_(t.cite, this.citation_, true) : html`<p>${this.citation_ === null ? t.reading : t.noCitation}</p>`}
    </section>`;
  }

  private files_(): TemplateResult {
    return html`<section>
      <h3>${t.download}</h3>
      <p>${t.downloadHint}</p>
      <dl>
        ${downloads.map(({ part, formats }) => {
          const asked = this.question_(part);
          return asked === null
            ? nothing
            : html`<dt>${t.parts[part]}</dt>
                <dd>${formats.map((format) => html`<a href=${this.client.url(withFormat(asked, format))} download=${fileName(this.catalogue.dataset.id, part, format)}>${format}</a>`)}</dd>`;
        })}
      </dl>
    </section>`;
  }

  /** The address of a part of what is shown; null where nothing is. */
  private question_(part: "graph" | "events" | "sources"): string | null {
    if (part === "sources") return address(this.catalogue.dataset.id, "sources", { claims: null, revision: this.view.revision, limit: maxItems });
    if (nothingShown(this.view, this.catalogue)) return null;
    if (part === "graph") return graphAddress(this.view, this.isoWindow, this.catalogue, maxItems);
    return address(this.catalogue.dataset.id, "events", { ...filterParameters(this.view, this.isoWindow, this.catalogue), limit: maxItems });
  }

  private choice_<Key extends string>(label: string, names: Record<Key, string>, chosen: Key, choose: (key: Key) => void): TemplateResult {
    return html`<div class="seg" role="group" aria-label=${label}>
      ${(Object.keys(names) as Key[]).map((key) => html`<button aria-pressed=${key === chosen} @click=${() => choose(key)}>${names[key]}</button>`)}
    </div>`;
  }

  private line_(what: string, text: string, long = false): TemplateResult {
    const field = long
      ? html`<textarea readonly spellcheck="false" aria-label=${what} .value=${text}></textarea>`
      : html`<input readonly aria-label=${what} .value=${text} />`;
    return html`<div class="line">
      ${field}
      <button class="btn" aria-label=${`${t.copy}: ${what}`} @click=${(event: Event) => void this.copy_(event, what)}>${this.copied_ === what ? t.copied : t.copy}</button>
    </div>`;
  }

  private async copy_(event: Event, what: string): Promise<void> {
    const field = (event.currentTarget as Element).parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    if (!field) return;
    const copied = await copyField(field);
    this.copied_ = copied ? what : "";
    this.said_ = copied ? t.copiedWhat(what) : t.select(what);
  }

  /** A press beside the panel closes it. */
  private readonly clicked_ = (event: MouseEvent): void => {
    if (event.target !== this.dialog_) return;
    const { left, right, top, bottom } = this.dialog_.getBoundingClientRect();
    const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (!inside) this.dialog_.close();
  };
}
