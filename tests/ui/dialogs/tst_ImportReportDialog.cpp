#include "ui/dialogs/ImportReportDialog.h"

#include "tests/ui/HostileTexts.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;

/// What came in, and what did not.
class tst_ImportReportDialog : public QObject
{
    Q_OBJECT
private slots:
    void everySourceIsSummedUp();
    void everyProblemHasItsPlace();
    void withoutProblemsThereIsNoEmptyTable();
    void manySourcesAndProblemsFitTheScreen();
    void enterAndEscapeClose_data();
    void enterAndEscapeClose();
    void anyNameAndMessageIsPlain_data();
    void anyNameAndMessageIsPlain();

private:
    static SourceReport source(const QString &path, int problems)
    {
        SourceReport source;
        source.path = path;
        source.records = 1'234'567;
        source.samples = 1'234'560;
        source.pairs = 17;
        source.skipped = 7;
        source.problemCount = problems;
        for (int i = 1; i <= problems; ++i)
            source.problems.push_back({SourceId{1}, i, i + 10, i + 100, u"kind"_s, u"what is wrong"_s});
        return source;
    }
};

void tst_ImportReportDialog::everySourceIsSummedUp()
{
    const ui::ImportReportDialog dialog({{source(u"/data/a.json"_s, 0), source(u"/data/b.json"_s, 2)}}, nullptr);
    const QString text = dialog.findChild<QPlainTextEdit *>()->toPlainText();
    for (const QString &part : {u"a.json"_s, u"b.json"_s, QLocale().toString(1'234'567), u"17"_s, u"7"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(u"/data"_s));
}

void tst_ImportReportDialog::everyProblemHasItsPlace()
{
    const ui::ImportReportDialog dialog({{source(u"/data/a.json"_s, 3)}}, nullptr);
    const auto *tree = dialog.findChild<QTreeWidget *>();
    QCOMPARE(tree->topLevelItemCount(), 3);
    QStringList cells;
    for (int column = 0; column < tree->columnCount(); ++column)
        cells.append(tree->topLevelItem(1)->text(column));
    QCOMPARE(cells, (QStringList{u"a.json"_s, u"2"_s, u"12"_s, u"102"_s, u"what is wrong"_s}));
}

void tst_ImportReportDialog::withoutProblemsThereIsNoEmptyTable()
{
    ui::ImportReportDialog dialog({{source(u"/data/a.json"_s, 0)}}, nullptr);
    dialog.show();
    QVERIFY(!dialog.findChild<QTreeWidget *>()->isVisible());
    QVERIFY(dialog.findChild<QPlainTextEdit *>()->isVisible());
}

void tst_ImportReportDialog::manySourcesAndProblemsFitTheScreen()
{
    ImportReport report;
    for (int i = 0; i < 300; ++i)
        report.sources.push_back(source(u"/data/%1.json"_s.arg(i), 3));
    report.sources.push_back(source(u"/data/worst.json"_s, 5'000));
    ui::ImportReportDialog dialog(report, nullptr);
    dialog.show();
    QVERIFY(dialog.height() < 600);
    QVERIFY(dialog.minimumSizeHint().height() < 500);
    QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItemCount(), 300 * 3 + 1'000);
    const auto *close = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close);
    QVERIFY(dialog.rect().contains(close->mapTo(&dialog, close->rect().center())));
}

void tst_ImportReportDialog::enterAndEscapeClose_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("enter") << int(Qt::Key_Return);
    QTest::newRow("escape") << int(Qt::Key_Escape);
}

void tst_ImportReportDialog::enterAndEscapeClose()
{
    QFETCH(int, key);
    ui::ImportReportDialog dialog({{source(u"/data/a.json"_s, 3)}}, nullptr);
    dialog.open();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(dialog.focusWidget() ? dialog.focusWidget() : &dialog, Qt::Key(key));
    QVERIFY(!dialog.isVisible());
}

void tst_ImportReportDialog::anyNameAndMessageIsPlain_data()
{
    test::addHostileTexts();
}

void tst_ImportReportDialog::anyNameAndMessageIsPlain()
{
    QFETCH(QString, text);
    SourceReport bad = source(u"/data/"_s + text, 1);
    bad.problems[0].message = text;
    ui::ImportReportDialog dialog({{bad}}, nullptr);
    dialog.show();
    const auto *tree = dialog.findChild<QTreeWidget *>();
    QVERIFY(!tree->topLevelItem(0)->text(4).contains(u'\n'));
    QVERIFY(tree->topLevelItem(0)->text(4).size() <= 1'000);
    QVERIFY(tree->topLevelItem(0)->toolTip(4).isEmpty());
    QVERIFY(!dialog.grab().isNull());
    QVERIFY2(dialog.minimumSizeHint().width() < 700, qPrintable(QString::number(dialog.minimumSizeHint().width())));
}

QTEST_MAIN(tst_ImportReportDialog)
#include "tst_ImportReportDialog.moc"
