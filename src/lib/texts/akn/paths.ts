import { instrumentId, termId } from '../../link.ts';

/** Path of a cited document among all citations, below the base of the site. */
export const instrumentPath = (title: string): string => `/instruments/#${encodeURIComponent(instrumentId(title))}`;

/** Path of a coinage among all its uses. */
export const termPath = (text: string): string => `/terms/#${encodeURIComponent(termId(text))}`;
