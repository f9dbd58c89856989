import type { APIRoute } from 'astro';
import { licenceTexts, shippedPackages } from '../lib/security/packages.ts';

/** The licence texts of all that readers get, as their licences ask: with every copy. */
export const GET: APIRoute = () => {
  const parts = shippedPackages().map((one) => {
    const texts = licenceTexts(one);
    if (texts.length === 0) throw new Error(`${one.folder}: expected a file with its licence, found none; ship another package`);
    return [`${one.name} ${one.version}  ${one.licence}`, ...texts].join('\n\n');
  });
  return new Response(`${parts.join(`\n\n${'='.repeat(72)}\n\n`)}\n`);
};
