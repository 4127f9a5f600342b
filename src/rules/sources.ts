/** Sources that several rules share. */

export const structure = '国办公开办函〔2019〕60号、〔2021〕30号 表格结构';
export const legislation = '《立法法》第九十一条、第九十三条';
export const unwritten = '填报惯例（没有全国统一规定，多数机关填0）';
export const inferred = '推论';
