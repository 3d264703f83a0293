import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const tree = resolve(__dirname, "../../..");

/** A server of its own for a test, which watches a copy of a shipped dataset. */
export interface WatchingServer {
  address: string;
  /** Writes a file of the copy in its place. */
  write: (file: string, text: string) => void;
  /** Writes a file beside it and renames it over the old one, as editors do. */
  replace: (file: string, text: string) => void;
  read: (file: string) => string;
  stop: () => Promise<void>;
}

export async function serveCopy(dataset: string): Promise<WatchingServer> {
  const scratch = mkdtempSync(join(tmpdir(), "parley-watched-"));
  const folder = join(scratch, dataset);
  cpSync(join(tree, "data", dataset), folder, { recursive: true });
  const program = process.env["PARLEY_PROGRAM"] ?? join(tree, "build/release/parley");
  const child = spawn(program, ["serve", "--watch", "--port", "0", folder], { stdio: ["ignore", "pipe", "ignore"] });
  const gone = once(child, "exit");
  const said = await Promise.race([once(createInterface(child.stdout), "line"), gone]);
  const address = /^listening on (http:\S+)$/.exec(String(said[0]))?.[1];
  if (!address) throw new Error(`expected ${program} to say where it listens, got ${String(said[0])}`);
  return {
    address,
    write: (file, text) => writeFileSync(join(folder, file), text),
    replace: (file, text) => {
      writeFileSync(join(scratch, "new"), text);
      renameSync(join(scratch, "new"), join(folder, file));
    },
    read: (file) => readFileSync(join(folder, file), "utf8"),
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
