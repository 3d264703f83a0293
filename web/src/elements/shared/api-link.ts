import { html, nothing, type TemplateResult } from "lit";
import { texts } from "../../i18n/texts";
import type { Client } from "../../wire/client";

/** A link to the answer of the API at an address; on a site without a server to the file with it, where there is one. */
export function apiLink(client: Client, address: string): TemplateResult | typeof nothing {
  const link = client.link(address);
  return link === null ? nothing : html`<a class="api" href=${link} title=${texts.app.apiTitle}>${texts.app.api}</a>`;
}
