/**
 * Whether something else answers in the server's place: a network that wants a sign-in sends its own page, or sends us to it.
 * A failure of any kind is no portal, and neither is the error page of a proxy whose server is down.
 */
export async function isPortal(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, {
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      signal: AbortSignal.timeout(5_000),
    });
    if (answer.type === "opaqueredirect" || answer.status === 511) return true;
    if (answer.status >= 300 && answer.status < 400) return true;
    return answer.ok && (answer.headers.get("content-type") ?? "").includes("text/html");
  } catch {
    return false;
  }
}
