import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Notice } from "@bocal/client/look/Notice";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import { type MotionChoice, type ThemeChoice, useMotion, useTheme } from "@bocal/client/look/theme";
import { type Language, useLanguage } from "@bocal/client/words/look-up";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { type ReactNode, useState } from "react";
import { usePhoneWords } from "../words.ts";

export interface MenuProps {
  session: PublicView;
  me: MeView;
  /** Whether something was typed or chosen here and not sent. */
  unsent: boolean;
  /** Why one cannot leave now, or null. */
  whyNotLeave: string | null;
  onClose: () => void;
  onCards: () => void;
  onLeave: () => void;
}

const languages: readonly Language[] = ["fr", "en"];
const themes: readonly Exclude<ThemeChoice, "wall">[] = ["system", "light", "dark"];
const motions: readonly MotionChoice[] = ["system", "still"];

/** What is not the task: who I am, my cards, how the page looks, and the way out. */
export function Menu({ session, me, unsent, whyNotLeave, onClose, onCards, onLeave }: MenuProps) {
  const words = usePhoneWords();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const [motion, setMotion] = useMotion();
  const [leaving, setLeaving] = useState(false);
  const organisation = session.organisations.find(({ id }) => id === me.organisation) ?? null;
  const group = session.groups.find(({ id }) => id === me.group);

  if (leaving)
    return (
      <Dialog
        key="leave"
        open
        title={words.menu.leaveAsk}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{words.menu.stay}</Button>
            <Button kind="stop" whyNot={whyNotLeave} onClick={onLeave}>
              {words.menu.leaveNow}
            </Button>
          </>
        }
      >
        {unsent ? <Notice kind="warning">{words.menu.leaveUnsent}</Notice> : null}
        <p>{words.menu.leaveBody}</p>
      </Dialog>
    );
  return (
    <Dialog
      key="menu"
      open
      title={words.menu.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <div className="stack">
        <div className="who">
          <OrganisationBadge organisation={organisation} size={40} decorative />
          <div>
            <p className="strong">{me.name}</p>
            <p className="small soft">
              {[organisation?.name, group?.name].filter((part) => part !== undefined).join(" · ")}
            </p>
          </div>
        </div>
        <Button wide onClick={onCards}>
          {words.menu.cards}
        </Button>
        <Choices
          name="language"
          label={words.menu.language}
          choices={languages}
          chosen={language}
          word={(choice) => <span lang={choice}>{words.menu.languages[choice]}</span>}
          onChoose={setLanguage}
        />
        <Choices
          name="theme"
          label={words.menu.theme}
          choices={themes}
          chosen={theme === "wall" ? "system" : theme}
          word={(choice) => words.menu.themes[choice]}
          onChoose={setTheme}
        />
        <Choices
          name="motion"
          label={words.menu.motion}
          choices={motions}
          chosen={motion}
          word={(choice) => words.menu.motions[choice]}
          onChoose={setMotion}
        />
        <Button kind="bare" wide onClick={() => setLeaving(true)}>
          {words.menu.leave}
        </Button>
      </div>
    </Dialog>
  );
}

interface ChoicesProps<Choice extends string> {
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen: Choice;
  word: (choice: Choice) => ReactNode;
  onChoose: (choice: Choice) => void;
}

function Choices<Choice extends string>({
  name,
  label,
  choices,
  chosen,
  word,
  onChoose,
}: ChoicesProps<Choice>) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice}>
            <input
              className="sr"
              type="radio"
              name={name}
              checked={choice === chosen}
              onChange={() => onChoose(choice)}
            />
            <span>{word(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
