import type { FastifyTypeProvider } from "fastify";
import type { GenericSchema } from "valibot";
import { safeParse } from "valibot";

/** Lets routes take valibot schemas for their bodies, typed. */
export interface ValibotProvider extends FastifyTypeProvider {
  validator: this["schema"] extends GenericSchema<unknown, infer Output> ? Output : unknown;
  serializer: unknown;
}

/** The part of Fastify that is needed here, whatever its other types are. */
interface BodyReader {
  setValidatorCompiler(
    compile: (route: { readonly schema: GenericSchema }) => (body: unknown) => unknown,
  ): unknown;
}

/** Reads bodies with valibot; a body that does not fit is `invalid` before any handler runs. */
export function readBodiesWithValibot(app: BodyReader): void {
  app.setValidatorCompiler(({ schema }) => (body: unknown) => {
    const result = safeParse(schema, body);
    return result.success
      ? { value: result.output }
      : { error: Object.assign(new Error("The body does not fit."), { statusCode: 400 }) };
  });
}
