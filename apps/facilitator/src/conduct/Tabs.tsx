import { useConsoleWords } from "../words.ts";

export type Tab = "agenda" | "work" | "conduct";
const tabs: readonly Tab[] = ["agenda", "work", "conduct"];

export interface TabsProps {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** Questions that wait in the conduct, told on its tab. */
  waiting: number;
}

/** On a narrow window the three columns become three views; everywhere else this is not there. */
export function Tabs({ tab, onTab, waiting }: TabsProps) {
  const { tabs: words } = useConsoleWords();
  return (
    <nav className="tabs" aria-label={words.label}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          className="btn"
          aria-pressed={each === tab}
          onClick={() => onTab(each)}
        >
          {each === "conduct" && waiting > 0 ? words.conductWaiting(waiting) : words[each]}
        </button>
      ))}
    </nav>
  );
}
