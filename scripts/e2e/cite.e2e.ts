import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsed } from '../../src/lib/cite/parsed.fixture.ts';
import { withSite, type Site } from './harness.ts';

const task = '/plans/yuncheng/2-2-2/';
const title = '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）';
const part = '二、（二）2. 推进知识产权金融创新';
const number = '运政发〔2024〕13号';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

test('without JavaScript a task page has its references, its files, and what machines read', async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.url + task);
  const block = page.locator('[data-cite]');
  const [reference = '', plain = ''] = await block.locator('[data-cite-text]').allInnerTexts();
  expect(reference).toMatch(/^运城市人民政府\. .+\[A\/OL\]\. \(2024-08-13\)\[引用日期\]\. https?:\/\/.+\/plans\/yuncheng\/2-2-2\/\.$/u);
  for (const words of [title, number, part]) {
    expect(reference).toContain(words);
    expect(plain).toContain(words);
  }
  expect(await block.locator('button:visible').count()).toBe(0);

  const links = await block.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.map((link) => link.slice(link.indexOf('.')))).toEqual(['.bib', '.ris', '.csl.json']);
  const address = (await page.locator('meta[name="citation_public_url"]').getAttribute('content')) ?? '';
  expect(address).toMatch(/\/plans\/yuncheng\/2-2-2\/$/u);
  for (const link of links) {
    const response = await fetch(site.url + link);
    expect(response.status).toBe(200);
    const issuer = '运城市人民政府';
    const { type, ...read } = parsed(await response.text());
    expect(type).toBe('report');
    expect(read).toEqual({ title: `${title}: ${part}`, issuer, author: issuer, number, date: '2024-08-13', address });
  }

  const meta = await page
    .locator('meta[name^="citation_"], meta[name^="DC."]')
    .evaluateAll((all) => Object.fromEntries(all.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('content') ?? ''])));
  expect(meta).toMatchObject({
    citation_title: `${title}: ${part}`,
    citation_technical_report_institution: '运城市人民政府',
    citation_technical_report_number: number,
    citation_publication_date: '2024/08/13',
    'DC.date': '2024-08-13',
    'DC.identifier': address,
  });
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;
  const { tasks, plans } = await dataFiles();
  expect(data).toMatchObject({
    '@type': 'Legislation',
    url: address,
    name: `${tasks.label} ${tasks.title}`,
    legislationDate: plans.signedOn,
    legislationPassedBy: { name: plans.issuer },
    isPartOf: { name: plans.title, legislationIdentifier: plans.documentNumber },
  });
  expect(data).not.toHaveProperty('legislationIdentifier');
});

/** The task and its plan as /data/ has them. */
async function dataFiles() {
  const rows = async <Row>(name: string) => (await (await fetch(`${site.url}/data/${name}.json`)).json()) as (Row & { id: string })[];
  const tasks = (await rows<{ label: string; title: string }>('tasks')).find(({ id }) => id === 'yuncheng/2-2-2');
  const plans = (await rows<{ title: string; issuer: string; signedOn: string; documentNumber: string }>('plans')).find(
    ({ id }) => id === 'yuncheng',
  );
  if (!tasks || !plans) throw new Error('no data of yuncheng/2-2-2');
  return { tasks, plans };
}

test('copied, a reference has the day and the origin under which it is read', async () => {
  const page = await site.page({ viewport: { width: 390, height: 800 } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.goto(site.url + task);
  const block = page.locator('[data-cite]');
  await block.locator('[data-cite-text]').first().hover();
  await block.getByRole('button', { name: '复制引文（GB/T 7714—2015）' }).click();
  await block.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\(2024-08-13\)\[\d{4}-\d{2}-\d{2}\]\. http/u);
  expect(copied).toContain(`${site.url}${task}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('each target and each chart has its own reference and files, closed until asked for', async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.url}/targets/high-value-patents-per-10000/`);
  const rows = page.locator('[data-target] [data-cite]');
  expect(await rows.count()).toBe(await page.locator('tr[data-target]').count());
  expect(await rows.count()).toBeGreaterThan(1);
  expect(await page.locator('.quotes .reference:visible').count()).toBe(0);
  await rows.first().locator('summary').click();
  expect(await rows.first().locator('.reference:visible').count()).toBe(2);
  const anchor = (await page.locator('tr[data-target]').first().getAttribute('id')) ?? '';
  const link = (await rows.first().locator('a').first().getAttribute('href')) ?? '';
  expect(link).toBe(`/targets/high-value-patents-per-10000/${anchor}.bib`);
  expect(parsed(await (await fetch(site.url + link)).text()).address).toContain(`/targets/high-value-patents-per-10000/#${anchor}`);
  const chart = (await page.locator('.tools [data-cite] a').first().getAttribute('href')) ?? '';
  expect(chart).toBe('/charts/high-value-patents-per-10000.bib');
  expect(parsed(await (await fetch(site.url + chart)).text())).toMatchObject({ type: 'webpage', issuer: '政策对读' });
});

test('a comparison is cited with the plans and the address that are seen, and follows them', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/compare/?plans=yuncheng,zibo&theme=ip-finance`);
  const block = page.locator('[data-cite-seen]');
  await page.locator('[data-compare-status][data-state="done"]').waitFor();
  await block.locator('summary').click();
  const reference = block.locator('[data-cite-text]').first();
  await reference.waitFor();
  expect(await reference.innerText()).toMatch(/^政策对读\. 知识产权金融: 运城、淄博\[EB\/OL\]\./u);
  expect(await reference.innerText()).toContain(`${site.url}/compare/?plans=yuncheng,zibo&theme=ip-finance`);

  await page.locator('[data-action="hide"][data-of="zibo"]').click();
  await block.hover();
  expect(await reference.innerText()).toContain('知识产权金融: 运城[EB/OL]');
  for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
    const [download] = await Promise.all([page.waitForEvent('download'), block.getByRole('button', { name }).click()]);
    const read = parsed(await readFile(await download.path(), 'utf8'));
    expect(read).toMatchObject({ title: '知识产权金融: 运城', issuer: '政策对读', address: page.url() });
  }
});
