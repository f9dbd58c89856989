import { expect, test } from 'vitest';
import { importPlain, PlainPage } from './plainPage.ts';

const platform = { Response, TextEncoder };

/** As Astro makes the answer of a page, with what is there when its program is imported and when it renders. */
const astro = () => {
  const encoder = new TextEncoder();
  return Promise.resolve((text: string, status: number) => {
    const body = encoder.encode(text);
    const headers = new Headers({ 'Content-Length': body.byteLength.toString() });
    return new Response(body, { status, headers }) as unknown as PlainPage;
  });
};

test('a program imported plainly answers with the text of a page', async () => {
  try {
    const render = await importPlain(astro);
    const answer = render('<p>入园惠企</p>', 404);
    expect([answer.page, answer.status]).toEqual(['<p>入园惠企</p>', 404]);
    // What comes later has the platform's.
    expect(new TextEncoder().encode('企')).toEqual(Uint8Array.of(0xe4, 0xbc, 0x81));
    expect(() => (new Response(null) as unknown as PlainPage).page).toThrow('Astro answered with object, expected a page');
  } finally {
    Object.assign(globalThis, platform);
  }
});
