#include "ui/dashboard/ProgressDialog.h"

#include "tests/ui/HostileTexts.h"
#include "ui/dashboard/BarChart.h"
#include "ui/dashboard/BarTable.h"
#include "ui/dashboard/ChartBox.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using core::Progress;
using ui::ProgressDialog;

Q_DECLARE_METATYPE(core::Query)

namespace {

const QDate Today(2026, 11, 28);

Progress progressOf(const QString &reviewer, int tags = 1)
{
    Progress progress;
    progress.pairs = 40;
    progress.verdicts = {30, 6, 4, 0};
    progress.days = {{Today.addDays(-20), {0, 2, 4, 0}}, {Today, {0, 4, 0, 0}}};
    progress.tasks = {{core::Task::Vqa, {30, 6, 4, 0}}};
    progress.reviewers = {{reviewer, {0, 6, 4, 0}, {}, core::Pace{reviewer, 10, 300, {20, 30, 40}}}};
    progress.tags.field = core::QueryField::Tag;
    for (int i = 0; i < tags; ++i)
        progress.tags.values.push_back({core::QueryValue{u"tag %1"_s.arg(i)}, u"tag %1"_s.arg(i), 5});
    progress.left = core::TimeLeft{9, 11, 120, 3, 60};
    progress.zone = "Asia/Shanghai";
    return progress;
}

}

/// The dashboard: figures, charts, and the same numbers as a table.
class tst_ProgressDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qRegisterMetaType<core::Query>();
    }

    void theBigFiguresAreSaid();
    void theSpanOfDaysIsChosen();
    void manyBarsAreCutShortAndSaidToBe();
    void rowsOfTheTableAskForTheirSamples();
    void theTableStaysWhereItIsWhenNumbersChange();
    void theNumbersAreCopied();
    void aProjectWithoutAnythingSaysWhatWillBeThere();
    void anyNameIsPlain_data() { test::addHostileTexts(); }
    void anyNameIsPlain();

private:
    static QStringList words(const QWidget &dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }
    static void showNumbers(const QWidget &dialog) { dialog.findChild<QTabWidget *>()->setCurrentIndex(1); }
    static void press(const QWidget &dialog, const QString &text)
    {
        for (auto *button : dialog.findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                return button->click();
        }
        QFAIL("no such button");
    }
};

void tst_ProgressDialog::theBigFiguresAreSaid()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(u"Ann"_s), Today);
    const QString said = words(dialog).join(u'\n');
    QVERIFY(said.contains(u"10 of 40 (25 %)"));
    QVERIFY(said.contains(u"9 to 11 hours at work"));
    QVERIFY(said.contains(u"At 120 pairs an hour, the pace of the last 3 days"));
    QVERIFY(said.contains(u"Asia/Shanghai"));
    dialog.setProblem(u"The disk is gone."_s);
    QVERIFY(words(dialog).contains(u"The disk is gone."_s));
}

void tst_ProgressDialog::theSpanOfDaysIsChosen()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(u"Ann"_s), Today);
    QCOMPARE(dialog.days().chart().group().bars.size(), std::size_t(14));
    press(dialog, u"&30 days"_s);
    QCOMPARE(dialog.days().chart().group().bars.size(), std::size_t(30));
    press(dialog, u"&All"_s);
    QCOMPARE(dialog.days().chart().group().bars.size(), std::size_t(21));
    showNumbers(dialog);
    QCOMPARE(dialog.table().topLevelItem(0)->childCount(), 21);
    press(dialog, u"&14 days"_s);
    QCOMPARE(dialog.table().topLevelItem(0)->childCount(), 14);
}

void tst_ProgressDialog::manyBarsAreCutShortAndSaidToBe()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(u"Ann"_s, 50), Today);
    QCOMPARE(dialog.tags().chart().group().bars.size(), ui::ChartBox::MostRows);
    QVERIFY(words(dialog).contains(u"38 more"_s));
    showNumbers(dialog);
    QCOMPARE(dialog.table().topLevelItem(4)->childCount(), 50);
}

void tst_ProgressDialog::rowsOfTheTableAskForTheirSamples()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(u"Ann"_s), Today);
    showNumbers(dialog);
    QSignalSpy wanted(&dialog, &ProgressDialog::queryWanted);
    const auto ask = [&](int group, int row, int column) {
        dialog.table().setCurrentItem(dialog.table().topLevelItem(group)->child(row), column);
        QTest::keyClick(&dialog.table(), Qt::Key_Return);
        return wanted.isEmpty() ? QString() : wanted.last().first().value<core::Query>().toString();
    };
    QCOMPARE(ask(2, 0, 0), u"by:Ann"_s);
    QCOMPARE(ask(2, 0, 2), u"by:Ann verdict:rejected"_s);
    QCOMPARE(ask(1, 0, 4), u"task:vqa verdict:none"_s);
    QCOMPARE(ask(4, 0, 5), u"tag:\"tag 0\""_s);
    wanted.clear();
    QCOMPARE(ask(3, 0, 0), QString()); // what will be there
    QCOMPARE(ask(0, 0, 0), QString()); // a day without work
}

void tst_ProgressDialog::theTableStaysWhereItIsWhenNumbersChange()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(u"Ann"_s, 5), Today);
    showNumbers(dialog);
    dialog.table().topLevelItem(0)->setExpanded(false);
    dialog.table().setCurrentItem(dialog.table().topLevelItem(4)->child(3));
    dialog.setProgress(progressOf(u"Ann"_s, 4), Today);
    QVERIFY(!dialog.table().topLevelItem(0)->isExpanded());
    QCOMPARE(dialog.table().currentItem()->text(0), u"tag 3"_s);
}

void tst_ProgressDialog::theNumbersAreCopied()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(u"Ann"_s), Today);
    press(dialog, u"&Copy as table"_s);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"\nBy reviewer\tAnn\t6\t4\t0\t\t10\t"));
    QCOMPARE(text.count(u'\n'), 1 + 14 + 1 + 1 + 1);
}

void tst_ProgressDialog::aProjectWithoutAnythingSaysWhatWillBeThere()
{
    ProgressDialog dialog(nullptr);
    dialog.setProgress({}, Today);
    for (const ui::ChartBox *box : {&dialog.days(), &dialog.tasks(), &dialog.reviewers(), &dialog.errors()})
        QVERIFY(!box->chart().accessibleDescription().isEmpty());
    QVERIFY(words(dialog).contains(u"There are no pairs yet."_s));
    showNumbers(dialog);
    QCOMPARE(dialog.table().topLevelItem(3)->childCount(), 1);
    QVERIFY(!dialog.grab().isNull());
}

void tst_ProgressDialog::anyNameIsPlain()
{
    QFETCH(QString, text);
    ProgressDialog dialog(nullptr);
    dialog.setProgress(progressOf(text), Today);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(!dialog.grab().isNull());
    QVERIFY(dialog.minimumSizeHint().width() < 1200);
    dialog.setProblem(text);
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(text) || text.isEmpty());
}

QTEST_MAIN(tst_ProgressDialog)
#include "tst_ProgressDialog.moc"
