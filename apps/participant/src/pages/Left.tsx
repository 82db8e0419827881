import { Button } from "@bocal/client/look/Button";
import { Mark } from "@bocal/client/look/Mark";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { roomRefusalSentence } from "@bocal/client/words/refusals-room";
import type { MeView } from "@bocal/protocol/session/views";
import { useState } from "react";
import { askToJoin, newOperation } from "../doors.ts";
import { Copy } from "../pieces/Copy.tsx";
import { Foot } from "../pieces/Foot.tsx";
import { Page } from "../pieces/Page.tsx";
import { usePageTitle } from "../pieces/page-focus.ts";
import type { Seat } from "../seats.ts";
import { usePhoneWords } from "../words.ts";

export interface LeftProps {
  code: string;
  me: MeView;
  copy: string;
  onIn: (seat: Seat) => void;
  onOtherCode: () => void;
}

/** After leaving by one's own word: a last chance to keep one's cards, and the way back as the same person. */
export function Left({ code, me, copy, onIn, onOtherCode }: LeftProps) {
  const words = usePhoneWords();
  const [language] = useLanguage();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [returning, setReturning] = useState(false);
  usePageTitle(words.live.leftTitle);

  const comeBack = async () => {
    setReturning(true);
    const { name, organisation, group } = me;
    const noCookies = navigator.cookieEnabled ? {} : { noCookies: true };
    const came = await askToJoin({
      code,
      name,
      organisation,
      group,
      operation: newOperation(),
      ...noCookies,
    });
    if (came.name === "answered" && came.answer.state === "in")
      return onIn({ session: came.answer.session, token: came.answer.token ?? null });
    setReturning(false);
    setTrouble(
      came.name === "refused"
        ? roomRefusalSentence(came.refusal, language)
        : came.name === "portal"
          ? words.portal
          : words.join.away,
    );
  };

  return (
    <Page>
      <div className="hello">
        <Mark size={56} />
        <h1 tabIndex={-1}>{words.live.leftTitle}</h1>
      </div>
      <p>{words.live.left}</p>
      {copy === "" ? null : <Copy text={copy} />}
      <Foot>
        {trouble === null ? null : (
          <div role="alert">
            <Notice kind="refused">{trouble}</Notice>
          </div>
        )}
        <Button
          kind="main"
          wide
          whyNot={returning ? words.join.entering : null}
          onClick={() => void comeBack()}
        >
          {words.live.comeBack}
        </Button>
        <Button kind="bare" wide onClick={onOtherCode}>
          {words.join.otherCode}
        </Button>
      </Foot>
    </Page>
  );
}
