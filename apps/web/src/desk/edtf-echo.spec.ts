import { expect, test } from '@jest/globals';
import { mayMeet, saidEcho } from './edtf-echo.js';

test('a date that is typed is told in words, with its last day where that is not exact', () => {
  expect(saidEcho('')).toBeNull();
  expect(saidEcho('2023-05')?.words).toMatch(/^some time in .*May.*2023, by .*31.* at the latest$/);
  expect(saidEcho('2024-02')?.words).toContain('29');
  expect(saidEcho('2023-07-12')?.words).not.toContain('latest');
  expect(saidEcho('../2023-07-12')?.isDate).toBe(true);
  for (const wrong of ['soon', '2023-13', '2023-02-30', '12.7.2023', '2023/', '2023-0']) {
    expect([wrong, saidEcho(wrong)?.isDate]).toEqual([wrong, wrong === '2023/']);
  }
});

test('two dates may meet or not', () => {
  expect(mayMeet('2014/2024-10-01', '2023-07-12')).toBe(true);
  expect(mayMeet('2024-10/..', '2023-07-12')).toBe(false);
  expect(mayMeet('2023', '2023-12-31')).toBe(true);
  expect(mayMeet('../2022', '2023-05~')).toBe(false);
  expect(mayMeet('', '2023')).toBe(true);
});
