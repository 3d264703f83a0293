import { connect } from "node:net";

/** An answer as it came over the wire. */
export interface Answer {
  statusLine: string;
  status: number;
  /** The field lines, in their order. */
  fields: [name: string, value: string][];
  body: Buffer;
}

/** The one value of a field; undefined without it. */
export function field(answer: Answer, name: string): string | undefined {
  return answer.fields.find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
}

/** The content of the chunks that came whole; an end of the content (a chunk of nothing) must be the last. */
function contentOf(chunks: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < chunks.length; ) {
    const lineEnd = chunks.indexOf("\r\n", at);
    const size = /^[0-9a-f]+$/i.exec(chunks.subarray(at, lineEnd).toString("latin1"))?.[0];
    if (lineEnd < 0 || size === undefined) throw new Error(`expected a size of a chunk, got ${chunks.subarray(at).toString("latin1")}`);
    const begin = lineEnd + 2;
    const end = begin + Number.parseInt(size, 16);
    if (end + 2 > chunks.length) break;
    if (chunks.subarray(end, end + 2).toString("latin1") !== "\r\n") throw new Error(`expected the end of a chunk of ${size}`);
    if (end === begin && end + 2 !== chunks.length) throw new Error("expected nothing behind the last chunk");
    parts.push(chunks.subarray(begin, end));
    at = end + 2;
  }
  return Buffer.concat(parts);
}

export function parseAnswer(octets: Buffer): Answer {
  const end = octets.indexOf("\r\n\r\n");
  if (end < 0) throw new Error(`expected a whole head, got: ${octets.toString("latin1")}`);
  const [statusLine = "", ...lines] = octets.subarray(0, end).toString("latin1").split("\r\n");
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(": ");
    if (colon < 1) throw new Error(`expected a field line, got: ${line}`);
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  const chunked = fields.some(([name]) => name === "Transfer-Encoding");
  const rest = octets.subarray(end + 4);
  return { statusLine, status: Number(statusLine.split(" ")[1]), fields, body: chunked ? contentOf(rest) : rest };
}

/** A request that asks the server to close behind its answer. Characters stand for octets. */
export function request(method: string, target: string, fields: Record<string, string> = {}, version = "1.1"): Buffer {
  const lines = Object.entries({ Host: "parley.test", Connection: "close", ...fields });
  return Buffer.from(
    `${method} ${target} HTTP/${version}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
    "latin1",
  );
}

/** Sends the octets and reads until the server closes, or until the first event of a stream has come. */
export function exchange(port: number, octets: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const parts: Buffer[] = [];
    const deadline = setTimeout(() => socket.destroy(new Error("expected an answer within 20 s")), 20_000);
    socket.on("connect", () => socket.write(octets));
    socket.on("data", (part) => {
      parts.push(part);
      const soFar = Buffer.concat(parts);
      if (soFar.includes("\r\nTransfer-Encoding: chunked\r\n") && soFar.includes("\n\n")) socket.destroy();
    });
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(deadline);
      try {
        resolve(parseAnswer(Buffer.concat(parts)));
      } catch (fault) {
        reject(fault);
      }
    });
  });
}
