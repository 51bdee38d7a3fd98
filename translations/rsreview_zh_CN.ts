<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoxEdits</name>
    <message>
        <source>The box is not there any more.</source>
        <translation>该框已不存在。</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>RSReview projects (*.rsreview);;RS-GPT4V files (*.json *.jsonl);;All files (*)</source>
        <translation>RSReview 项目 (*.rsreview);;RS-GPT4V 文件 (*.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The example is not installed.</source>
        <translation>未安装示例。</translation>
    </message>
    <message>
        <source>Preparing the example …</source>
        <translation>正在准备示例…</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>The import of %1 was cut short the last time; nothing of it was kept. Please import it again.</source>
        <translation>上次导入 %1 时中断，未保留任何内容。请重新导入。</translation>
    </message>
    <message>
        <source>An import is running. Please wait until it is done, or cancel it, before the next one.</source>
        <translation>导入正在进行。请等它完成或取消它，然后再导入下一个文件。</translation>
    </message>
    <message>
        <source>The project is open for reading only, so nothing can be imported into it: %1</source>
        <translation>项目以只读方式打开，无法向其中导入：%1</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>The project is open for reading only, so none can be made now: %1</source>
        <translation>项目以只读方式打开，现在无法备份：%1</translation>
    </message>
    <message>
        <source>The example goes when the program is closed, so none is made of it.</source>
        <translation>示例会在程序关闭时删除，因此不备份。</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>正在恢复备份……</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>The backup was restored. What was here before is kept as %1.</source>
        <translation>备份已恢复。之前的内容保存为 %1。</translation>
    </message>
</context>
<context>
    <name>app::ApplyVerb</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>app::AssignVerb</name>
    <message>
        <source>--to names nobody.</source>
        <translation>--to 没有指明任何人。</translation>
    </message>
    <message>
        <source>An overlap needs two names at least.</source>
        <translation>重叠至少需要两个名字。</translation>
    </message>
    <message>
        <source>%1: samples %2, pairs %3, pairs to look at once more %4</source>
        <translation>%1：样本 %2，问答对 %3，需复查的问答对 %4</translation>
    </message>
</context>
<context>
    <name>app::BackupDesk</name>
    <message>
        <source>Checking the backups</source>
        <translation>正在检查备份</translation>
    </message>
</context>
<context>
    <name>app::BackupKeeper</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>The backup shows that the project is damaged, so older backups are kept: %1</source>
        <translation>备份显示项目已损坏，因此保留较早的备份：%1</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>未能备份：%1</translation>
    </message>
    <message>
        <source>Backing up the project …</source>
        <translation>正在备份项目……</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Closing the project</source>
        <translation>正在关闭项目</translation>
    </message>
</context>
<context>
    <name>app::BackupVerb</name>
    <message>
        <source>The backup shows that the project is damaged, so older backups are kept: %1</source>
        <translation>备份显示项目已损坏，因此保留较早的备份：%1</translation>
    </message>
</context>
<context>
    <name>app::BoxFlags</name>
    <message>
        <source>--boxes is box, label, pair, verdict or none.</source>
        <translation>--boxes 只能是 box、label、pair、verdict 或 none。</translation>
    </message>
    <message>
        <source>--line-width is between %1 and %2.</source>
        <translation>--line-width 应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>--opacity is between %1 and 100.</source>
        <translation>--opacity 应在 %1 到 100 之间。</translation>
    </message>
</context>
<context>
    <name>app::CommandLine</name>
    <message>
        <source>“%1” names no sample: it is N or SOURCE:N, both from 1.</source>
        <translation>“%1”不是有效的样本：应写作 N 或 SOURCE:N，均从 1 开始编号。</translation>
    </message>
    <message>
        <source>There is no source %1 in the project.</source>
        <translation>项目中没有来源 %1。</translation>
    </message>
    <message>
        <source>There is no sample %1; the last one is %2.</source>
        <translation>没有样本 %1；最后一个样本是 %2。</translation>
    </message>
    <message>
        <source>The query is wrong at character %1: %2</source>
        <translation>查询在第 %1 个字符处有误：%2</translation>
    </message>
</context>
<context>
    <name>app::EditCommand</name>
    <message>
        <source>“sample” is missing: a number, or &quot;SOURCE:N&quot;.</source>
        <translation>缺少“sample”：应为一个编号，或 &quot;SOURCE:N&quot;。</translation>
    </message>
    <message>
        <source>Sample %1 has no turn “%2”; it has %3.</source>
        <translation>样本 %1 中没有轮次“%2”；现有轮次：%3。</translation>
    </message>
    <message>
        <source>Sample %1 has no pair %2; it has %3.</source>
        <translation>样本 %1 中没有问答对 %2；现有问答对：%3。</translation>
    </message>
    <message>
        <source>“value” is missing: the new text.</source>
        <translation>缺少“value”：新的文本。</translation>
    </message>
    <message>
        <source>“value” is one of none, approved, rejected, unsure.</source>
        <translation>“value”只能是 none、approved、rejected、unsure 之一。</translation>
    </message>
    <message>
        <source>“rect” is missing: [x1, y1, x2, y2] in pixels of the image.</source>
        <translation>缺少“rect”：[x1, y1, x2, y2]，以影像像素为单位。</translation>
    </message>
    <message>
        <source>Turn %1 of sample %2 has no box %3.</source>
        <translation>样本 %2 的轮次 %1 中没有框 %3。</translation>
    </message>
    <message>
        <source>“value” is missing: the tag.</source>
        <translation>缺少“value”：标签。</translation>
    </message>
    <message>
        <source>“value” is missing: the comment.</source>
        <translation>缺少“value”：评论。</translation>
    </message>
    <message>
        <source>“value” is missing: the code of the error, such as object/invented.</source>
        <translation>缺少 “value”：错误的代码，例如 object/invented。</translation>
    </message>
    <message>
        <source>“severity” is one of minor, major, critical.</source>
        <translation>“severity” 只能是 minor、major、critical 之一。</translation>
    </message>
    <message>
        <source>Turn %1 of sample %2 does not hold the quoted words.</source>
        <translation>样本 %2 的第 %1 轮中没有所引的文字。</translation>
    </message>
    <message>
        <source>Sample %1 has no comment “%2”.</source>
        <translation>样本 %1 没有评论“%2”。</translation>
    </message>
    <message>
        <source>“op” is one of set-text, verdict, move-box, tag, comment, error, resolve, sentence, %1.</source>
        <translation>“op”只能是 set-text、verdict、move-box、tag、comment、error、resolve、sentence、%1 之一。</translation>
    </message>
    <message>
        <source>“role” is one of annotator, reviewer.</source>
        <translation>“role”只能是 annotator 或 reviewer。</translation>
    </message>
    <message>
        <source>“at” is missing: the place in the text, in code points.</source>
        <translation>缺少“at”：文本中的位置，以码点计。</translation>
    </message>
    <message>
        <source>“value” is one of none, right, wrong, unsure.</source>
        <translation>“value”只能是 none、right、wrong、unsure 之一。</translation>
    </message>
    <message>
        <source>Turn %1 has no sentence %2; it has %3.</source>
        <translation>轮次 %1 没有第 %2 句；共有 %3 句。</translation>
    </message>
</context>
<context>
    <name>app::ExportVerb</name>
    <message>
        <source>“%1” is none of none, approved, corrected, rejected, unsure.</source>
        <translation>“%1”不是 none、approved、corrected、rejected、unsure 中的任何一个。</translation>
    </message>
    <message>
        <source>%1: %2 records, %3 pairs; %4 records edited; left out: %5 records, %6 pairs</source>
        <translation>%1：%2 条记录，%3 个问答对；已编辑 %4 条记录；未导出：%5 条记录，%6 个问答对</translation>
    </message>
    <message>
        <source>There is no format “%1”; there are rs-gpt4v and preference.</source>
        <translation>没有格式“%1”；可用的格式有 rs-gpt4v 和 preference。</translation>
    </message>
    <message>
        <source>Preference is written of approved pairs as they are: --only, --drop, --notation and --review do not go with it.</source>
        <translation>preference 按原样导出已通过的问答对，不能与 --only、--drop、--notation 或 --review 同用。</translation>
    </message>
    <message>
        <source>“%1” is none of none, sidecar, key.</source>
        <translation>“%1”不是 none、sidecar、key 之一。</translation>
    </message>
    <message>
        <source>%1: reviews of %2 pairs and records</source>
        <translation>%1：%2 个问答对和记录的审核信息</translation>
    </message>
</context>
<context>
    <name>app::ImagesVerb</name>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>%1 images found, %2 missing</source>
        <translation>找到 %1 幅影像，缺失 %2 幅</translation>
    </message>
</context>
<context>
    <name>app::ImportVerb</name>
    <message>
        <source>%1: %2 records, %3 samples, %4 pairs, %5 skipped, %6 problems</source>
        <translation>%1：%2 条记录，%3 个样本，%4 个问答对，跳过 %5 条，%6 个问题</translation>
    </message>
    <message>
        <source>  boxes (%1): %2</source>
        <translation>  框（%1）：%2</translation>
    </message>
    <message>
        <source>  record %1, line %2, byte %3: %4</source>
        <translation>  记录 %1，第 %2 行，第 %3 字节：%4</translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation>  …以及另外 %1 个</translation>
    </message>
    <message>
        <source>There is no format “%1”; there is rs-gpt4v.</source>
        <translation>没有格式“%1”；可用的格式是 rs-gpt4v。</translation>
    </message>
    <message>
        <source>There is no notation “%1”.</source>
        <translation>没有记法“%1”。</translation>
    </message>
    <message>
        <source>“%1” says no units: they are as “0-100 clockwise”, see --help.</source>
        <translation>“%1”不是单位说明：写法如“0-100 clockwise”，参见 --help。</translation>
    </message>
</context>
<context>
    <name>app::ListVerb</name>
    <message>
        <source>There is no order “%1”. Orders are %2.</source>
        <translation>没有“%1”这种顺序。可用的顺序：%2。</translation>
    </message>
</context>
<context>
    <name>app::LookFlags</name>
    <message>
        <source>This image has no presets, so not “%1” either.</source>
        <translation>此影像没有可用的预设，因此也没有“%1”。</translation>
    </message>
    <message>
        <source>This image has no preset “%1”; it has %2.</source>
        <translation>此影像没有预设“%1”，可用的有 %2。</translation>
    </message>
    <message>
        <source>--preset and --bands both choose the bands; give one of them.</source>
        <translation>--preset 与 --bands 都用于选择波段，只能给出其一。</translation>
    </message>
    <message>
        <source>--bands is R,G,B or one band, from 1.</source>
        <translation>--bands 的写法是 R,G,B，或单个波段，从 1 开始编号。</translation>
    </message>
    <message>
        <source>--gamma is a number from 0.05 to 20.</source>
        <translation>--gamma 是 0.05 到 20 之间的数。</translation>
    </message>
    <message>
        <source>--colormap is one of %1.</source>
        <translation>--colormap 可取 %1 之一。</translation>
    </message>
</context>
<context>
    <name>app::NotationsVerb</name>
    <message>
        <source>No boxes were found.</source>
        <translation>未找到框。</translation>
    </message>
    <message>
        <source>“%1” says no units: they are as “0-100 clockwise”, see --help.</source>
        <translation>“%1”不是单位说明：写法如“0-100 clockwise”，参见 --help。</translation>
    </message>
    <message>
        <source>There is no source %1 in the project.</source>
        <translation>项目中没有来源 %1。</translation>
    </message>
    <message>
        <source>There is no notation “%1”; known are: %2.</source>
        <translation>没有名为“%1”的框记法；已知的有：%2。</translation>
    </message>
</context>
<context>
    <name>app::RebuildVerb</name>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 已存在，未作改动。</translation>
    </message>
    <message>
        <source>line %1, entry %2: %3</source>
        <translation>第 %1 行，条目 %2：%3</translation>
    </message>
    <message>
        <source>%1 of %2 entries were done again.</source>
        <translation>共 %2 条记录，已重做 %1 条。</translation>
    </message>
</context>
<context>
    <name>app::RenderVerb</name>
    <message>
        <source>--size is WxH, for example 1600x1000.</source>
        <translation>--size 的写法是“宽x高”，例如 1600x1000。</translation>
    </message>
    <message numerus="yes">
        <source>Sample %1 has %n image(s).</source>
        <translation>
            <numerusform>样本 %1 有 %n 幅图像。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ReplaceVerb</name>
    <message>
        <source>Sample %1, turn %2: %3</source>
        <translation>样本 %1，第 %2 轮：%3</translation>
    </message>
    <message>
        <source>%1 matches in %2 texts of %3 pairs, %4 of them approved. Changed: %5 texts.</source>
        <translation>%3 个问答对（其中 %4 个已通过）的 %2 个文本中有 %1 处匹配。已更改：%5 个文本。</translation>
    </message>
</context>
<context>
    <name>app::ReportRun</name>
    <message>
        <source>Writing the report</source>
        <translation>正在写出报告</translation>
    </message>
</context>
<context>
    <name>app::ReportVerb</name>
    <message>
        <source>There is no format “%1”; there are markdown, html, csv and errata.</source>
        <translation>没有格式“%1”；可用的格式有 markdown、html、csv 和 errata。</translation>
    </message>
    <message>
        <source>The name of %1 does not tell its format: say --format markdown, html, csv or errata.</source>
        <translation>从名称 %1 看不出格式：请用 --format 指定 markdown、html、csv 或 errata。</translation>
    </message>
    <message>
        <source>%1: %2 records, %3 pairs reviewed or changed; %4 pairs with a changed text</source>
        <translation>%1：已审核或修改 %2 条记录、%3 个问答对；%4 个问答对的文本被修改</translation>
    </message>
</context>
<context>
    <name>app::RestoreVerb</name>
    <message>
        <source>What was there before is kept as %1.</source>
        <translation>之前的内容保存为 %1。</translation>
    </message>
</context>
<context>
    <name>app::RunsVerb</name>
    <message>
        <source>  no pair for %1 predictions: rows %2</source>
        <translation>  %1 条预测没有对应的问答对：行 %2</translation>
    </message>
    <message>
        <source>  %1 predictions repeat another one: rows %2</source>
        <translation>  %1 条预测与另一条重复：行 %2</translation>
    </message>
    <message>
        <source>  %1 predictions have another question than their pair: rows %2</source>
        <translation>  %1 条预测的问题与其问答对不同：行 %2</translation>
    </message>
    <message>
        <source>  rows %1 share %2 pairs, the first is pair %3 of sample %4; none was taken</source>
        <translation>  行 %1 对应同样的 %2 个问答对，第一个是样本 %4 的第 %3 对；均未采用</translation>
    </message>
    <message>
        <source>  %1 pairs of the project have no prediction</source>
        <translation>  项目中有 %1 个问答对没有预测</translation>
    </message>
    <message>
        <source>%1: %2, %3 rows, %4 predictions, %5 rows without one, %6 problems</source>
        <translation>%1：%2，%3 行，%4 条预测，%5 行没有预测，%6 个问题</translation>
    </message>
    <message>
        <source>  by %1 (%2): %3 matched, %4 without a pair, %5 ambiguous, %6 repeated, %7 with another question</source>
        <translation>  按 %1（%2）：匹配 %3，无问答对 %4，有歧义 %5，重复 %6，问题不同 %7</translation>
    </message>
    <message>
        <source>  row %1, line %2, byte %3: %4</source>
        <translation>  第 %1 条，第 %2 行，字节 %3：%4</translation>
    </message>
    <message>
        <source>  … and %1 more</source>
        <translation>  …以及另外 %1 个</translation>
    </message>
    <message>
        <source>No run “%1” was removed from the project.</source>
        <translation>项目中没有已移除的运行“%1”。</translation>
    </message>
</context>
<context>
    <name>app::VerifyVerb</name>
    <message>
        <source>Everything is as it should be.</source>
        <translation>一切正常。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The picture cannot be made.</source>
        <translation>无法生成图片。</translation>
    </message>
</context>
<context>
    <name>core::AnswerFile</name>
    <message>
        <source>“%1” was there in record %2; this one is left out.</source>
        <translation>“%1”在第 %2 条记录中已出现；这一条已略去。</translation>
    </message>
    <message>
        <source>“answers” is no list of texts; the record is left out.</source>
        <translation>“answers”不是文本列表；该记录已略去。</translation>
    </message>
    <message>
        <source>There is no “prediction” that is a text; it counts as wrong.</source>
        <translation>没有文本形式的“prediction”；按错误计。</translation>
    </message>
    <message>
        <source>There is nothing to score in %1.</source>
        <translation>%1 中没有可评分的内容。</translation>
    </message>
</context>
<context>
    <name>core::Applier</name>
    <message>
        <source>Turn %1 of sample %2 has no text in its record that could be changed.</source>
        <translation>样本 %2 的轮次 %1 在记录中没有可以修改的文本。</translation>
    </message>
    <message>
        <source>The text of turn %1 of sample %2 has changed since.</source>
        <translation>样本 %2 中轮次 %1 的文本在此期间已被修改。</translation>
    </message>
    <message>
        <source>The verdict on pair %1 of sample %2 has changed since.</source>
        <translation>样本 %2 中问答对 %1 的结论在此期间已被修改。</translation>
    </message>
    <message>
        <source>The tags of pair %1 of sample %2 have changed since.</source>
        <translation>样本 %2 中问答对 %1 的标签在此期间已被修改。</translation>
    </message>
    <message>
        <source>A comment on sample %1 has changed since.</source>
        <translation>样本 %1 的一条评论在此期间已被修改。</translation>
    </message>
    <message>
        <source>Sample %1 has no turn %2.</source>
        <translation>样本 %1 没有轮次 %2。</translation>
    </message>
    <message>
        <source>Sample %1 has no pair at turn %2.</source>
        <translation>样本 %1 在轮次 %2 处没有问答对。</translation>
    </message>
    <message>
        <source>Turn %1 of sample %2 is approved. Reopen it to change its text.</source>
        <translation>样本 %2 的第 %1 轮已通过。要修改文字，请先重新打开。</translation>
    </message>
    <message>
        <source>The turns of sample %1 have changed since.</source>
        <translation>样本 %1 的轮次此后已有改动。</translation>
    </message>
    <message>
        <source>Sample %1 has no such turns.</source>
        <translation>样本 %1 没有这样的轮次。</translation>
    </message>
    <message>
        <source>Something is still said of pair %1 of sample %2.</source>
        <translation>样本 %2 的问答对 %1 上仍有评审内容。</translation>
    </message>
    <message>
        <source>Turn %1 of sample %2 still has a text of its own.</source>
        <translation>样本 %2 的轮次 %1 仍有改过的文本。</translation>
    </message>
</context>
<context>
    <name>core::Backup</name>
    <message>
        <source>%1: %2</source>
        <comment>where, and what is wrong there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The backup %1 is gone again.</source>
        <translation>备份 %1 又不见了。</translation>
    </message>
</context>
<context>
    <name>core::BackupFolder</name>
    <message>
        <source>The folder %1 for backups could not be made.</source>
        <translation>无法创建备份文件夹 %1。</translation>
    </message>
    <message>
        <source>Another backup into %1 is under way. %2</source>
        <translation>另一个备份正在写入 %1。%2</translation>
    </message>
</context>
<context>
    <name>core::BandChoice</name>
    <message>
        <source>An image is shown from one band or from three.</source>
        <translation>影像只能用一个或三个波段显示。</translation>
    </message>
    <message numerus="yes">
        <source>There is no band %1; the image has %n band(s).</source>
        <translation>
            <numerusform>没有波段 %1；该影像有 %n 个波段。</numerusform>
        </translation>
    </message>
    <message>
        <source>A normalized difference needs two bands.</source>
        <translation>归一化差值需要两个波段。</translation>
    </message>
</context>
<context>
    <name>core::BandPresets</name>
    <message>
        <source>True colour</source>
        <translation>真彩色</translation>
    </message>
    <message>
        <source>False colour, infrared</source>
        <translation>假彩色（近红外）</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>短波红外</translation>
    </message>
    <message>
        <source>Vegetation (NDVI)</source>
        <translation>植被（NDVI）</translation>
    </message>
    <message>
        <source>Radar in decibels</source>
        <translation>雷达（分贝）</translation>
    </message>
    <message>
        <source>Thermal, iron</source>
        <translation>热红外，铁红</translation>
    </message>
    <message>
        <source>Thermal, black is hot</source>
        <translation>热红外，黑热</translation>
    </message>
</context>
<context>
    <name>core::BoxEdits</name>
    <message>
        <source>There is no text that the box could stand in, or no image.</source>
        <translation>没有可写入该框的文本，或没有影像。</translation>
    </message>
    <message>
        <source>This box cannot be written in the way of this source.</source>
        <translation>无法按此来源的写法写出该框。</translation>
    </message>
    <message>
        <source>This box is all that its field holds. It can be moved, but not deleted.</source>
        <translation>该字段中只有这一个框，可以移动，但不能删除。</translation>
    </message>
    <message>
        <source>This field holds one box and no list of boxes, so there is no place for another.</source>
        <translation>此字段只含一个框而不是框的列表，因此没有放置另一个框的位置。</translation>
    </message>
</context>
<context>
    <name>core::BoxFile</name>
    <message>
        <source>“%1” was there in record %2; this one is left out.</source>
        <translation>“%1”在第 %2 条记录中已出现；这一条已略去。</translation>
    </message>
    <message>
        <source>“truth” and “kind” are no box: aabb with 4 numbers, obb with 5 or poly with 4 corners; the record is left out.</source>
        <translation>“truth”和“kind”不构成框：aabb 有 4 个数，obb 有 5 个，poly 有 4 个角；该记录已略去。</translation>
    </message>
    <message>
        <source>“pred” is no box of this kind; it counts as an IoU of 0.</source>
        <translation>“pred”不是这种框；按 IoU 为 0 计。</translation>
    </message>
    <message>
        <source>There is nothing to score in %1.</source>
        <translation>%1 中没有可评分的内容。</translation>
    </message>
</context>
<context>
    <name>core::BoxProblem</name>
    <message>
        <source>outside</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>颠倒</translation>
    </message>
    <message>
        <source>no area</source>
        <translation>无面积</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字个数</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>tiny</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>other notation</source>
        <translation>写法不同</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数目不符</translation>
    </message>
    <message>
        <source>Leaves the image.</source>
        <translation>超出图像。</translation>
    </message>
    <message>
        <source>Its corners are swapped.</source>
        <translation>两个角点顺序颠倒。</translation>
    </message>
    <message>
        <source>Has no area.</source>
        <translation>没有面积。</translation>
    </message>
    <message>
        <source>Has more or fewer numbers than the boxes of this source usually have.</source>
        <translation>数字的个数与该来源的其他框不同。</translation>
    </message>
    <message>
        <source>Begins like a box but cannot be read as one.</source>
        <translation>开头像一个框，但无法读取。</translation>
    </message>
    <message>
        <source>Covers an earlier box of the same text.</source>
        <translation>与同一文本中前面的框重合。</translation>
    </message>
    <message>
        <source>Is very small.</source>
        <translation>非常小。</translation>
    </message>
    <message>
        <source>Is written unlike the boxes of this source.</source>
        <translation>写法与该来源的框不同。</translation>
    </message>
    <message>
        <source>The text says another number than there are boxes.</source>
        <translation>文中所说的数目与框的数目不一致。</translation>
    </message>
</context>
<context>
    <name>core::BoxRepair</name>
    <message>
        <source>Swap its corners</source>
        <translation>交换角点</translation>
    </message>
    <message>
        <source>Clip it to the image</source>
        <translation>裁剪到图像内</translation>
    </message>
    <message>
        <source>Write its numbers in the range of the source</source>
        <translation>按来源的取值范围改写数字</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除它</translation>
    </message>
</context>
<context>
    <name>core::BoxStatistics</name>
    <message>
        <source>Most are whole numbers, so they may count something else.</source>
        <translation>大多数是整数，因此可能采用其他计数方式。</translation>
    </message>
    <message>
        <source>Too many lie outside to be sure; the source may mix ranges.</source>
        <translation>超出范围的太多，无法确定；该来源可能混用了多种范围。</translation>
    </message>
    <message>
        <source>They fit the pixels of their images just as well.</source>
        <translation>它们与各自影像的像素坐标同样吻合。</translation>
    </message>
    <message>
        <source>Too few boxes to be sure.</source>
        <translation>框太少，无法确定。</translation>
    </message>
    <message>
        <source>They could be pixels of images of that size too.</source>
        <translation>它们也可能是该尺寸影像的像素坐标。</translation>
    </message>
    <message>
        <source>They fit none of the ranges well; the source may mix ranges.</source>
        <translation>没有一种范围与它们很吻合；该来源可能混用了多种范围。</translation>
    </message>
    <message>
        <source>The image sizes that would settle it are not known for enough boxes.</source>
        <translation>已知影像尺寸的框不够多，无法据此判定。</translation>
    </message>
    <message>
        <source>No boxes were found.</source>
        <translation>未找到框。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) in %1, written from %2 to %3, decimals: %4.</source>
        <translation>
            <numerusform>%1：%Ln 个框，数值从 %2 到 %3，小数位数：%4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of range.</source>
        <translation>
            <numerusform>%Ln 个超出范围。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reversed.</source>
        <translation>
            <numerusform>%Ln 个坐标颠倒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an area.</source>
        <translation>
            <numerusform>%Ln 个面积为零。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % fit inside as x1 y1 x2 y2 in this order, %2 % as x y width height.</source>
        <translation>%1% 按 x1 y1 x2 y2 的顺序落在范围内，%2% 按 x y 宽 高落在范围内。</translation>
    </message>
