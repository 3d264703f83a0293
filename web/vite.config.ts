import { defineConfig, type Plugin } from "vite";

/** Removes white space from the template literals with markup and styles, which the minifier does not touch. */
const slimTemplates: Plugin = {
  name: "slim-templates",
  apply: "build",
  transform: (code, id) =>
    /\/src\/.*\.ts$/.test(id)
      ? {
          code: code.replace(/css`[^`$]*`/g, (style) => style.replace(/\s+/g, " ").replace(/ ?([{};,]) ?/g, "$1")),
          map: null,
        }
      : null,
  // In a minified script, line breaks occur only inside template literals. Those of Cytoscape.js, which is in a chunk of its
  // own, are programs in which line breaks matter.
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) if (file.type === "chunk" && !file.isDynamicEntry) file.code = file.code.trim().replace(/\n\s*/g, " ");
  },
};

// No inline scripts, no inline styles, no module-preload shim: the page runs under a policy that forbids them.
export default defineConfig({
  base: "/",
  plugins: [slimTemplates],
  build: {
    target: "es2022",
    minify: "terser",
    // No getter in this code or the libraries has a side effect.
    terserOptions: { ecma: 2020, compress: { passes: 3, pure_getters: true } },
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      // The page, the page for frames, and the script for other people's pages, whose address must never change.
      input: { index: "index.html", embedded: "embed.html", embed: "src/embed.ts" },
      output: { entryFileNames: (chunk) => (chunk.name === "embed" ? "embed.js" : "assets/[name]-[hash].js") },
    },
  },
  // Scripts find each other wherever the page is: a site without a server may stand in any folder of a host.
  experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === "js" ? { relative: true } : undefined) },
  server: { proxy: { "/v1": process.env["PARLEY_URL"] ?? "http://127.0.0.1:8080" } },
});
