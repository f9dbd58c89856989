import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

/** OpenCC's conversion of traditional into simplified characters: phrases first (乾坤 stays), then one by one (乾 → 干). */
export const convert = ConverterFactory([[phrases, characters]]);
