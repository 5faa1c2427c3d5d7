import createClient, { type Client, type Middleware } from "openapi-fetch";

/**
 * Connects to an API as its documentation says.
 *
 * @param called Collects the operations that are called, such as "GET /article/{slug}".
 * @param authorization The value of the Authorization header, which is sent with every request.
 */
export function connect<Paths extends {}>(
  address: string, called: Set<string>, authorization?: string): Client<Paths> {
  const middleware: Middleware = {
    onRequest({ request, schemaPath }) {
      called.add(`${request.method} ${schemaPath}`);
      if (authorization !== undefined) {
        request.headers.set("Authorization", authorization);
      }
    },
  };
  const client = createClient<Paths>({ baseUrl: address });
  client.use(middleware);
  return client;
}