</context>
<context>
    <name>core::CaptionEntries</name>
    <message>
        <source>%1 holds no candidates: it should be a list of {&quot;image_id&quot;, &quot;caption&quot;}, or an object with a list “items”.</source>
        <translation>%1 中没有候选描述：应是由 {&quot;image_id&quot;, &quot;caption&quot;} 组成的列表，或含有列表“items”的对象。</translation>
    </message>
    <message>
        <source>%1 holds no references: it should be an object with the lists “images” and “annotations”, or with a list “items”.</source>
        <translation>%1 中没有参考：应是含有列表“images”和“annotations”或列表“items”的对象。</translation>
    </message>
    <message>
        <source>“%1” was there in record %2; this one is left out.</source>
        <translation>“%1”在第 %2 条记录中已出现；这一条已略去。</translation>
    </message>
    <message>
        <source>“%1” is no list of texts; the record is left out.</source>
        <translation>“%1”不是文本列表；该记录已略去。</translation>
    </message>
    <message>
        <source>A reference is no text; it is left out.</source>
        <translation>有一条参考不是文本；已略去。</translation>
    </message>
</context>
<context>
    <name>core::CaptionLimit</name>
    <message numerus="yes">
        <source>%n text(s) were read up to the word %1, or until a word came more than %2 times.</source>
        <translation>
            <numerusform>%n 条文本只读到第 %1 个词，或读到某个词出现超过 %2 次为止。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::CaptionScores</name>
    <message>
        <source>Scoring captions was cancelled.</source>
        <translation>描述评分已取消。</translation>
    </message>
    <message>
        <source>Of %1 distinct captions %2 were read with gaps, %3 not at all; time ran out for %4.</source>
        <translation>在 %1 条不同的描述中，%2 条读得不完整，%3 条完全未能读出；%4 条超时。</translation>
    </message>
</context>
<context>
    <name>core::CaptionTest</name>
    <message>
        <source>The references have no image “%1”; the candidate is left out.</source>
        <translation>参考中没有图像“%1”；其候选描述已略去。</translation>
    </message>
    <message>
        <source>Image “%1” has no reference; the candidate is left out.</source>
        <translation>图像“%1”没有参考；其候选描述已略去。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no candidate and are not scored; the first is “%1”.</source>
        <translation>
            <numerusform>%n 张图像没有候选描述，未评分；第一张是“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to score in %1.</source>
        <translation>%1 中没有可评分的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have a candidate of one of the two models only; they are not compared.</source>
        <translation>
            <numerusform>%n 张图像只有两个模型之一的候选描述；不作比较。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::ChangeRow</name>
    <message>
        <source>The journal holds a change of the kind &quot;%1&quot; that this program cannot read.</source>
        <translation>日志中有本程序无法读取的修改类型“%1”。</translation>
    </message>
</context>
<context>
    <name>core::ChangeStore</name>
    <message>
        <source>The project has no sample %1.</source>
        <translation>项目中没有样本 %1。</translation>
    </message>
    <message>
        <source>Source %1 is still being imported.</source>
        <translation>来源 %1 仍在导入。</translation>
    </message>
</context>
<context>
    <name>core::CheckedFile</name>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written. What was there before is unchanged.</source>
        <translation>磁盘已满：无法写入 %1。原有内容未变。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there before is unchanged.</source>
        <translation>无法写入 %1：%2。原有内容未变。</translation>
    </message>
</context>
<context>
    <name>core::CoarseImage</name>
    <message>
        <source>Parts of the image could not be read and are left empty.</source>
        <translation>图像的部分内容无法读取，已留空。</translation>
    </message>
</context>
<context>
    <name>core::CocoResults</name>
    <message>
        <source>COCO caption results</source>
        <translation>COCO 描述结果</translation>
    </message>
</context>
<context>
    <name>core::ColorMap</name>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>Iron</source>
        <translation>铁红</translation>
    </message>
    <message>
        <source>Inferno</source>
        <translation>Inferno</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Red, yellow, green</source>
        <translation>红—黄—绿</translation>
    </message>
</context>
<context>
    <name>core::ColumnChoice</name>
    <message>
        <source>“%1” names no column: write id=, image=, question=, answer=, truth= or place= with one.</source>
        <translation>“%1”没有指明列：请写成 id=、image=、question=、answer=、truth= 或 place= 加列名。</translation>
    </message>
    <message>
        <source>The file has no column “%1”; it has: %2.</source>
        <translation>文件中没有“%1”列；它有：%2。</translation>
    </message>
    <message>
        <source>%1 is “%2”, in %3 of the first %4 rows.</source>
        <translation>%1 是“%2”，前 %4 行中有 %3 行有值。</translation>
    </message>
</context>
<context>
    <name>core::ConversationAnswers</name>
    <message>
        <source>Nobody answers in this conversation.</source>
        <translation>此对话中没有回答。</translation>
    </message>
    <message>
        <source>Conversations with the answers of a model</source>
        <translation>含模型回答的对话</translation>
    </message>
</context>
<context>
    <name>core::ConvertedBoxes</name>
    <message>
        <source>There were no boxes to rewrite.</source>
        <translation>没有需要改写的框。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) rewritten as %1, in whole cells.</source>
        <translation>
            <numerusform>%Ln 个框已改写为 %1，以整格表示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) rewritten as %1 in %2, rounded to whole numbers.</source>
        <translation>
            <numerusform>%Ln 个框已改写为 %1，数值范围 %2，四舍五入到整数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) rewritten as %1 in %2, rounded to %3 decimals.</source>
        <translation>
            <numerusform>%Ln 个框已改写为 %1，数值范围 %2，四舍五入到 %3 位小数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turned one(s) became upright.</source>
        <translation>
            <numerusform>%Ln 个旋转框变为水平框。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be written so and stayed as they were.</source>
        <translation>
            <numerusform>%Ln 个框无法这样书写，保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed as they were, because the size of their image is needed and not known.</source>
        <translation>
            <numerusform>%Ln 个框保持原样，因为改写需要图像尺寸而该尺寸未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rounding moved a corner by %1 pixels at most.</source>
        <translation>舍入使角点最多移动 %1 像素。</translation>
    </message>
    <message>
        <source>Rounding moved no corner.</source>
        <translation>舍入没有移动任何角点。</translation>
    </message>
    <message numerus="yes">
        <source>How far rounding moved %Ln whose image is not known cannot be said in pixels.</source>
        <translation>
            <numerusform>有 %Ln 个框的图像未知，无法以像素说明舍入使其移动了多远。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::Database</name>
    <message>
        <source>The project file %1 was moved, replaced or removed while it was open.</source>
        <translation>项目文件 %1 在打开期间被移动、替换或删除。</translation>
    </message>
    <message>
        <source>There is no space left on the disk of %1. Nothing was changed.</source>
        <translation>%1 所在磁盘空间不足。未作任何更改。</translation>
    </message>
    <message>
        <source>Another program is using %1.</source>
        <translation>另一个程序正在使用 %1。</translation>
    </message>
    <message>
        <source>The project file %1 is damaged (%2).</source>
        <translation>项目文件 %1 已损坏（%2）。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>操作已停止。</translation>
    </message>
    <message>
        <source>The project file %1 could not be used: %2 (%3).</source>
        <translation>无法使用项目文件 %1：%2（%3）。</translation>
    </message>
</context>
<context>
    <name>core::Disk</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 已存在，未作改动。</translation>
    </message>
</context>
<context>
    <name>core::EarthdialResults</name>
    <message>
        <source>EarthDial results</source>
        <translation>EarthDial 结果</translation>
    </message>
</context>
<context>
    <name>core::EditHistory</name>
    <message>
        <source>The project is open for reading only: %1</source>
        <translation>项目以只读方式打开：%1</translation>
    </message>
    <message>
        <source>This step cannot be taken back alone: something later builds on it. %1</source>
        <translation>这一步不能单独撤回：后面的修改以它为基础。%1</translation>
    </message>
    <message>
        <source>Many pairs are being changed just now. Try again in a moment.</source>
        <translation>正在批量修改问答对，请稍后再试。</translation>
    </message>
    <message>
        <source>It takes back an edit whose turn it is not.</source>
        <translation>它要撤销的编辑还没有轮到。</translation>
    </message>
    <message>
        <source>It does an edit again whose turn it is not.</source>
        <translation>它要重做的编辑还没有轮到。</translation>
    </message>
</context>
<context>
    <name>core::EditWriter</name>
    <message>
        <source>%1 holds boxes: it can only become JSON lists of numbers.</source>
        <translation>%1 存放的是框：只能改成由数字组成的 JSON 列表。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>core::ErrorTaxonomy</name>
    <message>
        <source>The list of errors is no JSON at line %1: %2.</source>
        <translation>错误列表第 %1 行不是 JSON：%2。</translation>
    </message>
    <message>
        <source>The list of errors has no “version”.</source>
        <translation>错误列表没有 “version”。</translation>
    </message>
    <message>
        <source>%1 of the list of errors needs an “id” of letters, digits and -.</source>
        <translation>错误列表的%1需要由字母、数字和 - 组成的 “id”。</translation>
    </message>
    <message>
        <source>%1 of the list of errors has no “name”.</source>
        <translation>错误列表的%1没有 “name”。</translation>
    </message>
    <message>
        <source>%1 of the list of errors has the id “%2” of another one.</source>
        <translation>错误列表的%1与另一项的 id “%2”相同。</translation>
    </message>
    <message>
        <source>The list of errors has to have between 1 and %1 groups.</source>
        <translation>错误列表须有 1 到 %1 个组。</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 组</translation>
    </message>
    <message>
        <source>%1 of the list of errors has to have between 1 and %2 errors.</source>
        <translation>错误列表的%1须有 1 到 %2 个错误。</translation>
    </message>
    <message>
        <source>Error %1 in group %2</source>
        <translation>第 %2 组第 %1 个错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>core::Exporter</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>There is nothing to export: the project has no source.</source>
        <translation>没有可导出的内容：项目中没有来源。</translation>
    </message>
    <message>
        <source>There is no notation “%1”.</source>
        <translation>没有名为“%1”的框写法。</translation>
    </message>
    <message>
        <source>The boxes of %1 are in a notation that is not known, “%2”. Say which one it is first.</source>
        <translation>%1 中的框使用了未知的写法“%2”。请先指定是哪一种写法。</translation>
    </message>
    <message>
        <source>Two files would be called %1. Nothing was exported.</source>
        <translation>会有两个文件都叫 %1。未导出任何内容。</translation>
    </message>
</context>
<context>
    <name>core::FileHash</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>core::FileHeader</name>
    <message>
        <source>%1 could not be opened: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is an empty file, not a project.</source>
        <translation>%1 是空文件，不是项目。</translation>
    </message>
    <message>
        <source>%1 is not a project of RSReview.</source>
        <translation>%1 不是 RSReview 项目。</translation>
    </message>
    <message>
        <source>%1 is cut short: it has only %2 bytes.</source>
        <translation>%1 不完整：只有 %2 字节。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a project of RSReview.</source>
        <translation>%1 是其他程序的数据库，不是 RSReview 项目。</translation>
    </message>
    <message>
        <source>%1 was made by a newer RSReview: it has format %2, and this program knows up to %3.</source>
        <translation>%1 由更新版本的 RSReview 创建：其格式版本为 %2，本程序最高支持 %3。</translation>
    </message>
    <message>
        <source>The project file %1 is damaged: its header makes no sense.</source>
        <translation>项目文件 %1 已损坏：文件头无效。</translation>
    </message>
    <message>
        <source>The project file %1 is cut short: it has %2 bytes and should have %3.</source>
        <translation>项目文件 %1 不完整：现有 %2 字节，应有 %3 字节。</translation>
    </message>
</context>
<context>
    <name>core::FileProblem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, record %2, line %3: %4</source>
        <translation>%1，第 %2 条记录，第 %3 行：%4</translation>
    </message>
    <message>
        <source>%1, record %2 of “%3”, line %4: %5</source>
        <translation>%1，“%3”的第 %2 条记录，第 %4 行：%5</translation>
    </message>
</context>
<context>
    <name>core::FileWindow</name>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
</context>
<context>
    <name>core::ForeignContent</name>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>This is a Git LFS pointer, which only names the real file. Fetch that with &quot;git lfs pull&quot;.</source>
        <translation>这是 Git LFS 指针，只记录了真正文件的名称。请用“git lfs pull”取回该文件。</translation>
    </message>
    <message>
        <source>This is a web page, saved in place of the file. Download the file itself.</source>
        <translation>这是一个网页，被存成了该文件。请下载文件本身。</translation>
    </message>
    <message>
        <source>This is XML, not JSON.</source>
        <translation>这是 XML，不是 JSON。</translation>
    </message>
    <message>
        <source>The text is written in UTF-16. Save it as UTF-8.</source>
        <translation>文本采用 UTF-16 编码。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The text is written in UTF-32. Save it as UTF-8.</source>
        <translation>文本采用 UTF-32 编码。请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation>文件已压缩。请先解压缩。</translation>
    </message>
    <message>
        <source>This is a binary file, not JSON.</source>
        <translation>这是二进制文件，不是 JSON。</translation>
    </message>
    <message>
        <source>The file holds a single value, not a list of records.</source>
        <translation>文件中只有单个值，不是记录列表。</translation>
    </message>
    <message>
        <source>This is text, but not JSON.</source>
        <translation>这是文本，但不是 JSON。</translation>
    </message>
</context>
<context>
    <name>core::GeochatResults</name>
    <message>
        <source>GeoChat, SkySenseGPT and VRSBench results</source>
        <translation>GeoChat、SkySenseGPT 和 VRSBench 结果</translation>
    </message>
</context>
<context>
    <name>core::Histogram</name>
    <message>
        <source>Looking at “%1” was cancelled.</source>
        <translation>“%1”的统计已取消。</translation>
    </message>
</context>
<context>
    <name>core::ImageLocator</name>
    <message>
        <source>it names a virtual file system</source>
        <translation>它指向虚拟文件系统</translation>
    </message>
    <message>
        <source>it is an address, and images are read from the disk only</source>
        <translation>它是网络地址，而影像只从磁盘读取</translation>
    </message>
    <message>
        <source>it is a path of another computer</source>
        <translation>它是另一台计算机上的路径</translation>
    </message>
    <message>
        <source>it is a document, not a path</source>
        <translation>它是一份文档，不是路径</translation>
    </message>
    <message>
        <source>it is an instruction to an image library, not a path</source>
        <translation>它是给影像库的指令，不是路径</translation>
    </message>
    <message>
        <source>it is a path in a network</source>
        <translation>它是网络路径</translation>
    </message>
    <message>
        <source>The image “%1” is refused: %2.</source>
        <translation>拒绝读取影像“%1”：%2。</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is a pipe</source>
        <translation>它是管道</translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation>它是套接字</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>它是设备</translation>
    </message>
    <message>
        <source>a link leads out of the image folders, to “%1”</source>
        <translation>有链接指向影像文件夹之外的“%1”</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>它的链接形成循环</translation>
    </message>
    <message>
        <source>The image “%1” may not be read: %2.</source>
        <translation>不允许读取影像“%1”：%2。</translation>
    </message>
    <message>
        <source>it lies outside of the image folders</source>
        <translation>它位于影像文件夹之外</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it contains a null character</source>
        <translation>它含有空字符</translation>
    </message>
    <message>
        <source>The image “%1” was not looked for: no image folder is set.</source>
        <translation>未查找影像“%1”：没有设置影像文件夹。</translation>
    </message>
    <message>
        <source>The image “%1” was not found. Looked for:
%2</source>
        <translation>未找到影像“%1”。查找过的位置：
%2</translation>
    </message>
</context>
<context>
    <name>core::ImageOptions</name>
    <message>
        <source>“%1” does not say how to show an image.</source>
        <translation>“%1”不是影像的显示选项。</translation>
    </message>
