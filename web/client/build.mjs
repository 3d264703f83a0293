// Bundles the client into dist/v1/client.js and its types into dist/v1/client.d.ts, one file each.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const folder = new URL(".", import.meta.url).pathname;
const web = join(folder, "..");

await build({
  configFile: false,
  root: web,
  publicDir: false,
  logLevel: "warn",
  build: {
    target: "es2022",
    outDir: "dist/v1",
    emptyOutDir: false,
    minify: false,
    lib: { entry: join(folder, "index.ts"), formats: ["es"], fileName: () => "client.js" },
  },
});
const script = join(web, "dist/v1/client.js");
writeFileSync(script, `// The client of a Parley server: /docs, /openapi.json.\n// @ts-self-types="./client.d.ts"\n${readFileSync(script, "utf8")}`);

// The declarations of each file, one behind another: none of them has names that another has.
const scratch = mkdtempSync(join(tmpdir(), "parley-types-"));
try {
  execFileSync(
    join(web, "node_modules/.bin/tsc"),
    ["--declaration", "--emitDeclarationOnly", "--noEmit", "false", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler",
      "--lib", "es2023,dom,dom.iterable", "--strict", "--skipLibCheck", "--types", "node", "--rootDir", web, "--outDir", scratch, join(folder, "index.ts")],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  const parts = ["src/wire/requests", "client/base", "client/generated/openapi", "client/generated/parley"].map((name) =>
    readFileSync(join(scratch, `${name}.d.ts`), "utf8").replace(/^(?:import|export) .*? from "\.[^"]*";\n/gm, ""),
  );
  writeFileSync(join(web, "dist/v1/client.d.ts"), parts.join("\n"));
} finally {
  rmSync(scratch, { recursive: true });
}
