import { useMotion, useTheme } from "@bocal/client/look/theme";
import { useLanguage } from "@bocal/client/words/look-up";
import { useConsoleWords } from "../words.ts";
import { Choices } from "./Choices.tsx";

const languages = ["fr", "en"] as const;
const themes = ["system", "light", "dark"] as const;
const motions = ["system", "still"] as const;

/** Language, colours and movement of this device, each remembered by it. */
export function Display() {
  const { preferences } = useConsoleWords();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const [motion, setMotion] = useMotion();
  return (
    <section className="stack" aria-label={preferences.title}>
      <Choices
        legend={preferences.language}
        choices={languages.map((value) => ({ value, label: preferences.languages[value] }))}
        chosen={language}
        onChoose={setLanguage}
      />
      <Choices
        legend={preferences.theme}
        choices={themes.map((value) => ({ value, label: preferences.themes[value] }))}
        chosen={theme === "wall" ? "light" : theme}
        onChoose={setTheme}
      />
      <Choices
        legend={preferences.motion}
        choices={motions.map((value) => ({ value, label: preferences.motions[value] }))}
        chosen={motion}
        onChoose={setMotion}
      />
    </section>
  );
}
