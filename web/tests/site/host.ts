import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const tree = resolve(__dirname, "../../..");
export const program = process.env["PARLEY_PROGRAM"] ?? join(tree, "build/release/parley");

/** A site of the shipped datasets on plain file servers: in a folder of a host, and as the whole of another. */
export interface HostedSite {
  folder: string;
  /** `http://127.0.0.1:PORT/~me/talks`, without a slash at the end. */
  below: string;
  whole: string;
  stop: () => Promise<void>;
}

/** Python's own file server: it knows no address but those of files. */
async function serveFiles(folder: string): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn("/usr/bin/python3", ["-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const said = await Promise.race([once(createInterface(child.stdout!), "line"), once(child, "exit")]);
  const port = / port (\d+) /.exec(String(said[0]))?.[1];
  if (port === undefined) throw new Error(`expected Python's file server to name its port, got ${String(said[0])}`);
  return { address: `http://127.0.0.1:${port}`, child };
}

export async function hostSite(): Promise<HostedSite> {
  const host = mkdtempSync(join(tmpdir(), "parley-site-"));
  const folder = join(host, "~me/talks");
  const datasets = ["iran-nuclear", "colombia-farc"].map((id) => join(tree, "data", id));
  const { status, stderr } = spawnSync(program, ["export", ...datasets, "--format", "site", "-o", folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`expected a site, got ${stderr}`);
  const [below, whole] = await Promise.all([serveFiles(host), serveFiles(folder)]);
  return {
    folder,
    below: `${below.address}/~me/talks`,
    whole: whole.address,
    stop: async () => {
      for (const { child } of [below, whole]) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      rmSync(host, { recursive: true, force: true });
    },
  };
}
