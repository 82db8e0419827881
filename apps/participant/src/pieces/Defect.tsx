import { Button } from "@bocal/client/look/Button";
import { Component, type ReactNode } from "react";
import { usePhoneWords } from "../words.ts";

/** When drawing the page fails: a sentence and a way on, in place of an empty screen. */
export class Defect extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Sorry /> : this.props.children;
  }
}

function Sorry() {
  const words = usePhoneWords();
  return (
    <main className="page">
      <h1>{words.defect}</h1>
      <div className="foot">
        <Button kind="main" wide onClick={() => location.reload()}>
          {words.reload}
        </Button>
      </div>
    </main>
  );
}
