// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { heldBack } from './scripts/endpoints/heldBack.ts';
import { mdxFeatures } from './src/lib/mdxFeatures.ts';
import { liveContent } from './scripts/pages/liveContent.ts';
import { keepProgram, loadedFolder } from './scripts/pages/program.ts';
import { shippedPlugin } from './scripts/shippedPlugin.ts';
import { siteSettings } from './scripts/siteSettings.ts';
import { smallPreload } from './scripts/smallPreload.ts';

/**
 * Small files that are wanted together, each group as one request: what every page wears; what buttons share; what folds a text, finds
 * in it and marks it.
 */
const joined = [
  {
    name: 'site',
    test: /src[\\/](?:styles[\\/](?!(?:search|concordance|comparison|compare|facets)\.css)[\w-]+\.css|(?:layouts[\\/]Base|components[\\/](?:head[\\/]Head|Masthead|SearchBox|Footer|Crumbs|Erratum|PlanHeads|FoldOnPhone|ExamplePhrases|Note|CoverageMark|Note))\.astro\?.*type=style)/u,
  },
  { name: 'buttons', test: /src[\\/](?:components[\\/](?:clipboard|retry|search[\\/]longQuery)|lib[\\/]link)\.ts$|preload-helper/u },
  // A group takes along what it needs, unless an earlier one has it: the search wants what finds, not what marks.
  { name: 'find', test: /src[\\/]lib[\\/]search[\\/](?:fold|query|scan)\.ts$/u },
  { name: 'marks', test: /src[\\/](?:lib[\\/]search[\\/]relaxed|components[\\/]search[\\/](?:marked|marking))\.ts$/u },
];

export default defineConfig({
  ...siteSettings(),
  trailingSlash: 'always',
  // Astro compiles the pages, scripts/pages/render.ts renders them into dist/.
  outDir: loadedFolder,
  integrations: [keepProgram(), mdx()],
  // The policy of src/lib/security/ lets only files in: no script and no style of ours stands inside a page but the two it names.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [heldBack(), liveContent(), smallPreload(), shippedPlugin()],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: joined } } },
    },
  },
  markdown: { processor: satteri({ features: mdxFeatures }), syntaxHighlight: false },
});
