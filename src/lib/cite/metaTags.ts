import { isWork, wholeTitle, type Cited } from './cited.ts';
import { siteName } from './siteName.ts';

/** A `<meta>` of the head. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * What reference managers read off a page, in the vocabularies of Highwire Press (as in Google Scholar's inclusion guidelines) and of
 * Dublin Core (DCMI, DC-HTML). A document is told as a technical report, the only kind that has both a number and an institution;
 * what is not printed has no tag.
 */
export function metaTags(cited: Cited, address: string): MetaTag[] {
  const title = wholeTitle(cited);
  const work = isWork(cited);
  const tags: [string, string | null][] = [
    ['citation_title', title],
    ['citation_author', cited.issuer],
    ['citation_publication_date', cited.date?.replaceAll('-', '/') ?? null],
    ['citation_technical_report_institution', work ? null : cited.issuer],
    ['citation_technical_report_number', work ? null : cited.number],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', address],
    ['citation_fulltext_html_url', address],
    ['DC.title', title],
    ['DC.creator', cited.issuer],
    ['DC.date', cited.date],
    ['DC.identifier', address],
    ['DC.publisher', work ? siteName : cited.issuer],
    ['DC.language', 'zh-CN'],
    ['DC.type', work ? 'Dataset' : 'Text'],
  ];
  return tags.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}
