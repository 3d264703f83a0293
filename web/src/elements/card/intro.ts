import { html, nothing, svg, type TemplateResult } from "lit";
import { number, texts } from "../../i18n/texts";
import type { Client } from "../../wire/client";
import { address } from "../../wire/questions";
import { fileOf, isSite, partsOf } from "../../wire/site";
import type { Dataset } from "../../wire/types";

const t = texts.intro;

function sample(drawing: unknown): TemplateResult {
  return html`<svg width="64" height="20" viewBox="0 0 64 20" aria-hidden="true">${drawing}</svg>`;
}

/** The ways a date is drawn, each with an explanation. */
function legend(): TemplateResult {
  const rows: [unknown, string][] = [
    [svg`<circle cx="32" cy="10" r="5" class="ink"></circle>`, t.day],
    [svg`<rect x="12" y="4" width="40" height="12" rx="4" class="ink"></rect>`, t.span],
    [svg`<defs><linearGradient id="sample"><stop offset="0" class="from"></stop><stop offset=".35" class="full"></stop><stop offset=".65" class="full"></stop><stop offset="1" class="from"></stop></linearGradient></defs><rect x="6" y="4" width="52" height="12" rx="6" fill="url(#sample)"></rect>`, t.between],
    [svg`<defs><linearGradient id="opening"><stop offset="0" class="full"></stop><stop offset="1" class="from"></stop></linearGradient></defs><rect x="6" y="4" width="14" height="12" rx="4" class="ink"></rect><rect x="18" y="4" width="34" height="12" fill="url(#opening)"></rect><path d="M54 6l4 4-4 4" class="stroke"></path>`, t.open],
    [svg`<defs><pattern id="ruled" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="thin" d="M1 0v5"></path></pattern></defs><rect x="6" y="4" width="24" height="12" rx="4" class="ink"></rect><rect x="30" y="5" width="28" height="10" fill="url(#ruled)"></rect><path d="M30 5h28v10h-28" class="dashed"></path><path d="M30 3v14" class="stroke"></path>`, t.excluded],
    [svg`<defs><pattern id="over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="gap" d="M1 0v5"></path></pattern></defs><rect x="12" y="4" width="40" height="12" rx="4" class="ink"></rect><rect x="28" y="4" width="24" height="12" fill="url(#over)"></rect>`, t.surer],
    [svg`<rect x="4" y="1" width="56" height="18" rx="6" class="box"></rect><rect x="10" y="5" width="14" height="10" rx="3" class="ink"></rect><rect x="30" y="5" width="22" height="10" rx="3" class="ink"></rect>`, t.process],
    [svg`<rect x="20" y="2" width="24" height="16" rx="8" class="count"></rect><text x="32" y="14" text-anchor="middle">4</text>`, t.count],
  ];
  return html`<ul class="plain legend f1">
    ${rows.map(([drawing, words]) => html`<li>${sample(drawing)}<span>${words}</span></li>`)}
    <li><span class="marks" aria-hidden="true">? ~</span><span>${t.marks}</span></li>
  </ul>`;
}

/** The keys of the page; other people's pages have their own. */
function keys(): TemplateResult {
  return html`<section>
    <h3>${t.keysTitle}</h3>
    <p class="names">${t.keys.map(([key, what]) => html`<span><kbd>${key}</kbd> ${what}</span>`)}</p>
  </section>`;
}

/** The card of the dataset, shown while nothing is chosen. */
export function introCard(dataset: Dataset, client: Client): TemplateResult {
  const counts = dataset.counts ?? {};
  const here = address(dataset.id, "");
  return html`<article>
    <h2 tabindex="-1">${t.title}</h2>
    <p>${t.lead}</p>
    <section>
      <h3>${t.datesTitle}</h3>
      ${legend()}
    </section>
    ${client.server === "" ? keys() : nothing}
    <section>
      <h3>${t.about}</h3>
      <dl>
        ${counts.sources !== undefined ? html`<dt>${t.sources}</dt><dd>${number(counts.sources)}</dd>` : nothing}
        ${counts.claims !== undefined ? html`<dt>${t.claims}</dt><dd>${number(counts.claims)}</dd>` : nothing}
        ${dataset.license ? html`<dt>${t.licence}</dt><dd>${dataset.license}</dd>` : nothing}
        ${dataset.revision ? html`<dt>${t.revision}</dt><dd><code title=${dataset.revision}>${dataset.revision.slice(0, 12)}</code></dd>` : nothing}
      </dl>
      ${isSite() && client.server === "" ? html`<p class="src">${t.site}</p>` : nothing}
      <p class="src">${t.api} <a href=${client.link(here) ?? nothing}>${isSite() && client.server === "" ? fileOf(partsOf(here)) : `/v1/datasets/${dataset.id}`}</a></p>
    </section>
  </article>`;
}
