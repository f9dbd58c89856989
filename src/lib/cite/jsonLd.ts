import { dataLicence } from '../../data/licence.ts';
import { textFiles } from '../texts/formats.ts';
import { addressOf, type Place } from './address.ts';
import { isWork, type Cited } from './cited.ts';

/** Plans up to which each is named as what a work is based on; beyond it the page that lists them all is. */
const namedAtMost = 20;

const types: Record<string, string> = { csv: 'text/csv', svg: 'image/svg+xml', json: 'application/json', zip: 'application/zip' };

/** Media type of a file by its ending. */
const typeOf = (path: string): string | undefined => types[path.slice(path.lastIndexOf('.') + 1)];

/** A document, or a part of one: schema.org/Legislation, with just what is printed. The number is that of the whole document, never of a part. */
function legislation(cited: Cited, at: (path: string) => string): object {
  const [plan = ''] = cited.plans;
  const whole = at(`/plans/${plan}/`);
  const number = cited.number === null ? {} : { legislationIdentifier: cited.number };
  const document = { '@type': 'Legislation', '@id': whole, url: whole, name: cited.title, ...number };
  const files = textFiles(plan).map(({ path, type }) => ({ '@type': 'LegislationObject', contentUrl: at(path), encodingFormat: type }));
  return {
    '@type': 'Legislation',
    '@id': at(cited.path),
    url: at(cited.path),
    name: cited.part ?? cited.title,
    inLanguage: 'zh-CN',
    ...(cited.date !== null && { legislationDate: cited.date }),
    ...(cited.issuer !== null && { legislationPassedBy: { '@type': 'GovernmentOrganization', name: cited.issuer } }),
    ...(cited.quote !== null && { text: cited.quote }),
    ...(cited.part === null ? { ...number, encoding: files } : { isPartOf: document }),
  };
}

/** A work of this site: schema.org/Dataset. */
function dataset(cited: Cited, at: (path: string) => string): object {
  const basis = cited.plans.length > namedAtMost ? ['/plans/'] : cited.plans.map((plan) => `/plans/${plan}/`);
  return {
    '@type': 'Dataset',
    '@id': at(cited.path),
    url: at(cited.path),
    name: cited.title,
    ...(cited.part !== null && { description: `${cited.title}，据${cited.part}的文件原文整理，逐条注明出处。` }),
    inLanguage: 'zh-CN',
    creator: { '@type': 'Organization', name: cited.issuer, url: at('/') },
    license: dataLicence.path,
    isAccessibleForFree: true,
    ...(cited.version !== null && { version: cited.version }),
    ...(cited.date !== null && { datePublished: cited.date }),
    ...(cited.years !== null && { temporalCoverage: cited.years }),
    ...(basis.length > 0 && { isBasedOn: basis.map(at) }),
    ...(cited.files.length > 0 && {
      distribution: cited.files.map((path) => ({ '@type': 'DataDownload', contentUrl: at(path), encodingFormat: typeOf(path) })),
    }),
  };
}

/** What a search engine is told of it, as JSON-LD of schema.org. */
export function toJsonLd(cited: Cited, place: Place): object {
  const at = (path: string): string => addressOf(path, place);
  return { '@context': 'https://schema.org', ...(isWork(cited) ? dataset(cited, at) : legislation(cited, at)) };
}

/** JSON-LD as the text of a script element: no `<` of a title, 关于</script>的通知, can end it. */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
