import { Button } from "@bocal/client/look/Button";
import type { CardId } from "@bocal/protocol/base/ids";
import type { Factor, View } from "@bocal/protocol/methods/capital/vocabulary";
import { useState } from "react";
import { CardList } from "../../cells/CardList.tsx";
import { useCards } from "../../cells/waiting.ts";
import { focusHeading } from "../../pieces/page-focus.ts";
import type { PhoneProps } from "../method.ts";
import { useCapitalCommand } from "./commands.ts";
import { FactorForm } from "./FactorForm.tsx";
import { FactorPicker } from "./FactorPicker.tsx";
import { Head } from "./Head.tsx";
import { paperOf, useMarksSaid } from "./marks.ts";
import { useCapitalWords } from "./words.ts";

/** What the room speaks of, each view with a way to say that one sees it otherwise; and a way to add one's own. */
export function Sharing(props: PhoneProps<"capital">) {
  const { live, activity, session, shown, mine } = props;
  const words = useCapitalWords();
  const said = useMarksSaid();
  const send = useCapitalCommand(props);
  const [writing, setWriting] = useState<Factor | "choose" | null>(null);
  const own = useCards(live, activity.id, mine.cards).filter(({ zone }) => zone === shown.current);
  const turn = (to: Factor | "choose" | null) => {
    setWriting(to);
    setTimeout(focusHeading);
  };
  const current = shown.factors.find(({ factor }) => factor === shown.current);
  const chosen = shown.factors.find(({ factor }) => factor === writing);
  if (writing === "choose")
    return (
      <div className="stack">
        <Head live={live} activity={activity} title={words.add}>
          {shown.territory}
        </Head>
        <Button onClick={() => turn(null)}>{words.backToRoom}</Button>
        <FactorPicker shown={shown} mine={mine} onPick={turn} />
      </div>
    );
  if (chosen !== undefined)
    return (
      <div className="stack">
        <Head live={live} activity={activity} title={chosen.label}>
          {shown.territory}
        </Head>
        <p className="small soft">{chosen.prompts}</p>
        <Button onClick={() => turn(null)}>{words.backToRoom}</Button>
        <FactorForm key={chosen.factor} {...props} factor={chosen.factor} />
      </div>
    );
  return (
    <div className="stack">
      <Head live={live} activity={activity} title={words.sharing(current?.label ?? shown.territory)}>
        {shown.territory}
      </Head>
      <Button onClick={() => turn("choose")}>{words.add}</Button>
      {current !== undefined && current.passes > 0 ? (
        <p className="small num">{words.passes(current.passes)}</p>
      ) : null}
      {shown.cards.length === 0 && own.length === 0 ? <p className="soft">{words.nothing}</p> : null}
      <CardList
        live={live}
        cards={shown.cards}
        mine={own}
        organisations={session.organisations}
        paper={paperOf}
        note={(card) => <p className="small">{said(card)}</p>}
        act={(card) => (
          <Flash
            view={card}
            isMine={mine.flashes.includes(card.id)}
            onFlash={(id, on) =>
              void send(
                { type: on ? "flash-view" : "take-back-flash", card: id },
                on ? words.flashSaid : null,
              )
            }
          />
        )}
      />
    </div>
  );
}

interface FlashProps {
  readonly view: View;
  readonly isMine: boolean;
  readonly onFlash: (card: CardId, on: boolean) => void;
}

/** *Je vois autrement*: said of a view, counted beside it, never averaged (CS-06). */
function Flash({ view: { id, text, flashes = 0 }, isMine, onFlash }: FlashProps) {
  const words = useCapitalWords();
  return (
    <div className="capital-flash">
      {flashes > 0 ? <p className="small num strong">{words.flashes(flashes)}</p> : null}
      <Button
        className="small-btn"
        aria-label={isMine ? words.takeBackFlashOf(text) : words.flashOf(text)}
        onClick={() => onFlash(id, !isMine)}
      >
        {isMine ? words.takeBackFlash : words.flash}
      </Button>
    </div>
  );
}
