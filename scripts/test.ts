import { checkBudgets } from './budgets/check.ts';
import { renderSite } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { runNode, runPackage, type Result } from './command.ts';
import { checkLinks } from './links.ts';
import { siteFolder } from './serve.ts';
import { siteSettings } from './siteSettings.ts';
import { oneResult, runSteps, type Step } from './steps.ts';
import { runSuite } from './suite.ts';

const held = (result: Result) => oneResult(result.code === 0, result.output);
const captured = { capture: true };

/** Everything `npm test` checks, in the order in which a mistake is cheapest to find. */
const steps: Step[] = [
  { name: 'generated types', run: async () => held(await runPackage('astro', ['sync'], captured)) },
  {
    name: 'types of pages',
    quiet: true,
    run: async () => held(await runPackage('@astrojs/check', [], { ...captured, bin: 'astro-check' })),
  },
  {
    name: 'types of scripts',
    quiet: true,
    run: async () => held(await runPackage('typescript', ['--noEmit'], { ...captured, bin: 'tsc' })),
  },
  {
    name: 'lint',
    quiet: true,
    run: async () => held(await runPackage('eslint', ['--max-warnings', '0', '.'], captured)),
  },
  {
    name: 'content is what the seeds convert to',
    quiet: true,
    run: async () => held(await runNode('scripts/ingest.ts', ['--check'], captured)),
  },
  { name: 'unit tests', run: () => runSuite('scripts/vitest.config.ts') },
  { name: 'build', run: async () => oneResult((await renderSite()) === 0, 'the output of the build is above') },
  { name: 'links', needs: ['build'], quiet: true, run: links },
  { name: 'budgets', needs: ['build'], quiet: true, run: budgets },
  { name: 'browser', run: async () => oneResult((await ensureChromium()) !== '', '') },
  { name: 'browser tests', needs: ['build', 'browser'], run: () => runSuite('scripts/vitest.e2e.config.ts') },
];

async function links() {
  const { pages, broken } = await checkLinks(siteFolder);
  const lines = broken.map(({ page, link, reason }) => `${page}  →  ${link}  ${reason}`);
  return oneResult(pages > 0 && broken.length === 0, lines.slice(0, 50).join('\n') + `\n${broken.length} broken links on ${pages} pages`);
}

function budgets() {
  const { faults } = checkBudgets(siteFolder, siteSettings().base);
  return Promise.resolve(oneResult(faults.length === 0, faults.join('\n')));
}

const { passed, failed } = await runSteps(steps);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
