import { DrawnDocument } from './drawingElement.ts';

/**
 * A document to draw in while the site is built. Pictures take a handful of what a browser's document can do, and opening one of jsdom's
 * would take as long as drawing them all; the tests draw in jsdom too and compare.
 */
export const drawingDocument = new DrawnDocument() as unknown as Document;
