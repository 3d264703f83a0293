import { defineConfig } from "vitest/config";

process.env["TZ"] = "UTC";

export default defineConfig({
  test: { include: ["src/**/*.spec.ts", "tests/unit/**/*.test.ts"], environment: "node" },
});
