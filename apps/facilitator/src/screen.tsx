import "@bocal/client/look/fonts.css";
import "@bocal/client/look/tokens.css";
import "@bocal/client/look/base.css";
import "@bocal/client/look/board.css";
import "./board/board.css";
import "./screen/screen.css";
import { applyMotion, applyTheme } from "@bocal/client/look/theme";
import { createRoot } from "react-dom/client";
import { ProjectedScreen } from "./screen/ProjectedScreen.tsx";

applyTheme("wall");
applyMotion();

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the wall.");
createRoot(root).render(<ProjectedScreen />);
