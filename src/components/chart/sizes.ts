/** Width with which pictures for narrow places are drawn, and the width at which they stop growing with the place; Drawing.astro says the latter again. */
export const narrowDrawn = 324;
export const narrowShown = 400;
/** How much the wide picture may grow; chart.css says it again. */
export const wideGrown = 1.12;
/** What a frame says of the site below its chart, after the site's name. */
export const siteMotto = '：政策文件逐条对读，每个数附原句。';
/** {@link siteMotto} with the name. */
export const siteLine = `政策对读${siteMotto}`;
