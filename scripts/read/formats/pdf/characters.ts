/** Radicals of the supplement that have no decomposition, with the characters that look the same. */
const RADICALS = new Map(
  '⺁厂⺇几⺌小⺎尢⺐尣⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲龟'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
/** matches 「⾏」 (a radical), 「ﬁ」 (a ligature) and 「金」 at U+F90A, not 「行」 or 「，」 */
const COMPATIBLE = /[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/gu;
/** matches 「⻔」, not 「门」 */
const SUPPLEMENT = /[\u2e80-\u2ef3]/gu;

/**
 * A font that shows several characters by one drawing lets a program that writes PDF name the wrong one: 行 becomes the radical ⾏, — the bar ―.
 * The reader sees no difference; the text has the usual one.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(SUPPLEMENT, (radical) => RADICALS.get(radical) ?? radical)
    .replaceAll('\u2015', '\u2014');
}
