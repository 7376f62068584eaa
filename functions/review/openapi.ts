import { z } from "zod";
import type { Operation } from "./openapi-intake-operations.ts";
import { operations } from "./openapi-operations.ts";
import { answerSchemas, bodySchemas } from "./openapi-schemas.ts";

const VERSION = "1.0.0";
type Json = Record<string, unknown>;

/** OpenAPI 3.1 of everything a program can call here, made from the schemas that check the requests. */
export const openApiDocument = (): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = operationOf(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Posthorn",
      version: VERSION,
      description:
        "Intake: doors for programs. Review: everything the console does. Changes of a cookie session carry x-csrf-token (GET /api/me); changes of an item carry If-Match. Errors are RFC 9457 problem details with a stable `code`.",
    },
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemasOf(bodySchemas, "input"), ...schemasOf(answerSchemas, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-posthorn-session" },
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  };
};

const schemasOf = (schemas: Record<string, z.ZodType>, io: "input" | "output"): Json =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
      return [name, json];
    }),
  );

const operationOf = (operation: Operation): Json => {
  const { tag, summary, body, answer, path, query } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => ({
    name: match[1],
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = (query ?? []).map((name) => ({ name, in: "query", schema: { type: "string" } }));
  const ifMatch =
    operation.ifMatch === true ? [{ name: "if-match", in: "header", required: true, schema: { type: "string" } }] : [];
  return {
    tags: [tag],
    summary,
    parameters: [...inPath, ...inQuery, ...ifMatch],
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      [operation.status ?? (answer === undefined ? "204" : "200")]: {
        description: "Done.",
        ...(answer === undefined ? {} : { content: contentOf(answer) }),
      },
      default: {
        description: "What is wrong, and what would be right.",
        content: { "application/problem+json": { schema: refTo("Problem") } },
      },
    },
    ...(tag === "intake" ? {} : { security: [{ session: [] }, { bearer: [] }] }),
  };
};

/** A name of a schema, or a media type for what is no JSON. */
const contentOf = (what: string): Json => (what.includes("/") ? { [what]: {} } : { "application/json": { schema: refTo(what) } });

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
