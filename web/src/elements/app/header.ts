import { html, type TemplateResult } from "lit";
import { number, texts } from "../../i18n/texts";
import type { Theme, View } from "../../state/view";
import { start } from "../../state/view";
import { requestChange } from "../shared/change-request";
import type { PageData } from "./page-data";
import type { PageModel } from "./page-model";

const themes: Theme[] = ["auto", "light", "dark"];

/** The top of the page: title, dataset, search, certainty, claim policy, table, sharing and colours. */
export function header(data: PageData, view: View, model: PageModel, host: HTMLElement, toCard: () => void, share: () => void): TemplateResult {
  const catalogue = data.catalogue!;
  const dataset = catalogue.dataset;
  // An open end has no day: then the last day on which anything may begin.
  const years = [dataset.span?.earliest, dataset.span?.latest ?? dataset.span?.latestStart].map((day) => day?.slice(0, day.lastIndexOf("-", day.length - 4)) ?? "");
  const span = [...new Set(years.filter((year) => year !== ""))].join("–");
  const summary = texts.app.summary(span, number(dataset.counts?.events ?? data.total), number(catalogue.actors.size));
  return html`<header>
    <button class="btn skip" @click=${toCard}>${texts.app.skipToDetail}</button>
    <div class="title">
      ${data.datasets.length > 1
        ? html`<h1 class="hush">${dataset.title}</h1>
            <select aria-label=${texts.app.dataset} @change=${(event: Event) => requestChange(host, { ...start, theme: view.theme, dataset: (event.target as HTMLSelectElement).value })}>
              ${data.datasets.map((each) => html`<option value=${each.id} ?selected=${each.id === dataset.id}>${each.title}</option>`)}
            </select>`
        : html`<h1>${dataset.title}</h1>`}
      <small>${span === "" ? summary.replace(/^ · /, "") : summary}</small>
    </div>
    <parley-search .things=${model.things}></parley-search>
    <parley-account .catalogue=${catalogue} .view=${view} .sources=${model.sources}></parley-account>
    <button class="btn table-button" aria-pressed=${view.pane === "table"} title="t" @click=${() => requestChange(host, { pane: view.pane === "table" ? "timeline" : "table" })}>
      ${view.pane === "table" ? texts.app.tabs.timeline : texts.table.open}
    </button>
    <button class="btn" @click=${share}>${texts.app.share}</button>
    <select class="theme" aria-label=${texts.app.theme} title=${texts.app.theme} @change=${(event: Event) => requestChange(host, { theme: (event.target as HTMLSelectElement).value as Theme })}>
      ${themes.map((theme) => html`<option value=${theme} ?selected=${view.theme === theme}>${texts.app.themes[theme]}</option>`)}
    </select>
  </header>`;
}
