import { describe, expect, it } from 'vitest';
import { readState, settlePlans, writeState } from './state.ts';

const known = ['yuncheng', 'yanhu', 'jincheng', 'zibo', 'xinxiang', 'xinyu'].map((id) => ({ id, name: id.toUpperCase() }));
const settled = (search: string) => settlePlans(readState(search), known);

describe('the state of the comparison page', () => {
  it('comes back from the address it was written to', () => {
    const address = '?plans=zibo,yuncheng&theme=ip-finance&hide=zibo&fold=other,units&tab=yuncheng';
    expect(writeState(readState(address))).toBe(address);
    expect(writeState(readState('?task=yuncheng/2-2-2'))).toBe('?task=yuncheng/2-2-2');
  });

  it('takes plans repeated as a form sends them, each once, and leaves out what is empty', () => {
    expect(readState('?plans=zibo&plans=yanhu&plans=zibo&theme=').plans).toEqual(['zibo', 'yanhu']);
    expect(readState('?plans=,,&theme=').theme).toBeNull();
  });
});

describe('settlePlans', () => {
  it('keeps the order asked for', () => {
    expect(settled('?plans=zibo,yuncheng')).toEqual({ plans: ['zibo', 'yuncheng'], notes: [] });
  });

  it('leaves out plans that are not there, and says so', () => {
    expect(settled('?plans=zibo,atlantis')).toEqual({ plans: ['zibo'], notes: ['没有编号为“atlantis”的文件，已略去。'] });
  });

  it('takes the first five of six, and says which it left out', () => {
    const { plans, notes } = settled('?plans=yuncheng,yanhu,jincheng,zibo,xinxiang,xinyu');
    expect(plans).toEqual(['yuncheng', 'yanhu', 'jincheng', 'zibo', 'xinxiang']);
    expect(notes).toEqual(['一次最多并列五份，已取前五份；XINYU没有列出。']);
  });

  it('puts the plan of a task first and takes the others where none is named', () => {
    expect(settled('?task=zibo/3-3-4')).toEqual({ plans: ['zibo', 'yuncheng', 'yanhu', 'jincheng', 'xinxiang'], notes: [] });
    expect(settled('?task=zibo/3-3-4&plans=yanhu,zibo').plans).toEqual(['zibo', 'yanhu']);
  });
});
