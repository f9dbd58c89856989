/** What the data are called. */
export const dataTitle = '政策对读数据集';
