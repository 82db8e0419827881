import { defineConfig } from "vite";

// Phones read React source and run Preact: 22 kB instead of 80. Long names first, each would match the shorter one.
const preact = {
  "react-dom/client": "preact/compat/client",
  "react-dom": "preact/compat",
  "react/jsx-dev-runtime": "preact/jsx-dev-runtime",
  "react/jsx-runtime": "preact/jsx-runtime",
  react: "preact/compat",
};

export default defineConfig({
  base: "/j/",
  // Shared components and zustand ask for react from their own packages: all get the one Preact of this app.
  resolve: { alias: preact, dedupe: ["preact"] },
  oxc: { jsx: { runtime: "automatic", importSource: "react" } },
  build: {
    target: "baseline-widely-available",
    // scripts/size.ts reads in it which files a page loads.
    manifest: "chunks.json",
    // Nothing inside the page but its own markup: the security policy allows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