</context>
<context>
    <name>core::Journal</name>
    <message>
        <source>An edit that changes nothing was not noted.</source>
        <translation>编辑没有改变任何内容，未予记录。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>The journal of %1 was not written: the change was taken back before.</source>
        <translation>未写入 %1 的日志：修改在此之前已被撤回。</translation>
    </message>
    <message>
        <source>The journal of %1 has lost its entry %2.</source>
        <translation>%1 的日志丢失了条目 %2。</translation>
    </message>
    <message>
        <source>The journal has no entry %1.</source>
        <translation>日志中没有条目 %1。</translation>
    </message>
    <message>
        <source>Entry %1 of the journal is neither edit, undo nor redo.</source>
        <translation>日志条目 %1 既不是编辑，也不是撤销或重做。</translation>
    </message>
</context>
<context>
    <name>core::JournalReplay</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not a text journal of RSReview.</source>
        <translation>%1 不是 RSReview 的文本日志。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The edit %1 that it is about was not done here.</source>
        <translation>它所指的编辑 %1 没有在这里执行。</translation>
    </message>
    <message>
        <source>Its source, with the hash %1, was not given, or is another one now.</source>
        <translation>没有提供其来源（哈希 %1），或来源已改变。</translation>
    </message>
</context>
<context>
    <name>core::JournalVerifier</name>
    <message>
        <source>Entry %1 before it is missing.</source>
        <translation>它之前的条目 %1 缺失。</translation>
    </message>
    <message>
        <source>It is neither edit, undo nor redo.</source>
        <translation>它既不是编辑，也不是撤销或重做。</translation>
    </message>
    <message>
        <source>It, or the entry before it, is not what was written: the hash differs.</source>
        <translation>它或它之前的条目与写入时不一致：哈希值不同。</translation>
    </message>
    <message>
        <source>It, and all up to entry %1, are missing at the end.</source>
        <translation>末尾从它到条目 %1 全部缺失。</translation>
    </message>
    <message>
        <source>It is an edit and points at another entry.</source>
        <translation>它是编辑，却指向另一条目。</translation>
    </message>
    <message>
        <source>It takes back entry %1, whose turn it was not.</source>
        <translation>它撤销了条目 %1，但当时不应轮到该条目。</translation>
    </message>
    <message>
        <source>It does entry %1 again, whose turn it was not.</source>
        <translation>它重做了条目 %1，但当时不应轮到该条目。</translation>
    </message>
    <message>
        <source>What it says can be undone and redone is wrong.</source>
        <translation>它所记的可撤销与可重做内容有误。</translation>
    </message>
    <message>
        <source>It changes a sample that is not where it says.</source>
        <translation>它修改的样本不在它所说的位置。</translation>
    </message>
    <message>
        <source>It is missing, but its changes are there.</source>
        <translation>它缺失了，但它的修改还在。</translation>
    </message>
</context>
<context>
    <name>core::JsonCheck</name>
    <message>
        <source>The record ends before it is complete.</source>
        <translation>记录尚不完整就结束了。</translation>
    </message>
    <message>
        <source>Something follows the end of the record.</source>
        <translation>记录结束之后还有内容。</translation>
    </message>
    <message>
        <source>A colon is missing behind a key.</source>
        <translation>键的后面缺少冒号。</translation>
    </message>
    <message>
        <source>A comma is missing before &quot;%1&quot;.</source>
        <translation>“%1”之前缺少逗号。</translation>
    </message>
    <message>
        <source>Lists and objects are nested deeper than %1.</source>
        <translation>列表和对象的嵌套深度超过 %1 层。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number nor a word that JSON knows.</source>
        <translation>“%1”既不是数字，也不是 JSON 认识的词。</translation>
    </message>
    <message>
        <source>A &quot;%1&quot; closes what it did not open.</source>
        <translation>“%1”没有对应的起始括号。</translation>
    </message>
    <message>
        <source>The closing quote of a string is missing, or a line break stands in it unescaped.</source>
        <translation>字符串缺少右引号，或其中有未转义的换行。</translation>
    </message>
    <message>
        <source>The control character %1 stands in a string unescaped.</source>
        <translation>字符串中有未转义的控制字符 %1。</translation>
    </message>
    <message>
        <source>The closing quote of a string is missing.</source>
        <translation>字符串缺少右引号。</translation>
    </message>
    <message>
        <source>A backslash in a string escapes nothing that JSON knows.</source>
        <translation>字符串中的反斜杠转义不是 JSON 认识的转义。</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; where a value should be.</source>
        <translation>应为值的位置出现了“%1”。</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; where something should still come.</source>
        <translation>应当还有内容的位置出现了“%1”。</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; where a key in double quotes should be.</source>
        <translation>应为双引号键名的位置出现了“%1”。</translation>
    </message>
</context>
<context>
    <name>core::JsonObject</name>
    <message>
        <source>This is not a JSON object.</source>
        <translation>这不是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>core::LayoutProbe</name>
    <message>
        <source>The file ends before the object that holds the list is closed.</source>
        <translation>包含列表的对象尚未闭合，文件就结束了。</translation>
    </message>
    <message>
        <source>What follows the list is not valid JSON.</source>
        <translation>列表之后的内容不是有效的 JSON。</translation>
    </message>
</context>
<context>
    <name>core::LinkParser</name>
    <message>
        <source>The English dictionary of link-grammar is not there. Install the package link-grammar-dictionaries-en.</source>
        <translation>没有 link-grammar 的英语词典。请安装软件包 link-grammar-dictionaries-en。</translation>
    </message>
</context>
<context>
    <name>core::LlavaAnswers</name>
    <message>
        <source>LLaVA answers</source>
        <translation>LLaVA 回答</translation>
    </message>
</context>
<context>
    <name>core::LmmsEvalSamples</name>
    <message>
        <source>lmms-eval samples</source>
        <translation>lmms-eval 样本</translation>
    </message>
</context>
<context>
    <name>core::MeteorCorpus</name>
    <message>
        <source>Scoring captions was cancelled.</source>
        <translation>描述评分已取消。</translation>
    </message>
</context>
<context>
    <name>core::MetricInfo</name>
    <message numerus="yes">
        <source>%n item(s) have no reference and score 0.</source>
        <translation>
            <numerusform>%n 项没有参考，得 0 分。</numerusform>
        </translation>
    </message>
    <message>
        <source>CIDEr weighs words by how few of the items they are in; of one item alone every weight, and so the score, is 0.</source>
        <translation>CIDEr 按词在多少项中出现来加权；只有一项时，所有权重为 0，得分也为 0。</translation>
    </message>
</context>
<context>
    <name>core::PageCodec</name>
    <message>
        <source>A record of %1 bytes is longer than a project can keep (%2).</source>
        <translation>记录长 %1 字节，超出项目可保存的上限（%2）。</translation>
    </message>
    <message>
        <source>A page could not be packed: %1.</source>
        <translation>无法压缩页：%1。</translation>
    </message>
    <message>
        <source>The page cannot be unpacked: %1.</source>
        <translation>无法解压缩该页：%1。</translation>
    </message>
    <message>
        <source>its length is not what was noted</source>
        <translation>其长度与登记的不符</translation>
    </message>
    <message>
        <source>it is shorter than it should be</source>
        <translation>它比应有的长度短</translation>
    </message>
</context>
<context>
    <name>core::PageStore</name>
    <message>
        <source>The project %1 has lost its page %2.</source>
        <translation>项目 %1 丢失了页 %2。</translation>
    </message>
    <message>
        <source>Page %1 of %2: %3</source>
        <translation>%2 的页 %1：%3</translation>
    </message>
</context>
<context>
    <name>core::PairTexts</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>core::PairedBootstrap</name>
    <message>
        <source>There is nothing to draw samples from.</source>
        <translation>没有可供抽样的内容。</translation>
    </message>
    <message>
        <source>Only values of the same items can be compared.</source>
        <translation>只能比较相同各项的值。</translation>
    </message>
    <message>
        <source>The bootstrap was cancelled.</source>
        <translation>自助抽样已取消。</translation>
    </message>
</context>
<context>
    <name>core::ParaphraseTable</name>
    <message>
        <source>There is no table of paraphrases %1.</source>
        <translation>没有释义表 %1。</translation>
    </message>
    <message>
        <source>The table of paraphrases %1 cannot be opened.</source>
        <translation>无法打开释义表 %1。</translation>
    </message>
    <message>
        <source>The table of paraphrases %1 is not an intact gzip file.</source>
        <translation>释义表 %1 不是完好的 gzip 文件。</translation>
    </message>
    <message>
        <source>The table of paraphrases %1 has %2 lines; three are needed for each record.</source>
        <translation>释义表 %1 有 %2 行；每条记录需要三行。</translation>
    </message>
</context>
<context>
    <name>core::PixelProbe</name>
    <message>
        <source>“%1” has no pixel %2, %3.</source>
        <translation>“%1”中没有像素 (%2, %3)。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
</context>
<context>
    <name>core::PlainRows</name>
    <message>
        <source>Rows of image, question and answer</source>
        <translation>图像、问题和回答的行</translation>
    </message>
</context>
<context>
    <name>core::PredictionFile</name>
    <message>
        <source>There is no format “%1” of predictions.</source>
        <translation>没有名为“%1”的预测格式。</translation>
    </message>
    <message>
        <source>%1 does not look like the answers of a model: say which column is the answer. It has: %2.</source>
        <translation>%1 看起来不是模型的回答：请指明哪一列是回答。它有：%2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>core::PredictionMatcher</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>core::PreferenceExport</name>
    <message>
        <source>The export was cancelled; nothing was changed.</source>
        <translation>导出已取消；未作任何更改。</translation>
    </message>
    <message>
        <source>The journal does not say who approved a pair of sample %1.</source>
        <translation>日志没有记录是谁通过了样本 %1 的一个问答对。</translation>
    </message>
</context>
<context>
    <name>core::PreferenceReport</name>
    <message>
        <source>%1: %2 corrections.</source>
        <translation>%1：%2 处修正。</translation>
    </message>
    <message>
        <source>Left out, as nobody approved them: %1.</source>
        <translation>未导出（无人通过）：%1。</translation>
    </message>
    <message>
        <source>Left out, as their question was changed, too: %1.</source>
        <translation>未导出（问题也被修改）：%1。</translation>
    </message>
    <message>
        <source>Approved with the answer unchanged: %1.</source>
        <translation>已通过但回答未改：%1。</translation>
    </message>
</context>
<context>
    <name>core::ProjectBuilder</name>
    <message>
        <source>&quot;%1&quot; is not a name for a project.</source>
        <translation>“%1”不能用作项目名称。</translation>
    </message>
    <message>
        <source>The name of %1 is too long.</source>
        <translation>%1 的名称太长。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 已存在，未作改动。</translation>
    </message>
</context>
<context>
    <name>core::ProjectCopy</name>
    <message>
        <source>The copy %1 is not what was copied. It was removed.</source>
        <translation>副本 %1 与原件不一致，已删除。</translation>
    </message>
    <message>
        <source>The copy was stopped.</source>
        <translation>复制已停止。</translation>
    </message>
    <message>
        <source>No copy was made, because the project %1 is damaged. %2</source>
        <translation>项目 %1 已损坏，因此没有复制。%2</translation>
    </message>
    <message>
        <source>%1 is in use, or was not closed tidily.</source>
        <translation>%1 正在使用，或没有正常关闭。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 已损坏：%2。</translation>
    </message>
    <message>
        <source>%1 could not be replaced: %2.</source>
        <translation>无法替换 %1：%2。</translation>
    </message>
</context>
<context>
    <name>core::ProjectFile</name>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 is open in this program already.</source>
        <translation>%1 已在本程序中打开。</translation>
    </message>
    <message>
        <source>%1 or its folder cannot be written to.</source>
        <translation>%1 或其所在文件夹不可写。</translation>
    </message>
    <message>
        <source>%1 was not closed tidily, and the copy to read it from could not be made in %2.</source>
        <translation>%1 上次未正常关闭，而且无法在 %2 中创建供读取的副本。</translation>
    </message>
    <message>
        <source>The project file %1 is damaged: %2.</source>
        <translation>项目文件 %1 已损坏：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written to from two sides at once.</source>
        <translation>不能同时从两处写入 %1。</translation>
    </message>
</context>
<context>
    <name>core::ProjectLock</name>
    <message>
        <source>There is no space left on the disk of %1, not even to lock it.</source>
        <translation>%1 所在磁盘空间不足，连锁定都无法完成。</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written to.</source>
        <translation>%1 所在文件夹不可写。</translation>
    </message>
    <message>
        <source>%1 is open in this program already.</source>
        <translation>%1 已在本程序中打开。</translation>
    </message>
    <message>
        <source>%1 is locked, and %2 does not say by whom. If no other program uses the project, remove that file.</source>
        <translation>%1 已被锁定，而 %2 没有说明由谁锁定。如果没有其他程序在使用该项目，请删除该文件。</translation>
    </message>
    <message>
        <source>%1 is open on another computer: by %2 on %3 (%4, process %5) since %6. If that program is not running any more, remove %7.</source>
        <translation>%1 已在另一台计算机上打开：由 %3 上的 %2（%4，进程 %5）自 %6 起打开。如果该程序已不再运行，请删除 %7。</translation>
    </message>
    <message>
        <source>%1 is open in another window: by %2 on %3 (%4, process %5) since %6.</source>
        <translation>%1 已在另一个窗口中打开：由 %3 上的 %2（%4，进程 %5）自 %6 起打开。</translation>
    </message>
</context>
<context>
    <name>core::PyramidBuilder</name>
    <message>
        <source>Preparing “%1” was cancelled.</source>
        <translation>已取消“%1”的准备工作。</translation>
    </message>
    <message>
        <source>A smaller copy of “%1” could not be read back.</source>
        <translation>无法读回“%1”的缩小副本。</translation>
    </message>
</context>
<context>
    <name>core::PyramidCache</name>
    <message>
        <source>There is no folder for smaller copies of large images.</source>
        <translation>没有存放大图像缩小副本的文件夹。</translation>
    </message>
    <message>
        <source>Smaller copies of “%1” need %2 MB on the disk of %3.</source>
        <translation>“%1”的缩小副本需要 %3 所在磁盘上的 %2 MB 空间。</translation>
    </message>
    <message>
        <source>“%1” was changed while it was read.</source>
        <translation>“%1”在读取过程中被更改。</translation>
    </message>
</context>
<context>
    <name>core::PyramidFile</name>
    <message>
        <source>“%1” is not whole.</source>
        <translation>“%1”不完整。</translation>
    </message>
</context>
<context>
    <name>core::PyramidWriter</name>
    <message>
        <source>Smaller copies of a large image could not be kept in %1: %2.</source>
        <translation>无法在 %1 中保存大图像的缩小副本：%2。</translation>
    </message>
</context>
<context>
    <name>core::QueryField</name>
    <message>
        <source>what the pair asks of the model</source>
        <translation>问答对要求模型完成的任务</translation>
    </message>
    <message>
        <source>what a reviewer said of the pair</source>
        <translation>审核者对问答对的结论</translation>
    </message>
    <message>
        <source>whether the text was changed</source>
        <translation>文本是否被修改</translation>
    </message>
    <message>
        <source>text of question or answer</source>
        <translation>问题或回答的文本</translation>
    </message>
    <message>
        <source>text of the question</source>
        <translation>问题的文本</translation>
    </message>
    <message>
        <source>text of the answer</source>
        <translation>回答的文本</translation>
    </message>
    <message>
        <source>file name of an image</source>
        <translation>影像文件名</translation>
    </message>
    <message>
        <source>id in the file</source>
        <translation>文件中的 id</translation>
    </message>
    <message>
        <source>imported file</source>
        <translation>导入的文件</translation>
    </message>
    <message>
        <source>number of the record in its file</source>
        <translation>记录在其文件中的编号</translation>
    </message>
    <message>
        <source>number of the sample in the project</source>
        <translation>样本在项目中的编号</translation>
    </message>
    <message>
        <source>number of pairs in the sample</source>
        <translation>样本中问答对的数量</translation>
    </message>
    <message>
        <source>%1 is a word, or a text in quotation marks.</source>
        <translation>%1 是一个词，或引号中的一段文本。</translation>
    </message>
    <message>
        <source>%1 is one of %2.</source>
        <translation>%1 的取值为 %2 之一。</translation>
    </message>
    <message>
        <source>%1 is a number or a range: 5, 5..9, 5.., ..9, &gt;5, &lt;=9.</source>
        <translation>%1 是一个数或一个范围：5, 5..9, 5.., ..9, &gt;5, &lt;=9。</translation>
    </message>
    <message>
        <source>%1 is a name, or a pattern with * and ?.</source>
        <translation>%1 是一个名称，或含 * 和 ? 的通配模式。</translation>
    </message>
    <message>
        <source>%1 is a number, a name, or a pattern with * and ?.</source>
        <translation>%1 是一个数、一个名称，或含 * 和 ? 的通配模式。</translation>
    </message>
    <message>
        <source>what is wrong with a box</source>
        <translation>框有什么问题</translation>
    </message>
    <message>
        <source>an error that a reviewer found: object, or object/invented</source>
        <translation>审阅者发现的错误：object 或 object/invented</translation>
    </message>
    <message>
        <source>how bad an error is</source>
        <translation>错误的严重程度</translation>
    </message>
    <message>
        <source>tag on the pair</source>
        <translation>问答对的标签</translation>
    </message>
    <message>
        <source>folder of an image, from the first part of its path</source>
        <translation>影像所在文件夹，从路径的第一部分起</translation>
    </message>
    <message>
        <source>what was said of the pair: by the reviewer, else by the annotator</source>
        <translation>对问答对的结论：以复核者为准，否则以标注者为准</translation>
    </message>
    <message>
        <source>what an annotator said of the pair</source>
        <translation>标注者对问答对的结论</translation>
    </message>
    <message>
        <source>what is there; open: a remark that nobody has resolved; dispute: two verdicts that differ</source>
        <translation>有什么；open：尚未解决的意见；dispute：两个不同的结论</translation>
    </message>
    <message>
        <source>a mark on a sentence of the answer</source>
        <translation>回答中某一句上的标记</translation>
    </message>
    <message>
        <source>who judged the pair: the annotator, else the reviewer</source>
        <translation>谁判断了问答对：标注者，否则为复核者</translation>
    </message>
    <message>
        <source>day on which the pair was judged: 2026-11-28</source>
        <translation>判断问答对的日期：2026-11-28</translation>
    </message>
    <message>
        <source>%1 is a day or a range of days: 2026-11-28, 2026-11-01..2026-11-28, 2026-11-01.., ..2026-11-28.</source>
        <translation>%1 是一天或一段日期：2026-11-28、2026-11-01..2026-11-28、2026-11-01..、..2026-11-28。</translation>
    </message>
    <message>
        <source>how its boxes are written</source>
        <translation>框的书写方式</translation>
    </message>
    <message>
        <source>how the question asks</source>
        <translation>问题的问法</translation>
    </message>
    <message>
        <source>all of the answer, however it is capitalised: yes</source>
        <translation>整个回答，不分大小写：yes</translation>
    </message>
    <message>
        <source>number of words in the answer</source>
        <translation>回答的词数</translation>
    </message>
    <message>
        <source>number of boxes in question and answer</source>
        <translation>问题和回答中框的数量</translation>
    </message>
    <message>
        <source>side of the smallest box, as if it were a square, in percent of the image&apos;s</source>
        <translation>最小框的边长（按正方形计），占图像的百分比</translation>
    </message>
</context>
<context>
    <name>core::QueryLexer</name>
    <message>
        <source>This quotation mark is not closed.</source>
        <translation>此引号没有闭合。</translation>
    </message>
    <message>
        <source>This parenthesis is not closed. To search for it, put the text in quotation marks.</source>
        <translation>此括号没有闭合。若要搜索括号本身，请把文本放在引号中。</translation>
    </message>
</context>
<context>
    <name>core::QueryParser</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是指 %1 吗？</translation>
    </message>
    <message>
        <source>There are: %1. To search for the text, put it in quotation marks.</source>
        <translation>可用的有：%1。若要搜索该文本，请把它放在引号中。</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>没有字段“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a value of %2.</source>
        <translation>“%1”不是 %2 的取值。</translation>
    </message>
    <message>
        <source>The query is nested too deeply.</source>
        <translation>查询嵌套太深。</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>此括号没有闭合。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>此处缺少取值。</translation>
    </message>
    <message>
        <source>A value is missing after the comma.</source>
        <translation>逗号后缺少取值。</translation>
    </message>
    <message>
        <source>There is no opening parenthesis for this one.</source>
        <translation>此括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>Something to look for is missing before “%1”.</source>
        <translation>“%1”之前缺少要查找的内容。</translation>
    </message>
    <message>
        <source>There is nothing in the parentheses.</source>
        <translation>括号中没有内容。</translation>
    </message>
    <message>
        <source>Something to look for is missing after “%1”.</source>
        <translation>“%1”之后缺少要查找的内容。</translation>
    </message>
