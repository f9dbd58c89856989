import { shippedPackages } from '../src/lib/security/packages.ts';

/** A chunk of a bundle; the part of Rolldown's that is looked at. */
interface Chunk {
  type: string;
  modules?: Record<string, unknown>;
}

/** What a bundler asks a plugin; the part of Vite's `Plugin` that this one has. */
interface ShippedPlugin {
  name: string;
  applyToEnvironment: (environment: { name: string }) => boolean;
  generateBundle: (options: unknown, bundle: Record<string, Chunk>) => void;
}

/** Matches …/node_modules/@甲/乙/丙.js, its name as the group; does not match /src/丁.ts. The last in a path is the package's own. */
const packageName = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/** Stops a build that would send readers a package whose licence the page of licences does not state. */
export function shippedPlugin(): ShippedPlugin {
  return {
    name: 'shipped-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const missing = unstated(Object.values(bundle).flatMap(({ modules }) => Object.keys(modules ?? {})));
      if (missing.length > 0)
        throw new Error(`Readers would get ${missing.join(', ')}: name it in shippedFor of src/lib/security/packages.ts`);
    },
  };
}

/** Names of packages among modules of a bundle, by their paths, that are not known to be sent to readers; each once. */
export function unstated(modules: readonly string[]): string[] {
  const stated = new Set(shippedPackages().map(({ name }) => name));
  const names = modules.flatMap((path) => packageName.exec(path.replaceAll('\\', '/'))?.[1] ?? []);
  return [...new Set(names)].filter((name) => !stated.has(name)).sort();
}
