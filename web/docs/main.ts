import type { Description } from "./description";
import { h, prose } from "./dom";
import { operationSection } from "./operation";
import { schemas } from "./schema";

function draw(description: Description): HTMLElement[] {
  const operations = Object.entries(description.paths).map(([path, { get }]) => ({ path, get }));
  const byTag = description.tags.map((tag) => ({ tag, all: operations.filter(({ get }) => get.tags.includes(tag.name)) }));
  const list = h(
    "nav",
    { "aria-label": "Addresses" },
    h(
      "details",
      { open: matchMedia("(min-width: 60rem)").matches },
      h("summary", {}, "Addresses"),
      ...byTag.flatMap(({ tag, all }) => [
        h("h2", {}, tag.name),
        h("ul", {}, ...all.map(({ get }) => h("li", {}, h("a", { href: `#${get.operationId}` }, get.summary)))),
      ]),
      h("ul", {}, h("li", {}, h("a", { href: "#schemas" }, "What answers consist of"))),
    ),
  );
  const head = h(
    "header",
    {},
    h("h1", {}, `${description.info.title}: the HTTP API`),
    ...prose(description.info.description),
    h(
      "ul",
      { class: "ways" },
      h("li", {}, h("a", { href: "/openapi.json" }, "/openapi.json"), ": this description, OpenAPI 3.1"),
      h("li", {}, h("a", { href: "/v1/client.js" }, "/v1/client.js"), ": a client for browsers, Node and Deno, with ", h("a", { href: "/v1/client.d.ts" }, "types")),
      h("li", {}, h("a", { href: "/" }, "/"), ": the page that shows the datasets"),
    ),
    h("p", { class: "mute" }, `Version ${description.info.version}, ${description.info.license.name} licence`),
  );
  const sections = byTag.map(({ tag, all }) =>
    h("section", {}, h("h2", { id: `tag-${tag.name}` }, tag.name), ...prose(tag.description), ...all.map(({ path, get }) => operationSection(description, path, get))),
  );
  return [list, h("main", {}, head, ...sections, schemas(description))];
}

async function start(): Promise<void> {
  const frame = h("div", { class: "docs" });
  document.body.append(frame);
  try {
    const response = await fetch("/openapi.json");
    if (!response.ok) throw new Error(String(response.status));
    frame.replaceChildren(...draw((await response.json()) as Description));
  } catch {
    frame.replaceChildren(h("main", {}, h("h1", {}, "The HTTP API"), h("p", {}, "The description of the API cannot be read now: ", h("a", { href: "/openapi.json" }, "/openapi.json"))));
  }
  // The place that the address names is there only now.
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

void start();
