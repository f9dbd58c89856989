/*
 * What stands in the place of two classes of the platform while Astro renders. It makes bytes of a page, a response of these, a stream of
 * that, and bytes of it again, for servers that send them; a page that becomes a file takes the text as it is, in a tenth of the time.
 */

/** A text that would be sent, of which its length is asked for and nothing else. */
class Unencoded {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For a header that nobody reads: to count the bytes of a page takes as long as to write it. */
  get byteLength(): number {
    return this.text.length;
  }
}

/** In the place of a `TextEncoder`. */
class PlainEncoder {
  encode(text: string): Unencoded {
    return new Unencoded(text);
  }
}

/** In the place of a `Response`: what Astro looks at of one. */
export class PlainPage {
  readonly status: number;
  readonly headers: Headers;
  readonly #body: unknown;

  constructor(body: unknown, { status = 200, headers = new Headers() }: { status?: number; headers?: Headers } = {}) {
    [this.#body, this.status, this.headers] = [body, status, headers];
  }

  /** The page. Throws where Astro answered with anything but one. */
  get page(): string {
    if (!(this.#body instanceof Unencoded)) throw new TypeError(`Astro answered with ${typeof this.#body}, expected a page`);
    return this.#body.text;
  }
}

/**
 * Imports Astro's program so that it renders plain pages. It takes its encoder when it is imported, so that all that comes later has the
 * platform's.
 */
export async function importPlain<Program>(program: () => Promise<Program>): Promise<Program> {
  const { TextEncoder } = globalThis;
  Object.assign(globalThis, { Response: PlainPage, TextEncoder: PlainEncoder });
  try {
    return await program();
  } finally {
    Object.assign(globalThis, { TextEncoder });
  }
}
