import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** A site of somebody else, on another origin than the server under test. */
export interface Host {
  address: string;
  /** Puts a page at `/NAME`, under a content security policy where one is given. */
  put: (name: string, html: string, fields?: Record<string, string>) => void;
  stop: () => Promise<void>;
}

export async function startHost(): Promise<Host> {
  const pages = new Map<string, { html: string; fields: Record<string, string> }>();
  const server: Server = createServer((request, response) => {
    const page = pages.get((request.url ?? "").split("?")[0]!);
    if (!page) {
      response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.fields }).end(page.html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    put: (name, html, fields = {}) => pages.set(`/${name}`, { html, fields }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
