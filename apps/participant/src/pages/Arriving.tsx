import { Button } from "@bocal/client/look/Button";
import { Mark } from "@bocal/client/look/Mark";
import { Notice } from "@bocal/client/look/Notice";
import type { Invitation } from "@bocal/protocol/wire/http";
import { useEffect, useRef } from "react";
import { Foot } from "../pieces/Foot.tsx";
import { Page } from "../pieces/Page.tsx";
import { usePageTitle } from "../pieces/page-focus.ts";
import { useInvitation } from "../pieces/use-invitation.ts";
import { usePhoneWords } from "../words.ts";

export interface ArrivingProps {
  code: string;
  secret: string | null;
  onInvited: (invitation: Invitation) => void;
  onOtherCode: () => void;
}

/** Between a scanned code and the invitation: a moment, or a sentence that says what is in the way and what to do. */
export function Arriving({ code, secret, onInvited, onOtherCode }: ArrivingProps) {
  const words = usePhoneWords();
  const [asking, again] = useInvitation(code, secret);
  usePageTitle(words.code.title);
  const tell = useRef(onInvited);
  tell.current = onInvited;
  const invitation = asking.name === "invited" ? asking.invitation : null;
  useEffect(() => {
    if (invitation !== null) tell.current(invitation);
  }, [invitation]);
  return (
    <Page>
      <div className="hello">
        <Mark size={56} />
        <h1 tabIndex={-1}>{words.code.title}</h1>
      </div>
      {asking.name === "trouble" ? (
        <div role="alert">
          <Notice kind="warning">{asking.sentence}</Notice>
        </div>
      ) : (
        <p className="quiet">{words.code.searching}</p>
      )}
      {asking.name === "trouble" ? (
        <Foot>
          {asking.final ? null : (
            <Button kind="main" wide onClick={again}>
              {words.retry}
            </Button>
          )}
          <Button kind={asking.final ? "main" : "bare"} wide onClick={onOtherCode}>
            {words.join.otherCode}
          </Button>
        </Foot>
      ) : null}
    </Page>
  );
}
