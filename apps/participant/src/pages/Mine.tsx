import { Button } from "@bocal/client/look/Button";
import { copyText, type OwnActivity } from "../live/own-cards.ts";
import { Copy } from "../pieces/Copy.tsx";
import { Foot } from "../pieces/Foot.tsx";
import { OwnCards } from "../pieces/OwnCards.tsx";
import { usePhoneWords } from "../words.ts";

export interface MineProps {
  title: string;
  own: readonly OwnActivity[];
  onBack: () => void;
}

/** All my cards so far, and a copy of them at any moment. */
export function Mine({ title, own, onBack }: MineProps) {
  const words = usePhoneWords();
  return (
    <>
      <div className="stack">
        <h1 tabIndex={-1}>{words.menu.cards}</h1>
        {own.length === 0 ? <p>{words.cards.none}</p> : <OwnCards own={own} />}
        {own.length === 0 ? null : <Copy text={copyText(title, own, words)} />}
      </div>
      <Foot>
        <Button kind="main" wide onClick={onBack}>
          {words.back}
        </Button>
      </Foot>
    </>
  );
}
