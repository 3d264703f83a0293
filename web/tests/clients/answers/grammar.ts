// What each field of an answer looks like by its own specification, and no field but these.

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const list = (member: string): RegExp => new RegExp(`^${member}(?:, ${member})*$`);
const uriReference = "(?:[A-Za-z0-9._~:/?\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+";

/** Expressions are anchored; the names are spelt as the server spells them. */
export const grammar: Record<string, RegExp> = {
  "Accept-Ranges": /^none$/,
  // Of the admin port "none", which is the origin of nobody.
  "Access-Control-Allow-Headers": list(token),
  "Access-Control-Allow-Methods": list(token),
  "Access-Control-Allow-Origin": /^(?:\*|none)$/,
  "Access-Control-Expose-Headers": list(token),
  "Access-Control-Max-Age": /^\d+$/,
  Allow: list(token),
  "Cache-Control": list(`${token}(?:=\\d+)?`),
  Connection: /^close$/,
  "Content-Disposition": /^(?:inline|attachment); filename="[A-Za-z0-9._-]+"$/,
  "Content-Encoding": /^(?:br|gzip|zstd)$/,
  "Content-Length": /^\d+$/,
  "Content-Security-Policy": /^[a-z-]+(?: (?:'[a-z]+'|data:|\*))*(?:; [a-z-]+(?: (?:'[a-z-]+'|data:|\*))*)*$/,
  "Content-Type": new RegExp(`^${token}/${token}(?:; ${token}=${token})*$`),
  "Cross-Origin-Embedder-Policy": /^require-corp$/,
  "Cross-Origin-Resource-Policy": /^(?:cross-origin|same-origin)$/,
  Date: /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  ETag: /^"[\x21\x23-\x7e]+"$/,
  Link: list(`<${uriReference}>; rel="[a-z-]+"`),
  "Referrer-Policy": /^strict-origin-when-cross-origin$/,
  "Retry-After": /^\d+$/,
  Server: /^parley$/,
  "Server-Timing": /^app;dur=\d+\.\d{3}$/,
  "Timing-Allow-Origin": /^(?:\*|none)$/,
  "Transfer-Encoding": /^chunked$/,
  Vary: list(token),
  "X-Content-Type-Options": /^nosniff$/,
  "X-Request-Id": /^[A-Za-z0-9._-]{1,64}$/,
};

export const statusLine = /^HTTP\/1\.1 [2-5]\d\d [A-Za-z -]+$/;

const page =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors";

/** Members of the policies of what is shown, of what others may show in frames, and of what is not shown. */
export const policies = {
  page: `${page} 'self'`,
  frame: `${page} *`,
  picture: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  data: "default-src 'none'; sandbox",
};

export const caching = {
  latest: "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400",
  forever: "public, max-age=31536000, immutable",
  revalidated: "no-cache",
  minute: "public, max-age=60",
  tenSeconds: "public, max-age=10",
  never: "no-store",
};
