import { nameWords } from '../components/export/saveFile.ts';
import type { Chart, Picture, ScaleKind } from './chart.ts';

/** How readers are told a scale apart. */
export const scaleLabels: Record<ScaleKind, string> = { linear: '等距刻度', log: '对数刻度' };

/** Characters of a title in a file name; with the folder before it the name stays below what Windows allows. */
const longest = 40;

/** Address of a picture's file, below the base of the site: the first has the chart's name alone, /charts/patents.svg, others their scale's too, /charts/patents.log.svg. */
export function svgPath(chart: Chart, picture: Picture): string {
  const first = picture === chart.pictures[0] || picture.scale === null;
  return `/charts/${chart.id}${first ? '' : `.${picture.scale ?? ''}`}.svg`;
}

/** Name under which a file of the chart is kept, without its ending: 政策对读-有效注册商标_四份写了数; with the scale where there are several. */
export function fileNameOf(chart: Chart, picture: Picture | null = null): string {
  const scale = picture?.scale && chart.pictures.length > 1 ? [scaleLabels[picture.scale]] : [];
  return ['政策对读', nameWords(chart.title, longest), ...scale].join('-');
}
