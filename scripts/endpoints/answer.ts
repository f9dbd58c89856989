/**
 * What the endpoints of the bundle give in the place of a `Response`: of an answer only the body is written, as it was given. A real
 * one makes bytes of a text, a stream of these and bytes of that again, which takes longer than writing the file.
 */
export class Answer {
  readonly body: string | Uint8Array;

  constructor(body: string | Uint8Array) {
    this.body = body;
  }

  /** A value as JSON. Throws a TypeError where JSON has nothing for it, as `Response.json` does. */
  static json(value: unknown): Answer {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`Unexpected ${typeof value}, expected a value that JSON can hold`);
    return new Answer(text);
  }
}
