import { ExternalHyperlink, TextRun, type IRunOptions } from 'docx';

/** Words of a document are set in Song, ours in Hei. Quotation marks take the Chinese font too: of hAnsi they would be half as wide. */
const song = { ascii: 'Times New Roman', hAnsi: '宋体', eastAsia: '宋体', cs: 'Times New Roman' };
const hei = { ascii: 'Arial', hAnsi: '黑体', eastAsia: '黑体', cs: 'Arial' };

export const grey = '666666';

/** A4 in twips, to be laid across, and what is left between the margins. */
export const page = { width: 11_906, height: 16_838, margin: 850 };
export const textWidth = page.height - 2 * page.margin;

/** Sizes in half points: 五号, 小五, and for places 8 points. */
export const sizes = { text: 21, narrow: 18, place: 16 };

/** Words of a document. */
export function said(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: song, ...options });
}

/** Our own words. */
export function ours(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ text, font: hei, ...options });
}

/** Runs that lead to an address; as they are where there is none. */
export function linked(run: TextRun, url: string | null): TextRun | ExternalHyperlink {
  return url === null ? run : new ExternalHyperlink({ children: [run], link: url });
}

/** What shows that words lead somewhere, without the blue of a web page. */
export const underline = { underline: { type: 'single', color: grey } } as const;

const heading = (size: number, before: number) => ({
  run: { font: hei, size, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Every style names Chinese fonts: what Word falls back to is made for Latin. */
export const styles = {
  default: {
    document: { run: { font: song, size: sizes.text, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    heading1: heading(32, 0),
    heading2: heading(24, 240),
  },
};
