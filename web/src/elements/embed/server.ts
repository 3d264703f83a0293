/** Where embed.js came from: the server that elements ask which name no other. Set before the first of them is drawn. */
export const home = { server: "" };

/** The server that an attribute names, without a slash at the end; null where it names none. */
export function serverOf(given: string | null): string | null {
  if (given === null || given.trim() === "") return home.server;
  try {
    const { protocol, origin, pathname, username, password } = new URL(given.trim(), home.server || undefined);
    const plain = (protocol === "https:" || protocol === "http:") && username === "" && password === "";
    return plain ? `${origin}${pathname.replace(/\/+$/, "")}` : null;
  } catch {
    return null;
  }
}
