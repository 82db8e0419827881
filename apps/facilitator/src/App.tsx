import { Button } from "@bocal/client/look/Button";
import { Notice } from "@bocal/client/look/Notice";
import { useEffect } from "react";
import { useKey } from "./door/key.ts";
import { Page } from "./frame/Page.tsx";
import { Enter } from "./pages/Enter.tsx";
import { Home } from "./pages/Home.tsx";
import { NewSession } from "./pages/NewSession.tsx";
import { Session } from "./pages/Session.tsx";
import { go, readRoute, usePath } from "./route.ts";
import { useConsoleWords } from "./words.ts";

/** The facilitator's app: the key first, then the page that the address names. */
export function App() {
  const words = useConsoleWords();
  const { key, look, give, lost } = useKey();
  const route = readRoute(usePath());

  useEffect(() => {
    if (route.name === "nowhere") go({ name: "home" });
  }, [route.name]);

  if (key.name === "asking") return <Page title={words.app.name} lead={words.app.loading} />;
  if (key.name === "away")
    return (
      <Page title={words.app.name}>
        <Notice kind="refused">{words.app.unreachable}</Notice>
        <p className="row">
          <Button kind="main" onClick={look}>
            {words.app.again}
          </Button>
        </p>
      </Page>
    );
  if (key.name === "outside") return <Enter refusal={key.refusal} byLink={key.byLink} onKey={give} />;

  switch (route.name) {
    case "new":
      return <NewSession />;
    case "console":
    case "outcome":
      return <Session key={route.session} session={route.session} part={route.name} onLost={lost} />;
    case "home":
    case "nowhere":
      return <Home onLeft={lost} />;
  }
}
