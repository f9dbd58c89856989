/**
 * Loads a module when first wanted and keeps it: to import again what is there takes a browser longer than a search. What did
 * not load is tried again next time.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((failure: unknown) => {
      loading = undefined;
      throw failure;
    });
    return loading;
  };
}
