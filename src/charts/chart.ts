import type { Plan } from '../schemas/plan.ts';

/** How an axis runs. */
export type ScaleKind = 'linear' | 'log';

/** What a picture is drawn with. */
export interface Drawing {
  /** The document to make elements in: {@link drawingDocument} at build time. */
  document: Document;
  /** Drawn width in pixels; text keeps its size. Below 480 a picture is laid out for a phone. */
  width: number;
  /** Makes the ids of title and description unique on the page. */
  id: string;
}

/** One way to draw the rows of a chart. */
export interface Picture {
  /** How its axis runs, where readers may choose; null where the chart has one picture only. Its state in the address: `?scale=log`. */
  scale: ScaleKind | null;
  /** Unit and how to read it, in whole sentences. */
  reading: string;
  /**
   * Draws it: an `svg` with `title` and `desc`, role `group`, whose rows are links (`a[data-target]`, or of what the row is about) to
   * their sentences. Looks are presentation attributes with custom properties of tokens.css, `fill="var(--hue)"` below `data-plan`,
   * so that dark mode needs no second picture and a file can be made by replacing them.
   */
  draw: (drawing: Drawing) => SVGSVGElement;
}

/** A value of a chart's table. */
export type ChartCell = string | number | null;

/** The rows of a chart as a table, for the page and as CSV. */
export interface ChartTable {
  columns: {
    /** Head, in Chinese. */
    label: string;
    /** Whether it holds figures. */
    number?: boolean;
    /** Whether the table on the page has it too; the CSV file has all. */
    brief?: boolean;
  }[];
  rows: {
    plan: Pick<Plan, 'id' | 'name' | 'mark'>;
    /** Id of the target the row is about, as in targets.json and as `data-target` in the picture; nothing where the row has none. */
    target?: string | null;
    /** One for each column; columns come after the plan. */
    cells: ChartCell[];
  }[];
}

/** A chart as pages, files and embedded frames show it. */
export interface Chart {
  /** Name in addresses, /charts/<id>/; an indicator's chart has the id of the indicator. */
  id: string;
  /** A claim that the rows support; it counts plans and never compares amounts that are not comparable. */
  title: string;
  /** What to mind, a sentence or more each. */
  caveats: string[];
  /** Plans whose texts it draws on, for the source line. */
  plans: readonly Plan[];
  /** Address of the page that has the sentences. */
  page: string;
  /** What is found there, as the words of the link: 看原句与数据表. */
  pageLabel: string;
  /** Its pictures, the one shown first at the front. */
  pictures: [Picture, ...Picture[]];
  /** Width the wide picture is drawn with (chart.css has a rule for each), and of the place from which it shows. */
  wide: { drawn: 520 | 572 | 700; from: 520 | 690 };
  table: ChartTable;
}
