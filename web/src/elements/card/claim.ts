import { html, nothing, type TemplateResult } from "lit";
import { texts } from "../../i18n/texts";
import type { Claim } from "../../wire/types";
import type { CardContext } from "./context";
import { claimItem, claimSection, evidenceSection } from "./parts";

const t = texts.detail;

export function claimCard(claim: Claim, context: CardContext): TemplateResult {
  const same = context.claims.filter(
    (other) => other.id !== claim.id && (other.about ?? []).some((id) => (claim.about ?? []).includes(id)),
  );
  return html`<article>
    <p class="kind">${t.claimsBy}</p>
    <h2 dir="auto" tabindex="-1">${claim.text ?? claim.id}</h2>
    <ul class="plain">
      ${claimItem(claim, context, true)}
    </ul>
    ${claim.note ? html`<p class="note">${claim.note}</p>` : nothing} ${evidenceSection(claim.evidence, context)} ${claimSection(t.others, same, context, true)}
  </article>`;
}
