import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

// Tests that need more than this folder: a running server (PARLEY_URL) or the repository's data.
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts", "tests/clients/**/*.test.ts", "tests/schema/**/*.test.ts", "tests/site/**/*.test.ts"],
    environment: "node",
    // Its source is for bundlers: modules without their endings.
    server: { deps: { inline: [/@knight-lab/] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    expect: { poll: { timeout: 15_000, interval: 60 } },
  },
});