</context>
<context>
    <name>core::Raster</name>
    <message>
        <source>“%1” is a web page, not an image.</source>
        <translation>“%1”是网页，不是影像。</translation>
    </message>
    <message>
        <source>“%1” is a virtual raster (VRT), which is refused because it can name any other file.</source>
        <translation>“%1”是虚拟栅格 (VRT)，它可以引用任意其他文件，因此被拒绝。</translation>
    </message>
    <message>
        <source>“%1” is a Git LFS pointer: the image itself was not downloaded.</source>
        <translation>“%1”是 Git LFS 指针：影像本身没有下载。</translation>
    </message>
    <message>
        <source>“%1” is an XML document, not an image.</source>
        <translation>“%1”是 XML 文档，不是影像。</translation>
    </message>
    <message>
        <source>“%1” is too large: %2 × %3 pixels.</source>
        <translation>“%1”太大：%2 × %3 像素。</translation>
    </message>
    <message>
        <source>“%1” has too many bands: %2.</source>
        <translation>“%1”的波段太多：%2 个。</translation>
    </message>
    <message>
        <source>“%1” holds no picture.</source>
        <translation>“%1”中没有图像数据。</translation>
    </message>
    <message>
        <source>“%1” cannot be %2 × %3 pixels large: the file has %4 bytes.</source>
        <translation>“%1”不可能有 %2 × %3 像素：文件只有 %4 字节。</translation>
    </message>
    <message>
        <source>“%1” is stored in pieces that are too large: %2 × %3 pixels of %4 bands each.</source>
        <translation>“%1”的存储分块太大：每块 %2 × %3 像素，%4 个波段。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>“%1” is in no image format that is known here.</source>
        <translation>“%1”不是可识别的影像格式。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
</context>
<context>
    <name>core::ReadProblem</name>
    <message>
        <source>Record %1, line %2, byte %3: %4</source>
        <translation>记录 %1，第 %2 行，第 %3 字节：%4</translation>
    </message>
    <message>
        <source>Line %1, byte %2: %3</source>
        <translation>第 %1 行，第 %2 字节：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) before it can be read.</source>
        <translation>
            <numerusform>其前的 %n 条记录可以读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>core::RecordExport</name>
    <message>
        <source>A record of the project</source>
        <translation>项目中的一条记录</translation>
    </message>
    <message>
        <source>A record of the project does not have the turns that it should have.</source>
        <translation>项目中的一条记录没有它应有的轮次。</translation>
    </message>
</context>
<context>
    <name>core::RecordFields</name>
    <message>
        <source>The record holds NaN or Infinity, which JSON does not know. It is kept as it is.</source>
        <translation>记录中含有 JSON 不支持的 NaN 或 Infinity，已原样保留。</translation>
    </message>
    <message>
        <source>The record holds bytes that are not UTF-8. They are kept, and shown as �.</source>
        <translation>记录中含有不是 UTF-8 的字节，已保留，并显示为 �。</translation>
    </message>
    <message>
        <source>The record holds half of a surrogate pair. It is kept as it is.</source>
        <translation>记录中含有半个代理对，已原样保留。</translation>
    </message>
    <message>
        <source>A key appears twice in one object. The last one counts.</source>
        <translation>同一对象中某个键出现了两次，以最后一个为准。</translation>
    </message>
    <message>
        <source>The record has no conversation.</source>
        <translation>记录没有对话。</translation>
    </message>
    <message>
        <source>The conversation of the record is not a list.</source>
        <translation>记录的对话不是列表。</translation>
    </message>
    <message>
        <source>The value of a turn is not a string.</source>
        <translation>某一轮次的值不是字符串。</translation>
    </message>
    <message>
        <source>A turn does not say who speaks.</source>
        <translation>某一轮次没有说明由谁发言。</translation>
    </message>
    <message>
        <source>A turn has no value.</source>
        <translation>某一轮次没有值。</translation>
    </message>
    <message>
        <source>The image of the record is neither a path nor a list of paths.</source>
        <translation>记录的影像既不是路径，也不是路径列表。</translation>
    </message>
</context>
<context>
    <name>core::RecordFile</name>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read to its end: %2</source>
        <translation>无法读完 %1：%2</translation>
    </message>
    <message>
        <source>%1: This is neither a list nor an object.</source>
        <translation>%1：既不是列表也不是对象。</translation>
    </message>
    <message>
        <source>This is not an object; it is left out.</source>
        <translation>这不是对象；已略去。</translation>
    </message>
    <message>
        <source>There is no “%1”; the record is left out.</source>
        <translation>没有“%1”；该记录已略去。</translation>
    </message>
    <message>
        <source>“%1” is %2, not a text; the record is left out.</source>
        <translation>“%1”是 %2，不是文本；该记录已略去。</translation>
    </message>
    <message>
        <source>“%1” has bytes that are no UTF-8; each is read as U+FFFD.</source>
        <translation>“%1”中有不是 UTF-8 的字节；每个都读作 U+FFFD。</translation>
    </message>
    <message>
        <source>“%1” is empty; it is scored as it is.</source>
        <translation>“%1”为空；按原样评分。</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; it is scored as it is.</source>
        <translation>“%1”有 %2 个字符；按原样评分。</translation>
    </message>
</context>
<context>
    <name>core::RecordParser</name>
    <message>
        <source>The record is not an object.</source>
        <translation>记录不是对象。</translation>
    </message>
    <message>
        <source>There is not enough memory to read the record.</source>
        <translation>内存不足，无法读取该记录。</translation>
    </message>
</context>
<context>
    <name>core::RecordPatch</name>
    <message>
        <source>The record has no turn %1 whose value could be changed.</source>
        <translation>记录中没有可修改其值的轮次 %1。</translation>
    </message>
    <message>
        <source>A field of the record cannot become %1.</source>
        <translation>记录的字段不能改为 %1。</translation>
    </message>
</context>
<context>
    <name>core::RecordReader</name>
    <message>
        <source>The record is larger than the limit.</source>
        <translation>记录超过了大小上限。</translation>
    </message>
    <message>
        <source>A comma is missing between two records.</source>
        <translation>两条记录之间缺少逗号。</translation>
    </message>
    <message>
        <source>A comma follows the last record.</source>
        <translation>最后一条记录之后多了一个逗号。</translation>
    </message>
    <message>
        <source>Something that is no JSON follows the record.</source>
        <translation>记录之后有不是 JSON 的内容。</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; where a record should begin.</source>
        <translation>应为记录开头的位置出现了“%1”。</translation>
    </message>
    <message>
        <source>Lists and objects are nested deeper than %1.</source>
        <translation>列表和对象的嵌套深度超过 %1 层。</translation>
    </message>
    <message>
        <source>The closing quote of a string is missing.</source>
        <translation>字符串缺少右引号。</translation>
    </message>
    <message>
        <source>A &quot;%1&quot; closes what it did not open.</source>
        <translation>“%1”没有对应的起始括号。</translation>
    </message>
    <message>
        <source>Something follows the end of the list.</source>
        <translation>列表结束之后还有内容。</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>文件在读取期间被修改。</translation>
    </message>
    <message>
        <source>The file cannot be read on: %1.</source>
        <translation>无法继续读取文件：%1。</translation>
    </message>
    <message>
        <source>The record is larger than %1 MiB.</source>
        <translation>记录超过 %1 MiB。</translation>
    </message>
    <message>
        <source>The file ends before the list is closed.</source>
        <translation>列表尚未闭合，文件就结束了。</translation>
    </message>
    <message>
        <source>The file ends in the middle of the record that begins on line %1.</source>
        <translation>文件在始于第 %1 行的记录中间结束。</translation>
    </message>
</context>
<context>
    <name>core::RegularFile</name>
    <message>
        <source>The image “%1” does not exist.</source>
        <translation>影像“%1”不存在。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not an image.</source>
        <translation>“%1”是文件夹，不是影像。</translation>
    </message>
    <message>
        <source>“%1” is a link, which is not followed.</source>
        <translation>“%1”是链接，不予跟随。</translation>
    </message>
    <message>
        <source>“%1” is not a regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>无法打开“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>core::RenderWindow</name>
    <message>
        <source>There is not enough memory for “%1”.</source>
        <translation>内存不足，无法显示“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>Loading “%1” was cancelled.</source>
        <translation>“%1”的加载已取消。</translation>
    </message>
    <message>
        <source>%1 % of the image could not be read and is left empty.</source>
        <translation>影像有 %1% 无法读取，已留空。</translation>
    </message>
    <message>
        <source>Parts of the image were never written; they are shown as if they were 0.</source>
        <translation>影像的部分区域从未写入，按 0 值显示。</translation>
    </message>
</context>
<context>
    <name>core::Rendition</name>
    <message>
        <source>A stretch needs one range, or one for each channel.</source>
        <translation>拉伸需要一个范围，或为每个通道各给一个范围。</translation>
    </message>
    <message>
        <source>Loading “%1” was cancelled.</source>
        <translation>“%1”的加载已取消。</translation>
    </message>
    <message>
        <source>The image holds no valid value.</source>
        <translation>影像中没有有效值。</translation>
    </message>
</context>
<context>
    <name>core::ReplacePattern</name>
    <message>
        <source>There is nothing to look for.</source>
        <translation>没有要查找的内容。</translation>
    </message>
    <message>
        <source>The expression is wrong at character %1: %2</source>
        <translation>表达式在第 %1 个字符处有误：%2</translation>
    </message>
    <message>
        <source>The text would become too long.</source>
        <translation>文本会变得过长。</translation>
    </message>
    <message>
        <source>The expression takes too long on this text.</source>
        <translation>该表达式在此文本上耗时过长。</translation>
    </message>
</context>
<context>
    <name>core::ReplaceSearch</name>
    <message>
        <source>%1 texts would change, more than one step can: narrow it to a filter and replace in parts.</source>
        <translation>将有 %1 个文本被更改，超出一步操作的上限：请用筛选缩小范围，分批替换。</translation>
    </message>
</context>
<context>
    <name>core::ReplaceWorker</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This was given up, since it fails on many texts. %1</source>
        <translation>在许多文本上失败，已放弃。%1</translation>
    </message>
