import { Button } from "@bocal/client/look/Button";
import { type ReactNode, useRef } from "react";
import { usePhoneWords } from "../words.ts";

/** The frame of every page: a way past the header, the header if there is one, and the page itself. */
export function Page({ header, children }: { header?: ReactNode; children: ReactNode }) {
  const words = usePhoneWords();
  const main = useRef<HTMLElement>(null);
  return (
    <>
      {/* A button and not a link: a fragment in the address is where the secret of the QR comes in. */}
      <Button className="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </Button>
      {header}
      <main className="page" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
