/** Every command with the usual slips of who calls it: each is told in a line, where, what was found, what to do; nothing is written. */
import { mkdirSync, readdirSync } from 'node:fs';
import { parseCall } from '../../src/cli/command-line';
import { sample } from '../support/samples';
import { Folder } from './support';

let folder: Folder;
beforeAll(() => {
  folder = new Folder();
  mkdirSync(folder.at('空'));
  folder.write({
    'r.json': sample('suqian-2024'),
    '夹/a.json': sample('suqian-2024'),
    '夹/b.json': sample('pingtan-2020'),
    'a.txt': '一段不相干的文字。\n',
    '坏.json': '{"a":',
    '坏.xlsx': '',
    '占.xlsx': '',
    '占.docx': '',
    '占.csv': '',
    '夹.xlsx/a': '',
    'l.csv': '编号,收到日期,申请人类型\n1,2024-01-05,自然人\n',
    '名录.csv': '单位\n甲镇\n',
    '列表.json': '[1]',
    '年报.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  });
});
afterAll(() => folder.remove());

const there = () => readdirSync(folder.path, { recursive: true }).sort();

/** `~` before a name stands for the folder. */
const words = (call: string): readonly string[] =>
  call.split(' ').map((word) => word.replace('~', `${folder.path}/`));

const SLIPS: readonly (readonly [call: string, lines: readonly string[]])[] = [
  ['read', ['调用｜没有给出｜文件｜请写在命令后面、选项前面。用法见 ogi read --help。']],
  ['read ~没有.json', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  ['read ~空', ['空｜文件｜没有能读的文件｜里面没有一份可能是报告的文件。请核对是不是写错了文件夹或清单。']],
  ['read @~没有.txt', ['@没有.txt｜文件｜不存在｜找不到这个文件。请核对路径。']],
  ['read -', ['标准输入｜文件｜空文件｜文件是空的，请核对是不是选错了文件。']],
  ['read ~坏.json', ['坏.json｜全文｜{"a":｜不是有效的 JSON。请核对文件是否完整。']],
  [
    'read ~a.txt',
    [
      'a.txt｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
    ],
  ],
  [
    'read ~年报.doc',
    ['年报.doc｜文件｜旧版 Office 或 WPS 文件｜.doc 文档不能直接读取，请另存为 .docx 后重试。'],
  ],
  ['read ~r.json/x', ['r.json/x｜文件｜不存在｜路径中间有一段不是文件夹。请核对路径。']],
  ['read ~r.json --year 2024', ['调用｜没有这个选项｜--year｜用法见 ogi read --help。']],
  [
    'read ~r.json --out ~x.csv',
    ['调用｜--out、--force｜没有 --long｜read 只在加 --long 时写文件。请加 --long，或去掉 --out、--force。'],
  ],
  ['read ~r.json --long', ['调用｜--long｜没有 --out｜请用 --out 给出要写的 .parquet 或 .csv 文件。']],
  ['read ~r.json --long --out ~x.xlsx', ['调用｜--out｜x.xlsx｜长表的文件名应以 .parquet 或 .csv 结尾。']],
  [
    'read ~r.json --long --out ~占.csv',
    ['占.csv｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  ],
  [
    'read ~r.json --long --out ~无/x.csv',
    ['无/x.csv｜文件｜文件夹不存在｜找不到要写到的文件夹。请先建好文件夹，或核对路径。'],
  ],
  [
    'read ~空 --long --out ~x.csv',
    [
      '空｜文件｜没有能读的文件｜里面没有一份可能是报告的文件。请核对是不是写错了文件夹或清单。',
      'x.csv｜--out｜没有报告｜没有一份能读的报告，没有写文件。请核对给出的文件。',
    ],
  ],
  ['check', ['调用｜没有给出｜文件｜请写在命令后面、选项前面。用法见 ogi check --help。']],
  [
    'check --previous ~r.json ~r.json',
    [
      '调用｜没有给出｜文件｜请写在命令后面、选项前面。--previous 后面的都算上年年报。用法见 ogi check --help。',
    ],
  ],
  ['check ~没有.json', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  ['check ~空', ['空｜文件｜没有能读的文件｜里面没有一份可能是报告的文件。请核对是不是写错了文件夹或清单。']],
  ['check - -', ['调用｜标准输入给了两次｜-｜请把其中一份存成文件。']],
  ['check ~r.json --levle x', ['调用｜没有这个选项｜--levle｜是不是 --level？用法见 ogi check --help。']],
  [
    'check ~r.json --level',
    ['调用｜选项后面缺少内容｜--level｜请在它后面写上内容，不用它的去掉它。用法见 ogi check --help。'],
  ],
  [
    'check ~r.json --level 县级',
    [
      '调用｜--level｜县级｜机关类别应为其中之一：state＝国务院部门、province＝省级政府、prefecture＝市（州）政府、county＝县（市、区）政府、township＝乡镇政府、subdistrict＝街道办事处、committee＝管委会、office＝政府办公厅（室）、department＝地方政府部门；写英文名或中文名都可以。',
    ],
  ],
  [
    'check ~r.json --previous',
    ['调用｜选项后面缺少内容｜--previous｜请在它后面写上内容，不用它的去掉它。用法见 ogi check --help。'],
  ],
  ['check ~r.json --out ~x', ['调用｜没有这个选项｜--out｜用法见 ogi check --help。']],
  ['narrate', ['调用｜没有给出｜文件｜请写在命令后面、选项前面。用法见 ogi narrate --help。']],
  ['narrate ~没有.json', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  ['narrate ~夹', ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。']],
  ['narrate ~空', ['空｜文件｜没有能读的文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。']],
  [
    'narrate ~r.json ~b.json',
    ['调用｜给的内容太多｜应有1个，给了2个｜文件名里有空格的，请加引号。用法见 ogi narrate --help。'],
  ],
  ['narrate ~r.json --facts ~没有.json', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'narrate ~r.json --facts ~坏.json',
    [
      '坏.json｜文件｜不是有效的 JSON｜应为一个 JSON 对象，如 {"releases": 5500, "selfName": "我市", "ticked": ["noAccountability"], "problems": [{"problem": "…", "measure": "…"}]}。',
    ],
  ],
  [
    'narrate ~r.json --facts ~列表.json',
    [
      '列表.json｜文件｜不是正文所需内容｜应为一个 JSON 对象，如 {"releases": 5500, "selfName": "我市", "ticked": ["noAccountability"], "problems": [{"problem": "…", "measure": "…"}]}。',
    ],
  ],
  [
    'narrate ~r.json --facts ~r.json',
    [
      'r.json｜organ｜"宿迁市人民政府"｜没有这一项。应为正文用数的编号，或：selfName、scope、platform、website、department、address、postcode、phone、fax、email、facts、texts、ticked、problems、ledger、wordings。',
    ],
  ],
  [
    'narrate ~r.json --previous ~夹',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'narrate ~r.json --previous ~a.txt',
    [
      'a.txt｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
    ],
  ],
  ['narrate ~r.json --out ~x.txt', ['调用｜没有这个选项｜--out｜用法见 ogi narrate --help。']],
  ['build', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi build --help。']],
  ['build ~r.json', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi build --help。']],
  ['build ~r.json --out ~x.xls', ['调用｜--out｜x.xls｜输出文件名应以 .xlsx 结尾。']],
  [
    'build ~r.json --out ~占.xlsx',
    ['占.xlsx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  ],
  [
    'build ~r.json --out ~无/x.xlsx',
    ['无/x.xlsx｜文件｜文件夹不存在｜找不到要写到的文件夹。请先建好文件夹，或核对路径。'],
  ],
  ['build ~r.json --out ~夹.xlsx', ['夹.xlsx｜--out｜是文件夹｜这是文件夹，不是文件。请写明文件名。']],
  ['build ~r.json --out ~夹.xlsx --force', ['夹.xlsx｜文件｜是文件夹｜这是文件夹，不是文件。请写明文件名。']],
  [
    'build ~r.json --out ~r.json/x.xlsx',
    ['r.json/x.xlsx｜文件｜不是文件夹｜路径中间有一段不是文件夹。请核对路径。'],
  ],
  [
    'build ~夹 --out ~x.xlsx',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'build ~空 --out ~x.xlsx',
    ['空｜文件｜没有能读的文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  ['build ~没有.json --out ~x.xlsx', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'build ~a.txt --out ~x.xlsx',
    [
      'a.txt｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
    ],
  ],
  ['build ~r.json --out ~x.xlsx --year 24', ['调用｜--year｜24｜年度应为四位年份（2000至2099），如 2024。']],
  ['build --out ~x.xlsx --year 9999', ['调用｜--year｜9999｜年度应为四位年份（2000至2099），如 2024。']],
  [
    'build ~r.json --out ~x.xlsx --format 2019',
    ['x.xlsx｜--format｜2019｜报告是2021版的表格，数不能直接填到另一版里。请去掉 --format。'],
  ],
  ['build ~r.json --out ~x.xlsx --format 2020', ['调用｜--format｜2020｜表格版本应为其中之一：2019、2021。']],
  [
    'build ~r.json --out ~x.xlsx --level 县级',
    [
      '调用｜--level｜县级｜机关类别应为其中之一：state＝国务院部门、province＝省级政府、prefecture＝市（州）政府、county＝县（市、区）政府、township＝乡镇政府、subdistrict＝街道办事处、committee＝管委会、office＝政府办公厅（室）、department＝地方政府部门；写英文名或中文名都可以。',
    ],
  ],
  [
    'build ~r.json --out ~x.xlsx --sheets 表五',
    [
      '调用｜--sheets｜表五｜表应为其中之一：guide＝说明、basics＝基本信息、table2＝主动公开、table3＝申请办理、table4＝复议诉讼、facts＝正文用数、ledger＝依申请公开台账、previous＝上年年报、findings＝审核结果、text＝正文、wordings＝本单位说法、requests＝取数单；写英文名或中文名都可以。',
    ],
  ],
  [
    'build ~r.json --out ~x.xlsx --previous ~夹',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'build ~r.json --out ~x.xlsx --due 2025-01-01',
    ['调用｜--due｜没有 --roster｜报送日期在按名录分发时写。请用 --roster 给出名录。'],
  ],
  ['build --roster ~没有.csv --out ~o', ['没有.csv｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'build --roster ~a.txt --out ~o',
    [
      'a.txt｜文件｜没有单位｜名录应有“单位”栏（别名、类型、上级单位可以没有），这里的第一行是“一段不相干的文字。”。请改好表头。',
    ],
  ],
  [
    'build --roster ~l.csv --out ~o',
    [
      'l.csv｜文件｜没有单位｜名录应有“单位”栏（别名、类型、上级单位可以没有），这里的第一行是“编号”、“收到日期”、“申请人类型”。请改好表头。',
    ],
  ],
  [
    'build --roster ~名录.csv --out ~o.xlsx',
    ['调用｜--out｜o.xlsx｜按名录分发时写到文件夹里，每单位一个 .xlsx。请写文件夹名，不带 .xlsx。'],
  ],
  ['build --roster ~名录.csv --out ~r.json', ['r.json｜--out｜已有同名文件｜请换一个文件夹名。']],
  ['build --roster ~名录.csv --out ~o --due 明天', ['调用｜--due｜明天｜应为日期，如2026-01-20。']],
  [
    'build ~r.json --roster ~名录.csv --out ~o',
    ['调用｜--roster｜r.json｜按名录分发时不用它。请去掉它，或去掉 --roster。'],
  ],
  [
    'build --roster ~名录.csv --out ~o --level county',
    ['调用｜--roster｜--level｜按名录分发时不用它。请去掉它，或去掉 --roster。'],
  ],
  ['send', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi send --help。']],
  [
    'send ~r.json --out ~x.xlsx',
    [
      'r.json｜文件｜不是工作簿｜这里要本程序或加载项建的工作簿（.xlsx）。报告 JSON 请先用 ogi build 建成工作簿。',
    ],
  ],
  ['send ~没有.xlsx --out ~x.xlsx', ['没有.xlsx｜文件｜不存在｜找不到这个文件。请核对路径。']],
  ['send ~坏.xlsx --out ~x.xlsx', ['坏.xlsx｜文件｜空文件｜文件是空的，请核对是不是选错了文件。']],
  [
    'send ~夹 --out ~x.xlsx',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  ['send ~r.json --out ~x.xls', ['调用｜--out｜x.xls｜输出文件名应以 .xlsx 结尾。']],
  [
    'send ~r.json --out ~占.xlsx',
    ['占.xlsx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  ],
  [
    'send ~r.json --out ~x.xlsx --sheets 表五',
    [
      '调用｜--sheets｜表五｜能报送的表是：table2＝主动公开、table3＝申请办理、table4＝复议诉讼；写英文名或中文名都可以。',
    ],
  ],
  ['next', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi next --help。']],
  [
    'next ~r.json --out ~x.xlsx',
    [
      'r.json｜文件｜不是工作簿｜这里要本程序或加载项建的工作簿（.xlsx）。报告 JSON 请先用 ogi build 建成工作簿。',
    ],
  ],
  ['next ~没有.xlsx --out ~x.xlsx', ['没有.xlsx｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'next ~夹 --out ~x.xlsx',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  ['next ~r.json --out ~x.doc', ['调用｜--out｜x.doc｜输出文件名应以 .xlsx 结尾。']],
  ['export', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi export --help。']],
  ['export ~r.json', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi export --help。']],
  ['export ~r.json --out ~x.pdf', ['调用｜--out｜x.pdf｜输出文件名应以 .docx、.html、.txt 或 .json 结尾。']],
  ['export ~r.json --out ~x', ['调用｜--out｜x｜输出文件名应以 .docx、.html、.txt 或 .json 结尾。']],
  [
    'export ~r.json --out ~占.docx',
    ['占.docx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  ],
  [
    'export ~r.json --out ~r.json',
    ['r.json｜--out｜与原文件相同｜不能写到原来的文件上，没有改动它。请换一个文件名。'],
  ],
  [
    'export ~r.json --out ~无/x.docx',
    ['无/x.docx｜文件｜文件夹不存在｜找不到要写到的文件夹。请先建好文件夹，或核对路径。'],
  ],
  ['export ~没有.json --out ~x.docx', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'export ~夹 --out ~x.docx',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'export ~空 --out ~x.docx',
    ['空｜文件｜没有能读的文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'export ~a.txt --out ~x.docx',
    [
      'a.txt｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
    ],
  ],
  [
    'export ~r.json --out ~x.docx --blank 无',
    ['调用｜--blank｜无｜空着的格的写法应为其中之一：zero（写 0）、blank（空着）、slash（写“/”）。'],
  ],
  ['export ~r.json --out ~x.docx --date 明天', ['调用｜--date｜明天｜日期应写成 2025-01-24 这样。']],
  [
    'export ~r.json --out ~x.docx --facts ~没有.json',
    ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。'],
  ],
  ['export ~r.json --out ~x.docx --year 2024', ['调用｜没有这个选项｜--year｜用法见 ogi export --help。']],
  ['compare', ['调用｜没有给出｜文件｜请写在命令后面、选项前面。用法见 ogi compare --help。']],
  [
    'compare ~r.json',
    ['调用｜没有给出｜已发布的页面｜请写在命令后面、选项前面。用法见 ogi compare --help。'],
  ],
  ['compare ~r.json ~没有.html', ['没有.html｜文件｜不存在｜找不到这个文件。请核对路径。']],
  ['compare ~没有.json ~r.json', ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'compare ~夹 ~r.json',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'compare ~r.json ~空',
    ['空｜文件｜没有能读的文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'compare ~r.json ~a.txt',
    [
      'a.txt｜全文｜没有官方的三张表，也没有年报的各部分｜认不出是政府信息公开工作年度报告，请核对是不是选错了文件。',
    ],
  ],
  ['compare - -', ['调用｜标准输入给了两次｜-｜请把其中一份存成文件。']],
  [
    'compare ~r.json ~r.json ~r.json',
    ['调用｜给的内容太多｜应有2个，给了3个｜文件名里有空格的，请加引号。用法见 ogi compare --help。'],
  ],
  ['ledger', ['调用｜缺少必须写的选项｜--year｜请补上它和它的内容。用法见 ogi ledger --help。']],
  ['ledger ~l.csv', ['调用｜缺少必须写的选项｜--year｜请补上它和它的内容。用法见 ogi ledger --help。']],
  ['ledger ~l.csv --year 24', ['调用｜--year｜24｜年度应为四位年份（2000至2099），如 2024。']],
  ['ledger ~没有.csv --year 2024', ['没有.csv｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'ledger ~夹 --year 2024',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'ledger ~空 --year 2024',
    ['空｜文件｜没有能读的文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  [
    'ledger ~a.txt --year 2024',
    [
      'a.txt｜文件｜没有台账的表头｜没有找到台账。表头里至少要有“收到日期”和另外一栏，如“申请人类型”“办理结果”。',
    ],
  ],
  ['ledger ~r.json --year 2024', ['r.json｜文件｜JSON｜台账应为 .xlsx 或 .csv。请另存为其中一种。']],
  ['ledger ~l.csv --year 2024 --format 2020', ['调用｜--format｜2020｜表格版本应为其中之一：2019、2021。']],
  [
    'ledger ~l.csv --year 2024 --complete',
    ['调用｜--complete｜没有 --report｜请用 --report 给出要核对的年报。'],
  ],
  [
    'ledger ~l.csv --year 2024 --complete --report ~夹/b.json',
    [
      '夹/b.json｜表三｜2019版，或没有表三｜这份年报不能与台账逐格核对，应有2021版的表三。请换一份，或用 --format 改版本。',
    ],
  ],
  ['ledger ~l.csv --year 2024 --today 明天', ['调用｜--today｜明天｜应为日期，如2025-12-31。']],
  [
    'ledger ~l.csv --year 2024 --columns ~没有.json',
    ['没有.json｜文件｜不存在｜找不到这个文件。请核对路径。'],
  ],
  [
    'ledger ~l.csv --year 2024 --columns ~坏.json',
    [
      '坏.json｜文件｜不是有效的 JSON｜应为一个 JSON 对象：左边写台账的表头，右边写本台账的栏名（如"收到日期"），不读取的写 null。例如 {"来件日": "收到日期", "经办人": null}。',
    ],
  ],
  [
    'ledger ~l.csv --year 2024 --columns ~列表.json',
    [
      '列表.json｜文件｜不是栏目对照｜应为一个 JSON 对象：左边写台账的表头，右边写本台账的栏名（如"收到日期"），不读取的写 null。例如 {"来件日": "收到日期", "经办人": null}。',
    ],
  ],
  [
    'ledger ~l.csv --year 2024 --days ~l.csv',
    [
      'l.csv｜第1行｜编号,收到日期,申请人类型｜每行写一天：日期，逗号，再写“休”（放假）或“班”（调休上班），如 2027-01-01,休。',
    ],
  ],
  [
    'ledger ~l.csv --year 2024 --previous ~a.txt',
    [
      'a.txt｜文件｜没有台账的表头｜没有找到台账。表头里至少要有“收到日期”和另外一栏，如“申请人类型”“办理结果”。',
    ],
  ],
  ['ledger ~l.csv --year 2024 --out ~x.xlsx', ['调用｜没有这个选项｜--out｜用法见 ogi ledger --help。']],
  ['rollup', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi rollup --help。']],
  ['rollup ~夹', ['调用｜缺少必须写的选项｜--out｜请补上它和它的内容。用法见 ogi rollup --help。']],
  ['rollup --out ~x.xlsx', ['调用｜没有给出｜文件｜请写在命令后面、选项前面。用法见 ogi rollup --help。']],
  ['rollup ~夹 --out ~x.xls', ['调用｜--out｜x.xls｜输出文件名应以 .xlsx 结尾。']],
  [
    'rollup ~夹 --out ~占.xlsx',
    ['占.xlsx｜--out｜已存在｜这个文件已存在，没有改动它。请换一个文件名，或加 --force 覆盖。'],
  ],
  [
    'rollup ~夹 --out ~占.xlsx --force',
    ['占.xlsx｜文件｜空文件｜应为上次汇总的工作簿（.xlsx），没有改动它。请核对文件，或换一个输出文件名。'],
  ],
  [
    'rollup ~夹 --out ~无/x.xlsx',
    ['无/x.xlsx｜文件｜文件夹不存在｜找不到要写到的文件夹。请先建好文件夹，或核对路径。'],
  ],
  [
    'rollup ~空 --out ~x.xlsx',
    ['空｜文件｜没有报告｜没有一份可以汇总的报告。请核对文件，或用 --year 写明年度。'],
  ],
  [
    'rollup ~没有 --out ~x.xlsx',
    [
      '没有｜文件｜不存在｜找不到这个文件。请核对路径。',
      '没有｜文件｜没有报告｜没有一份可以汇总的报告。请核对文件，或用 --year 写明年度。',
    ],
  ],
  ['rollup ~夹 --out ~x.xlsx --roster ~没有.csv', ['没有.csv｜文件｜不存在｜找不到这个文件。请核对路径。']],
  [
    'rollup ~夹 --out ~x.xlsx --roster ~r.json',
    ['r.json｜文件｜JSON｜名录应为 .xlsx 或 .csv。请另存为其中一种。'],
  ],
  [
    'rollup ~夹 --out ~x.xlsx --roster ~l.csv',
    [
      'l.csv｜文件｜没有单位｜名录应有“单位”栏（别名、类型、上级单位可以没有），这里的第一行是“编号”、“收到日期”、“申请人类型”。请改好表头。',
    ],
  ],
  [
    'rollup ~夹 --out ~x.xlsx --roster ~夹',
    ['夹｜文件｜共2个文件｜这里只要一个文件，给的是文件夹或清单。请写明是哪一个文件。'],
  ],
  ['rollup ~夹 --out ~x.xlsx --year 24', ['调用｜--year｜24｜年度应为四位年份（2000至2099），如 2024。']],
  [
    'rollup ~夹 --out ~x.xlsx --year 2019',
    [
      'x.xlsx｜--year｜收到的是2020、2024年度的｜没有一份2019年度的报告，没有写文件。请核对年度，或不写 --year。',
    ],
  ],
  ['rollup ~夹 --out ~x.xlsx --due 明天', ['调用｜--due｜明天｜应为日期，如2026-01-20。']],
  ['rollup ~夹 --out ~x.xlsx --letters ~r.json', ['r.json｜--letters｜已有同名文件｜请换一个文件夹名。']],
  [
    'rollup ~夹 --out ~x.xlsx --letters',
    ['调用｜选项后面缺少内容｜--letters｜请在它后面写上内容，不用它的去掉它。用法见 ogi rollup --help。'],
  ],
  [
    'rollup ~夹 --out ~x.xlsx --register ~r.json',
    ['r.json｜文件｜JSON｜应为上次汇总的工作簿（.xlsx），没有改动它。请核对文件，或换一个输出文件名。'],
  ],
  [
    'rollup ~夹 --out ~x.xlsx --register ~没有.xlsx',
    ['没有.xlsx｜文件｜不存在｜找不到这个文件。请核对路径。'],
  ],
  ['rules x', ['调用｜给的内容太多｜给了1个｜这个命令后面不写文件。用法见 ogi rules --help。']],
  ['rules --year', ['调用｜没有这个选项｜--year｜用法见 ogi rules --help。']],
  ['sql x', ['调用｜给的内容太多｜给了1个｜这个命令后面不写文件。用法见 ogi sql --help。']],
  ['sql --out ~x.sql', ['调用｜没有这个选项｜--out｜用法见 ogi sql --help。']],
  ['help nothing', ['调用｜没有这个命令｜nothing｜用法见 ogi --help。']],
  ['chek ~r.json', ['调用｜没有这个命令｜chek｜是不是 check？用法见 ogi --help。']],
  ['nothing', ['调用｜没有这个命令｜nothing｜用法见 ogi --help。']],
  ['--json', ['调用｜没有这个选项｜--json｜用法见 ogi --help。']],
];

test.each(SLIPS)('ogi %s', async (call, lines) => {
  const before = there();
  expect(await folder.ogi(words(call), [''])).toEqual({ status: 2, stdout: '', errors: lines });
  expect(there()).toEqual(before);
});

// names of products and of kinds of files, flags with their values, endings
const KNOWN =
  /ogi( [a-z]+)?|--?[a-zA-Z-]+|[~\w@/.]*\.\w+|[a-zA-Z0-9]+＝|JSON|SQL|Spark|Trino|DuckDB|PDF|WPS|Office|\{".*\}|\bnull\b/gu;
const foreign = (text: string) => text.replace(KNOWN, '').match(/[a-zA-Z]{2,}/gu) ?? [];

const help = (parseCall(['--help'], '') as { text: string }).text;
const commands = [...help.slice(help.indexOf('命令：')).matchAll(/^ {2}([a-z]+) /gmu)].map(
  ([, name]) => name!,
);

test('the help names the commands in Chinese', () => {
  expect(commands).toEqual([
    ...['read', 'check', 'build', 'send', 'next', 'narrate', 'export', 'compare', 'ledger', 'rollup'],
    ...['rules', 'sql', 'help'],
  ]);
  expect(foreign(help.replace(/^ {2}[a-z]+/gmu, ''))).toEqual([]);
});

test.each(commands.slice(0, -1))('ogi %s --help is in Chinese', async (name) => {
  const { status, stdout, errors } = await folder.ogi([name, '--help']);
  expect([status, errors, foreign(stdout.replace(/\bzero\b|\bblank\b|\bslash\b/gu, ''))]).toEqual([
    0,
    [],
    [],
  ]);
  expect(stdout.split('\n')[0]).toContain(`用法： ogi ${name}`);
});

test('a help as a whole', async () => {
  expect((await folder.ogi(['check', '--help'])).stdout.split('\n')).toEqual([
    '用法： ogi check 文件… [--previous 文件…] [--level 类别] [--json]',
    '',
    '审核报告：勾稽关系、各表各格、与上年的衔接，并指出可能填错的格',
    '',
    '选项：',
    '  --json              在标准输出写一份 JSON，别的都不写',
    '  --previous <文件…>  上年年报；多份报告时按机关名称和年度对应',
    '  --level <类别>      机关类别，代替报告里写的：state＝国务院部门、province＝省',
    '                      级政府、prefecture＝市（州）政府、county＝县（市、区）政',
    '                      府、township＝乡镇政府、subdistrict＝街道办事处、',
    '                      committee＝管委会、office＝政府办公厅（室）、department＝',
    '                      地方政府部门；写英文名或中文名都可以',
    '  -h, --help          显示帮助',
    '',
  ]);
});

test('a folder with nothing to read stands in its place of the JSON', async () => {
  expect(await folder.json(['check', folder.at('空')])).toEqual({
    status: 2,
    json: [
      {
        file: '空',
        error: {
          place: '文件',
          found: '没有能读的文件',
          message: '里面没有一份可能是报告的文件。请核对是不是写错了文件夹或清单。',
        },
      },
    ],
  });
});
