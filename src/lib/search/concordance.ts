export type LineOrder = 'document' | 'left' | 'right';
