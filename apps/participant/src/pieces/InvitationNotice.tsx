import { Mark } from "@bocal/client/look/Mark";
import type { Invitation } from "@bocal/protocol/wire/http";
import { ChevronDown } from "lucide-react";
import { usePhoneWords } from "../words.ts";
import { Simulated } from "./Simulated.tsx";

/** Before the first field: whose session it is, who will see what, and, for who wants it, the whole of what is kept. */
export function InvitationNotice({ invitation }: { invitation: Invitation }) {
  const words = usePhoneWords();
  const { title, host, anonymity, identification, organisations, demonstration } = invitation;
  const notice = words.join.notice({ anonymity, identification, organisations: organisations.length > 0 });
  return (
    <div className="stack">
      <div className="hello">
        <Mark size={56} />
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {host === "" ? null : <p className="soft">{words.join.host(host)}</p>}
        </div>
      </div>
      {demonstration ? <Simulated /> : null}
      <div>
        <p>{notice}</p>
        <details className="more">
          <summary>
            {words.join.more}
            <ChevronDown size="1.1em" strokeWidth={2.5} aria-hidden="true" />
          </summary>
          <dl>
            {words.join.details.map(({ head, text }) => (
              <div key={head}>
                <dt>{head}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </div>
  );
}
