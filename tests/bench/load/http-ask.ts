import { request } from "node:http";

export interface Answered<Answer> {
  readonly answer: Answer;
  /** The first cookie that was set, or nothing. */
  readonly cookie: string;
}

/** One request with a connection of its own, as each phone has. Rejects with what the server said when it is not a success. */
export function ask<Answer = unknown>(
  port: number,
  method: "GET" | "POST",
  path: string,
  { body, token }: { readonly body?: unknown; readonly token?: string } = {},
): Promise<Answered<Answer>> {
  const text = body === undefined ? "" : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        agent: false,
        headers: {
          origin: `http://127.0.0.1:${port}`,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(text),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
      },
      (response) => {
        let got = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          got += part;
        });
        response.on("end", () => {
          const { statusCode = 0, headers } = response;
          if (statusCode >= 300) reject(new Error(`${method} ${path}: ${statusCode} ${got}`));
          else
            resolve({
              answer: (got === "" ? null : JSON.parse(got)) as Answer,
              cookie: headers["set-cookie"]?.[0] ?? "",
            });
        });
      },
    );
    asking.on("error", reject);
    asking.end(text);
  });
}
