import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../samples.ts';
import { assertReadable } from './readable.ts';

const fault = (text: string): string | null => {
  try {
    assertReadable(sampleDocument(text));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('assertReadable', () => {
  it('names the place of a mark that reorders text', () => {
    expect(fault('一、总体要求\n加强\u202e保护')).toMatch(/^line 2, column 3: found the direction mark U\+202E/u);
    expect(fault('加强\u2067保护\u2069')).toMatch(/U\+2067/u);
  });

  it('refuses a text that hides characters between those it shows, not one with a few strewn in', () => {
    expect(fault('知\u200b识\u200b产\u200b权\u200b'.repeat(10))).toMatch(/^40 of its 80 characters cannot be seen \(U\+200B and others\)/u);
    expect(fault(`${'加强知识产权保护。'.repeat(30)}\u200b\ufeff`)).toBeNull();
  });

  it('refuses a text without a Chinese character', () => {
    expect(fault('import x from "y"\n<script>alert(1)</script>')).toMatch(/^found no Chinese character/u);
  });

  it('takes markup and code as words', () => {
    expect(fault('一、总体要求\n{加强}<script>alert(1)</script> import x from "y"')).toBeNull();
  });
});
