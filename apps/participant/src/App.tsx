import type { MeView } from "@bocal/protocol/session/views";
import type { Invitation } from "@bocal/protocol/wire/http";
import { useEffect, useState } from "react";
import { forgetSecret, goTo, readAddress } from "./address.ts";
import { Arriving } from "./pages/Arriving.tsx";
import { Code } from "./pages/Code.tsx";
import { Join } from "./pages/Join.tsx";
import { Left } from "./pages/Left.tsx";
import { Announcer } from "./pieces/Announcer.tsx";
import { Defect } from "./pieces/Defect.tsx";
import { lazyPage } from "./pieces/lazy-page.tsx";
import { usePageFocus } from "./pieces/page-focus.ts";
import { forgetSeat, forgetSession, keepSeat, type Seat, seatFor } from "./seats.ts";

// Everything that is live comes after the first field could be shown: it is fetched while somebody reads and types.
const Live = lazyPage(async () => (await import("./pages/Live.tsx")).Live);

/** Where the person is on the way into a session. */
type Place =
  | { readonly name: "code" }
  | { readonly name: "arriving"; readonly code: string; readonly secret: string | null }
  | {
      readonly name: "joining";
      readonly code: string;
      readonly secret: string | null;
      readonly invitation: Invitation;
    }
  | { readonly name: "inside"; readonly code: string; readonly seat: Seat }
  | { readonly name: "left"; readonly code: string; readonly me: MeView; readonly copy: string };

/** The phone app: a code, an invitation, a name, and then the session. */
export function App() {
  return (
    <Defect>
      <Announcer>
        <Way />
      </Announcer>
    </Defect>
  );
}

function Way() {
  const [place, setPlace] = useState<Place>(placeOfAddress);
  useEffect(() => {
    const read = () => setPlace(placeOfAddress());
    addEventListener("popstate", read);
    addEventListener("hashchange", read);
    const soon = setTimeout(Live.preload, 300);
    return () => {
      removeEventListener("popstate", read);
      removeEventListener("hashchange", read);
      clearTimeout(soon);
    };
  }, []);
  usePageFocus(place.name);

  const enter = (code: string, seat: Seat) => {
    keepSeat(code, seat);
    forgetSecret(code);
    setPlace({ name: "inside", code, seat });
  };
  const invited = (code: string, secret: string | null, invitation: Invitation) => {
    if (invitation.known) enter(code, { session: invitation.session, token: null });
    else setPlace({ name: "joining", code, secret, invitation });
  };
  const toCode = () => {
    goTo({ code: null, secret: null });
    setPlace({ name: "code" });
  };

  switch (place.name) {
    case "code":
      return (
        <Code
          onFound={(code, secret, invitation) => {
            goTo({ code, secret });
            invited(code, secret, invitation);
          }}
        />
      );
    case "arriving": {
      const { code, secret } = place;
      return (
        <Arriving
          code={code}
          secret={secret}
          onInvited={(invitation) => invited(code, secret, invitation)}
          onOtherCode={toCode}
        />
      );
    }
    case "joining": {
      const { code, secret, invitation } = place;
      return (
        <Join
          key={code}
          code={code}
          secret={secret}
          invitation={invitation}
          onIn={(seat) => enter(code, seat)}
          onOtherCode={toCode}
        />
      );
    }
    case "inside": {
      const { code, seat } = place;
      return (
        <Live
          key={seat.session}
          seat={seat}
          onUnknown={() => {
            forgetSeat(code);
            setPlace({ name: "arriving", code, secret: null });
          }}
          onLeft={(me, copy) => {
            forgetSession(code, seat.session);
            setPlace({ name: "left", code, me, copy });
          }}
        />
      );
    }
    case "left": {
      const { code, me, copy } = place;
      return <Left code={code} me={me} copy={copy} onIn={(seat) => enter(code, seat)} onOtherCode={toCode} />;
    }
  }
}

function placeOfAddress(): Place {
  const { code, secret } = readAddress();
  if (code === null) return { name: "code" };
  const seat = seatFor(code);
  return seat === null ? { name: "arriving", code, secret } : { name: "inside", code, seat };
}
