import { LitElement, css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { texts } from "../../i18n/texts";
import { find, type Findable } from "../../state/search";
import { choose } from "./change-request";
import { shared } from "./styles";

const maxResults = 12;

/**
 * A search box for actors and events: arrow keys move through the results, Enter opens the card. It fires
 * `parley-found` with the result first; a listener that prevents the default handles the result itself.
 */
@customElement("parley-search")
export class ParleySearch extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        position: relative;
      }
      input {
        inline-size: 100%;
        min-block-size: 32px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--soft);
        padding: 4px 12px;
        font-size: 13px;
      }
      input::placeholder {
        color: var(--mute);
        opacity: 1;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      .found {
        position: absolute;
        z-index: 30;
        inset-inline-end: 0;
        inset-block-start: calc(100% + 4px);
        inline-size: max(100%, min(380px, 92vw));
        max-block-size: 60vh;
        overflow-y: auto;
        margin: 0;
        padding: 4px;
        list-style: none;
        background: var(--panel);
        border: 1px solid var(--edge);
        border-radius: 10px;
      }
      [role="option"] {
        display: flex;
        gap: 10px;
        justify-content: space-between;
        padding: 6px 10px;
        border-radius: 7px;
        cursor: pointer;
        font-size: 13px;
      }
      [role="option"][aria-selected="true"],
      [role="option"]:hover {
        background: var(--soft);
      }
      [role="option"] small {
        color: var(--mute);
        flex: none;
      }
      .none {
        padding: 8px 10px;
        color: var(--mute);
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) things: readonly Findable[] = [];
  @property() label: string = texts.search.label;
  @property() placeholder: string = texts.search.placeholder;
  /** Suggestions while the box is empty. */
  @property({ attribute: false }) offered: readonly Findable[] = [];
  @state() private text_ = "";
  @state() private at_ = 0;
  @state() private open_ = false;
  @query("input") private readonly input_!: HTMLInputElement;

  /** Puts the cursor in the box. */
  override focus(): void {
    this.input_.focus();
    this.input_.select();
  }

  protected override render(): TemplateResult {
    const typed = this.text_.trim() !== "";
    const found = typed ? find(this.things, this.text_, maxResults) : this.offered;
    const open = this.open_ && (typed || found.length > 0);
    return html`<input
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-expanded=${open}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant=${open && found.length > 0 ? `found-${this.at_}` : nothing}
        placeholder=${this.placeholder}
        .value=${this.text_}
        @input=${(event: InputEvent) => {
          this.text_ = (event.target as HTMLInputElement).value;
          this.at_ = 0;
          this.open_ = true;
        }}
        @focus=${() => (this.open_ = true)}
        @blur=${() => (this.open_ = false)}
        @keydown=${(event: KeyboardEvent) => this.keyed_(event, found)}
      />
      <div
        id="found"
        class="found"
        role="listbox"
        aria-label=${this.label}
        ?hidden=${!open || found.length === 0}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
      >
        ${found.map(
          (thing, index) => html`<div
            role="option"
            id=${`found-${index}`}
            aria-selected=${index === this.at_}
            @click=${() => this.choose_(thing)}
          >
            <span dir="auto">${thing.label}</span><small>${texts.search[thing.kind]}</small>
          </div>`,
        )}
      </div>
      ${open && found.length === 0 ? html`<div class="found none">${texts.search.none(this.text_)}</div>` : nothing}
      <div role="status" class="hush">${open ? texts.search.results(found.length) : ""}</div>`;
  }

  private keyed_(event: KeyboardEvent, found: readonly Findable[]): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      this.open_ = true;
      this.at_ = (this.at_ + step + found.length) % found.length;
      return;
    }
    const thing = found[this.at_];
    if (event.key === "Enter" && thing && this.open_) this.choose_(thing);
    if (event.key === "Escape") {
      event.stopPropagation();
      this.text_ = "";
      this.open_ = false;
    }
  }

  private choose_(thing: Findable): void {
    this.open_ = false;
    this.text_ = "";
    const found = new CustomEvent<Findable>("parley-found", { detail: thing, bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(found)) choose(this, { kind: thing.kind, id: thing.id });
  }
}
