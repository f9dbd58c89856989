import type { DataPackage } from '../../src/data/dataPackage.ts';
import { dataLicence, textNote } from '../../src/data/licence.ts';

/** README.txt of the zip: what is in it, how to read, check and cite it; Chinese, then English. */
export function readmeText({ title, version, citation, created, homepage, resources }: DataPackage, texts: boolean): string {
  const date = created.slice(0, 10);
  const files = resources.filter(({ format }) => format === 'csv').map(({ name, title: label }) => `  ${name}  ${label}`);
  return [
    `${title} ${version} 版，${date}`,
    homepage,
    '',
    '各文件都有 .csv（UTF-8，带字节顺序标记）、.json 和 .schema.json（JSON Schema）：',
    ...files,
    'datapackage.json 写明字段、主键、外键、大小与校验值（Frictionless Data Package）。',
    ...(texts ? ['texts/ 是各份文件的全文：纯文本、Markdown 和 Akoma Ntoso XML。'] : []),
    '字段的含义在各 .schema.json 里，也在上面的网页。',
    '核对：sha256sum -c SHA256SUMS',
    '',
    '引用（GB/T 7714—2015），写上引用日期：',
    citation,
    '',
    '许可见 LICENCE.txt。',
    '',
    `Policy Parallel: data, version ${version}, ${date}`,
    '',
    'Each file comes as .csv (UTF-8 with a byte order mark), .json and .schema.json (JSON Schema); field names, keys, sizes and',
    'digests are in datapackage.json (Frictionless Data Package). Values are in base units, beside the words as printed.',
    'A list of words is joined by 、 in CSV, or a JSON array where one of the words has a 、 itself.',
    ...(texts ? ['texts/ has each plan whole: plain text, Markdown, Akoma Ntoso XML.'] : []),
    'To check: sha256sum -c SHA256SUMS',
    '',
  ].join('\n');
}

/** LICENCE.txt of the zip. */
export function licenceText(): string {
  const { title, label, path } = dataLicence;
  return [
    textNote,
    `本站整理的数据（条款的划分与编号、目标的数值、责任单位与主题的归类、对照与推算）依 ${label} 使用，须注明出处“政策对读”。`,
    '',
    'The texts of the plans are documents of state organs and not subject to copyright (Copyright Law of the PRC, Article 5);',
    'the text published by the issuing authority is authoritative. The data made by Policy Parallel are licensed under',
    `${title} (${label}): ${path}`,
    '',
  ].join('\n');
}
