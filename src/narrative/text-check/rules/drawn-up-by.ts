/** E17: the organ that a preamble says has drawn up the report: 由X按照《条例》和国办公开办函〔2021〕30号要求，结合实际编制. */
import type { Span } from '../../claims/span';

const NAME_BY =
  /由(?<name>[^，。；：（）《》“”\n]{3,30}?)(?:（[^，。；（）\n]{1,20}）)?，?(?=依据|依照|根据|按照|遵照|结合|会同|负责|组织|牵头|编制|编写|编撰|撰写|(?<=[室厅局委府])(?:综合|汇总))/gu;
const OFFICE = /(?:办公室|办公厅|办)$/u;
const ORGAN = /(?:政府|局|委|办|办公室|厅|院|中心|队|所|处|科|小组|会|社|馆|站)$/u;
const OWN = /^(?:我|本|各|国务院)/u;

/** 负责编制 */
const AT_ONCE = /^(?:负责|组织|牵头|统一)*(?:编制|编写|编撰|撰写)/u;
/** What the basis is told with, names of laws and numbers of notices; neither is read. */
const QUOTED = /《[^《》]*》|（[^（）]*）|〔\d{4}〕/gu;
/** 按照…要求，结合…实际，编制; what another one does ends it. */
const ON_A_BASIS =
  /^(?:依据|依照|根据|按照|遵照|结合|会同|综合|汇总)(?!.*(?:由|提供|公布|下载|解释|本报告|本年报|所列|统计期限)).*?(?:编制|编写|编撰|撰写)/u;
/** As far as a preamble goes on about what it is based on. */
const FARTHEST = 400;

/** @returns the names without 办公室 */
export function drawnUpBy(text: string): readonly Span[] {
  return [...text.matchAll(NAME_BY)].flatMap((match): Span[] => {
    const { name } = match.groups as { readonly name: string };
    const end = match.index + match[0].length;
    const [behind] = text.slice(end, end + FARTHEST).split(/[。；\n]/u);
    if (!ORGAN.test(name) || OWN.test(name) || !isDrawingUp(behind!)) return [];
    const start = match.index + 1;
    return [{ start, end: start + name.replace(OFFICE, '').length }];
  });
}

function isDrawingUp(behind: string): boolean {
  if (AT_ONCE.test(behind)) return true;
  // a notice may name another one
  const bare = behind.replace(QUOTED, '').replace(QUOTED, '');
  const [basis] = /^.*?(?:编制|编写|编撰|撰写)/u.exec(bare) ?? [];
  return basis !== undefined && ON_A_BASIS.test(basis);
}
