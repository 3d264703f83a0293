import { html, nothing, type TemplateResult } from "lit";
import { dateInPhrase, dateInWords } from "../../i18n/dates";
import { capitalised, texts, words } from "../../i18n/texts";
import type { EventItem, Participant } from "../../wire/types";
import type { CardContext } from "./context";
import { dateBlock } from "./date";
import "./parley-compare";
import { alternativeSection, claimSection, evidenceSection } from "./parts";

const t = texts.detail;

/** Participants by role; initiators are headed From and recipients To. */
function participants(event: EventItem, context: CardContext): unknown {
  const byRole = new Map<string, Participant[]>();
  for (const each of event.participants ?? []) byRole.set(each.role, [...(byRole.get(each.role) ?? []), each]);
  const order = (role: string) => (role === "initiator" ? 0 : role === "recipient" ? 1 : 2);
  const roles = [...byRole.keys()].sort((a, b) => order(a) - order(b));
  return roles.map(
    (role) => html`<dt>${roleName(role, context)}</dt>
      <dd>${(byRole.get(role) ?? []).map((each, index) => html`${index > 0 ? ", " : ""}${context.actor(each.actor, each.label)}${each.note ? html` <span class="mute">(${each.note})</span>` : nothing}${alternativeActor(each, event, context)}`)}</dd>`,
  );
}

function roleName(role: string, context: CardContext): string {
  if (role === "initiator") return t.roleFrom;
  return role === "recipient" ? t.roleTo : context.catalogue.label("role", role);
}

/** Another actor that an alternative names in the same role, shown beside the participant. */
function alternativeActor(participant: Participant, event: EventItem, context: CardContext): unknown {
  const other = (event.alternatives ?? []).find((each) => each.property === "participants" && Array.isArray(each.value));
  const list = (other?.value ?? []) as Participant[];
  const same = list.filter((each) => each.role === participant.role);
  const only = same[0];
  const inRole = (event.participants ?? []).filter((each) => each.role === participant.role);
  if (!only || same.length !== 1 || inRole.length !== 1 || only.actor === participant.actor) return nothing;
  return html` <span class="tag">${context.catalogue.actorLabel(only.actor)}, ${other?.assertedBy ? t.saidBy(context.catalogue.sourceLabel(other.assertedBy)) : t.rank[other?.rank ?? "normal"]}</span>`;
}

function relations(event: EventItem, context: CardContext): unknown {
  const dated = (id: string) => {
    const date = context.events.get(id)?.date;
    return date?.edtf ? html`<span class="mute">, ${dateInPhrase(date)}</span>` : nothing;
  };
  const grouped = new Map<string, unknown[]>();
  const add = (name: string, id: string, label?: string) =>
    grouped.set(name, [...(grouped.get(name) ?? []), html`<div>${context.event(id, label)}${dated(id)}</div>`]);
  for (const each of event.relations ?? [])
    if (each.type !== "part-of" || each.to !== event.partOf) add(context.catalogue.label("relation", each.type), each.to, each.label);
  for (const each of event.answers ?? [])
    if (each.type !== "part-of") add(context.catalogue.label("inverse", each.type), each.from, each.label);
  return [...grouped].map(([name, links]) => html`<dt>${capitalised(name)}</dt><dd>${links}</dd>`);
}

/** What is counted, each value with who states it; values that cannot all be right are marked. */
function quantities(event: EventItem, context: CardContext): unknown {
  return (event.quantities ?? []).map((quantity) => {
    const values = quantity.values.map((each, index) => {
      const source = each.assertedBy ?? each.evidence?.[0]?.source;
      return html`${index > 0 ? ", " : ""}${t.number(each.value, quantity.unit)}${source ? html` <span class="mute">(${context.thing(source)})</span>` : nothing}`;
    });
    return html`<dt>${words(quantity.what)}</dt>
      <dd>${values}${quantity.agree ? nothing : html` <span class="tag">${t.disputedNumber}</span>`}</dd>`;
  });
}

function parts(event: EventItem, context: CardContext): unknown {
  const inside = [...context.events.values()].filter((each) => each.partOf === event.id);
  if (inside.length === 0) return nothing;
  inside.sort((a, b) => (a.ordinal ?? 999) - (b.ordinal ?? 999));
  return html`<section>
    <h3>${t.parts} · ${inside.length}</h3>
    <ol class="plain list">
      ${inside.map((each) => html`<li>${context.event(each.id)} <span class="mute">${dateInWords(each.date)}</span></li>`)}
    </ol>
  </section>`;
}

export function eventCard(event: EventItem, context: CardContext): TemplateResult {
  const made = (event.claims ?? context.claims).filter((claim) => claim.madeIn === event.id);
  const about = context.claims.filter((claim) => claim.madeIn !== event.id && (claim.about ?? []).includes(event.id));
  const known = new Set([...made, ...about].map((claim) => claim.id));
  const rest = (event.claims ?? []).filter((claim) => !known.has(claim.id));
  const recorded = [...context.events.values()].filter((each) => each.partOf === event.id).length;
  return html`<article class=${context.familyClass(event.type)}>
    <p class="kind">
      ${context.catalogue.label("type", event.type)}${event.ordinal ? html` · ${t.round(event.ordinal)}` : nothing}
      ${(event.flags ?? []).map((flag) => html`<span class="tag">${t.flags[flag] ?? flag}</span>`)}
    </p>
    <h2 dir="auto" tabindex="-1">${event.label}</h2>
    ${dateBlock(event.date, context, event.id)}
    <dl>
      ${participants(event, context)}
      ${event.place ? html`<dt>${t.place}</dt><dd>${event.place}</dd>` : nothing}
      ${event.partOf ? html`<dt>${t.partOf}</dt><dd>${context.event(event.partOf)}</dd>` : nothing}
      ${event.count ? html`<dt>${t.count}</dt><dd>${t.countRecorded(event.count, recorded)}</dd>` : nothing}
      ${event.outcome ? html`<dt>${t.outcome}</dt><dd>${t.outcomes[event.outcome] ?? event.outcome}</dd>` : nothing}
      ${quantities(event, context)}
      ${relations(event, context)}
    </dl>
    <parley-compare .context=${context} .event=${event.id}></parley-compare>
    ${event.note ? html`<p class="note">${event.note}</p>` : nothing} ${evidenceSection(event.evidence, context)} ${claimSection(t.claimsMade, made, context)}
    ${claimSection(t.claimsAbout, [...about, ...rest], context, true)} ${alternativeSection(event.alternatives, context)}
    ${parts(event, context)}
  </article>`;
}
