#include "ui/ReportText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ui::ReportText)
};

}

QString reportText(const core::ImportReport &report)
{
    const QLocale locale;
    QStringList lines;
    for (const core::SourceReport &source : report.sources) {
        lines.append(Text::tr("Imported %1: %2 samples with %3 pairs, no problems.")
                         .arg(QFileInfo(source.path).fileName(), locale.toString(source.samples),
                              locale.toString(source.pairs)));
        if (!source.boxes.empty())
            lines.append(Text::tr("Boxes: %1").arg(source.boxes.front().proposal().evidence));
    }
    return lines.join(u'\n');
}

QString reportText(const core::ExportReport &report)
{
    const QLocale locale;
    QStringList lines;
    if (report.preference)
        lines.append(report.preference->text());
    for (const core::ExportedSource &source : report.sources) {
        QString line = Text::tr("Exported %1: %2 records, %3 edited.")
                           .arg(source.path, locale.toString(source.records), locale.toString(source.editedRecords));
        if (source.droppedPairs > 0 || source.droppedRecords > 0)
            line += u' ' + Text::tr("Left out: %1 records, %2 pairs.")
                               .arg(locale.toString(source.droppedRecords), locale.toString(source.droppedPairs));
        lines.append(line);
        if (source.boxes)
            lines.append(source.boxes->text());
        if (!source.sidecar.isEmpty())
            lines.append(Text::tr("What was said of pairs is in %1.").arg(source.sidecar));
    }
    return lines.join(u'\n');
}

QString reportText(const core::WrittenReport &report)
{
    const QLocale locale;
    const core::ChangeTotals &totals = report.totals;
    return Text::tr("Report written to %1: %2 pairs reviewed or changed, %3 of them with a changed text.")
        .arg(report.path, locale.toString(totals.all().pairs), locale.toString(totals.changedPairs()));
}

}
