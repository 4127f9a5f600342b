/** By whom a report is drawn up: a room or a department of the organ, or another organ. */
import { isOtherOrgan } from '../../../src/narrative/claims/own-organ';
test.each<[string, string, boolean]>([
  ['法制支队', '宿迁市公安局', false],
  ['综合', '宿迁市公安局', false],
  ['指挥中心', '宿迁市公安局', false],
  ['市局政务公开', '宿迁市公安局', false],
  ['镇党政', '沭阳县扎下镇人民政府', false],
  ['镇党政综合', '沭阳县扎下镇人民政府', false],
  ['街道党政', '宿城区古城街道办事处', false],
  ['市卫健委', '宿迁市卫生健康委员会', false],
  ['经开区党政', '宿迁经济技术开发区管理委员会', false],
  ['党工委', '宿迁经济技术开发区管理委员会', false],
  ['县数据局', '沭阳县人民政府', false],
  ['县行政审批局', '沭阳县人民政府', false],
  ['宿迁市住房和城乡建设局', '宿迁市公安局', true],
  ['沭阳县人民政府', '宿迁市人民政府', true],
  ['宿迁市人民政府', '宿迁市人民政府', false],
  ['歙县人民政府', '歙县人民政府', false],
  ['泗洪县人民政府', '沭阳县人民政府', true],
  ['宿迁市人民政府', '宿迁市公安局', true],
  ['宿迁市公安局', '宿迁市公安局', false],
  ['公安局', '宿迁市公安局', false],
  ['区政府', '宿城区人民政府', false],
])('%s in the report of %s', (name, organ, expected) => {
  expect(isOtherOrgan(name, organ)).toBe(expected);
});
