/** Citation.js has no types of its own; this is what the tests use of it. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: string, options?: { generateGraph?: boolean });
    data: {
      type: string;
      title: string;
      publisher?: string;
      author?: { literal?: string; family?: string; given?: string }[];
      number?: string;
      issued?: { 'date-parts'?: number[][] };
      URL?: string;
    }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
