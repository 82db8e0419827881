import "@bocal/client/look/fonts.css";
import "@bocal/client/look/tokens.css";
import "@bocal/client/look/base.css";
import "@bocal/client/look/board.css";
import "./pages.css";
import "./console.css";
import { applyMotion, applyTheme } from "@bocal/client/look/theme";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

applyTheme("desk");
applyMotion();

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the app.");
createRoot(root).render(<App />);
