import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Two pages from one build: the console, and the projected screen, which the server also shows at /screen/.
export default defineConfig({
  base: "/facilitator/",
  plugins: [react()],
  build: {
    target: "baseline-widely-available",
    rolldownOptions: { input: ["index.html", "screen.html"] },
    // scripts/size.ts reads in it which files a page loads.
    manifest: "chunks.json",
    // A console is opened once, on a computer: no need to warn whoever starts Bocal of its size.
    chunkSizeWarningLimit: 2_000,
    // Nothing inside the page but its own markup: the security policy allows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