</context>
<context>
    <name>core::ReplacementText</name>
    <message>
        <source>A \ at the end means nothing; write \\ for the character itself.</source>
        <translation>末尾的 \ 没有意义；要表示该字符本身请写 \\。</translation>
    </message>
    <message>
        <source>\%1 means nothing here; write \\ for a \.</source>
        <translation>\%1 在此没有意义；要表示 \ 请写 \\。</translation>
    </message>
    <message>
        <source>The expression has no group %1.</source>
        <translation>表达式没有分组 %1。</translation>
    </message>
    <message>
        <source>The } of ${ is missing.</source>
        <translation>${ 缺少对应的 }。</translation>
    </message>
    <message>
        <source>The replacement is wrong at character %1: %2</source>
        <translation>替换内容在第 %1 个字符处有误：%2</translation>
    </message>
</context>
<context>
    <name>core::ReportWords</name>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>问答对</translation>
    </message>
    <message>
        <source>texts changed</source>
        <translation>修改的文本</translation>
    </message>
    <message>
        <source>boxes moved</source>
        <translation>移动的框</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>By kind of change</source>
        <translation>按修改种类</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>texts in which only boxes were moved</source>
        <translation>仅移动了框的文本</translation>
    </message>
    <message>
        <source>pairs approved</source>
        <translation>通过的问答对</translation>
    </message>
    <message>
        <source>pairs rejected</source>
        <translation>拒绝的问答对</translation>
    </message>
    <message>
        <source>pairs unsure</source>
        <translation>存疑的问答对</translation>
    </message>
    <message>
        <source>What changed in %1</source>
        <translation>%1 的变更</translation>
    </message>
    <message>
        <source>Made %1, after entry %2 of the journal.</source>
        <translation>生成于 %1，截至日志第 %2 条。</translation>
    </message>
    <message>
        <source>%1 records and %2 pairs were reviewed or changed; %3 records have a changed text, %4 pairs.</source>
        <translation>已审核或修改 %1 条记录、%2 个问答对；其中文本被修改的有 %3 条记录、%4 个问答对。</translation>
    </message>
    <message>
        <source>Only pairs that this query finds: %1</source>
        <translation>仅限此查询找到的问答对：%1</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>按判定</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>By reviewer</source>
        <translation>按审核者</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审核者</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Changed pairs</source>
        <translation>被修改的问答对</translation>
    </message>
    <message>
        <source>No text was changed.</source>
        <translation>没有文本被修改。</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1，记录 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Beside the pairs</source>
        <translation>问答对之外</translation>
    </message>
    <message>
        <source>Pair %1</source>
        <translation>问答对 %1</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，由 %2</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1: only boxes were moved</source>
        <translation>%1：仅移动了框</translation>
    </message>
    <message>
        <source>Comment of %1: %2</source>
        <translation>%1 的评论：%2</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>影像：%1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
</context>
<context>
    <name>core::Restore</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is.</source>
        <translation>%1 已存在，未作改动。</translation>
    </message>
    <message>
        <source>The log of another project lies beside %1. Please move it away: it may hold edits.</source>
        <translation>%1 旁边有另一个项目的日志。请将其移走：其中可能有编辑。</translation>
    </message>
    <message>
        <source>There is no project %1 to replace.</source>
        <translation>没有可替换的项目 %1。</translation>
    </message>
    <message>
        <source>A backup cannot be restored over itself.</source>
        <translation>备份不能恢复到它自身。</translation>
    </message>
    <message>
        <source>Another program is using %1.</source>
        <translation>另一个程序正在使用 %1。</translation>
    </message>
</context>
<context>
    <name>core::ReviewExport</name>
    <message>
        <source>Record %1 of %2 has a key “%3” already, which is not overwritten. Nothing was exported; the reviews can go into a file beside it.</source>
        <translation>%2 的记录 %1 已有键“%3”，不会被覆盖。未导出任何内容；审核信息可以写入旁边的文件。</translation>
    </message>
</context>
<context>
    <name>core::ReviewReader</name>
    <message>
        <source>The report was cancelled; nothing was changed.</source>
        <translation>报告已取消；未作任何更改。</translation>
    </message>
    <message>
        <source>A record of the project</source>
        <translation>项目中的一条记录</translation>
    </message>
</context>
<context>
    <name>core::ReviewSession</name>
    <message>
        <source>There is no such turn.</source>
        <translation>没有这个轮次。</translation>
    </message>
    <message>
        <source>This sample has no pair to judge.</source>
        <translation>此样本没有可评判的问答对。</translation>
    </message>
    <message>
        <source>There is no such comment.</source>
        <translation>没有这条评论。</translation>
    </message>
    <message>
        <source>There is no pair to put a tag on.</source>
        <translation>没有可以加标签的问答对。</translation>
    </message>
    <message>
        <source>Many pairs are being changed just now. What is typed is kept in a moment.</source>
        <translation>正在批量修改问答对，输入的内容稍后保存。</translation>
    </message>
    <message>
        <source>A reviewer has judged pair %1: only a reviewer can reopen it.</source>
        <translation>复核者已判定问答对 %1：只有复核者能重新打开。</translation>
    </message>
</context>
<context>
    <name>core::RowPrediction</name>
    <message>
        <source>The answer is NaN or Infinity; it was kept as text.</source>
        <translation>回答是 NaN 或 Infinity，已按文本保留。</translation>
    </message>
    <message>
        <source>The answer is an object; its JSON was kept as text.</source>
        <translation>回答是一个对象，其 JSON 已按文本保留。</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>回答为空。</translation>
    </message>
    <message>
        <source>The answer has %1 characters.</source>
        <translation>回答有 %1 个字符。</translation>
    </message>
    <message>
        <source>The answer holds bytes that are no UTF-8; each became �.</source>
        <translation>回答中有不是 UTF-8 的字节，每个都变成了 �。</translation>
    </message>
    <message>
        <source>The row has no “%1”.</source>
        <translation>该行没有“%1”。</translation>
    </message>
</context>
<context>
    <name>core::RunImport</name>
    <message>
        <source>No way was found to bring the %1 answers of %2 to their pairs; nothing was kept. Say by what they should be matched.</source>
        <translation>无法为 %2 的 %1 条回答找到对应的问答对，没有保留任何内容。请指明按什么匹配。</translation>
    </message>
    <message>
        <source>%1 is in the project already, as the run “%2”. Nothing was replaced.</source>
        <translation>%1 已在项目中，即运行“%2”。没有替换任何内容。</translation>
    </message>
    <message>
        <source>There is no run to replace: none has this name or these bytes.</source>
        <translation>没有可替换的运行：没有运行具有此名称或相同内容。</translation>
    </message>
    <message>
        <source>%1 was changed while it was imported; nothing was kept.</source>
        <translation>%1 在导入期间被更改，没有保留任何内容。</translation>
    </message>
</context>
<context>
    <name>core::RunStore</name>
    <message>
        <source>There is no run “%1” in the project.</source>
        <translation>项目中没有运行“%1”。</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>运行需要一个名称。</translation>
    </message>
    <message>
        <source>There is a run “%1” already.</source>
        <translation>已有名为“%1”的运行。</translation>
    </message>
    <message>
        <source>There is no such run among those that were removed.</source>
        <translation>已移除的运行中没有这一个。</translation>
    </message>
</context>
<context>
    <name>core::RunVerifier</name>
    <message>
        <source>There are answers of it, %1, but no such run.</source>
        <translation>有属于它的 %1 条回答，但没有这个运行。</translation>
    </message>
    <message>
        <source>It answers to sample %1, which is not there.</source>
        <translation>它回答了样本 %1，但该样本不存在。</translation>
    </message>
    <message>
        <source>It has %1 answers and should have %2.</source>
        <translation>它有 %1 条回答，应有 %2 条。</translation>
    </message>
    <message>
        <source>Another run is called “%1”, too.</source>
        <translation>另一个运行也叫“%1”。</translation>
    </message>
</context>
<context>
    <name>core::SampleReader</name>
    <message>
        <source>Sample %1 lies outside of its page: the project file is damaged.</source>
        <translation>样本 %1 位于其所在页之外：项目文件已损坏。</translation>
    </message>
    <message>
        <source>Sample %1 cannot be read: %2</source>
        <translation>无法读取样本 %1：%2</translation>
    </message>
    <message>
        <source>Sample %1 has an order of turns that its record does not have.</source>
        <translation>样本 %1 的轮次顺序与其记录不符。</translation>
    </message>
</context>
<context>
    <name>core::SampleStore</name>
    <message>
        <source>The project has no sample %1.</source>
        <translation>项目中没有样本 %1。</translation>
    </message>
    <message>
        <source>Record %1 of source %2 is not a sample of the project.</source>
        <translation>来源 %2 的记录 %1 不是项目中的样本。</translation>
    </message>
    <message>
        <source>The project has lost its sample %1.</source>
        <translation>项目丢失了样本 %1。</translation>
    </message>
</context>
<context>
    <name>core::SavedViews</name>
    <message>
        <source>There is no view “%1”: the project has none.</source>
        <translation>没有视图“%1”：项目中还没有视图。</translation>
    </message>
    <message>
        <source>There is no view “%1”. There are: %2.</source>
        <translation>没有视图“%1”。已有：%2。</translation>
    </message>
    <message numerus="yes">
        <source>The name of a view is one line of at most %n character(s).</source>
        <translation>
            <numerusform>视图名称为一行，最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The project is open for reading only: %1</source>
        <translation>项目以只读方式打开：%1</translation>
    </message>
</context>
<context>
    <name>core::Schema</name>
    <message>
        <source>%1 is not a project as RSReview makes them: its table or index &quot;%2&quot; is not what it should be. It was left as it is.</source>
        <translation>%1 不是由 RSReview 创建的项目：其表或索引“%2”与预期不符。未作改动。</translation>
    </message>
</context>
<context>
    <name>core::SourceExport</name>
    <message>
        <source>The export was cancelled; nothing was changed.</source>
        <translation>导出已取消；未作任何更改。</translation>
    </message>
    <message>
        <source>Sample %1 lies outside of its page: the project file is damaged.</source>
        <translation>样本 %1 位于其所在页之外：项目文件已损坏。</translation>
    </message>
</context>
<context>
    <name>core::SourceImport</name>
    <message>
        <source>The import was cancelled; nothing of %1 was kept.</source>
        <translation>导入已取消；未保留 %1 的任何内容。</translation>
    </message>
    <message>
        <source>%1 is in the project already, as source %2 (%3). Its edits were not touched, and it was not imported again.</source>
        <translation>%1 已在项目中，即来源 %2（%3）。其中的编辑没有改动，也没有重复导入。</translation>
    </message>
</context>
<context>
    <name>core::SourceStore</name>
    <message>
        <source>Source %1 is not being imported.</source>
        <translation>来源 %1 不在导入过程中。</translation>
    </message>
    <message>
        <source>Source %1 is complete and cannot be taken out.</source>
        <translation>来源 %1 已完整导入，不能移除。</translation>
    </message>
    <message>
        <source>The project has no source %1.</source>
        <translation>项目中没有来源 %1。</translation>
    </message>
</context>
<context>
    <name>core::SpellChecker</name>
    <message>
        <source>There is no dictionary %1.</source>
        <translation>没有词典 %1。</translation>
    </message>
</context>
<context>
    <name>core::SpiceCorpus</name>
    <message>
        <source>Scoring captions was cancelled.</source>
        <translation>描述评分已取消。</translation>
    </message>
</context>
<context>
    <name>core::SpiceExchange</name>
    <message>
        <source>This is no output of SPICE: it is not a list.</source>
        <translation>这不是 SPICE 的输出：它不是列表。</translation>
    </message>
    <message>
        <source>Entry %1 is no output of SPICE: its image_id or its scores are missing.</source>
        <translation>第 %1 条不是 SPICE 的输出：缺少 image_id 或分数。</translation>
    </message>
</context>
<context>
    <name>core::StateReplay</name>
    <message>
        <source>What it says was there before is not what the entries before it left.</source>
        <translation>它所记的修改前内容与之前各条目的结果不一致。</translation>
    </message>
    <message>
        <source>It was changed, and the journal does not know of it.</source>
        <translation>它被修改过，而日志中没有记录。</translation>
    </message>
    <message>
        <source>It is not what the journal says it should be.</source>
        <translation>它与日志所记的不一致。</translation>
    </message>
    <message>
        <source>It was changed according to the journal, and is not.</source>
        <translation>日志记录它被修改过，实际却没有。</translation>
    </message>
</context>
<context>
    <name>core::Stretch</name>
    <message>
        <source>“percentile” needs two percentages, the lower first: percentile:2,98.</source>
        <translation>“percentile”需要两个百分比，小的在前：percentile:2,98。</translation>
    </message>
    <message>
        <source>“sigma” needs a number of standard deviations above 0: sigma:2.</source>
        <translation>“sigma”需要一个大于 0 的标准差倍数：sigma:2。</translation>
    </message>
    <message>
        <source>“range” needs two different values, for all channels or for each of three: range:0,3000 or range:0,3000;0,2500;0,2000.</source>
        <translation>“range”需要两个不同的值，可供所有通道共用，也可为三个通道分别给出：range:0,3000 或 range:0,3000;0,2500;0,2000。</translation>
    </message>
    <message>
        <source>“%1” is no stretch; there are auto, none, minmax, percentile:LOW,HIGH, sigma:K and range:LOW,HIGH.</source>
        <translation>“%1”不是拉伸方式；可用的有 auto、none、minmax、percentile:LOW,HIGH、sigma:K 和 range:LOW,HIGH。</translation>
    </message>
</context>
<context>
    <name>core::TableRows</name>
    <message>
        <source>A quote that opens a cell is not closed.</source>
        <translation>单元格开头的引号没有闭合。</translation>
    </message>
    <message>
        <source>The row has %1 cells and the heading %2.</source>
        <translation>该行有 %1 个单元格，而表头有 %2 个。</translation>
    </message>
    <message>
        <source>The row of %1 that begins on line %2 is larger than %3 MiB: perhaps a quote is not closed.</source>
        <translation>%1 中从第 %2 行开始的一行大于 %3 MiB：可能有引号没有闭合。</translation>
    </message>
    <message>
        <source>%1 cannot be read on: %2.</source>
        <translation>无法继续读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read.</source>
        <translation>%1 在读取期间被更改。</translation>
    </message>
</context>
<context>
    <name>core::TextEntry</name>
    <message>
        <source>This is not an entry of a journal: something is missing in it.</source>
        <translation>这不是日志条目：缺少内容。</translation>
    </message>
    <message>
        <source>Change %1 of this entry is none.</source>
        <translation>此条目的第 %1 处改动无效。</translation>
    </message>
    <message>
        <source>An edit has changes, and an undo or redo has none.</source>
        <translation>编辑必须有改动，撤销或重做则没有。</translation>
    </message>
</context>
<context>
    <name>core::TextIssue</name>
    <message>
        <source>The dictionary does not know this word.</source>
        <translation>词典中没有这个词。</translation>
    </message>
    <message>
        <source>The same word stands there twice.</source>
        <translation>同一个词重复出现。</translation>
    </message>
    <message>
        <source>More than one space.</source>
        <translation>多余的空格。</translation>
    </message>
    <message>
        <source>The sentence ends without a full stop.</source>
        <translation>句末缺少句号。</translation>
    </message>
    <message>
        <source>A backslash and an n, not a new line.</source>
        <translation>是反斜杠加 n，不是换行。</translation>
    </message>
    <message>
        <source>A space before the punctuation mark.</source>
        <translation>标点前有空格。</translation>
    </message>
</context>
<context>
    <name>core::TextJournal</name>
    <message>
        <source>The text journal %1 could not be written: %2. It is made up for later.</source>
        <translation>无法写入文本日志 %1：%2。稍后会补写。</translation>
    </message>
    <message>
        <source>No name is left for the text journal %1.</source>
        <translation>文本日志 %1 没有可用的名称。</translation>
    </message>
</context>
<context>
    <name>core::ThumbnailStore</name>
    <message>
        <source>Thumbnails are not kept in “%1” any more: the disk is full, or refuses.</source>
        <translation>不再把缩略图保存在“%1”中：磁盘已满，或拒绝写入。</translation>
    </message>
    <message>
        <source>Thumbnails are not kept in “%1” any more: the disk is nearly full.</source>
        <translation>不再把缩略图保存在“%1”中：磁盘即将写满。</translation>
    </message>
    <message>
        <source>Thumbnails are not kept in “%1” any more: the folder cannot be written to.</source>
        <translation>不再把缩略图保存在“%1”中：无法写入该文件夹。</translation>
    </message>
</context>
<context>
    <name>core::TightenBox</name>
    <message>
        <source>A polygon cannot be tightened.</source>
        <translation>多边形无法收紧。</translation>
    </message>
    <message>
        <source>The box lies outside the image.</source>
        <translation>框在图像之外。</translation>
    </message>
    <message>
        <source>The box is too small to find anything in it.</source>
        <translation>框太小，无法在其中找到目标。</translation>
    </message>
    <message>
        <source>The pixels of the box could not be parted: %1</source>
        <translation>无法分割框内的像素：%1</translation>
    </message>
    <message>
        <source>Nothing stands out in the box.</source>
        <translation>框内没有突出的目标。</translation>
    </message>
    <message>
        <source>The object fills the box already.</source>
        <translation>目标已占满整个框。</translation>
    </message>
    <message>
        <source>Tightening was cancelled.</source>
        <translation>收紧已取消。</translation>
    </message>
</context>
<context>
    <name>core::TileReader</name>
    <message>
        <source>The smaller copies of “%1” were damaged and are gone.</source>
        <translation>“%1”的缩小副本已损坏，现已删除。</translation>
    </message>
</context>
<context>
    <name>core::Transaction</name>
    <message>
        <source>The change was taken back, because the disk of %1 refused to take it.</source>
        <translation>修改已撤回，因为 %1 所在磁盘拒绝写入。</translation>
    </message>
</context>
<context>
    <name>core::TurnEdits</name>
    <message>
        <source>Sample %1 has no pair %2; it has %3.</source>
        <translation>样本 %1 没有问答对 %2；共有 %3 个。</translation>
    </message>
    <message>
        <source>Sample %1 has no turn %2.</source>
        <translation>样本 %1 没有轮次 %2。</translation>
    </message>
    <message>
        <source>Only a question or an answer can be split.</source>
        <translation>只有问题或回答可以拆分。</translation>
    </message>
    <message>
        <source>Put the caret between two parts of the text to split it there.</source>
        <translation>请把光标放在文本的两部分之间，以便在该处拆分。</translation>
    </message>
    <message>
        <source>There is no pair behind this one to join it with.</source>
        <translation>后面没有可以合并的问答对。</translation>
    </message>
    <message>
        <source>These two pairs have nothing that could be joined.</source>
        <translation>这两个问答对没有可以合并的内容。</translation>
    </message>
    <message>
        <source>The record names no role here that could become another.</source>
        <translation>该记录在此处没有可以更换的角色。</translation>
    </message>
    <message>
        <source>Pair %1 is approved. Reopen it to change its turns.</source>
        <translation>问答对 %1 已通过。请先重新打开再改动其轮次。</translation>
    </message>
    <message>
        <source>Turn %1 would change, and its pair is approved. Reopen it first.</source>
        <translation>轮次 %1 会被改动，而其问答对已通过。请先重新打开。</translation>
    </message>
</context>
<context>
    <name>core::TurnOrderStore</name>
    <message>
        <source>The order of the turns of a sample cannot be read.</source>
        <translation>无法读取某个样本的轮次顺序。</translation>
    </message>
</context>
<context>
    <name>core::TurnSplice</name>
    <message>
        <source>The record has no turn %1.</source>
        <translation>该记录没有轮次 %1。</translation>
    </message>
    <message>
        <source>Turn %1 of the record names no role.</source>
        <translation>该记录的轮次 %1 没有角色。</translation>
    </message>
    <message>
        <source>The record has no conversation that turns could be added to.</source>
        <translation>该记录没有可以添加轮次的对话。</translation>
    </message>
</context>
<context>
    <name>core::Verifier</name>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>It belongs to no source.</source>
        <translation>它不属于任何来源。</translation>
    </message>
    <message>
        <source>It begins at byte %1 of its source and should begin at %2.</source>
        <translation>它从所属来源的第 %1 字节开始，应从第 %2 字节开始。</translation>
    </message>
    <message>
        <source>It has %1 bytes and should have %2.</source>
        <translation>它有 %1 字节，应有 %2 字节。</translation>
    </message>
    <message>
        <source>Its bytes are not those that were imported: the hash differs.</source>
        <translation>它的字节与导入时不同：哈希值不一致。</translation>
    </message>
    <message>
        <source>Its samples do not follow those of the source before.</source>
        <translation>它的样本没有接续前一来源的样本。</translation>
    </message>
    <message>
        <source>The sample %1 before it is missing.</source>
        <translation>它之前的样本 %1 缺失。</translation>
    </message>
    <message>
        <source>It lies among the samples of another source.</source>
        <translation>它位于另一来源的样本之间。</translation>
    </message>
    <message>
        <source>Its record does not come after the record of the sample before.</source>
        <translation>它的记录没有排在前一样本的记录之后。</translation>
    </message>
    <message>
        <source>Its record lies outside of its page, or over another record.</source>
        <translation>它的记录位于所在页之外，或与另一记录重叠。</translation>
    </message>
    <message>
        <source>Samples are missing at its end.</source>
        <translation>末尾缺少样本。</translation>
    </message>
    <message>
        <source>Its samples have %1 pairs and should have %2.</source>
        <translation>它的样本有 %1 个问答对，应有 %2 个。</translation>
    </message>
    <message>
        <source>It belongs to no source that was imported completely.</source>
        <translation>它不属于任何完整导入的来源。</translation>
    </message>
    <message>
        <source>The list of its samples is not what import made: the hash differs.</source>
        <translation>它的样本列表与导入时不同：哈希值不一致。</translation>
    </message>
</context>
<context>
    <name>core::VlmEvalRows</name>
    <message>
        <source>VLMEvalKit predictions</source>
        <translation>VLMEvalKit 预测</translation>
    </message>
</context>
<context>
    <name>core::WordNet</name>
    <message>
        <source>WordNet is not there: %1 cannot be read. Install the package wordnet-base.</source>
        <translation>没有 WordNet：无法读取 %1。请安装软件包 wordnet-base。</translation>
    </message>
</context>
<context>
    <name>core::WriteTarget</name>
    <message>
        <source>%1 is the project itself. It was not overwritten.</source>
        <translation>%1 就是项目本身，未被覆盖。</translation>
    </message>
    <message>
        <source>%1 is the file that was imported. It was not overwritten.</source>
        <translation>%1 就是导入的文件，未被覆盖。</translation>
    </message>
</context>
<context>
    <name>ui::AccountDesk</name>
    <message>
        <source>Counting time</source>
        <translation>正在统计时间</translation>
    </message>
</context>
<context>
    <name>ui::ActionSet</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Image &amp;folders…</source>
        <translation>影像文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the e&amp;xample</source>
        <translation>打开示例(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Close the project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit the answer</source>
        <translation>编辑回答(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;vert to the original</source>
        <translation>恢复为原文(&amp;V)</translation>
    </message>
    <message>
        <source>Add a &amp;comment…</source>
        <translation>添加评论(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Show all &amp;samples</source>
        <translation>显示全部样本(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit the image</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
        <source>Next &amp;box</source>
        <translation>下一个框(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Labels of boxes</source>
        <translation>框标签(&amp;L)</translation>
    </message>
    <message>
        <source>Bo&amp;xes</source>
        <translation>框(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Difference from the original</source>
        <translation>与原文的差异(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Compact queue</source>
        <translation>紧凑队列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next sample</source>
        <translation>下一个样本(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous sample</source>
        <translation>上一个样本(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unreviewed pair</source>
        <translation>下一个未审核的问答对(&amp;U)</translation>
    </message>
    <message>
        <source>Previous pa&amp;ir</source>
        <translation>上一个问答对(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>通过(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <source>Un&amp;sure</source>
        <translation>存疑(&amp;S)</translation>
    </message>
    <message>
        <source>Approve all pairs of the sa&amp;mple</source>
        <translation>通过样本的全部问答对(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About RSReview</source>
        <translation>关于 RSReview(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Pre&amp;vious box</source>
        <translation>上一个框(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt pair</source>
        <translation>下一个问答对(&amp;X)</translation>
    </message>
    <message>
        <source>Bands and stretc&amp;h</source>
        <translation>波段与拉伸(&amp;H)</translation>
    </message>
    <message>
        <source>Go to a plac&amp;e…</source>
        <translation>转到位置(&amp;E)…</translation>
    </message>
    <message>
        <source>Read-out, scale and &amp;navigator</source>
        <translation>读数、比例尺和导航图(&amp;N)</translation>
    </message>
    <message>
        <source>Grid lines over the ima&amp;ge</source>
        <translation>图像上的网格线(&amp;G)</translation>
    </message>
    <message>
        <source>Crosshair a&amp;t the mouse</source>
        <translation>光标十字线(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;uler</source>
        <translation>标尺(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keep the view at the next sample</source>
        <translation>切换样本时保持视图(&amp;K)</translation>
    </message>
    <message>
        <source>Co&amp;py the view</source>
        <translation>复制当前视图(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;ave the view…</source>
        <translation>保存视图(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Queue as a grid</source>
        <translation>以网格显示队列(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next image of the sample</source>
        <translation>样本的下一幅图像(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous image of the sample</source>
        <translation>样本的上一幅图像(&amp;P)</translation>
    </message>
    <message>
        <source>Compare with the ne&amp;xt image</source>
        <translation>与下一幅图像比较(&amp;X)</translation>
    </message>
    <message>
        <source>Compare with the pre&amp;vious image</source>
        <translation>与上一幅图像比较(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;One image</source>
        <translation>单幅图像(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;wipe</source>
        <translation>卷帘(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>闪烁(&amp;B)</translation>
    </message>
    <message>
        <source>Next way to &amp;compare</source>
        <translation>下一种比较方式(&amp;C)</translation>
    </message>
    <message>
        <source>Show the compared &amp;image</source>
        <translation>显示被比较的图像(&amp;I)</translation>
    </message>
    <message>
        <source>Swipe to the &amp;left</source>
        <translation>卷帘左移(&amp;L)</translation>
    </message>
    <message>
        <source>Swipe to the &amp;right</source>
        <translation>卷帘右移(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Draw a &amp;box</source>
        <translation>绘制框(&amp;B)</translation>
    </message>
    <message>
        <source>Draw a &amp;turned box</source>
        <translation>绘制旋转框(&amp;T)</translation>
    </message>
    <message>
        <source>Draw a &amp;polygon</source>
        <translation>绘制多边形(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Boxes of a source…</source>
        <translation>数据源的框(&amp;B)…</translation>
    </message>
    <message>
        <source>C&amp;opy the box</source>
        <translation>复制框(&amp;O)</translation>
    </message>
    <message>
        <source>Paste the bo&amp;x</source>
        <translation>粘贴框(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Mend the box</source>
        <translation>修复框(&amp;M)</translation>
    </message>
    <message>
        <source>The phrase is &amp;not in the image</source>
        <translation>短语不在图像中(&amp;N)</translation>
    </message>
    <message>
        <source>Ti&amp;ghten the box</source>
        <translation>收紧框(&amp;G)</translation>
    </message>
    <message>
        <source>Tighten &amp;all boxes of the pair</source>
        <translation>收紧本问答对的所有框(&amp;A)</translation>
    </message>
    <message>
        <source>List and nu&amp;mbers of boxes</source>
        <translation>框的列表和数值(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;open (take the verdict back)</source>
        <translation>重新打开（撤回判定）(&amp;O)</translation>
    </message>
    <message>
        <source>Man&amp;y pairs at once…</source>
        <translation>批量处理问答对(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;History of the project…</source>
        <translation>项目历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;1 Errors of the first group</source>
        <translation>&amp;1 第一组错误</translation>
    </message>
    <message>
        <source>&amp;2 Errors of the second group</source>
        <translation>&amp;2 第二组错误</translation>
    </message>
    <message>
        <source>&amp;3 Errors of the third group</source>
        <translation>&amp;3 第三组错误</translation>
    </message>
    <message>
        <source>&amp;4 Errors of the fourth group</source>
        <translation>&amp;4 第四组错误</translation>
    </message>
    <message>
        <source>&amp;5 Errors of the fifth group</source>
        <translation>&amp;5 第五组错误</translation>
    </message>
    <message>
        <source>&amp;6 Errors of the sixth group</source>
        <translation>&amp;6 第六组错误</translation>
    </message>
    <message>
        <source>&amp;7 Errors of the seventh group</source>
        <translation>&amp;7 第七组错误</translation>
    </message>
    <message>
        <source>&amp;8 Errors of the eighth group</source>
        <translation>&amp;8 第八组错误</translation>
    </message>
    <message>
        <source>&amp;9 Errors of the ninth group</source>
        <translation>&amp;9 第九组错误</translation>
    </message>
    <message>
        <source>Next &amp;severity of the last error</source>
        <translation>切换最后一个错误的严重程度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>错误(&amp;E)</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>备份(&amp;U)…</translation>
    </message>
    <message>
        <source>Spelling and &amp;writing</source>
        <translation>拼写与书写(&amp;W)</translation>
    </message>
    <message>
        <source>Pac&amp;e of the reviewers…</source>
        <translation>审阅进度(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Report of changes…</source>
        <translation>变更报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>查找和替换(&amp;L)…</translation>
    </message>
    <message>
        <source>Comman&amp;d palette…</source>
        <translation>命令面板(&amp;D)…</translation>
    </message>
    <message>
        <source>Views and recent &amp;queries</source>
        <translation>视图和最近的查询(&amp;Q)</translation>
    </message>
    <message>
        <source>Facets: filter b&amp;y value</source>
        <translation>分面：按值筛选(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Go to a sample…</source>
        <translation>转到样本(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Add a pair</source>
        <translation>添加问答对(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove the pair</source>
        <translation>移除该问答对(&amp;R)</translation>
    </message>
    <message>
        <source>Move the pair &amp;up</source>
        <translation>上移问答对(&amp;U)</translation>
    </message>
    <message>
        <source>Move the pair &amp;down</source>
        <translation>下移问答对(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Split the turn at the caret</source>
        <translation>在光标处拆分轮次(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Join with the next pair</source>
        <translation>与下一问答对合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Question becomes answer, or back</source>
        <translation>问题与回答互换角色(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>下一句(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous sentence</source>
        <translation>上一句(&amp;P)</translation>
    </message>
    <message>
        <source>Sentence is &amp;right</source>
        <translation>此句正确(&amp;R)</translation>
    </message>
    <message>
        <source>Sentence is &amp;wrong</source>
        <translation>此句错误(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Unsure of the sentence</source>
        <translation>对此句存疑(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Who reviews…</source>
        <translation>审核人(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Deal samples out…</source>
        <translation>分配样本(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;My samples</source>
        <translation>我的样本(&amp;M)</translation>
    </message>
    <message>
        <source>Where verdicts di&amp;ffer</source>
        <translation>结论不一致之处(&amp;F)</translation>
    </message>
    <message>
        <source>Pa&amp;irs and turns</source>
        <translation>问答对与轮次(&amp;I)</translation>
    </message>
    <message>
        <source>Senten&amp;ces</source>
        <translation>逐句(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>团队(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Habitual corrections…</source>
        <translation>常用改正(&amp;H)…</translation>
    </message>
    <message>
        <source>Compare &amp;with the original…</source>
        <translation>与原文对照(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Just image, pair and verdict</source>
        <translation>只显示图像、问答对和结论(&amp;J)</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>放大文字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Text as &amp;usual</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Go on after a verdi&amp;ct</source>
        <translation>给出结论后自动继续(&amp;C)</translation>
    </message>
    <message>
        <source>Progress &amp;dashboard…</source>
        <translation>进度看板(&amp;D)…</translation>
    </message>
    <message>
        <source>By &amp;number</source>
        <translation>按编号(&amp;N)</translation>
    </message>
    <message>
        <source>By &amp;id</source>
        <translation>按 id(&amp;I)</translation>
    </message>
    <message>
        <source>By i&amp;mage</source>
        <translation>按图像(&amp;M)</translation>
    </message>
    <message>
        <source>By number of &amp;pairs</source>
        <translation>按问答对数(&amp;P)</translation>
    </message>
    <message>
        <source>By &amp;length</source>
        <translation>按长度(&amp;L)</translation>
    </message>
    <message>
        <source>By number of &amp;edits</source>
        <translation>按改动次数(&amp;E)</translation>
    </message>
    <message>
        <source>By l&amp;ast edit</source>
        <translation>按最后改动(&amp;A)</translation>
    </message>
    <message>
        <source>By &amp;time at work</source>
        <translation>按工作时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>Simi&amp;lar samples…</source>
        <translation>相似样本(&amp;L)…</translation>
    </message>
    <message>
        <source>Contradictions of the pro&amp;ject…</source>
        <translation>项目中的矛盾(&amp;J)…</translation>
    </message>
    <message>
        <source>S&amp;ort the queue</source>
        <translation>队列排序(&amp;O)</translation>
    </message>
    <message>
        <source>What needs a second &amp;look</source>
        <translation>需要再看一遍的内容(&amp;L)</translation>
    </message>
    <message>
        <source>Images that loo&amp;k alike (near-duplicates)…</source>
        <translation>看起来相似的影像（近似重复）(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>ui::AssignDialog</name>
    <message>
        <source>Deal samples out</source>
        <translation>分配样本</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>每行一个名字</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名字</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>So many samples are also looked at by a second person, as a reviewer.</source>
        <translation>这么多样本还会由另一人以复核者身份查看。</translation>
    </message>
    <message>
        <source>Looked at twice</source>
        <translation>查看两次</translation>
    </message>
    <message>
        <source>The same number deals the same samples out in the same way.</source>
        <translation>相同的数字以相同方式分配相同的样本。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>问答对</translation>
    </message>
    <message>
        <source>Pairs to look at once more</source>
        <translation>需复查的问答对</translation>
    </message>
    <message>
        <source>Who gets how much</source>
        <translation>各人所得</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名字(&amp;N)</translation>
    </message>
    <message>
        <source>Looked at &amp;twice</source>
        <translation>查看两次(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Deal out</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>What waits in the queue and is nobody&apos;s yet is dealt out evenly, at random.</source>
        <translation>队列中等待评审且尚未分配的样本会随机、均匀地分配。</translation>
    </message>
    <message>
        <source>Nothing in the queue waits that is not somebody&apos;s already.</source>
        <translation>队列中没有等待评审且尚未分配的样本。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are dealt out, in one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>将分配 %n 个样本，作为一步：Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BackupsDialog</name>
    <message>
        <source>Keep all edits as a readable &amp;text beside the project, too</source>
        <translation>同时在项目旁保存一份可读的编辑文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>only when it is closed</source>
        <translation>仅在关闭时</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>NAME.journal.jsonl: a line for each edit. A project can be made anew from it.</source>
        <translation>NAME.journal.jsonl：每次编辑一行。可据此重建项目。</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Back up while there are &amp;new edits, every</source>
        <translation>有新编辑时备份，每隔(&amp;N)</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Being checked …</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Go back to the backup of %1?</source>
        <translation>回到 %1 的备份吗？</translation>
    </message>
    <message>
        <source>As a new project it lies beside this one, which stays as it is. In place of this project: the present state is kept as a backup first. Nothing is lost either way.</source>
        <translation>作为新项目：放在当前项目旁边，当前项目保持不变。替换当前项目：先把现状保存为备份。两种方式都不会丢失任何内容。</translation>
    </message>
    <message>
        <source>As a &amp;new project</source>
        <translation>作为新项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;In place of this project</source>
        <translation>替换当前项目(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ui::BandFields</name>
    <message>
        <source>Colours</source>
        <translation>色表</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件说明</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>红、绿、蓝</translation>
    </message>
    <message>
        <source>One band</source>
        <translation>单波段</translation>
    </message>
    <message>
        <source>Normalized difference</source>
        <translation>归一化差值</translation>
    </message>
    <message>
        <source>Band %1</source>
        <translation>波段 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>波段</translation>
    </message>
</context>
<context>
    <name>ui::BarChart</name>
    <message>
        <source>A click shows these samples.</source>
        <translation>单击可显示这些样本。</translation>
    </message>
</context>
<context>
    <name>ui::BarLabels</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::BarTable</name>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>问答对</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Numbers of the charts</source>
        <translation>图表的数字</translation>
    </message>
</context>
<context>
    <name>ui::BoxDesk</name>
    <message>
        <source>The way of this source has no polygons: the upright box around it was written.</source>
        <translation>该来源的写法没有多边形：已写成外接正框。</translation>
    </message>
</context>
<context>
    <name>ui::BoxFields</name>
    <message>
        <source>One for each box</source>
        <translation>每个框一种颜色</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By pair</source>
        <translation>按问答对</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>按审核结论</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色表</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
</context>
<context>
    <name>ui::BoxListDesk</name>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Field %1</source>
        <translation>字段 %1</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>发言 %1</translation>
    </message>
</context>
<context>
    <name>ui::BoxNumbers</name>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Clockwise, as seen on the image</source>
        <translation>在图像上看为顺时针</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>What the numbers count</source>
        <translation>数字的单位</translation>
    </message>
    <message>
        <source>As in the text, %1</source>
        <translation>与文本相同，%1</translation>
    </message>
</context>
<context>
    <name>ui::BoxPanel</name>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
</context>
<context>
    <name>ui::BoxReadingDialog</name>
    <message>
        <source>Boxes of a source</source>
        <translation>数据源的框</translation>
    </message>
    <message>
        <source>The project is open for reading only, so nothing can be changed here: %1</source>
        <translation>项目以只读方式打开，此处无法更改：%1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>框的写法</translation>
    </message>
    <message>
        <source>Numbers count</source>
        <translation>数值单位</translation>
    </message>
    <message>
        <source>Found at the import: %1</source>
        <translation>导入时的统计：%1</translation>
    </message>
    <message>
        <source>No boxes were found.</source>
        <translation>没有找到框。</translation>
    </message>
    <message>
        <source>Looking at boxes</source>
        <translation>正在查看框</translation>
    </message>
</context>
<context>
    <name>ui::BoxReadingFields</name>
    <message>
        <source>The numbers count the image padded to a square</source>
        <translation>数值相对于补成正方形的图像</translation>
    </message>
    <message>
        <source>The pixels are those of a resized image</source>
        <translation>像素属于缩放后的图像</translation>
    </message>
    <message>
        <source>as the notation has it</source>
        <translation>按写法自身的顺序</translation>
    </message>
    <message>
        <source>x1 y1 x2 y2</source>
        <translation>x1 y1 x2 y2</translation>
    </message>
    <message>
        <source>y1 x1 y2 x2</source>
        <translation>y1 x1 y2 x2</translation>
    </message>
    <message>
        <source>x y width height</source>
        <translation>x y 宽 高</translation>
    </message>
    <message>
        <source>centre x y, width height</source>
        <translation>中心 x y，宽 高</translation>
    </message>
    <message>
        <source>counter-clockwise</source>
        <translation>逆时针</translation>
    </message>
    <message>
        <source>clockwise</source>
        <translation>顺时针</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <source>radians</source>
        <translation>弧度</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>框的写法</translation>
    </message>
    <message>
        <source>Numbers count</source>
        <translation>数值单位</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>数值顺序</translation>
    </message>
    <message>
        <source>Angles turn</source>
        <translation>角度方向</translation>
    </message>
    <message>
        <source>Angles in</source>
        <translation>角度单位</translation>
    </message>
    <message>
        <source>multiples of </source>
        <translation>边长为其倍数：</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>至少 </translation>
    </message>
    <message>
        <source>at most </source>
        <translation>至多 </translation>
    </message>
    <message>
        <source>Both sides are multiples of so many pixels</source>
        <translation>两边的像素数均为此数的倍数</translation>
    </message>
    <message>
        <source>Fewest pixels of the resized image</source>
        <translation>缩放后图像的最少像素数</translation>
    </message>
    <message>
        <source>Most pixels of the resized image</source>
        <translation>缩放后图像的最多像素数</translation>
    </message>
</context>
<context>
    <name>ui::BoxRow</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, %2°</source>
        <translation>%1，%2°</translation>
    </message>
    <message>
        <source>%1 × %2 m</source>
        <translation>%1 × %2 米</translation>
    </message>
</context>
<context>
    <name>ui::BoxTableModel</name>
    <message>
        <source>Box %1</source>
        <translation>框 %1</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Not locked</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Size, px</source>
        <translation>大小（像素）</translation>
    </message>
    <message>
        <source>On the ground</source>
        <translation>地面尺寸</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Shown on the image</source>
        <translation>在图像上显示</translation>
    </message>
    <message>
        <source>Locked: it cannot be moved on the image</source>
        <translation>锁定：不能在图像上移动</translation>
    </message>
</context>
<context>
    <name>ui::BulkDesk</name>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Changing many pairs</source>
        <translation>正在批量修改</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) changed. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已修改 %n 个问答对。Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>正在撤回</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken back.</source>
        <translation>
            <numerusform>已撤回 %n 处修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>正在重做</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done again.</source>
        <translation>
            <numerusform>已重做 %n 处修改。</numerusform>
        </translation>
    </message>
    <message>
        <source>The project cannot be changed just now.</source>
        <translation>现在不能修改项目。</translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message>
        <source>Leave pairs that have a verdict as they are</source>
        <translation>已有判定的问答对保持不变</translation>
    </message>
    <message>
        <source>Many pairs at once</source>
        <translation>批量处理问答对</translation>
    </message>
    <message numerus="yes">
        <source>the %n selected sample(s)</source>
        <translation>
            <numerusform>选中的 %n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n sample(s) of the queue</source>
        <translation>
            <numerusform>队列中的全部 %n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>In</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>mark as unsure</source>
        <translation>标为存疑</translation>
    </message>
    <message>
        <source>reopen: take the verdicts back</source>
        <translation>重新打开：撤回判定</translation>
    </message>
    <message>
        <source>add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>take a tag off</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Only pairs that fit the filter “%1”</source>
        <translation>仅限符合筛选“%1”的问答对</translation>
    </message>
    <message>
        <source>Looking for the pairs that fit…</source>
        <translation>正在查找符合的问答对…</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>没有可修改的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n pair(s) change, in one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>最多修改 %n 个问答对，一步完成：Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) change, in one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>将修改 %n 个问答对，一步完成：Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1 个</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>ui::CanvasView</name>
    <message>
        <source>Image</source>
        <translation>影像</translation>
    </message>
</context>
<context>
    <name>ui::CardContent</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n 条评论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%n 个框</numerusform>
        </translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>无文本</translation>
    </message>
    <message>
        <source>The text goes on. Edit it to see all of it.</source>
        <translation>文本未完全显示。编辑即可查看全文。</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CardFooter</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Go on with what was typed</source>
        <translation>继续编辑上次输入的内容</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Forget what was typed</source>
        <translation>丢弃上次输入的内容</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Back to the answer as it was imported</source>
        <translation>恢复为导入时的回答</translation>
    </message>
    <message>
        <source>Revert question</source>
        <translation>还原问题</translation>
    </message>
    <message>
        <source>Back to the question as it was imported</source>
        <translation>恢复为导入时的问题</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>显示修改之处</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Words without boxes. Tokens are estimated, with boxes, as the tokenizer of LLaMA 2 cuts texts.</source>
        <translation>词数不含框。词元数为估计值，含框，按 LLaMA 2 分词器的切分方式计算。</translation>
    </message>
</context>
<context>
    <name>ui::ChartBox</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>还有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CommandDesk</name>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有这样的名称。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>An action, a sample (its number, id or image), or a filter</source>
        <translation>操作、样本（编号、id 或影像）或筛选</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>ui::CommentDialog</name>
    <message>
        <source>Comment on the pair</source>
        <translation>对问答对的评论</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
</context>
<context>
    <name>ui::CompareTextsDialog</name>
    <message>
        <source>As it was imported</source>
        <translation>导入时</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Take the &amp;change back</source>
        <translation>撤回此处改动(&amp;C)</translation>
    </message>
    <message>
        <source>Take the &amp;sentence back</source>
        <translation>撤回整句(&amp;S)</translation>
    </message>
    <message>
        <source>Take &amp;all back</source>
        <translation>全部撤回(&amp;A)</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>与原文对照</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>第 %1 处改动，共 %2 处</translation>
    </message>
    <message>
        <source>The texts are the same.</source>
        <translation>两段文本相同。</translation>
    </message>
</context>
<context>
    <name>ui::ComparedImages</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::ContradictionsDialog</name>
    <message>
        <source>&amp;Captions and descriptions, too</source>
        <translation>也包括标题和描述(&amp;C)</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>As &amp;filter</source>
        <translation>作为筛选(&amp;F)</translation>
    </message>
    <message>
        <source>The samples that are listed become the queue.</source>
        <translation>列出的样本将成为队列。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The queue has the first %1 of these samples.</source>
        <translation>队列中是这些样本的前 %1 个。</translation>
    </message>
    <message>
        <source>Reading the texts…</source>
        <translation>正在读取文本…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) ask</source>
        <translation>
            <numerusform>%Ln 个问答对问</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the texts… %1</source>
        <translation>正在读取文本… %1</translation>
    </message>
    <message>
        <source>Texts were changed since this was read.</source>
        <translation>读取之后文本已有更改。</translation>
    </message>
    <message>
        <source>No question has two answers about the same image.</source>
        <translation>没有问题在同一图像上有两种回答。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) have several answers about the same image</source>
        <translation>
            <numerusform>%Ln 个问题在同一图像上有多种回答，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln pair(s).</source>
        <translation>
            <numerusform>共 %Ln 个问答对。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>列出了前 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln caption(s) or description(s) that differ are left out.</source>
        <translation>
            <numerusform>未列出 %Ln 个互不相同的标题或描述。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>This sample has no conversation.</source>
        <translation>此样本没有对话。</translation>
    </message>
    <message>
        <source>The questions and answers of a sample stand here.</source>
        <translation>样本的问题和回答显示在此处。</translation>
    </message>
</context>
<context>
    <name>ui::CorrectionsDialog</name>
    <message>
        <source>Looking through the corrections …</source>
        <translation>正在查看改正记录…</translation>
    </message>
    <message>
        <source>Habitual corrections</source>
        <translation>常用改正</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;Correct here</source>
        <translation>在此改正(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Everywhere…</source>
        <translation>全部改正(&amp;E)…</translation>
    </message>
    <message>
        <source>(taken out)</source>
        <translation>（删除）</translation>
    </message>
    <message>
        <source>%1 → %2   %3 ×</source>
        <translation>%1 → %2   %3 次</translation>
    </message>
    <message>
        <source>What was corrected twice in the same way will be listed here.</source>
        <translation>以同样方式改正过两次的内容会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) fit this pair: those in bold.</source>
        <translation>
            <numerusform>%n 条改正适用于此问答对：以粗体显示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>正在保存视图</translation>
    </message>
    <message>
        <source>The box is gone; its phrase “%1” is still there.</source>
        <translation>框已删除；它的短语“%1”仍在。</translation>
    </message>
    <message>
        <source>Take it out, too</source>
        <translation>一并删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Select the phrase in the text, or its box, first.</source>
        <translation>请先选中文本中的短语或它的框。</translation>
    </message>
    <message>
        <source>This is approved, so nothing in it changes by accident. Reopen it to edit.</source>
        <translation>此问答对已通过，以免误改。要编辑请重新打开。</translation>
    </message>
    <message>
        <source>Reopen and edit</source>
        <translation>重新打开并编辑</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
</context>
<context>
    <name>ui::DeskActions</name>
    <message>
        <source>Save the view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>ui::DisplayPanel</name>
    <message>
        <source>As the file says</source>
        <translation>按文件说明</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>No image is shown.</source>
        <translation>未显示影像。</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 pixels, %n band(s) of %3, %4</source>
        <translation>
            <numerusform>%1 × %2 像素，%n 个 %3 波段，%4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (bands guessed)</source>
        <translation>%1（波段为推测）</translation>
    </message>
    <message>
        <source>As in %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
</context>
<context>
    <name>ui::DistanceBox</name>
    <message>
        <source>Bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>What an image looks like is 64 bits. Copies in another size, format or brightness differ in up to 6 of them; more finds what was cut or changed, and sometimes strangers.</source>
        <translation>每幅影像的外观用 64 位表示。尺寸、格式或亮度不同的副本最多相差 6 位；放宽后还能找到裁剪或改动过的影像，但有时也会找到不相干的影像。</translation>
    </message>
</context>
<context>
    <name>ui::DockArrangement</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Bands and stretch</source>
        <translation>波段与拉伸</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
</context>
<context>
    <name>ui::DraftOffers</name>
    <message>
        <source>A text of sample %1 was typed and not stored: “%2”</source>
        <translation>样本 %1 有一段已输入但未保存的文本：“%2”</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more.</source>
        <translation>
            <numerusform>另外还有 %n 段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>ui::EditableCards</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Not stored: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Typed, but not stored yet: %1</source>
        <translation>已输入但尚未保存：%1</translation>
    </message>
</context>
<context>
    <name>ui::ExportDialog</name>
    <message>
        <source>Replace the file that was imported</source>
        <translation>替换导入的文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>All sources, into a folder</source>
        <translation>所有来源，导出到文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>approved and corrected</source>
        <translation>通过和已修正</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>This is the very file that was imported. The project keeps its original bytes.</source>
        <translation>这正是导入的那个文件。项目中保留着它的原始字节。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入到</translation>
    </message>
    <message>
        <source>Pairs that are</source>
        <translation>问答对范围</translation>
    </message>
    <message>
        <source>Folder for the exported files</source>
        <translation>存放导出文件的文件夹</translation>
    </message>
    <message>
        <source>Exported file</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonl);;All files (*)</source>
        <translation>JSON (*.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Nothing would be left to export.</source>
        <translation>没有可导出的内容。</translation>
    </message>
    <message>
        <source>A file of this name is there already. It will be replaced.</source>
        <translation>同名文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Notation of boxes</source>
        <translation>框的写法</translation>
    </message>
    <message>
        <source>Range of box numbers</source>
        <translation>框的数值范围</translation>
    </message>
    <message>
        <source>as in the source</source>
        <translation>与源文件相同</translation>
    </message>
    <message>
        <source>usual range</source>
        <translation>惯用范围</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>审核信息</translation>
    </message>
    <message>
        <source>As imported, with the corrections</source>
        <translation>按导入时的格式，含修正</translation>
    </message>
    <message>
        <source>Corrections as training data (JSON Lines)</source>
        <translation>将修正导出为训练数据（JSON Lines）</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>in a file beside it, NAME.review.jsonl</source>
        <translation>写入旁边的文件 NAME.review.jsonl</translation>
    </message>
    <message>
        <source>in the records, as a key “review”</source>
        <translation>写入记录，键名为“review”</translation>
    </message>
    <message>
        <source>Verdicts, tags and comments</source>
        <translation>判定、标签和评论</translation>
    </message>
    <message>
        <source>This is a file that was imported.</source>
        <translation>这是已导入的文件。</translation>
    </message>
    <message>
        <source>%1 is there already. It will be replaced.</source>
        <translation>%1 已存在，将被替换。</translation>
    </message>
    <message>
        <source>Prompt, chosen and rejected of the pairs that were approved and whose answer was changed. A pair whose question was changed, too, is left out.</source>
        <translation>导出已通过且回答被修改的问答对的 prompt、chosen 和 rejected。问题也被修改的问答对不导出。</translation>
    </message>
</context>
<context>
    <name>ui::FacetModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, chosen</source>
        <translation>%1：%2，已选</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>Space chooses a value, with Ctrl one more.</source>
        <translation>空格选择一个值，按住 Ctrl 可再选一个。</translation>
    </message>
</context>
<context>
    <name>ui::FacetWords</name>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>a box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>an open remark</source>
        <translation>未解决的批注</translation>
    </message>
    <message>
        <source>text changed</source>
        <translation>文字已修改</translation>
    </message>
    <message>
        <source>text as imported</source>
        <translation>文字同导入时</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Severity of errors</source>
        <translation>错误严重程度</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>There is</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Image folder</source>
        <translation>影像文件夹</translation>
    </message>
    <message>
        <source>Samples by number of pairs</source>
        <translation>按问答对数量的样本</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>what</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>which</source>
        <translation>哪个</translation>
    </message>
    <message>
        <source>where</source>
        <translation>哪里</translation>
    </message>
    <message>
        <source>who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>when</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>how</source>
        <translation>怎样</translation>
    </message>
    <message>
        <source>to describe</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>to locate</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Question asks</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>Problem of a box</source>
        <translation>框的问题</translation>
    </message>
    <message>
        <source>Notation of boxes</source>
        <translation>框的记法</translation>
    </message>
    <message>
        <source>Words of the answer</source>
        <translation>回答词数</translation>
    </message>
    <message>
        <source>Number of boxes</source>
        <translation>框的数量</translation>
    </message>
    <message>
        <source>Side of the smallest box</source>
        <translation>最小框的边长</translation>
    </message>
    <message>
        <source>%1 % of the image</source>
        <translation>图像的 %1 %</translation>
    </message>
</context>
<context>
    <name>ui::FilterField</name>
    <message>
        <source>Filter: task:vqa verdict:none &quot;parking lot&quot; …</source>
        <translation>筛选：task:vqa verdict:none &quot;parking lot&quot; …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Views and recent queries</source>
        <translation>视图和最近的查询</translation>
    </message>
</context>
<context>
    <name>ui::FolderList</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>影像所在文件夹</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>影像文件夹</translation>
    </message>
</context>
<context>
    <name>ui::Furniture</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>ui::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
</context>
<context>
    <name>ui::GridPanel</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl and the wheel)</source>
        <translation>缩略图大小（Ctrl+滚轮）</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
</context>
<context>
    <name>ui::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
</context>
<context>
    <name>ui::HistoryView</name>
    <message>
        <source>pair %1</source>
        <translation>问答对 %1</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>question %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>corrected %1: %2 → %3</source>
        <translation>修改了%1：%2 → %3</translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>通过了%1</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>拒绝了%1</translation>
    </message>
    <message>
        <source>marked %1 as unsure</source>
        <translation>将%1标为存疑</translation>
    </message>
    <message>
        <source>took the verdict on %1 back</source>
        <translation>撤回了%1的结论</translation>
    </message>
    <message>
        <source>tagged %1 “%2”</source>
        <translation>给%1添加了标签“%2”</translation>
    </message>
    <message>
        <source>took the tag “%2” off %1</source>
        <translation>移除了%1的标签“%2”</translation>
    </message>
    <message>
        <source>removed a comment</source>
        <translation>删除了一条评论</translation>
    </message>
    <message>
        <source>reworded a comment: %1</source>
        <translation>改写了评论：%1</translation>
    </message>
    <message>
        <source>commented: %1</source>
        <translation>评论：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in one step</source>
        <translation>
            <numerusform>一步中的 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>History of the sample</source>
        <translation>样本的历史</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing was changed in this sample yet.</source>
        <translation>此样本尚无修改。</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>字段 %1</translation>
    </message>
    <message>
        <source>removed an error: %1</source>
        <translation>删除了错误：%1</translation>
    </message>
    <message>
        <source>found an error: %1</source>
        <translation>发现错误：%1</translation>
    </message>
    <message>
        <source>resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>opened again: %1</source>
        <translation>重新打开：%1</translation>
    </message>
    <message>
        <source>changed an error: %1</source>
        <translation>修改了错误：%1</translation>
    </message>
    <message>
        <source>Take back only this step</source>
        <translation>只撤回这一步</translation>
    </message>
    <message>
        <source>Use the text from before: %1</source>
        <translation>改回修改前的文字：%1</translation>
    </message>
    <message>
        <source>Use the text from after: %1</source>
        <translation>采用修改后的文字：%1</translation>
    </message>
    <message>
        <source>%1 as a reviewer</source>
        <translation>%1（以复核者身份）</translation>
    </message>
    <message numerus="yes">
        <source>added %n turn(s)</source>
        <translation>
            <numerusform>添加了 %n 个轮次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removed %n turn(s)</source>
        <translation>
            <numerusform>移除了 %n 个轮次</numerusform>
        </translation>
    </message>
    <message>
        <source>changed who says a turn</source>
        <translation>更改了轮次的角色</translation>
    </message>
    <message>
        <source>moved turns</source>
        <translation>移动了轮次</translation>
    </message>
    <message>
        <source>took the mark off “%1”</source>
        <translation>移除了“%1”上的标记</translation>
    </message>
    <message>
        <source>marked as right: “%1”</source>
        <translation>标记为正确：“%1”</translation>
    </message>
    <message>
        <source>marked as wrong: “%1”</source>
        <translation>标记为错误：“%1”</translation>
    </message>
    <message>
        <source>marked as unsure: “%1”</source>
        <translation>标记为存疑：“%1”</translation>
    </message>
</context>
<context>
    <name>ui::ImageFeed</name>
    <message>
        <source>Preparing %1 for quick zooming</source>
        <translation>正在为快速缩放准备 %1</translation>
    </message>
</context>
<context>
    <name>ui::ImageFoldersDialog</name>
    <message>
        <source>Image folders</source>
        <translation>影像文件夹</translation>
    </message>
    <message>
        <source>Images are looked for in the folder of the imported file first, then in these folders, from top to bottom.</source>
        <translation>查找影像时，先在导入文件所在的文件夹中查找，再从上到下依次在下列文件夹中查找。</translation>
    </message>
</context>
<context>
    <name>ui::ImageProblem</name>
    <message>
        <source>Image not found</source>
        <translation>未找到影像</translation>
    </message>
    <message>
        <source>Image refused</source>
        <translation>影像被拒绝</translation>
    </message>
    <message>
        <source>Look in another folder…</source>
        <translation>在其他文件夹中查找…</translation>
    </message>
    <message>
        <source>The image cannot be shown</source>
        <translation>无法显示影像</translation>
    </message>
</context>
<context>
    <name>ui::ImageRows</name>
    <message numerus="yes">
        <source>in %Ln sample(s)</source>
        <translation>
            <numerusform>见于 %Ln 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>looks the same</source>
        <translation>看起来相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s) apart</source>
        <translation>
            <numerusform>相差 %Ln 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: only %Ln image(s) were looked at.</source>
        <translation>
            <numerusform>已停止：只查看了 %Ln 幅影像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) were looked at.</source>
        <translation>
            <numerusform>已查看 %Ln 幅影像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are plain and compared with nothing.</source>
        <translation>
            <numerusform>其中 %Ln 幅为单调影像，不参与比较。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 幅影像无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) were not found.</source>
        <translation>
            <numerusform>%Ln 幅影像未找到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImageStrip</name>
    <message>
        <source>Images of the sample</source>
        <translation>样本的图像</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No &lt;image&gt; token in the text</source>
        <translation>文本中没有 &lt;image&gt; 标记</translation>
    </message>
    <message numerus="yes">
        <source>%n &lt;image&gt; token(s) in the text</source>
        <translation>
            <numerusform>文本中有 %n 个 &lt;image&gt; 标记</numerusform>
        </translation>
    </message>
    <message>
        <source>Show this image</source>
        <translation>显示此图像</translation>
    </message>
    <message>
        <source>Compare with this image</source>
        <translation>与此图像比较</translation>
    </message>
</context>
<context>
    <name>ui::ImportDialog</name>
    <message>
        <source>Take the records before the place where the file breaks off</source>
        <translation>导入文件中断处之前的记录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>First question</source>
        <translation>第一个问题</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>第一个回答</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Image folders</source>
        <translation>影像文件夹</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>前几条记录</translation>
    </message>
    <message>
        <source>Files in RS-GPT4V layout</source>
        <translation>RS-GPT4V 布局的文件</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonl);;All files (*)</source>
        <translation>JSON (*.json *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
        <source>RSReview projects (*.rsreview)</source>
        <translation>RSReview 项目 (*.rsreview)</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>正在查看文件</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n record(s) looked at</source>
        <translation>
            <numerusform>%1；已查看 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No boxes were found in these records.</source>
        <translation>这些记录中没有找到框。</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
    <message>
        <source>%1 You changed this: the boxes of all these files will be read as it is set here.</source>
        <translation>%1 您已更改：所有这些文件的框都将按此处的设置读取。</translation>
    </message>
</context>
<context>
    <name>ui::ImportReportDialog</name>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Byte</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1: %2 records read, %3 samples with %4 pairs, %5 records skipped, %6 problems.</source>
        <translation>%1：读取 %2 条记录，得到 %3 个样本、%4 个问答对，跳过 %5 条记录，%6 个问题。</translation>
    </message>
    <message>
        <source> Boxes: %1</source>
        <translation>框：%1</translation>
    </message>
</context>
<context>
    <name>ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1（另有 %n 项）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::KeyCapture</name>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>请按“%1”的新按键。Esc 保持不变。</translation>
    </message>
</context>
<context>
    <name>ui::KeyDesk</name>
    <message>
        <source>Export the keys</source>
        <translation>导出按键</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>ui::KeyTable</name>
    <message>
        <source>%1 (these stay as they are)</source>
        <translation>%1（固定不变）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>ui::Keymap</name>
    <message>
        <source>as in labelme and X-AnyLabeling</source>
        <translation>同 labelme 和 X-AnyLabeling</translation>
    </message>
    <message>
        <source>as in CVAT</source>
        <translation>同 CVAT</translation>
    </message>
    <message>
        <source>as in Label Studio</source>
        <translation>同 Label Studio</translation>
    </message>
</context>
<context>
    <name>ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About RSReview</source>
        <translation>关于 RSReview</translation>
    </message>
    <message>
        <source>RSReview %1</source>
        <translation>RSReview %1</translation>
    </message>
    <message>
        <source>A review desk for remote sensing vision-language data. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>遥感视觉语言数据的审核工作台。自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>E&amp;xport as Markdown…</source>
        <translation>导出为 Markdown(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Add a key…</source>
        <translation>添加按键(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>Keys of other tools</source>
        <translation>其他工具的按键</translation>
    </message>
    <message>
        <source>All as u&amp;sual</source>
        <translation>全部恢复默认(&amp;S)</translation>
    </message>
    <message>
        <source>%1 stays as it is. %2: %3.</source>
        <translation>%1 保持不变。%2：%3。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”, all over the window.</source>
        <translation>%1 是“%2”在整个窗口中的按键。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>%1 has another use there, which goes first. %2: %3.</source>
        <translation>%1 在那里另有用途并优先。%2：%3。</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>没有打开的项目</translation>
    </message>
    <message>
        <source>RSReview</source>
        <translation>RSReview</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n edit(s) not exported — RSReview</source>
        <translation>
            <numerusform>%1 — %n 处编辑未导出 — RSReview</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — RSReview</source>
        <translation>%1 — RSReview</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Open a project (%1), or import a file in RS-GPT4V layout (%2). Files can also be dropped here.</source>
        <translation>打开项目（%1），或导入 RS-GPT4V 布局的文件（%2）。也可以把文件拖放到此处。</translation>
    </message>
</context>
<context>
    <name>ui::Navigator</name>
    <message>
        <source>Overview</source>
        <translation>鹰眼图</translation>
    </message>
</context>
<context>
    <name>ui::NearDesk</name>
    <message>
        <source>Comparing the images</source>
        <translation>正在比较影像</translation>
    </message>
    <message>
        <source>Looking at the images</source>
        <translation>正在查看影像</translation>
    </message>
</context>
<context>
    <name>ui::NearDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2, the first %3)</source>
        <translation>%1（%2，仅列出前 %3 个）</translation>
    </message>
    <message>
        <source>Near-duplicate images</source>
        <translation>近似重复的影像</translation>
    </message>
    <message>
        <source>At most so many &amp;bits apart:</source>
        <translation>最多相差的位数(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>As &amp;filter</source>
        <translation>作为筛选(&amp;F)</translation>
    </message>
    <message>
        <source>The samples of all groups become the queue.</source>
        <translation>所有分组中的样本将成为队列。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking at the images… This goes on when the dialog is closed.</source>
        <translation>正在查看影像……关闭此对话框后仍会继续。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) look alike</source>
        <translation>
            <numerusform>%Ln 幅影像看起来相似</numerusform>
        </translation>
    </message>
    <message>
        <source>first of the group</source>
        <translation>本组第一幅</translation>
    </message>
    <message>
        <source>Plain images, compared with nothing</source>
        <translation>单调影像，不参与比较</translation>
    </message>
    <message>
        <source>hardly anything to be seen</source>
        <translation>几乎看不到任何内容</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>No two images look alike.</source>
        <translation>没有看起来相似的影像。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of images that look alike.</source>
        <translation>
            <numerusform>共有 %Ln 组看起来相似的影像。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>列出前 %1 个。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>There are other images since these were looked at.</source>
        <translation>查看之后，影像有了变化。</translation>
    </message>
    <message>
        <source>The queue has the first %1 of these samples.</source>
        <translation>队列中为其中前 %1 个样本。</translation>
    </message>
</context>
<context>
    <name>ui::PaceDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Pace of the reviewers</source>
        <translation>审阅速度</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>问答对</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Pairs an hour</source>
        <translation>每小时问答对</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Middle half</source>
        <translation>中间一半</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Nobody has judged a pair in this window yet.</source>
        <translation>还没有人在此窗口中判定过问答对。</translation>
    </message>
    <message>
        <source>Of pairs that have a verdict. Time counts from key to key and from click to click while the window is used; pauses of more than a minute do not.</source>
        <translation>仅统计已有判定的问答对。窗口使用期间按键和点击之间的时间计入，超过一分钟的停顿不计。</translation>
    </message>
</context>
<context>
    <name>ui::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>ui::PanelHeader</name>
    <message>
        <source>Close the panel; the View menu brings it back</source>
        <translation>关闭面板；可从“视图”菜单中重新打开</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
</context>
<context>
    <name>ui::PanelKeys</name>
    <message>
        <source>Leave the text</source>
        <translation>离开文字</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>在光标处缩放</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Move the image</source>
        <translation>移动影像</translation>
    </message>
    <message>
        <source>Middle button, or Space and left button</source>
        <translation>中键，或空格加左键</translation>
    </message>
    <message>
        <source>Move the selected box by a pixel, by ten</source>
        <translation>把所选框移动一个、十个像素</translation>
    </message>
    <message>
        <source>Arrows, Shift and arrows</source>
        <translation>方向键，Shift 加方向键</translation>
    </message>
    <message>
        <source>Turn the selected box back and on, by a degree and by a tenth</source>
        <translation>把所选框来回旋转一度、十分之一度</translation>
    </message>
    <message>
        <source>Z and V, X and C</source>
        <translation>Z 和 V，X 和 C</translation>
    </message>
    <message>
        <source>Delete the selected box, double it</source>
        <translation>删除所选框，复制一份</translation>
    </message>
    <message>
        <source>Delete, Ctrl+D</source>
        <translation>Delete，Ctrl+D</translation>
    </message>
    <message>
        <source>Next box on the image, previous one</source>
        <translation>影像上的下一个框、上一个框</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab，Shift+Tab</translation>
    </message>
    <message>
        <source>Keep the ratio while resizing a box</source>
        <translation>调整框时保持比例</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Go through a list or the pairs</source>
        <translation>浏览列表或问答对</translation>
    </message>
    <message>
        <source>Arrows, Home, End</source>
        <translation>方向键，Home，End</translation>
    </message>
    <message>
        <source>Take what is chosen</source>
        <translation>采用所选</translation>
    </message>
    <message>
        <source>Enter, F2</source>
        <translation>Enter，F2</translation>
    </message>
    <message>
        <source>On the image</source>
        <translation>影像上</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>列表中</translation>
    </message>
    <message>
        <source>In a text</source>
        <translation>文字中</translation>
    </message>
</context>
<context>
    <name>ui::PersonDialog</name>
    <message>
        <source>&amp;Annotator: correct texts and boxes, and judge them</source>
        <translation>标注者：改正文本和框，并作出判断(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reviewer: look at judged pairs once more</source>
        <translation>复核者：再次查看已判断的问答对(&amp;R)</translation>
    </message>
    <message>
        <source>Who reviews</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The name signs every edit. The verdict of a reviewer stands beside that of the annotator, and counts where both differ.</source>
        <translation>每次改动都以此姓名记录。复核者的结论与标注者的结论并列；两者不同时以复核者为准。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Works as</source>
        <translation>身份</translation>
    </message>
</context>
<context>
    <name>ui::PixelText</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>透明度</translation>
    </message>
    <message>
        <source>index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>band %1</source>
        <translation>波段 %1</translation>
    </message>
    <message>
        <source>RGB %1 %2 %3</source>
        <translation>RGB %1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and value of a band</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::PlaceChip</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
</context>
<context>
    <name>ui::PlaceFinder</name>
    <message>
        <source>The number of a box, a pixel such as 120, 80, or a longitude and latitude such as 3.5°, 47.25°</source>
        <translation>框的编号，像素坐标（如 120, 80），或经纬度（如 3.5°, 47.25°）</translation>
    </message>
    <message>
        <source>The number of a box, or a pixel such as 120, 80</source>
        <translation>框的编号，或像素坐标（如 120, 80）</translation>
    </message>
    <message>
        <source>Where on earth this image lies is not known.</source>
        <translation>此图像没有地理位置信息。</translation>
    </message>
    <message>
        <source>This place is beside the image.</source>
        <translation>该位置在图像之外。</translation>
    </message>
    <message numerus="yes">
        <source>This sample has %n box(es).</source>
        <translation>
            <numerusform>此样本有 %n 个框。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlaceText</name>
    <message>
        <source>%1, %2 (EPSG:%3)</source>
        <translation>%1, %2（EPSG:%3）</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2（%3）</translation>
    </message>
    <message>
        <source>%1° W, %2° S</source>
        <translation>西经 %1°，南纬 %2°</translation>
    </message>
    <message>
        <source>%1° E, %2° S</source>
        <translation>东经 %1°，南纬 %2°</translation>
    </message>
    <message>
        <source>%1° W, %2° N</source>
        <translation>西经 %1°，北纬 %2°</translation>
    </message>
    <message>
        <source>%1° E, %2° N</source>
        <translation>东经 %1°，北纬 %2°</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>ui::ProblemDesk</name>
    <message>
        <source>Nothing is wrong with the boxes here.</source>
        <translation>这里的框没有问题。</translation>
    </message>
    <message>
        <source>What is wrong with the boxes here takes a person to mend.</source>
        <translation>这里的框的问题需要人工修正。</translation>
    </message>
</context>
<context>
    <name>ui::ProgressBars</name>
    <message>
        <source>Week from %1</source>
        <translation>自 %1 起的一周</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month, short, as for QDate</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Done over time</source>
        <translation>随时间的完成量</translation>
    </message>
    <message>
        <source>Days on which pairs were judged will stand here.</source>
        <translation>判定过问答对的日子将显示在这里。</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>Tasks of the pairs will stand here once a file is imported.</source>
        <translation>导入文件后，问答对的任务将显示在这里。</translation>
    </message>
    <message>
        <source>By reviewer</source>
        <translation>按审阅者</translation>
    </message>
    <message>
        <source>Who judged how many pairs will stand here.</source>
        <translation>每人判定了多少问答对将显示在这里。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>By error</source>
        <translation>按错误</translation>
    </message>
    <message>
        <source>Errors that reviewers find will stand here.</source>
        <translation>审阅者发现的错误将显示在这里。</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>Tags of pairs will stand here.</source>
        <translation>问答对的标签将显示在这里。</translation>
    </message>
</context>
<context>
    <name>ui::ProgressDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>图表(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数字(&amp;N)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>&amp;14 days</source>
        <translation>14 天(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>30 天(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>复制为表格(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ui::ProgressNotice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pair(s) reviewed</source>
        <translation>
            <numerusform>已审核 %1 / %Ln 个问答对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsure</source>
        <translation>
            <numerusform>%Ln 个存疑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open remarks at %Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处有未解决的批注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Going on at sample %2.</source>
        <translation>%1。从样本 %2 继续。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ui::ProgressWords</name>
    <message>
        <source>%1 approved</source>
        <translation>%1 个通过</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 个驳回</translation>
    </message>
    <message>
        <source>%1 unsure</source>
        <translation>%1 个存疑</translation>
    </message>
    <message>
        <source>%1 not judged</source>
        <translation>%1 个未判定</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 / %2（%3 %）</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) at work</source>
        <translation>
            <numerusform>工作约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 minutes at work</source>
        <translation>工作 %1 到 %2 分钟</translation>
    </message>
    <message>
        <source>about %1 hours at work</source>
        <translation>工作约 %1 小时</translation>
    </message>
    <message>
        <source>%1 to %2 hours at work</source>
        <translation>工作 %1 到 %2 小时</translation>
    </message>
    <message>
        <source>There are no pairs yet.</source>
        <translation>还没有问答对。</translation>
    </message>
    <message>
        <source>Every pair has a verdict.</source>
        <translation>每个问答对都已有判定。</translation>
    </message>
    <message>
        <source>How long the rest takes can be said once there are %1 pairs that were judged by hand.</source>
        <translation>手工判定 %1 个问答对之后，才能估计其余部分所需的时间。</translation>
    </message>
    <message>
        <source>At %1 pairs an hour, the pace of the last day with work (%2 pairs).</source>
        <translation>按每小时 %1 个问答对估计，即最近一个工作日的速度（%2 个问答对）。</translation>
    </message>
    <message>
        <source>At %1 pairs an hour, the pace of the last %2 days with work (%3 pairs).</source>
        <translation>按每小时 %1 个问答对估计，即最近 %2 个工作日的速度（%3 个问答对）。</translation>
    </message>
    <message>
        <source>%1 h %2 min at work on %3 judged pairs: %4 an hour, half of them in %5 to %6 seconds each.</source>
        <translation>在 %3 个已判定的问答对上工作了 %1 小时 %2 分钟：每小时 %4 个，其中一半每个用时 %5 到 %6 秒。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln 个问答对</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>问答对</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Days are those of the time zone %1. A pair counts once, on the day on which it was judged.</source>
        <translation>日期按时区 %1 计算。每个问答对只计一次，计在判断它的那一天。</translation>
    </message>
</context>
<context>
    <name>ui::ProjectHistoryDialog</name>
    <message>
        <source>History of the project</source>
        <translation>项目历史</translation>
    </message>
    <message>
        <source>&amp;Go to the sample</source>
        <translation>转到样本(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Take back only this step</source>
        <translation>只撤回这一步(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ui::ProjectHistoryModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in one step</source>
        <translation>
            <numerusform>一步中的 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>ui::QueueSearch</name>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
</context>
<context>
    <name>ui::QueueView</name>
    <message>
        <source>Queue of samples</source>
        <translation>样本队列</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No sample fits the filter.</source>
        <translation>没有符合筛选条件的样本。</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::ReadingPreviewView</name>
    <message>
        <source>around %1</source>
        <translation>外接框 %1</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>在范围内</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>无面积</translation>
    </message>
    <message>
        <source>Image not found</source>
        <translation>未找到图像</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>As it is stored</source>
        <translation>按已保存的读法</translation>
    </message>
    <message>
        <source>As it is set here</source>
        <translation>按此处的设置</translation>
    </message>
    <message>
        <source>What becomes of the boxes</source>
        <translation>框的读取结果</translation>
    </message>
    <message>
        <source>Boxes of the source</source>
        <translation>该数据源的框</translation>
    </message>
    <message>
        <source>Looking at boxes of the source …</source>
        <translation>正在查看该数据源的框……</translation>
    </message>
    <message>
        <source>No sample of this source has a box.</source>
        <translation>该数据源中没有带框的样本。</translation>
    </message>
    <message numerus="yes">
        <source>Looked at %1 of %Ln sample(s) with boxes. Boxes are shown as x1 y1 x2 y2, in pixels of the image where it was found, otherwise as parts of it.</source>
        <translation>
            <numerusform>在 %Ln 个带框样本中查看了 %1 个。框以 x1 y1 x2 y2 显示：找到图像时以其像素为单位，否则为相对图像的比例。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>No project was opened yet</source>
        <translation>还没有打开过项目</translation>
    </message>
</context>
<context>
    <name>ui::RemarkDesk</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>No error was found in this pair yet.</source>
        <translation>此问答对还没有发现错误。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>问答对 %1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Wrong sentence</source>
        <translation>错误的句子</translation>
    </message>
    <message>
        <source>Unsure of a sentence</source>
        <translation>存疑的句子</translation>
    </message>
</context>
<context>
    <name>ui::RemarkList</name>
    <message>
        <source>Remarks on the sample</source>
        <translation>样本的批注</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resolve</source>
        <translation>标为已解决(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;severity</source>
        <translation>切换严重程度(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ui::RemarkModel</name>
    <message>
        <source>minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已解决</translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDelegate</name>
    <message>
        <source>approval is taken back</source>
        <translation>将撤销通过</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>changes a box</source>
        <translation>会改变框</translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDesk</name>
    <message>
        <source>Looking for what is to be replaced</source>
        <translation>正在查找要替换的内容</translation>
    </message>
    <message>
        <source>A text was being edited. Look at the rows again before you replace.</source>
        <translation>有文本正在编辑。替换之前请再看一遍列表。</translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>正在替换</translation>
    </message>
    <message>
        <source>Nothing was replaced. %1</source>
        <translation>没有替换任何内容。%1</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %Ln text(s), as one step: Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>已在 %Ln 个文本中替换，一步完成：Ctrl+Z 可撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDialog</name>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>Approved &amp;pairs, too: their approval is taken back</source>
        <translation>包括已通过的问答对(&amp;P)：其通过将被撤销</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>Texts that would change</source>
        <translation>将被更改的文本</translation>
    </message>
    <message>
        <source>A double click or Enter shows the sample.</source>
        <translation>双击或按回车可显示该样本。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>正在查找… %1</translation>
    </message>
    <message>
        <source>Nothing that would change.</source>
        <translation>没有会更改的内容。</translation>
    </message>
    <message>
        <source>Every text that would change is listed here first.</source>
        <translation>所有将被更改的文本会先列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 处匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln pair(s)</source>
        <translation>
            <numerusform>位于 %Ln 个问答对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved</source>
        <translation>
            <numerusform>%Ln 个已通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) with a box that changes</source>
        <translation>
            <numerusform>%Ln 个文本中的框会改变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) given up</source>
        <translation>
            <numerusform>放弃了 %Ln 个文本</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 texts are listed</source>
        <translation>只列出前 %1 个文本</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %Ln text(s)</source>
        <translation>
            <numerusform>在 %Ln 个文本中替换(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>The project is open for reading only, so nothing can be replaced: %1</source>
        <translation>项目以只读方式打开，因此无法替换：%1</translation>
    </message>
</context>
<context>
    <name>ui::ReplaceFields</name>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>任意文本</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>整个单词</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>How to look for it</source>
        <translation>查找方式</translation>
    </message>
    <message>
        <source>In which samples</source>
        <translation>在哪些样本中</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问题和回答</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>In which texts</source>
        <translation>在哪些文本中</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Replace &amp;with</source>
        <translation>替换为(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing: what is found is deleted</source>
        <translation>空：找到的内容将被删除</translation>
    </message>
    <message>
        <source>$1, \1 or ${name} are groups, $&amp; is all that was found, \n a line end.</source>
        <translation>$1、\1 或 ${name} 表示分组，$&amp; 表示找到的全部内容，\n 表示换行。</translation>
    </message>
    <message>
        <source>All samples (%1)</source>
        <translation>所有样本（%1）</translation>
    </message>
    <message>
        <source>Filtered samples (%1)</source>
        <translation>筛选出的样本（%1）</translation>
    </message>
    <message>
        <source>This sample</source>
        <translation>当前样本</translation>
    </message>
</context>
<context>
    <name>ui::ReplaceModel</name>
    <message>
        <source>#%1, pair %2, question</source>
        <translation>#%1，问答对 %2，问题</translation>
    </message>
    <message>
        <source>#%1, pair %2, answer</source>
        <translation>#%1，问答对 %2，回答</translation>
    </message>
    <message>
        <source>%1: %2 becomes %3</source>
        <translation>%1：%2 变为 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (approved)</source>
        <translation>%1（已通过）</translation>
    </message>
</context>
<context>
    <name>ui::ReportDialog</name>
    <message>
        <source>Report of changes</source>
        <translation>变更报告</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Errata (JSON Lines)</source>
        <translation>勘误表（JSON Lines）</translation>
    </message>
    <message>
        <source>all pairs; or a query: task:vqa verdict:approved</source>
        <translation>全部问答对；或查询：task:vqa verdict:approved</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>仅限</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写入到</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写出报告</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Counts, and every changed pair before and after, to read in a browser.</source>
        <translation>统计数字，以及每个被修改问答对的前后对照，用浏览器阅读。</translation>
    </message>
    <message>
        <source>The same as text, for a repository or a page of notes.</source>
        <translation>相同内容的文本，适合代码仓库或笔记。</translation>
    </message>
    <message>
        <source>One line for each changed text. A cell that a spreadsheet would take for a formula begins with an apostrophe.</source>
        <translation>每处被修改的文本一行。会被电子表格当作公式的单元格以撇号开头。</translation>
    </message>
    <message>
        <source>One line for each changed record, with its changed fields, to publish beside a version of the data set.</source>
        <translation>每条被修改的记录一行，列出被修改的字段，可随数据集版本一同发布。</translation>
    </message>
    <message>
        <source>This is the project itself.</source>
        <translation>这是项目本身。</translation>
    </message>
    <message>
        <source>This is a file that was imported.</source>
        <translation>这是已导入的文件。</translation>
    </message>
    <message>
        <source>A file of this name is there already. It will be replaced.</source>
        <translation>已有同名文件，将被替换。</translation>
    </message>
</context>
<context>
    <name>ui::ReportText</name>
    <message>
        <source>Imported %1: %2 samples with %3 pairs, no problems.</source>
        <translation>已导入 %1：%2 个样本，%3 个问答对，没有问题。</translation>
    </message>
    <message>
        <source>Boxes: %1</source>
        <translation>框：%1</translation>
    </message>
    <message>
        <source>Exported %1: %2 records, %3 edited.</source>
        <translation>已导出 %1：%2 条记录，其中 %3 条已编辑。</translation>
    </message>
    <message>
        <source>Left out: %1 records, %2 pairs.</source>
        <translation>未导出：%1 条记录，%2 个问答对。</translation>
    </message>
    <message>
        <source>What was said of pairs is in %1.</source>
        <translation>问答对的审核信息在 %1 中。</translation>
    </message>
    <message>
        <source>Report written to %1: %2 pairs reviewed or changed, %3 of them with a changed text.</source>
        <translation>报告已写入 %1：已审核或修改 %2 个问答对，其中 %3 个的文本被修改。</translation>
    </message>
</context>
<context>
    <name>ui::Ruler</name>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
</context>
<context>
    <name>ui::SampleGrid</name>
    <message>
        <source>Queue of samples as a grid</source>
        <translation>网格形式的样本队列</translation>
    </message>
    <message>
        <source>No sample fits the filter.</source>
        <translation>没有符合筛选条件的样本。</translation>
    </message>
</context>
<context>
    <name>ui::SampleListModel</name>
    <message>
        <source>Sample %1</source>
        <translation>样本 %1</translation>
    </message>
    <message>
        <source>no pairs</source>
        <translation>没有问答对</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::ScaleMark</name>
    <message>
        <source>%1 km</source>
        <translation>%1 千米</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 厘米</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
</context>
<context>
    <name>ui::SentenceDesk</name>
    <message>
        <source>This sentence is marked as right.</source>
        <translation>此句已标记为正确。</translation>
    </message>
    <message>
        <source>This sentence is marked as wrong.</source>
        <translation>此句已标记为错误。</translation>
    </message>
    <message>
        <source>This sentence is marked as unsure.</source>
        <translation>此句已标记为存疑。</translation>
    </message>
    <message numerus="yes">
        <source>All %n sentence(s) of the answer have a mark.</source>
        <translation>
            <numerusform>回答的 %n 句都已标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>第 %1 句，共 %2 句</translation>
    </message>
</context>
<context>
    <name>ui::ShownImage</name>
    <message>
        <source>No image</source>
        <translation>没有影像</translation>
    </message>
    <message>
        <source>This record names no image. Its text can be reviewed.</source>
        <translation>此记录没有指明影像，仍可审核其文本。</translation>
    </message>
</context>
<context>
    <name>ui::SimilarDesk</name>
    <message>
        <source>Looking for similar samples</source>
        <translation>正在查找相似样本</translation>
    </message>
    <message>
        <source>Looking for contradictions</source>
        <translation>正在查找矛盾</translation>
    </message>
</context>
<context>
    <name>ui::SimilarDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (more than %2, the first of them)</source>
        <translation>%1（超过 %2 个，列出最前面的）</translation>
    </message>
    <message>
        <source>%1 (%2, the first %3)</source>
        <translation>%1（%2，列出前 %3 个）</translation>
    </message>
    <message>
        <source>Similar samples</source>
        <translation>相似样本</translation>
    </message>
    <message>
        <source>All &amp;contradictions…</source>
        <translation>所有矛盾(&amp;C)…</translation>
    </message>
    <message>
        <source>As &amp;filter</source>
        <translation>作为筛选(&amp;F)</translation>
    </message>
    <message>
        <source>The samples of this group, and the sample that they are like, become the queue.</source>
        <translation>该组样本以及与之相似的样本将成为队列。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for what is like sample %1…</source>
        <translation>正在查找与样本 %1 相似的内容…</translation>
    </message>
    <message>
        <source>Another answer to the same question</source>
        <translation>同一问题的不同回答</translation>
    </message>
    <message>
        <source>Same image</source>
        <translation>同一图像</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>相同回答</translation>
    </message>
    <message>
        <source>Nothing is like sample %1.</source>
        <translation>没有与样本 %1 相似的内容。</translation>
    </message>
    <message>
        <source>Like sample %1:</source>
        <translation>与样本 %1 相似：</translation>
    </message>
    <message>
        <source>&amp;Near-duplicate images, too, at most so many bits apart:</source>
        <translation>同时列出近似重复的影像(&amp;N)，最多相差的位数：</translation>
    </message>
    <message>
        <source>All near-&amp;duplicates…</source>
        <translation>全部近似重复影像(&amp;D)…</translation>
    </message>
    <message>
        <source>Near-duplicate images</source>
        <translation>近似重复的影像</translation>
    </message>
    <message>
        <source>Its image is plain, so no other is compared with it.</source>
        <translation>该样本的影像单调，未与其他影像比较。</translation>
    </message>
    <message>
        <source>Its image could not be read, so no other is compared with it.</source>
        <translation>该样本的影像无法读取，未与其他影像比较。</translation>
    </message>
    <message>
        <source>The images of the project are being looked at…</source>
        <translation>正在查看项目中的影像……</translation>
    </message>
</context>
<context>
    <name>ui::SimilarList</name>
    <message>
        <source>A double click or Enter shows the sample.</source>
        <translation>双击或按回车键显示样本。</translation>
    </message>
</context>
<context>
    <name>ui::SimilarModel</name>
    <message>
        <source>approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>未评审</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>#%1, pair %2</source>
        <translation>#%1，第 %2 对</translation>
    </message>
    <message>
        <source>no pair</source>
        <translation>没有问答对</translation>
    </message>
    <message>
        <source>(no answer)</source>
        <translation>（没有回答）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>– of %1</source>
        <translation>– / %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs reviewed</source>
        <translation>已审核 %1 / %2 个问答对</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1, %2 px · %3, %4</source>
        <translation>%1, %2 像素 · %3, %4</translation>
    </message>
</context>
<context>
    <name>ui::Steps</name>
    <message>
        <source>Nothing in the queue waits for a reviewer.</source>
        <translation>队列中没有等待复核者的内容。</translation>
    </message>
    <message>
        <source>Every pair in the queue has a verdict.</source>
        <translation>队列中的每个问答对都已有结论。</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
</context>
<context>
    <name>ui::StretchFields</name>
    <message>
        <source>Percent that become black</source>
        <translation>显示为黑色的百分比</translation>
    </message>
    <message>
        <source>Percent from which everything is white</source>
        <translation>从此百分比起显示为白色</translation>
    </message>
    <message>
        <source>Standard deviations</source>
        <translation>标准差倍数</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Even out contrast (CLAHE)</source>
        <translation>均衡局部对比度（CLAHE）</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Values as they are</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Smallest to largest</source>
        <translation>最小值到最大值</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Mean ± deviations</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <source>Own range</source>
        <translation>自定义范围</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>按存储值</translation>
    </message>
    <message>
        <source>Decibels, by the file</source>
        <translation>分贝（按文件判断）</translation>
    </message>
    <message>
        <source>Decibels of amplitude</source>
        <translation>分贝（振幅）</translation>
    </message>
    <message>
        <source>Decibels of power</source>
        <translation>分贝（功率）</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> σ</source>
        <translation> σ</translation>
    </message>
    <message>
        <source>From the view</source>
        <translation>取自当前视图</translation>
    </message>
    <message>
        <source>Ends that suit the part of the image that is in view</source>
        <translation>使拉伸两端适合当前可见的影像部分</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>ui::StripDelegate</name>
    <message>
        <source>Image %1 · compared</source>
        <translation>图像 %1 · 比较中</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
</context>
<context>
    <name>ui::TaskTitle</name>
    <message>
        <source>caption</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>description</source>
        <translation>详细描述</translation>
    </message>
    <message>
        <source>VQA</source>
        <translation>视觉问答</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>grounding</source>
        <translation>定位</translation>
    </message>
    <message>
        <source>region caption</source>
        <translation>区域描述</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ui::TeamDesk</name>
    <message>
        <source>Your edits are signed “%1”.</source>
        <translation>您的改动以“%1”署名。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>%1, reviewer</source>
        <translation>%1，复核者</translation>
    </message>
    <message>
        <source>Dealing out</source>
        <translation>正在分配</translation>
    </message>
    <message>
        <source>The samples are dealt out. Review &gt; Team &gt; My samples shows everybody theirs.</source>
        <translation>样本已分配。“审核 &gt; 团队 &gt; 我的样本”显示各自的样本。</translation>
    </message>
    <message>
        <source>An annotator approved this pair.</source>
        <translation>标注者通过了此问答对。</translation>
    </message>
    <message>
        <source>A reviewer approved this pair.</source>
        <translation>复核者通过了此问答对。</translation>
    </message>
    <message>
        <source>An annotator rejected this pair.</source>
        <translation>标注者拒绝了此问答对。</translation>
    </message>
    <message>
        <source>A reviewer rejected this pair.</source>
        <translation>复核者拒绝了此问答对。</translation>
    </message>
    <message>
        <source>An annotator is unsure of this pair.</source>
        <translation>标注者对此问答对存疑。</translation>
    </message>
    <message>
        <source>A reviewer is unsure of this pair.</source>
        <translation>复核者对此问答对存疑。</translation>
    </message>
</context>
<context>
    <name>ui::ThumbnailPainter</name>
    <message>
        <source>The image was not found.</source>
        <translation>未找到影像。</translation>
    </message>
</context>
<context>
    <name>ui::TightenDesk</name>
    <message>
        <source>Select the box to be tightened first.</source>
        <translation>请先选择要收紧的框。</translation>
    </message>
    <message>
        <source>The current pair has no boxes.</source>
        <translation>当前问答对没有框。</translation>
    </message>
    <message>
        <source>Without its image a box cannot be tightened.</source>
        <translation>没有图像，无法收紧框。</translation>
    </message>
    <message>
        <source>Tightening boxes</source>
        <translation>正在收紧框</translation>
    </message>
    <message>
        <source>The change is too small for the numbers of the text.</source>
        <translation>变化太小，文本中的数字精度不足以表示。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) could not be tightened. %1</source>
        <translation>
            <numerusform>%Ln 个框无法收紧。%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln box(es) can be tightened as dashed: Enter accepts, Esc keeps the old.</source>
        <translation>
            <numerusform>%Ln 个框可按虚线收紧：按 Enter 接受，按 Esc 保留原框。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Keep the old</source>
        <translation>保留原框</translation>
    </message>
</context>
<context>
    <name>ui::TurnEditor</name>
    <message>
        <source>Add “%1” to the dictionary of the project</source>
        <translation>把“%1”加入项目词典</translation>
    </message>
</context>
<context>
    <name>ui::TurnsDesk</name>
    <message>
        <source>Pair %1 is gone.</source>
        <translation>问答对 %1 已移除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Put the caret into the text where it is to be split, between two words.</source>
        <translation>请把光标放在要拆分的位置，即两个词之间。</translation>
    </message>
</context>
<context>
    <name>ui::VerdictButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ui::ViewMenu</name>
    <message>
        <source>&amp;Save this filter as a view…</source>
        <translation>把此筛选保存为视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Remove a view</source>
        <translation>删除视图(&amp;R)</translation>
    </message>
    <message>
        <source>Asked for last</source>
        <translation>最近的查询</translation>
    </message>
</context>
<context>
    <name>ui::ViewsDesk</name>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>视图名称：</translation>
    </message>
    <message>
        <source>The view “%1” is gone.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>The view “%1” holds another query now.</source>
        <translation>视图“%1”现在保存的是另一个查询。</translation>
    </message>
</context>
<context>
    <name>ui::WarningChip</name>
    <message>
        <source>A click takes this away.</source>
        <translation>单击可将其关闭。</translation>
    </message>
</context>
</TS>
