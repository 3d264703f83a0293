import { nameOf, type Description, type Schema } from "./description";
import { h, prose } from "./dom";

/** What a value is, in a few words, with links to the things that are described on their own. */
export function kindOf(schema: Schema): (Node | string)[] {
  if (schema.$ref) return [h("a", { href: `#schema-${nameOf(schema.$ref)}` }, nameOf(schema.$ref))];
  if (schema.const !== undefined) return [h("code", {}, JSON.stringify(schema.const))];
  if (schema.enum) return schema.enum.flatMap((word, i) => [i > 0 ? " · " : "", h("code", {}, String(word))]);
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.flatMap((one, i) => [...(i > 0 ? [" or "] : []), ...kindOf(one)]);
  if (schema.items) return ["list of ", ...kindOf(schema.items)];
  if (schema.properties) return ["object: ", Object.keys(schema.properties).join(", ")];
  if (typeof schema.additionalProperties === "object") return ["object of ", ...kindOf(schema.additionalProperties)];
  if (schema.allOf) return schema.allOf.flatMap((one, i) => [...(i > 0 ? [" with "] : []), ...kindOf(one)]);
  return [[schema.type ?? "any value"].flat().join(" or ")];
}

/** Members of an object, those that it has from others named last. */
function rows(schema: Schema): HTMLTableRowElement[] {
  return Object.entries(schema.properties ?? {}).map(([name, member]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, h("code", {}, name), schema.required?.includes(name) ? "" : h("span", { class: "mute" }, " may be absent")),
      h("td", {}, ...kindOf(member), ...(member.description ? prose(member.description) : [])),
    ),
  );
}

function members(schema: Schema): HTMLElement[] {
  const parts = [schema, ...(schema.allOf ?? [])];
  const own = parts.flatMap(rows);
  const from = parts.flatMap((part) => (part.$ref ? kindOf(part) : []));
  return [
    ...(from.length > 0 ? [h("p", {}, "All members of ", ...from.flatMap((name, i) => [i > 0 ? " and " : "", name]), own.length > 0 ? ", and:" : ".")] : []),
    ...(own.length > 0 ? [h("div", { class: "wide", tabindex: 0 }, h("table", {}, h("tbody", {}, ...own)))] : []),
    ...(from.length === 0 && own.length === 0 ? [h("p", {}, ...kindOf(schema))] : []),
  ];
}

/** Everything that answers consist of. */
export function schemas(description: Description): HTMLElement {
  return h(
    "section",
    { id: "schemas" },
    h("h2", {}, "What answers consist of"),
    ...Object.entries(description.components.schemas).map(([name, schema]) =>
      h("article", { id: `schema-${name}` }, h("h3", {}, name), ...(schema.description ? prose(schema.description) : []), ...members(schema)),
    ),
  );
}
