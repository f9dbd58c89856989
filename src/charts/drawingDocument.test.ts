import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { chartCatalogue } from './catalogue.ts';
import { chartFile } from './chartFile.ts';
import { drawingDocument } from './drawingDocument.ts';
import { markupOf } from './drawingMarkup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const { window } = new JSDOM();
const charts = chartCatalogue(realCorpus());

/** What a test does in both documents: an element with everything that must be escaped, cut up and put together again. */
function handled(document: Document): SVGElement {
  const [svg, group, text] = ['svg', 'g', 'text'].map((name) => document.createElementNS(SVG, name)) as [
    SVGElement,
    SVGElement,
    SVGElement,
  ];
  text.textContent = '“A&B”<5>\u00a0件';
  text.setAttribute('data-said', '<A&B>\u00a0"5"\t\n');
  text.setAttribute('x', '1');
  text.setAttribute('data-said', `${text.getAttribute('data-said') ?? ''}!`);
  text.removeAttribute('x');
  group.append(text, document.createElementNS(SVG, 'line'));
  svg.appendChild(group);
  svg.insertBefore(group.cloneNode(true), group);
  const rect = svg.insertBefore(document.createElementNS(SVG, 'rect'), null);
  // What is put elsewhere leaves where it was.
  svg.append(text);
  const [copy] = [...svg.children];
  if (copy) copy.textContent = copy.textContent === text.textContent ? '同' : '异';
  svg.removeChild(rect);
  return svg;
}

describe('a picture drawn in the document of the build', () => {
  it('is the one that jsdom draws, for every chart and width', () => {
    for (const { id, pictures, wide } of charts)
      for (const picture of pictures)
        for (const width of [324, wide.drawn, 1200]) {
          const [own, witness] = [drawingDocument, window.document].map((document) => picture.draw({ document, width, id: 'c' }).outerHTML);
          expect(own, `${id} ${String(width)}`).toBe(witness);
        }
  });
  it('is the same file', () => {
    const address = new URL('https://policy-parallel.example/targets/');
    for (const chart of charts) {
      const [own, witness] = [drawingDocument, window.document].map((document) =>
        chartFile(chart, chart.pictures[0], { document, address }),
      );
      expect(own, chart.id).toBe(witness);
    }
  });
});

describe('elements', () => {
  const [own, witness] = [handled(drawingDocument), handled(window.document)];
  it('move, copy, and change as those of jsdom do', () => {
    expect(own.outerHTML).toBe(witness.outerHTML);
    expect(own.outerHTML).toBe(
      '<svg><g>同</g><g><line></line></g><text data-said="&lt;A&amp;B&gt;&nbsp;&quot;5&quot;\t\n!">“A&amp;B”&lt;5&gt;&nbsp;件</text></svg>',
    );
  });
  it('are XML that another program writes alike', () => {
    own.setAttribute('xmlns', SVG);
    expect(markupOf(own, 'xml')).toBe(new window.XMLSerializer().serializeToString(witness));
  });
});
