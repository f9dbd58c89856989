import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { documentsInWords } from '../../src/lib/counts.ts';
import { columnsAtMost } from '../../src/lib/planWords.ts';
import { checkLinks } from '../links.ts';
import { writeSeed } from './copy.ts';
import type { Site } from './harness.ts';

/** An invented plan of another place; its mark is taken by a plan that came before, so it has two characters. */
const clause = '设立锂电产业知识产权维权援助云岭工作站';
const text = `首页 > 政务公开
新余市人民政府关于印发新余市“十四五”知识产权保护和运用规划的通知
余府发〔2021〕9号
各县（区）人民政府：
现将规划印发给你们,请认真组织实施。
新余市人民政府
2021年12月1日
新余市“十四五”知识产权保护和运用规划
为加强知识产权保护和运用，编制本规划。
一、发展目标
到2025年，有效注册商标拥有量达到18001件，知识产权质押融资金额达到12亿元。
二、主要任务
（一）加强快速维权
1.健全维权援助机制。${clause}，完善纠纷多元化解机制。
2.强化商业秘密保护。指导企业建立商业秘密保护制度。
（二）促进转移转化
1.推进质押融资。扩大专利权质押融资规模，落实“入园惠企”。
三、保障措施
（一）加强组织领导。各县（区）要建立协调机制。
`;
const place =
  '\n- { id: xinyu, name: 新余, fullName: 新余市, mark: 新余, province: 江西省, level: prefecture, parent: null, order: 900 }\n';

/** Puts the plan and its place into a copy of the repository. */
export function addSixthPlan(folder: string): void {
  writeSeed(folder, '900_xinyu', 'xinyu', text);
  appendFileSync(join(folder, 'content/vocabulary/places.yml'), place);
}

/** What the site must be with it: in every list, picture and file, none of it said of five. */
export function sixthPlanTests(dist: string, served: () => Site): void {
  const data = <Row>(name: string): Row[] => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')) as Row[];
  async function open(path: string): Promise<Page> {
    const page = await served().tab({ viewport: { width: 1440, height: 900 } });
    await page.goto(served().url + path);
    return page;
  }

  test('a sixth plan is in the list of plans, with its mark, and the home page counts it', async () => {
    const page = await open('/plans/');
    const row = page.locator('tr', { has: page.locator('a[href="/plans/xinyu/"]') });
    expect(await row.locator('.plan-mark').textContent()).toContain('新余');
    expect(await row.locator('.number').allInnerTexts()).toEqual(['4', '2']);
    const plans = data('plans.json').length;
    await page.goto(`${served().url}/`);
    expect(await page.locator('table.plans tbody tr').count()).toBe(plans);
    expect(await page.locator('h1').innerText()).toContain(documentsInWords(plans));
    await page.close();
  });

  test('its page shows the notice folded, opens it from its anchor, and says what was done to the text', async () => {
    const page = await open('/plans/xinyu/#snotice');
    const notice = page.locator('details.notice');
    expect(await notice.getAttribute('open')).not.toBeNull();
    expect(await notice.innerText()).toContain('现将规划印发给你们，请认真组织实施。');
    const source = await page.locator('#source').innerText();
    expect(source).toContain('首页 > 政务公开');
    expect(source).toContain('半角标点还原为全角');
    const plan = data<{ id: string; documentNumber: string; signedOn: string }>('plans.json').find(({ id }) => id === 'xinyu');
    expect(plan).toMatchObject({ documentNumber: '余府发〔2021〕9号', signedOn: '2021-12-01' });
    expect(data<{ id: string }>('provisions.json').map(({ id }) => id)).toContain('xinyu/notice');
    await page.close();
  });

  test('it has a row or column of the matrix, a cell for each theme', async () => {
    const page = await open('/themes/');
    const themes = data('themes.json').length;
    expect(await page.locator('[data-matrix] a.matrix-cell[href$=".xinyu"]').count()).toBe(themes);
    expect(await page.locator('a.matrix-cell[href="#rights-assistance.xinyu"]').getAttribute('title')).toBe('新余，维权援助：有专门任务');
    expect(await page.locator('[id="rights-assistance.xinyu"]').textContent()).toContain('健全维权援助机制');
    await page.goto(`${served().url}/`);
    // A picture of few plans has its cells; one of many counts them.
    const plans = data('plans.json').length;
    expect(await page.locator('.picture.tall a[href$=".xinyu"]').count()).toBe(plans > columnsAtMost ? 0 : themes);
    await page.close();
  });

  test('it has a row of the chart, drawn in the neutral colour of later plans', async () => {
    const page = await open('/targets/registered-trademarks/');
    // The usual scale; another one to choose stands hidden beside it.
    const amounts = page.locator('.drawing .wide').first().locator('[data-panel=amounts]');
    const row = amounts.locator('[data-plan=xinyu]');
    expect(await row.locator('.value').textContent()).toContain('18001件');
    expect(await amounts.locator('[data-plan]').count()).toBe(data('plans.json').length);
    const [hue, neutral] = await row.evaluate((group) => {
      const style = getComputedStyle(group);
      return [style.getPropertyValue('--hue'), style.getPropertyValue('--ink-2')];
    });
    expect(hue).toBe(neutral);
    await page.close();
  });

  test('it has a column of its theme, under its own head, holding its clause', async () => {
    const page = await open('/themes/rights-assistance/');
    expect(await page.locator('[id="xinyu"]').innerText()).toContain('健全维权援助机制');
    const cell = page.locator('[data-cell="xinyu"]', { hasText: clause });
    expect(await cell.count()).toBe(1);
    const head = page.locator('.head[data-plan=xinyu]');
    const left = (one: Element): number => one.getBoundingClientRect().left;
    // Among more plans than columns it flows, and its name stands in its cell.
    if (data('plans.json').length <= columnsAtMost) expect(await head.evaluate(left)).toBe(await cell.evaluate(left));
    else expect(await cell.locator('.name').isVisible()).toBe(true);
    await page.close();
  });

  test('search finds its clause, and its task page has it', async () => {
    const page = await open(`/search/?q=${encodeURIComponent(clause)}`);
    await page.waitForSelector('[data-search-status][data-state=done]');
    expect(await page.locator('[data-hit]').evaluateAll((hits: HTMLElement[]) => hits.map((hit) => hit.dataset['hit']))).toEqual([
      'xinyu/2-1-1',
    ]);
    expect(await page.locator('[data-search-facets] input[name=plan][value=xinyu]').count()).toBe(1);
    await page.locator('[data-hit] h3 a').click();
    await page.waitForURL('**/plans/xinyu/2-1-1/**');
    expect(await page.locator('main mark').first().textContent()).toBe(clause);
    await page.close();
  });

  test('every data file that speaks of plans carries it', () => {
    for (const name of ['plans', 'provisions', 'tasks', 'targets', 'coverage'])
      expect(readFileSync(join(dist, 'data', `${name}.csv`), 'utf8'), name).toContain('xinyu');
    expect(data<{ id: string }>('tasks.json').filter(({ id }) => id.startsWith('xinyu/'))).toHaveLength(4);
  });

  test('no link is broken', async () => {
    const { broken } = await checkLinks(dist);
    expect(broken).toEqual([]);
  });
}
