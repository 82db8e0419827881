import "@bocal/client/look/tokens.css";
import "@bocal/client/look/base.css";
import "./phone.css";
import { applyMotion, applyTheme } from "@bocal/client/look/theme";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { followKeyboard } from "./keyboard.ts";
import { forgetOldSessions } from "./seats.ts";

applyTheme("phone");
applyMotion();
followKeyboard();

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);

// Text shows at once in a font that the phone has; the page's own font comes when nothing waits for it. Without it all still reads.
requestAnimationFrame(() =>
  setTimeout(() => {
    import("@bocal/client/look/fonts.css").catch(() => {});
    forgetOldSessions();
  }),
);
