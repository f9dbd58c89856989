/** Departments of the State Council whose names have no 国家 or 中国 to tell them by. */
const DEPARTMENTS = [
  '外交部',
  '国防部',
  '教育部',
  '科学技术部',
  '科技部',
  '工业和信息化部',
  '公安部',
  '民政部',
  '司法部',
  '财政部',
  '人力资源和社会保障部',
  '人力资源社会保障部',
  '自然资源部',
  '生态环境部',
  '住房和城乡建设部',
  '住房城乡建设部',
  '交通运输部',
  '水利部',
  '农业农村部',
  '商务部',
  '文化和旅游部',
  '退役军人事务部',
  '应急管理部',
  '审计署',
  '海关总署',
  '最高人民法院',
  '最高人民检察院',
] as const;

/**
 * matches 「国务院办公厅」「国家知识产权局」「中共中央办公厅」「中国人民银行」「全国人民代表大会」, the name without its office;
 * not 「国家级高新区」「国家知识产权强市建设试点城市工作方案」, which name no body
 */
const BODY =
  /^(?:国务院|中共中央|中央(?=办公厅)|中国人民银行|全国人民代表大会|国家(?!级)\p{Script=Han}{1,14}?(?:总局|总署|委员会|办公室|网信办|局|委|署)(?![面限方省市县区]))/u;

/** The central authority that a text names at its start, without its office: 「国务院办公厅」 → 国务院. Null where it starts with none. */
export function nationalBody(text: string): string | null {
  const start = text.replace(/\s/gu, '').replace(/^中华人民共和国/u, '');
  return BODY.exec(start)?.[0] ?? DEPARTMENTS.find((name) => start.startsWith(name)) ?? null;
}
