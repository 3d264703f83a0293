import { html, nothing, type TemplateResult } from "lit";
import { dateInPhrase } from "../../i18n/dates";
import { texts, words } from "../../i18n/texts";
import type { Actor, Affiliation, Claim, Neighbour } from "../../wire/types";
import type { CardContext } from "./context";
import { eventList, fewAtFirst } from "./event-list";
import { claimSection } from "./parts";

const t = texts.detail;

function relayersOf(claim: Claim): string[] {
  return (claim.relayedBy ?? []).map((each) => (typeof each === "string" ? each : each.id));
}

/** The sources of an affiliation as numbered notes. */
function sourcesOf(affiliation: Affiliation, context: CardContext): unknown {
  const ids = [...new Set((affiliation.evidence ?? []).map((each) => each.source))];
  if (ids.length === 0) return nothing;
  const note = (index: number) => html`<sup>${context.link("source", ids[index] ?? "", String(index + 1))}</sup>`;
  return html`<span class="mute" title=${ids.map((id) => context.catalogue.sourceLabel(id)).join("; ")}> ${ids.map((_, index) => note(index))}</span>`;
}

/** What the actor belongs to and who belongs to it, one heading per type of affiliation. */
function affiliations(actor: Actor, context: CardContext): unknown {
  const grouped = new Map<string, unknown[]>();
  for (const each of actor.affiliations ?? []) {
    const name = each.direction === "in" ? (t.affiliated[each.type] ?? t.members) : words(each.type);
    const during = each.during ? html`<span class="mute" title=${each.during.edtf ?? nothing}>, ${dateInPhrase(each.during)}</span>` : nothing;
    grouped.set(name, [...(grouped.get(name) ?? []), html`<div>${context.thing(each.with, each.label)}${during}${sourcesOf(each, context)}</div>`]);
  }
  return [...grouped].map(([name, rows]) => html`<dt>${name}</dt><dd>${rows}</dd>`);
}

export function actorCard(actor: Actor, neighbours: readonly Neighbour[], context: CardContext): TemplateResult {
  const events = [...context.events.values()].filter((event) =>
    (event.participants ?? []).some((each) => each.actor === actor.id),
  );
  const claims = context.claims.filter((claim) => claim.assertedBy === actor.id || relayersOf(claim).includes(actor.id));
  return html`<article>
    <p class="kind">${context.catalogue.label("kind", actor.kind)}</p>
    <h2 dir="auto" tabindex="-1">${actor.label}</h2>
    <dl>
      ${(actor.aliases ?? []).length > 0 ? html`<dt>${t.aliases}</dt><dd>${(actor.aliases ?? []).join(", ")}</dd>` : nothing}
      ${actor.country ? html`<dt>${t.country}</dt><dd>${actor.country}</dd>` : nothing}
      ${actor.wikidata
        ? html`<dt>${t.wikidata}</dt>
            <dd><a href=${`https://www.wikidata.org/wiki/${encodeURIComponent(actor.wikidata)}`} rel="noopener noreferrer external" target="_blank">${actor.wikidata} ↗</a></dd>`
        : nothing}
      ${affiliations(actor, context)}
    </dl>
    ${actor.note ? html`<p class="note">${actor.note}</p>` : nothing}
    ${neighbours.length > 0
      ? html`<section>
          <h3>${t.neighbours} · ${neighbours.length}</h3>
          <p class="names">
            ${neighbours.slice(0, fewAtFirst).map((each) => html`<span>${context.actor(each.actor, each.label)} <span class="mute">${each.events}</span></span>`)}
          </p>
          ${neighbours.length > fewAtFirst
            ? html`<details>
                <summary>${t.showAll(neighbours.length)}</summary>
                <p class="names">
                  ${neighbours.slice(fewAtFirst, 500).map((each) => html`<span>${context.actor(each.actor, each.label)} <span class="mute">${each.events}</span></span>`)}
                </p>
              </details>`
            : nothing}
        </section>`
      : nothing}
    ${eventList(t.actorEvents, events, context)} ${claimSection(t.claimsBy, claims, context, true)}
  </article>`;
}
