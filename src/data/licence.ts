/** Under which the data made by this project may be used; the texts of the plans are free of copyright anyway. */
export const dataLicence = {
  /** SPDX identifier; also what Frictionless asks for, an Open Definition id. */
  name: 'CC-BY-4.0',
  label: 'CC BY 4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Why the texts themselves need no licence. */
export const textNote = '政策原文是国家机关的文件，依《中华人民共和国著作权法》第五条不受著作权保护；以发文机关公布的文本为准。';
