import { defineConfig, type Plugin } from "vite";

/** Markup and styles are template texts, which the minifier leaves as they are written: their white space goes here. */
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
  // Minified, a script has line breaks in template texts only.
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) if (file.type === "chunk" && file.isEntry) file.code = file.code.trim().replace(/\n\s*/g, " ");
  },
};

// No inline scripts, no inline styles, no module-preload shim: the page runs under a policy that forbids them.
export default defineConfig({
  base: "/",
  plugins: [slimTemplates],
  build: {
    target: "es2022",
    minify: "terser",
    // Nothing here or in the libraries reads a property for the effect of reading it.
    terserOptions: { ecma: 2020, compress: { passes: 3, pure_getters: true } },
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/v1": process.env["PARLEY_URL"] ?? "http://127.0.0.1:8080" } },
});
