/** As far as this page reads it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: (string | number)[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  description?: string;
  required?: boolean;
  schema: Schema;
  example?: string;
}

export interface Response {
  $ref?: string;
  description: string;
  content?: Record<string, { schema?: Schema; examples?: Record<string, { summary: string; value: unknown }> }>;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: Parameter[];
  responses: Record<string, Response>;
}

export interface Description {
  info: { title: string; version: string; description: string; license: { name: string } };
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema> };
}

/** What a reference leads to; a thing without one is itself. */
export function follow<T extends { $ref?: string }>(description: Description, thing: T): T {
  if (thing.$ref === undefined) return thing;
  return thing.$ref.slice(2).split("/").reduce((at: unknown, part) => (at as Record<string, unknown>)[part], description) as T;
}

export const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf("/") + 1);

/** A form of an address with values: what an example asks for. */
export interface Asked {
  ids: Record<string, string>;
  query: Record<string, string>;
}

/** The values in `GET /v1/datasets/iran-nuclear/events?limit=1`, by the names in the braces of the path. */
export function askedBy(path: string, request: string): Asked {
  const url = new URL(request.replace(/^GET /, ""), "http://parley.test");
  const given = url.pathname.split("/").map(decodeURIComponent);
  const ids = Object.fromEntries(path.split("/").flatMap((part, i) => (part.startsWith("{") ? [[part.slice(1, -1), given[i] ?? ""]] : [])));
  return { ids, query: Object.fromEntries(url.searchParams) };
}

/** The address of a question; empty values are left out. */
export function addressOf(path: string, ids: Record<string, string>, query: Record<string, string>): string {
  const readable = (text: string): string => encodeURIComponent(text).replace(/%(2F|3A|2C)/g, (code) => decodeURIComponent(code));
  const asked = Object.entries(query).filter(([, value]) => value !== "");
  const text = asked.map(([name, value]) => `${name}=${readable(value)}`).join("&");
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? "")) + (text ? `?${text}` : "");
}
