import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { roomRefusalSentence } from "@bocal/client/words/refusals-room";
import type { Invitation } from "@bocal/protocol/wire/http";
import { useRef, useState } from "react";
import { askToJoin, newOperation } from "../doors.ts";
import { forgetJoinDraft, type JoinDraft, keepJoinDraft, readJoinDraft } from "../join-draft.ts";
import { Foot } from "../pieces/Foot.tsx";
import { InvitationNotice } from "../pieces/InvitationNotice.tsx";
import { type Missing, Origin, whatIsMissing } from "../pieces/Origin.tsx";
import { Page } from "../pieces/Page.tsx";
import { usePageFocus, usePageTitle } from "../pieces/page-focus.ts";
import { useBlockedForm } from "../pieces/use-blocked-form.ts";
import type { Seat } from "../seats.ts";
import { usePhoneWords } from "../words.ts";
import { Asked } from "./Asked.tsx";

export interface JoinProps {
  code: string;
  secret: string | null;
  invitation: Invitation;
  onIn: (seat: Seat) => void;
  onOtherCode: () => void;
}

/**
 * Who one is, after reading whose session it is and what is recorded. Sent again with the same operation until it is answered, so
 * a lost answer never makes a second person.
 */
export function Join({ code, secret, invitation, onIn, onOtherCode }: JoinProps) {
  const words = usePhoneWords();
  const [language] = useLanguage();
  const [draft, setDraft] = useState(() => readJoinDraft(code));
  const [sending, setSending] = useState<"no" | "entering" | "asked">("no");
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // Raised when the person goes back to the form: what was asked before then comes too late to matter.
  const turn = useRef(0);
  usePageTitle(sending === "asked" ? words.asked.title : words.join.title(invitation.title));
  usePageFocus(sending === "asked" ? "asked" : "form");

  const change = (changes: Partial<JoinDraft>) => {
    const next = { ...draft, ...changes };
    keepJoinDraft(code, next);
    setDraft(next);
    return next;
  };

  /** Whether to ask again: only while the facilitator has not answered. */
  const ask = async (changes: Partial<JoinDraft> = {}): Promise<void> => {
    const asked = change({ ...changes, operation: draft.operation ?? newOperation() });
    const { current } = turn;
    const came = await askToJoin({
      code,
      ...(secret === null ? {} : { secret }),
      name: invitation.identification === "avatar" ? "" : asked.name,
      organisation: asked.organisation,
      group: asked.group ?? null,
      operation: asked.operation ?? "",
      ...(asked.someoneElse ? { someoneElse: true } : {}),
      ...(navigator.cookieEnabled ? {} : { noCookies: true }),
    });
    if (current !== turn.current) return;
    switch (came.name) {
      case "answered":
        if (came.answer.state === "asked") return setSending("asked");
        forgetJoinDraft(code);
        return onIn({ session: came.answer.session, token: came.answer.token ?? null });
      case "refused":
        // Answered for good: another try is another operation. Two refusals only say that nothing was decided.
        if (came.refusal.type !== "slow-down" && came.refusal.type !== "internal")
          change({ ...asked, operation: null, someoneElse: false });
        setTrouble(roomRefusalSentence(came.refusal, language));
        return setSending("no");
      default:
        if (sending === "asked") return;
        setTrouble(came.name === "portal" ? words.portal : words.join.away);
        return setSending("no");
    }
  };

  const missing = whatIsMissing(invitation, draft);
  useBlockedForm(form, missing !== null, () => {
    if (missing !== null) focusField(form.current, missing);
  });

  if (sending === "asked")
    return (
      <Asked
        session={invitation.title}
        onAsk={ask}
        onSomeoneElse={() => void ask({ someoneElse: true })}
        onChange={() => {
          turn.current++;
          change({ operation: null, someoneElse: false });
          setSending("no");
        }}
      />
    );

  const { whyNotOpen } = invitation;
  // A closed door opens again, so it says more than why.
  const closed =
    whyNotOpen === null
      ? null
      : whyNotOpen.type === "door-closed"
        ? words.join.doorClosed
        : roomRefusalSentence(whyNotOpen, language);
  return (
    <Page>
      <InvitationNotice invitation={invitation} />
      <form
        ref={form}
        className="stack grow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (missing !== null || sending !== "no") return;
          setTrouble(null);
          setSending("entering");
          void ask();
        }}
      >
        {closed === null ? null : <Notice kind="warning">{closed}</Notice>}
        <Origin invitation={invitation} draft={draft} onChange={change} />
        <Foot>
          {trouble === null ? null : (
            <div role="alert">
              <Notice kind="refused">{trouble}</Notice>
            </div>
          )}
          <Button
            kind="main"
            wide
            type="submit"
            whyNot={sending === "entering" ? words.join.entering : whyNot(missing)}
          >
            {words.join.enter}
          </Button>
        </Foot>
      </form>
      <Button kind="bare" wide className="after-foot" onClick={onOtherCode}>
        {words.join.otherCode}
      </Button>
    </Page>
  );

  function whyNot(what: Missing | null): string | null {
    if (what === "organisation") return words.join.whyNotOrganisation;
    if (what === "group") return words.join.whyNotGroup;
    return what === "name"
      ? words.join.whyNotName[invitation.identification === "name" ? "name" : "pseudonym"]
      : null;
  }
}

/** The first field that has no answer gets the focus. */
function focusField(form: HTMLFormElement | null, missing: Missing): void {
  form?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
}
