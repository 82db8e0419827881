import { Flash } from "@bocal/client/look/Flash";
import type { CardId } from "@bocal/protocol/base/ids";
import type { BoardCard, FlashKind } from "@bocal/protocol/board/card";
import type { Command } from "@bocal/protocol/methods/metaplan/vocabulary";
import type { PhoneProps } from "../method.ts";
import { useMetaplanWords } from "./words.ts";

export interface FlashesOnPhone {
  readonly mine: Readonly<Record<string, FlashKind>>;
  readonly put: (card: CardId, kind: FlashKind) => void;
  readonly takeBack: (card: CardId) => void;
}

/** My flashes and how to put or take back one; null while none may be put (MP-25). */
export function flashesOf(
  { activity, shown, mine }: Pick<PhoneProps<"metaplan">, "activity" | "shown" | "mine">,
  ask: (command: Command) => void,
): FlashesOnPhone | null {
  if (!shown.middle.flashing || !activity.open) return null;
  return {
    mine: mine.middle.flashes,
    put: (card, kind) => ask({ type: "flash-card", card, kind }),
    takeBack: (card) => ask({ type: "take-back-flash", card }),
  };
}

/** The two flashes of one card, as two buttons: pressed when it is mine, pressed again to take it back (MP-25, MP-26). */
export function FlashButtons({
  card,
  flashes,
}: {
  readonly card: BoardCard;
  readonly flashes: FlashesOnPhone;
}) {
  const { flash: words } = useMetaplanWords();
  const now = flashes.mine[card.origin];
  return (
    <div className="flash-buttons">
      {(["disagree", "unclear"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="flash-button"
          aria-pressed={now === kind}
          aria-label={words.of[kind](card.text)}
          onClick={() => (now === kind ? flashes.takeBack(card.id) : flashes.put(card.id, kind))}
        >
          <Flash kind={kind} label="" size={26} />
          <span aria-hidden="true">{words[kind]}</span>
        </button>
      ))}
    </div>
  );
}
