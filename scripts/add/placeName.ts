/** The names of the nationalities as autonomous places carry them: 「苗族」 in 恩施土家族苗族自治州, 「蒙古」 in 博尔塔拉蒙古自治州. */
const NATIONALITY =
  '(?:壮|回|满|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|珞巴|各)(?:族)?';
/** matches 「恩施土家族苗族自治州」 as 恩施 and 州, 「景宁畲族自治县」 as 景宁 and 县; not 「新疆维吾尔自治区」, whose name has no 区 in short */
const AUTONOMOUS = new RegExp(`^(\\p{Script=Han}{2,}?)(?:${NATIONALITY})+自治(州|县|旗)$`, 'u');
/** matches 「省」 of 安徽省, 「壮族自治区」 of 广西壮族自治区, 「地区」 of 阿里地区; keeps 盐湖区, 新县, 兴安盟 whole */
const SUFFIX = /(?:省|市|地区|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/u;

/** The short name of a place: 运城市 → 运城, 盐湖区 → 盐湖区, 广西壮族自治区 → 广西, 恩施土家族苗族自治州 → 恩施州. */
export function shortName(official: string): string {
  const autonomous = AUTONOMOUS.exec(official);
  if (autonomous) return `${autonomous[1] ?? ''}${autonomous[2] ?? ''}`;
  const short = official.replace(SUFFIX, '');
  return short.length > 1 ? short : official;
}

/** The name without the word for its kind, for ids and marks: 盐湖区 → 盐湖, 新县 → 新县, 国家知识产权局 → 知识产权局. */
export function stem(name: string): string {
  return name.replace(/^国家(?=\p{Script=Han}{3})/u, '').replace(/(?<=\p{Script=Han}{2})[县区旗州盟]$/u, '');
}

/**
 * The characters on a plan's mark: the first of the place's name or, where another plan has it, two: for another place
 * (新余 beside 新乡) the first two of its name, for a second plan of the same place its first and the topic's first.
 */
export function markOf(name: string, topic: string, taken: ReadonlySet<string>, samePlace: boolean): string {
  const letters = [...stem(name)];
  const first = letters[0] ?? '';
  const byName = letters.slice(1).map((letter) => first + letter);
  const byTopic = [...topic].map((letter) => first + letter);
  const choices = [first, ...(samePlace ? [...byTopic, ...byName] : [...byName, ...byTopic])];
  const numbered = Array.from({ length: taken.size + 2 }, (_, index) => `${first}${String(index + 2)}`);
  return [...choices, ...numbered].find((mark) => !taken.has(mark)) ?? first;
}
