import { afterAll, beforeAll, expect, test } from 'vitest';
import { withSite, type Site } from './harness.ts';

/** One address of each kind of page (design: addresses), with words that must be on it without JavaScript. */
const kinds: [kind: string, address: string, words: string[]][] = [
  ['home', '/', ['运城', '盐湖', '晋城', '淄博', '新乡']],
  ['all plans', '/plans/', ['运政发〔2024〕13号', '淄博']],
  ['plan', '/plans/yuncheng/', ['一、总体要求', '加强宣传引导', '运政发〔2024〕13号']],
  ['longest plan', '/plans/yanhu/', ['盐湖区']],
  ['task', '/plans/yuncheng/2-2-2/', ['推进知识产权金融创新', '国家金融监督管理总局运城监管分局']],
  ['themes', '/themes/', ['知识产权金融', '运城']],
  ['theme', '/themes/ip-finance/', ['入园惠企', '运城', '晋城']],
  ['compare', '/compare/', ['自选并列要用脚本', '知识产权金融']],
  ['reuse', '/reuse/', ['同文', '盐湖']],
  ['reuse of a plan', '/reuse/yuncheng/', ['运城', '淄博']],
  ['department', '/departments/market-regulation/', ['市市场监管局', '运城']],
  ['targets', '/targets/', ['有效注册商标', '高价值发明专利', '21266件']],
  ['indicator', '/targets/registered-trademarks/', ['有效注册商标']],
  ['indicator in words only', '/targets/mediation-coverage/', ['全覆盖', '未写']],
  ['computed growth', '/targets/ambition/', ['推算', '盐湖区', '晋城']],
  ['charts', '/charts/', ['有效注册商标']],
  ['departments', '/departments/', ['市市场监管局']],
  ['instruments', '/instruments/', ['知识产权强国建设纲要']],
  ['terms', '/terms/', ['入园惠企']],
  ['search', '/search/', ['检索']],
  ['data', '/data/', ['targets.json']],
  ['about', '/about/', ['勘误']],
  ['not found', '/404.html', []],
];

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

test.each(kinds)('%s page is complete without JavaScript', async (_kind, address, words) => {
  const page = await site.tab({ javaScriptEnabled: false });
  const response = await page.goto(site.url + address);
  expect(response?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.locator('h1').count()).toBe(1);
  const text = (await page.locator('main').textContent()) ?? '';
  for (const word of words) expect(text).toContain(word);
  await page.close();
});

test('the targets page draws its chart without JavaScript', async () => {
  const page = await site.tab({ javaScriptEnabled: false });
  await page.goto(`${site.url}/targets/`);
  expect(await page.locator('main svg').count()).toBeGreaterThan(0);
  expect(await page.locator('main table').count()).toBeGreaterThan(0);
});
