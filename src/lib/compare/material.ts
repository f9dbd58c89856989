import type { CoverageLevel } from '../coverage.ts';

/** What a comparison needs of one plan: served as /compare/<plan>.json, and what the theme pages are made of. */
export interface PlanMaterial {
  id: string;
  name: string;
  mark: string;
  /** Title of the document, as printed. */
  title: string;
  /** Citation of the whole document after GB/T 7714. */
  citation: string;
  /** Address of the plan. */
  url: string;
  /** Tasks in printed order. */
  tasks: TaskMaterial[];
  /** What the plan promises, by indicator id: only indicators that it prints or has a reason not to. */
  facts: Record<string, Fact>;
  /** Themes on which the plan has no task of its own, by theme id. */
  lacking: Record<string, Lacking>;
  /** Words of an aspect that stand outside the plan's clauses on the theme, by `<theme>/<aspect>`: how often, in the whole text. */
  elsewhere: Record<string, { word: string; count: number }[]>;
}

/** A task as a comparison takes it apart. */
export interface TaskMaterial {
  /** Site-wide id. */
  id: string;
  /** Printed place: 二、（二）2.; may be empty. */
  label: string;
  /** Heading or first sentence: what a link calls the task. */
  name: string;
  /** Printed heading, verbatim at the start of `text`; null where it has none. */
  heading: string | null;
  /** Text as printed, without the lists of responsible units at its end. */
  text: string;
  url: string;
  /** Theme it is about. */
  primary: string | null;
  /** Sentences that speak of a further theme, by theme id: their places in {@link saidOf}, from 0. */
  further: Record<string, number[]>;
  units: { name: string; department: string | null; lead: boolean }[];
  /** The closest task of other plans by plan id, and how alike it is, 0 to 1; plans with none close enough are left out. */
  nearest: Record<string, { id: string; likeness: number }>;
}

/** What a plan says about an indicator. */
export interface Fact {
  values: {
    /** Target it is, as in targets.json. */
    target: string;
    value: string;
    /** What the value is counted over, where that is not one year: 三年累计. */
    period: string | null;
    /** Printed name; null unless the plan has targets of several names about the indicator. */
    name: string | null;
    /** The value in base units; null for a promise in words. */
    amount: number | null;
    baseline: { label: string; amount: number } | null;
    note: string;
    place: string;
    url: string;
  }[];
  /** Why there is no value; null where there is one. */
  reason: string | null;
}

/** How far a plan goes on a theme without a task of its own. */
export interface Lacking {
  level: Exclude<CoverageLevel, 'task'>;
  /** Why it goes no further, in counts; empty where the theme is not mentioned. */
  reason: string;
  /** Words that show it, verbatim in the provision; null where the theme is not mentioned. */
  quote: string | null;
  /** Printed place of the provision. */
  place: string | null;
  url: string | null;
}
