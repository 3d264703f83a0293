import { defineConfig, mergeConfig } from "vite";
import page from "./vite.config";

// A build of its own, so that the first page and this one share no file that both would have to load.
export default mergeConfig(page, defineConfig({ publicDir: false, build: { emptyOutDir: false, rollupOptions: { input: "docs.html" } } }));
