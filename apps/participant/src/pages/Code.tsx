import { Button } from "@bocal/client/look/Button";
import { Field } from "@bocal/client/look/Field";
import { Mark } from "@bocal/client/look/Mark";
import type { Invitation } from "@bocal/protocol/wire/http";
import { Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { readTyped } from "../address.ts";
import { useSay } from "../pieces/Announcer.tsx";
import { Foot } from "../pieces/Foot.tsx";
import { Page } from "../pieces/Page.tsx";
import { usePageTitle } from "../pieces/page-focus.ts";
import { useBlockedForm } from "../pieces/use-blocked-form.ts";
import { useInvitation } from "../pieces/use-invitation.ts";
import { usePhoneWords } from "../words.ts";

export interface CodeProps {
  onFound: (code: string, secret: string | null, invitation: Invitation) => void;
}

/** Typing the code of the wall. It may be pasted, in small letters, with spaces, or as the whole link (D20). */
export function Code({ onFound }: CodeProps) {
  const words = usePhoneWords();
  const [typed, setTyped] = useState("");
  const [pressed, setPressed] = useState(false);
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { code, secret } = readTyped(typed);
  const [asking, again] = useInvitation(code, secret);
  usePageTitle(words.code.title);

  const notACode = code === null && typed.trim() !== "" && (pressed || typed.trim().length > 8);
  const trouble = asking.name === "trouble" ? asking.sentence : null;
  const whyNot =
    code === null
      ? words.code.notSix
      : asking.name === "asking"
        ? words.code.searching
        : asking.name === "trouble" && asking.final
          ? words.code.notSix
          : null;
  const error = notACode ? words.code.notACode : trouble;
  useEffect(() => {
    if (error !== null) say(error);
  }, [error, say]);
  useBlockedForm(form, whyNot !== null, () => {
    setPressed(true);
    form.current?.querySelector("input")?.focus();
  });
  const go = () => {
    if (code !== null && asking.name === "invited") onFound(code, secret, asking.invitation);
    else if (asking.name === "trouble") again();
  };

  return (
    <Page>
      <div className="hello">
        <Mark size={56} />
        <h1 tabIndex={-1}>{words.code.title}</h1>
      </div>
      <form
        ref={form}
        className="stack grow"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Field label={words.code.label} hint={words.code.hint} error={error}>
          {(props) => (
            <input
              {...props}
              className={asking.name === "invited" ? "input code-field found" : "input code-field"}
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setPressed(false);
              }}
              autoCapitalize="characters"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
            />
          )}
        </Field>
        <div role="status">
          {asking.name === "invited" ? (
            <>
              <p className="ok">
                <Check size="1.2em" strokeWidth={3} aria-hidden="true" />
                {words.code.found}
              </p>
              <p className="found-title">{asking.invitation.title}</p>
            </>
          ) : null}
        </div>
        <Foot>
          <Button kind="main" wide type="submit" whyNot={whyNot}>
            {asking.name === "trouble" ? words.retry : words.code.go}
          </Button>
        </Foot>
      </form>
    </Page>
  );
}
