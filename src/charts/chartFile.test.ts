import { csvParse } from 'd3';
import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { chartCatalogue } from './catalogue.ts';
import { chartFile } from './chartFile.ts';
import { fileNameOf, svgPath } from './chartFileAddress.ts';
import { chartCsv } from './chartFileCsv.ts';
import { planColumn } from './chartFileHeads.ts';
import { sourceLine } from './source.ts';
import { textWidth } from './textWidth.ts';

const charts = chartCatalogue(realCorpus());
const address = new URL('https://policy-parallel.example/targets/');
const { window } = new JSDOM();
const files = charts.flatMap((chart) =>
  chart.pictures.map((picture) => ({
    path: svgPath(chart, picture),
    chart,
    picture,
    xml: chartFile(chart, picture, { document: window.document, address }),
  })),
);

test('there is a file for every picture, each under an address of its own', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});

test('every file is XML without links, scripts, style sheets or custom properties', () => {
  for (const { path, xml } of files) {
    const names = new Set<string>();
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => names.add(name));
    parser.write(xml).close();
    expect(names.has('svg'), path).toBe(true);
    for (const name of ['a', 'script', 'style', 'foreignObject']) expect(names.has(name), `${path} has ${name}`).toBe(false);
    expect(xml, path).not.toMatch(/var\(|class=|paint-order|transparent/u);
  }
});

test('every file says title, reading, caveats, source and address in the picture, within its sheet', () => {
  for (const { path, chart, picture, xml } of files) {
    const { documentElement: svg } = new window.DOMParser().parseFromString(xml, 'image/svg+xml');
    const parts = [...svg.querySelectorAll('tspan[y]')].filter((part) => part.parentElement?.parentElement === svg);
    const said = parts.map(({ textContent }) => textContent).join('');
    for (const words of [chart.title, picture.reading, ...chart.caveats, sourceLine(chart.plans), address.href])
      expect(said.replace(/ /gu, ''), path).toContain(words.replace(/ /gu, ''));
    const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
    expect(width).toBeGreaterThanOrEqual(720);
    for (const part of parts) {
      const size = Number(part.parentElement?.getAttribute('font-size'));
      expect(Number(part.getAttribute('x')) + textWidth(part.textContent, size), part.textContent).toBeLessThanOrEqual(width - 20);
      expect(Number(part.getAttribute('y'))).toBeLessThan(height - 8);
    }
  }
});

test('the marks of plans have their hues, later plans the neutral one', () => {
  const [file] = files;
  if (!file) throw new Error('no file');
  expect(file.xml).toContain('#123d68');
  const [first, ...others] = file.chart.pictures;
  const later = {
    ...first,
    draw: (drawing: Parameters<typeof first.draw>[0]) => {
      const svg = first.draw(drawing);
      for (const group of svg.querySelectorAll('[data-plan]')) group.setAttribute('data-plan', 'luoyang');
      return svg;
    },
  };
  const neutral = chartFile({ ...file.chart, pictures: [later, ...others] }, later, { document: window.document, address });
  expect(neutral).not.toContain('#123d68');
  expect(neutral).toContain('#55595d');
});

test('the rim of a text becomes a text below it, and what answers the pointer is not drawn', () => {
  const [file] = files;
  if (!file) throw new Error('no file');
  const rimmed = {
    scale: null,
    reading: '读法。',
    draw: ({ document }: { document: Document }) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 672 40');
      svg.innerHTML =
        '<a href="/x" data-target="t"><rect fill="transparent"/><text paint-order="stroke" stroke="var(--paper)" stroke-width="4" fill="var(--ink)">10件</text></a>';
      return svg;
    },
  };
  const xml = chartFile(file.chart, rimmed, { document: window.document, address });
  expect(xml).toMatch(
    /<g data-target="t"><rect fill="none"\/><text stroke="#ffffff" stroke-width="4" fill="#ffffff" aria-hidden="true">10件<\/text><text fill="#1a1c1e">10件<\/text><\/g>/u,
  );
});

test('the CSV file has a row for every row of the table, all columns, and the text of each cell', () => {
  for (const { table, ...chart } of charts) {
    const csv = chartCsv({ table });
    expect(csv.startsWith('\ufeff')).toBe(true);
    const rows = csvParse(csv.slice(1));
    expect(rows.columns.slice(0, table.columns.length + 1), chart.id).toEqual([planColumn, ...table.columns.map(({ label }) => label)]);
    expect(rows.map((row) => table.columns.map(({ label }) => row[label]))).toEqual(
      table.rows.map(({ cells }) => table.columns.map((_, at) => String(cells[at] ?? ''))),
    );
  }
});

test('file names are Chinese and say the scale where there are several pictures', () => {
  const [chart] = charts;
  if (!chart) throw new Error('no chart');
  expect(fileNameOf(chart)).toMatch(/^政策对读-.+$/u);
  const [first] = chart.pictures;
  const log = { ...first, scale: 'log' } as const;
  const both = { ...chart, title: '专利/商标', pictures: [{ ...first, scale: 'linear' }, log] as typeof chart.pictures };
  expect(fileNameOf(both, log)).toBe('政策对读-专利_商标-对数刻度');
  expect(svgPath(both, log)).toBe(`/charts/${chart.id}.log.svg`);
});
