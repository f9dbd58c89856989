import { JSDOM } from 'jsdom';

/**
 * A document to draw in while the site is built: one for all pictures, as opening one takes as long as drawing. Pictures are drawn
 * beside it and never put into it, so none sees another.
 */
export const drawingDocument: Document = new JSDOM().window.document;
