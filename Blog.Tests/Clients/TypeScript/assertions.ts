/** What openapi-fetch returns. */
interface Result<Data, Failure> {
  data?: Data;
  error?: Failure;
  response: Response;
}

/** Fails unless two values are the same JSON. */
export function equal<T>(actual: T, expected: NoInfer<T>): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) {
    throw new Error(`Expected ${wanted}, but found ${found}`);
  }
}

/** Fails if the value is absent. */
export function present<T>(value: T): NonNullable<T> {
  if (value === undefined || value === null) {
    throw new Error(`Expected a value, but found ${value}`);
  }

  return value;
}

/** Returns the body of a response with this status. */
export function succeeded<Data>(result: Result<Data, unknown>, status = 200): NonNullable<Data> {
  checkStatus(result, status);
  return present(result.data) as NonNullable<Data>;
}

/** Fails unless the response has no content. */
export function emptied(result: Result<unknown, unknown>): void {
  checkStatus(result, 204);
}

/** Returns the error of a response with this status. */
export function failed<Failure>(result: Result<unknown, Failure>, status: number): NonNullable<Failure> {
  checkStatus(result, status);
  return present(result.error) as NonNullable<Failure>;
}

/** Returns a header that the response must have. */
export function header({ response }: Result<unknown, unknown>, name: string): string {
  return present(response.headers.get(name));
}

/** Returns a word that is in no other run. */
export function unique(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 12);
}

function checkStatus({ response, error }: Result<unknown, unknown>, status: number): void {
  if (response.status !== status) {
    throw new Error(`Expected ${status} of ${response.url}, but got ${response.status}: ${JSON.stringify(error)}`);
  }
}
