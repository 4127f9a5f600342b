/** What the classes of organs are called. */
import type { Level } from '../report/report';

export const levelWords: Readonly<Record<Level, string>> = {
  state: '国务院部门',
  province: '省级政府',
  prefecture: '市（州）政府',
  county: '县（市、区）政府',
  township: '乡镇政府',
  subdistrict: '街道办事处',
  committee: '管委会',
  office: '政府办公厅（室）',
  department: '地方政府部门',
};

/** What offices call a class in their lists, where the word could stand for several. */
export const shortLevels: Readonly<Partial<Record<string, Level>>> = {
  部门: 'department',
  工作部门: 'department',
  市: 'prefecture',
  县: 'county',
  区: 'county',
  镇: 'township',
  乡: 'township',
  街道: 'subdistrict',
  政府办: 'office',
  办公室: 'office',
};
