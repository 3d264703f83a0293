import { html, nothing, type TemplateResult } from "lit";
import { texts, words } from "../../i18n/texts";
import { claimsOfSource, sourceOfClaims } from "../../state/view";
import type { Source } from "../../wire/types";
import { requestChange } from "../shared/change-request";
import type { CardContext } from "./context";
import { dateBlock } from "./date";
import { eventList } from "./event-list";
import { alternativeSection } from "./parts";

const t = texts.detail;

export function sourceCard(source: Source, context: CardContext): TemplateResult {
  const backed = [...context.events.values()].filter((event) =>
    (event.evidence ?? []).some((each) => each.source === source.id),
  );
  return html`<article>
    <p class="kind">${words(source.kind ?? "source")}</p>
    <h2 dir="auto" tabindex="-1">${source.title}</h2>
    ${source.published ? dateBlock(source.published, context) : nothing}
    <dl>
      ${source.publisher ? html`<dt>${t.publisher}</dt><dd>${source.publisher}</dd>` : nothing}
      ${source.language ? html`<dt>${t.language}</dt><dd>${source.language}</dd>` : nothing}
      ${source.url ? html`<dt>${words(t.openSource)}</dt><dd class="address"><a href=${source.url} rel="noopener noreferrer external" target="_blank">${source.url} ↗</a></dd>` : nothing}
    </dl>
    ${source.note ? html`<p class="note">${source.note}</p>` : nothing}
    ${sourceOfClaims(context.view.claims) === source.id
      ? nothing
      : html`<p><button class="btn" @click=${() => requestChange(context.host, { claims: claimsOfSource(source.id) })}>${t.onlyThisSource}</button></p>`}
    ${alternativeSection(source.alternatives, context)} ${eventList(t.backs, backed, context)}
  </article>`;
}
