/** What the data are called. */
export const dataTitle = '政策对读数据集';
/** Who made them. */
export const dataMaker = '政策对读';
