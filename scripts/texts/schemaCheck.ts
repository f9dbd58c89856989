import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Tells what is wrong with a document, by line; empty where it is valid. Throws where it is no XML at all. */
export type SchemaCheck = (xml: string) => string[];

/** The schema of Akoma Ntoso 1.0, read once: compiling it takes most of a second. */
export function akomaNtosoCheck(): SchemaCheck {
  // libxml2 reads the schema that this one imports
  xmlRegisterFsInputProviders();
  const path = fileURLToPath(new URL('schema/akomantoso30.xsd', import.meta.url));
  const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      schema.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    } finally {
      document.dispose();
    }
  };
}
