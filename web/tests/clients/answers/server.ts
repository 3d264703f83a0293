import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../../build/release/parley", import.meta.url));

/** A server of the shipped datasets with an admin port and a log that can be read. */
export interface Server {
  port: number;
  adminPort: number;
  /** Ends it and gives its log, which is whole only then. */
  stop(): Promise<Buffer>;
}

async function portIn(read: () => string, line: RegExp, process: ChildProcess): Promise<number> {
  for (let waited = 0; waited < 20_000 && process.exitCode === null; waited += 50) {
    const found = line.exec(read());
    if (found) return Number(found[1]);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`expected a line like ${line} of ${program}, got:\n${read()}`);
}

export async function startServer(format: "text" | "json"): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "parley-answers-"));
  const files = { out: join(folder, "out"), log: join(folder, "log") };
  const out = openSync(files.out, "w");
  const log = openSync(files.log, "w");
  const child = spawn(
    program,
    ["serve", "--port", "0", "--admin", "127.0.0.1:0", "--log-format", format, "--log-level", "debug"],
    { stdio: ["ignore", out, log] },
  );
  closeSync(out);
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await portIn(() => readFileSync(files.out, "utf8"), /listening on http:\/\/127\.0\.0\.1:(\d+)/, child);
  const adminPort = await portIn(() => readFileSync(files.log, "utf8"), /health on http:\/\/127\.0\.0\.1:(\d+)/, child);
  let stopped: Promise<Buffer> | undefined;
  const stop = async (): Promise<Buffer> => {
    child.kill("SIGTERM");
    await ended;
    const whole = readFileSync(files.log);
    rmSync(folder, { recursive: true });
    return whole;
  };
  return {
    port,
    adminPort,
    stop: () => (stopped ??= stop()),
  };
}
