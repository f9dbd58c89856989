/** Page furniture of government websites: what it looks like and why it is no part of the document. */
const FURNITURE: readonly { form: RegExp; reason: string }[] = [
  // matches 「• 无障碍浏览 无障碍浏览」, not 「无障碍设施建设」
  { form: /^•|无障碍浏览|网站地图|网站支持IPv6/u, reason: '网页导航' },
  // matches 「首页 > 政府信息公开」, not 「首页工程」
  { form: /^首页\s*>/u, reason: '网页路径' },
  // matches 「索 引 号: YC08210」, not 「建立索引」
  { form: /^(?:索\s*引\s*号|发文机关|标\s*题|发文字号|主\s*题\s*词)\s*[:：]/u, reason: '网页信息表，已录入文件信息' },
  // matches 「发布日期:2023-05-18 11:03 来源: …」, not 「发布典型案例」
  { form: /^发布日期\s*[:：]|打印本页/u, reason: '网页信息栏，已录入文件信息' },
];

/** Why a line is page furniture, or null when it belongs to the document. */
export function furnitureReason(line: string): string | null {
  return FURNITURE.find(({ form }) => form.test(line.trim()))?.reason ?? null;
}
