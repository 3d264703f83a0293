import { readFileSync } from "node:fs";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Node = Record<string, unknown>;

export interface Described {
  paths: Record<string, { get: { operationId: string; parameters?: Node[]; responses: Record<string, Node> } }>;
  components: Record<string, Record<string, Node>>;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The document with no members but those it names: what a client may meet one day is a fault of today's answers. An object that
 * others are joined with (`allOf`) is closed where they are joined, by a copy of it that is open.
 */
function closed(document: Described): Described {
  const names = Object.keys(document.components["schemas"]!);
  const open = (node: unknown): unknown => {
    if (!isNode(node)) return node;
    // Not `unevaluatedProperties: true`: that would allow every member where this is joined with others.
    const { unevaluatedProperties: _, ...inner } = close(node) as Node;
    if (typeof node["$ref"] === "string") return { ...inner, $ref: `${node["$ref"]}.open` };
    return node["allOf"] ? { ...inner, allOf: (node["allOf"] as unknown[]).map(open) } : inner;
  };
  const close = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(close);
    if (!isNode(node)) return node;
    const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "examples" ? value : close(value)]));
    if (Array.isArray(node["allOf"])) return { unevaluatedProperties: false, ...inner, allOf: node["allOf"].map(open) };
    return isNode(node["properties"]) && node["additionalProperties"] === undefined ? { unevaluatedProperties: false, ...inner } : inner;
  };
  const schemas = names.flatMap((name) => {
    const schema = document.components["schemas"]![name];
    return [[name, close(schema)], [`${name}.open`, open(schema)]];
  });
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) as Record<string, Node> } };
}

/** Judges answers by /openapi.json. */
export class Judge {
  private readonly document_: Described;
  private readonly ajv_ = new Ajv2020({ strict: false, allErrors: true });
  private readonly known_ = new Map<string, ValidateFunction>();

  constructor(text: string) {
    this.document_ = closed(JSON.parse(text) as Described);
    addFormats(this.ajv_);
    this.ajv_.addSchema(this.document_, "openapi");
  }

  get paths(): string[] {
    return Object.keys(this.document_.paths);
  }

  /** The address that a target asks: the one with fewest names in braces that fits. */
  pathOf(target: string): string | undefined {
    const given = target.split("?")[0]!.split("/");
    const fits = (path: string): boolean => {
      const parts = path.split("/");
      return parts.length === given.length && parts.every((part, i) => (part.startsWith("{") ? given[i] !== "" : part === given[i]));
    };
    return this.paths.filter(fits).sort((a, b) => a.split("{").length - b.split("{").length)[0];
  }

  /** What is wrong with an answer; `body` as the client got it. */
  faults(target: string, status: number, type: string, body: string): string[] {
    const path = this.pathOf(target);
    if (path === undefined) return status === 404 ? this.faultsBy("#/components/schemas/Problem", body) : [`${target} is not described`];
    const place = ["paths", path, "get", "responses", String(status)];
    const response = this.at_(place);
    if (!response) return [`${status} of ${path} is not described`];
    const content = response["content"] as Record<string, Node> | undefined;
    const media = content?.[type];
    if (!media) return [`${status} of ${path} in ${type} is not described`];
    if (!/json$/.test(type) || /ndjson/.test(type)) return [];
    return this.validate_(`${target} ${status} ${type}`, media["schema"] as Node, body);
  }

  faultsBy(reference: string, body: string): string[] {
    return this.validate_(reference, { $ref: reference }, body);
  }

  /** A node of the document behind references. */
  private at_(place: string[]): Node | undefined {
    const found = place.reduce<unknown>((at, part) => (isNode(at) ? at[part] : undefined), this.document_);
    if (!isNode(found)) return undefined;
    return typeof found["$ref"] === "string" ? this.at_(found["$ref"].slice(2).split("/")) : found;
  }

  private validate_(name: string, schema: Node, body: string): string[] {
    const reference = schema["$ref"];
    const key = typeof reference === "string" ? reference : JSON.stringify(schema);
    let judge = this.known_.get(key);
    if (!judge) {
      // A schema that stands in a response refers to the document that it is taken out of.
      judge = this.ajv_.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"openapi#/')) as Node);
      this.known_.set(key, judge);
    }
    if (judge(JSON.parse(body))) return [];
    return (judge.errors ?? []).map((error) => `${name}${error.instancePath}: ${error.message ?? ""} ${JSON.stringify(error.params)}`);
  }
}

/** The pairs of tests/golden: what is asked, and the name of the answer. */
export const golden = (name: string): string => readFileSync(new URL(`../../../../tests/golden/${name}`, import.meta.url), "utf8");
