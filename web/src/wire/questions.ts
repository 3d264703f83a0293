/** Addresses of the API as the page requests them. The reader sees them too, so they are short and in a fixed order. */

export type Parameters = Record<string, string | string[] | number | null | undefined>;

/** The value of a query parameter. `/`, `:` and `,` may stand in a query as they are, which keeps the address readable. */
export function encodeValue(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|3A|2C)/g, (code) => decodeURIComponent(code));
}

/** The query part of an address without the `?`. Lists are joined by commas; null, undefined and empty values are left out. */
export function query(parameters: Parameters): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    const text = Array.isArray(value) ? value.join(",") : String(value);
    parts.push(`${name}=${encodeValue(text)}`);
  }
  return parts.join("&");
}

/** The address of one dataset's resource, such as `events` or `actors/iran`. */
export function address(dataset: string, resource: string, parameters: Parameters = {}): string {
  const path = resource.split("/").filter(Boolean).map(encodeURIComponent).join("/");
  const asked = query(parameters);
  return `/v1/datasets/${encodeURIComponent(dataset)}${path ? `/${path}` : ""}${asked ? `?${asked}` : ""}`;
}
