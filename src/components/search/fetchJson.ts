/** Loads a JSON file of the site. Rejects, naming the file, where the server has none or nothing comes. */
export async function fetchJson<T>(address: string, options?: RequestInit): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
