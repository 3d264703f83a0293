import { html, nothing, type TemplateResult } from "lit";
import { dateInWords, edtfInWords } from "../../i18n/dates";
import { texts, words } from "../../i18n/texts";
import type { Alternative, Claim, Evidence, Named, WireDate } from "../../wire/types";
import type { CardContext } from "./context";

const t = texts.detail;

/** The value of a property in words, with links where it names actors or events. */
export function valueInWords(property: string, value: unknown, context: CardContext): unknown {
  if (value === null || value === undefined) return "–";
  if (property === "date" || property === "published") {
    if (typeof value === "string") return html`${edtfInWords(value)} <code>${value}</code>`;
    const date = value as Partial<WireDate>;
    if (!date.edtf) return dateInWords({ edtf: null, startEarliest: null, startLatest: null, endEarliest: null, endLatest: null, ...date });
    return html`${edtfInWords(date.edtf)} <code>${date.edtf}</code>`;
  }
  if (property === "participants" && Array.isArray(value)) {
    return (value as { actor: string; role?: string; label?: string }[]).map(
      (each, index) => html`${index > 0 ? ", " : ""}${context.actor(each.actor, each.label)}${each.role ? html` <span class="mute">(${context.catalogue.label("role", each.role).toLowerCase()})</span>` : nothing}`,
    );
  }
  if (property === "relations" && Array.isArray(value)) {
    return (value as { type: string; to: string }[]).map(
      (each, index) => html`${index > 0 ? "; " : ""}${context.catalogue.label("relation", each.type)} ${context.thing(each.to)}`,
    );
  }
  if (typeof value === "object") {
    const named = value as Record<string, unknown>;
    const text = named["en"] ?? Object.values(named)[0];
    return typeof text === "string" ? text : JSON.stringify(value);
  }
  return String(value);
}

function statesInWords(states: Record<string, unknown> | undefined, context: CardContext): unknown {
  const entries = Object.entries(states ?? {});
  if (entries.length === 0) return nothing;
  const date = entries.some(([name]) => name === "date") ? nothing : html` · ${t.statesNoDate}`;
  return html`${entries
    .filter(([name]) => name === "date" || name === "count" || name === "place")
    .map(([name, value]) => html` · ${t.states(t.properties[name]?.toLowerCase() ?? words(name).toLowerCase())} ${valueInWords(name, value, context)}`)}${date}`;
}

export function evidenceItem(evidence: Evidence, context: CardContext): TemplateResult {
  const quote = evidence.quote;
  const url = evidence.url ?? context.catalogue.sources.get(evidence.source)?.url;
  const position = evidence.position;
  return html`<li class="evidence">
    ${quote?.exact
      ? html`<blockquote dir="auto">
          ${quote.prefix ? html`<span class="mute">…${quote.prefix}</span>` : nothing}“${quote.exact}”${quote.suffix ? html`<span class="mute">${quote.suffix}…</span>` : nothing}
        </blockquote>`
      : nothing}
    <p class="src">
      ${context.source(evidence.source)}${position ? html` · ${t.at(position.start, position.end)}` : nothing}${url
        ? html` · <a href=${url} rel="noopener noreferrer external" target="_blank">${t.openSource} ↗</a>`
        : nothing}${statesInWords(evidence.states, context)}
    </p>
    ${evidence.note ? html`<p class="note">${evidence.note}</p>` : nothing}
  </li>`;
}

export function evidenceSection(evidence: readonly Evidence[] | undefined, context: CardContext): unknown {
  if (!evidence || evidence.length === 0) return nothing;
  return html`<section>
    <h3>${t.evidence} · ${evidence.length}</h3>
    <ul class="plain">
      ${evidence.map((each) => evidenceItem(each, context))}
    </ul>
  </section>`;
}

function relay(relayed: Named | string, context: CardContext): TemplateResult {
  return typeof relayed === "string" ? context.thing(relayed) : context.thing(relayed.id, relayed.label);
}

/** A claim: who asserts it, its force, its text, who relays it and the source's own wording. */
export function claimItem(claim: Claim, context: CardContext, where = false): TemplateResult {
  const relayers = claim.relayedBy ?? [];
  const about = (claim.about ?? []).filter((id) => context.events.has(id) || context.catalogue.actors.has(id));
  return html`<li class="claim">
    <p>
      <b>${context.actor(claim.assertedBy, claim.assertedByLabel)}</b>
      ${context.link("claim", claim.id, t.force[claim.force] ?? words(claim.force).toLowerCase())}:
      <span dir="auto">${claim.text ?? ""}</span>
      ${claim.status && claim.status !== "asserted" ? html`<span class="tag">${words(claim.status).toLowerCase()}</span>` : nothing}
      ${claim.rank && claim.rank !== "normal" ? html`<span class="tag">${t.rank[claim.rank] ?? claim.rank}</span>` : nothing}
    </p>
    ${relayers.length > 0
      ? html`<p class="src">
          ${t.relays} ${relayers.map((each, index) => html`${index > 0 ? " ← " : ""}${relay(each, context)}`)}
          <span class="tag">${t.hands(relayers.length)}</span>
        </p>`
      : nothing}
    ${(claim.wording ?? []).length > 0
      ? html`<p class="src" dir="auto">${t.wording} ${(claim.wording ?? []).map((word) => `“${word}”`).join(", ")}</p>`
      : nothing}
    ${about.length > 0 ? html`<p class="src">${t.about} ${about.map((id, index) => html`${index > 0 ? ", " : ""}${context.thing(id)}`)}</p>` : nothing}
    ${where && claim.madeIn ? html`<p class="src">${t.madeIn} ${context.thing(claim.madeIn)}</p>` : nothing}
  </li>`;
}

export function claimSection(title: string, claims: readonly Claim[], context: CardContext, where = false): unknown {
  if (claims.length === 0) return nothing;
  return html`<section>
    <h3>${title} · ${claims.length}</h3>
    <ul class="plain">
      ${claims.map((claim) => claimItem(claim, context, where))}
    </ul>
  </section>`;
}

export function alternativeSection(alternatives: readonly Alternative[] | undefined, context: CardContext): unknown {
  if (!alternatives || alternatives.length === 0) return nothing;
  return html`<section>
    <h3>${t.alternatives} · ${alternatives.length}</h3>
    <ul class="plain">
      ${alternatives.map(
        (each) => html`<li class="claim">
          <p>
            <span class="mute">${t.properties[each.property] ?? words(each.property)}:</span>
            ${valueInWords(each.property, each.value, context)}
            ${each.rank ? html`<span class="tag">${t.rank[each.rank] ?? each.rank}</span>` : nothing}
          </p>
          ${each.assertedBy ? html`<p class="src">${t.saidBy("")}${context.thing(each.assertedBy)}</p>` : nothing}
          ${each.reason ? html`<p class="src">${each.reason}</p>` : nothing}
          ${(each.evidence ?? []).length > 0
            ? html`<ul class="plain">
                ${(each.evidence ?? []).map((evidence) => evidenceItem(evidence, context))}
              </ul>`
            : nothing}
        </li>`,
      )}
    </ul>
  </section>`;
}
