// Makes client/generated of /openapi.json: the types (openapi-typescript) and a method for each operation. The document is
// that of the built program, or the file in PARLEY_OPENAPI.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

const folder = new URL(".", import.meta.url).pathname;
const program = process.env["PARLEY_PROGRAM"] ?? join(folder, "../../build/release/parley");

function description() {
  const given = process.env["PARLEY_OPENAPI"];
  if (given) return JSON.parse(readFileSync(given, "utf8"));
  if (!existsSync(program)) throw new Error(`expected the program at ${program}, which describes the API: run script/build first`);
  return JSON.parse(execFileSync(program, ["get", "/openapi.json"], { maxBuffer: 64 << 20 }).toString());
}

const openapi = description();
const resolve = (node) => (node?.$ref ? node.$ref.slice(2).split("/").reduce((at, part) => at[part], openapi) : node);

/** The schema of a member that every answer of this schema has. */
function required(schema, name) {
  const own = resolve(schema);
  if (own?.required?.includes(name)) return own.properties[name];
  return own?.allOf?.map((part) => required(part, name)).find(Boolean);
}

const camel = (text) => text.replace(/\W+(\w)/g, (_, letter) => letter.toUpperCase());

function method(path, operation) {
  const { operationId: id, description: text } = operation;
  const schema = operation.responses["200"].content["application/json"]?.schema;
  if (!schema) return [];  // a stream
  const parameters = operation.parameters.map(resolve);
  const has = (name) => parameters.some((parameter) => parameter.in === "query" && parameter.name === name);
  const ids = parameters.filter((parameter) => parameter.in === "path" && parameter.name !== "dataset").map((parameter) => parameter.name);
  const needed = parameters.some((parameter) => parameter.in === "query" && parameter.required);
  const takes = ["claims", "lang", "revision"].filter(has).join(" ");
  const taken = [...ids.map((name) => `${camel(name)}: string`), `query: Query<"${id}">${needed ? "" : " = {}"}`, "asking: Asking = {}"];
  const passed = `"${path}", { ${ids.map(camel).join(", ")} }, "${takes}", query, asking`.replace("{  }", "{}");
  const listed = has("cursor") && required(schema.anyOf?.[0] ?? schema, "items");
  const type = listed ? `Listed<Answer<"${id}">, Answer<"${id}">["items"][number]>` : `Promise<Answer<"${id}">>`;
  return [`  /** ${text} */\n  ${id}(${taken.join(", ")}): ${type} {\n    return this.${listed ? "list_" : "ask_"}(${passed});\n  }`];
}

const methods = Object.entries(openapi.paths).flatMap(([path, { get }]) => (path.startsWith("/v1") ? method(path, get) : []));

const schemas = Object.keys(openapi.components.schemas);
const named = ["Event", "Date", "Actor", "Participant", "Claim", "Source", "Evidence", "DatasetSummary", "Neighbour", "Place", "Node", "Edge", "Path", "Verdict"];
const missing = named.filter((name) => !schemas.includes(name));
if (missing.length > 0) throw new Error(`expected schemas named ${missing.join(", ")}`);

const parley = `// Made by generate.mjs of /openapi.json.
import type { Asking } from "../../src/wire/requests";
import { Base, type Listed, type Options } from "../base";
import type { components, operations } from "./openapi";

/** The answer of an operation in JSON. */
export type Answer<Id extends keyof operations> = operations[Id] extends { responses: { 200: { content: { "application/json": infer Body } } } }
  ? Exclude<Body, components["schemas"]["LossReport"]>
  : never;

type Parameters<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;
type Loose<T> = T extends readonly (infer One)[] ? One | readonly One[] : T;
type EachLoose<T> = { [Name in keyof T]: Loose<T[Name]> };

/** The parameters of an operation; one of several values may stand alone. Answers are in JSON: see \`open\` for other formats. */
export type Query<Id extends keyof operations> = EachLoose<Omit<Parameters<Id>, "format" | "report" | "pretty">>;

${named.map((name) => `export type ${name === "Date" ? "EventDate" : name === "Event" ? "NegotiationEvent" : name === "Node" ? "GraphNode" : name === "Edge" ? "GraphEdge" : name} = components["schemas"]["${name}"];`).join("\n")}

/** A client of one server. Methods are named like the operations of /openapi.json. */
export class Parley extends Base {
  /** The same client with other options: \`parley.with({ lang: "fa" })\`. */
  with(options: Options): Parley {
    return new Parley({ ...this.options_, ...options });
  }

  /** A client whose answers are all of the revision that the dataset has now. */
  async pinned(asking: Asking = {}): Promise<Parley> {
    return this.with({ revision: (await this.with({ revision: undefined }).dataset({}, asking)).revision });
  }

${methods.join("\n\n")}
}
`;

mkdirSync(join(folder, "generated"), { recursive: true });
const types = astToString(await openapiTS(openapi));
for (const [name, text] of [["openapi.ts", types], ["parley.ts", parley]]) {
  const path = join(folder, "generated", name);
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
