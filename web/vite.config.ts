import { defineConfig } from "vite";

// No inline scripts, no inline styles, no module-preload shim: the page runs under a policy that forbids them.
export default defineConfig({
  base: "/",
  build: {
    target: "es2022",
    minify: "terser",
    terserOptions: { compress: { passes: 2 } },
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/v1": process.env["PARLEY_URL"] ?? "http://127.0.0.1:8080" } },
});
