import { describe, expect, it } from 'vitest';
import { departmentOf } from './departments.ts';

const departments = [{ id: 'publicity', label: '党委宣传部门', names: ['市委宣传部', '区委宣传部'] }];

describe('departmentOf', () => {
  it('maps the names of two levels to one department', () => {
    expect(['市委宣传部', '区委宣传部'].map((name) => departmentOf(name, departments))).toEqual(['publicity', 'publicity']);
  });

  it('leaves a name that is only part of a known one unmapped', () => {
    expect(departmentOf('市委', departments)).toBeNull();
  });
});
