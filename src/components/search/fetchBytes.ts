/** Loads a file of the site that is compressed in itself (gzip), as hosts leave such files as they are. Rejects as `fetchJson` does, and where it is cut. */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const whole = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await whole.arrayBuffer());
}
