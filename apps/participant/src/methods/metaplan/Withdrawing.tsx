import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { usePhoneWords } from "../../words.ts";

export interface WithdrawingProps {
  /** The text of the card that is to go, or null. */
  withdrawn: string | null;
  onKeep: () => void;
  onWithdraw: () => void;
}

/** A withdrawn card is gone for good: it is asked for once. */
export function Withdrawing({ withdrawn, onKeep, onWithdraw }: WithdrawingProps) {
  const words = usePhoneWords();
  return (
    <Dialog
      open={withdrawn !== null}
      title={words.cards.withdrawAsk}
      onClose={onKeep}
      actions={
        <>
          <Button onClick={onKeep}>{words.cards.keep}</Button>
          <Button kind="stop" onClick={onWithdraw}>
            {words.cards.withdraw}
          </Button>
        </>
      }
    >
      <p className="quoted">{withdrawn}</p>
    </Dialog>
  );
}
