#include "tests/ui/HostileTexts.h"
#include "ui/replace/ReplaceDelegate.h"
#include "ui/replace/ReplaceDialog.h"
#include "ui/replace/ReplaceModel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ReplaceCounts;
using core::ReplacePattern;
using core::ReplaceRow;
using ui::ReplaceDialog;
using ui::ReplaceWish;

class tst_ReplaceDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void theWishIsWhatTheFieldsSay();
    void enterLeadsFromFieldToFieldAndReplacesNothing();
    void whatWasFoundIsCounted();
    void rowsAreLeftOutWithMouseAndKeys();
    void allChoosesAllOrNone();
    void lockedRowsHaveToBeAskedFor();
    void aTextThatWasGivenUpCannotBeChosen();
    void rowsStayLeftOutWhenTheSameIsLookedForAgain();
    void theListStaysWhereItWasWhenTheSameIsLookedForAgain();
    void nothingIsReplacedWhileItSearches();
    void aRefusalSaysWhy();
    void aProjectForReadingOnlySaysWhy();
    void enterOnARowShowsItsPair();
    void undoIsTheWindowsUnlessTyping();
    void manyRowsAreShown();
    void anyTextIsPlain_data();
    void anyTextIsPlain();

private:
    static ReplaceRow row(qint64 sample, const QString &text, const QString &find = u"ship"_s,
                          const QString &with = u"boat"_s)
    {
        const auto pattern = ReplacePattern::make(find, with, {});
        return {{sample}, 1, u"4"_s, u"4"_s, core::Speaker::Answer, text, pattern->apply(text)};
    }
    void preview(std::vector<ReplaceRow> rows, const QString &refusal = {}, bool keepChoice = false)
    {
        const ReplaceCounts counts{5, qint64(rows.size()), 3};
        m_dialog->startPreview(keepChoice);
        m_dialog->addRows(std::move(rows), counts);
        m_dialog->endPreview(counts, refusal);
    }
    void clickCheckBox(int row)
    {
        const QRect place = list()->visualRect(list()->model()->index(row, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, ui::ReplaceDelegate::checkBox(place).center());
    }
    template <typename Widget>
    Widget *widget(const QString &text) const
    {
        for (Widget *one : m_dialog->findChildren<Widget *>()) {
            if (one->text().remove(u'&').startsWith(text))
                return one;
        }
        return nullptr;
    }
    QPushButton *replaceButton() const { return widget<QPushButton>(u"Replace"_s); }
    QListView *list() const
    {
        for (QListView *view : m_dialog->findChildren<QListView *>()) {
            if (view->accessibleName() == u"Texts that would change")
                return view;
        }
        return nullptr;
    }
    QLineEdit *line(int number) const { return m_dialog->findChildren<QLineEdit *>().value(number); }
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->wordWrap() && label->isVisible())
                texts.append(QString(label->text()).remove(QChar(0x200b)));
        }
        return texts.join(u'\n');
    }

    std::unique_ptr<ReplaceDialog> m_dialog;
};

void tst_ReplaceDialog::init()
{
    m_dialog = std::make_unique<ReplaceDialog>(nullptr);
    new QAbstractItemModelTester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, list());
    m_dialog->setSamples(91'937, 12);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_ReplaceDialog::theWishIsWhatTheFieldsSay()
{
    QCOMPARE(m_dialog->wish(), ReplaceWish());
    QSignalSpy changed(m_dialog.get(), &ReplaceDialog::changed);
    QTest::keyClicks(line(0), u"ship"_s);
    QCOMPARE(changed.size(), 4);
    QTest::keyClicks(line(1), u"boat"_s);
    QTest::mouseClick(widget<QCheckBox>(u"Match case"_s), Qt::LeftButton, {}, QPoint(8, 8));
    const auto combos = m_dialog->findChildren<QComboBox *>();
    for (QComboBox *combo : combos)
        QTest::keyClick(combo, Qt::Key_End);
    const ReplaceWish wish = m_dialog->wish();
    QCOMPARE(wish, (ReplaceWish{u"ship"_s,
                                u"boat"_s,
                                {ReplacePattern::Kind::RegularExpression, true},
                                ReplaceWish::Where::Sample,
                                false,
                                true}));
    QCOMPARE(changed.size(), 4 + 4 + 1 + 3);
    QStringList items;
    for (const QComboBox *combo : combos) {
        for (int i = 0; i < combo->count(); ++i)
            items += combo->itemText(i);
    }
    QVERIFY(items.filter(u"Filtered samples"_s).first().contains(u"12"));
}

void tst_ReplaceDialog::enterLeadsFromFieldToFieldAndReplacesNothing()
{
    preview({row(1, u"A ship."_s)});
    QSignalSpy wanted(m_dialog.get(), &ReplaceDialog::replaceWanted);
    QVERIFY(line(0)->hasFocus());
    QTest::keyClick(line(0), Qt::Key_Return);
    QVERIFY(line(1)->hasFocus());
    QTest::keyClick(line(1), Qt::Key_Return);
    QVERIFY(list()->hasFocus());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(replaceButton(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void tst_ReplaceDialog::whatWasFoundIsCounted()
{
    QVERIFY(said().contains(u"is listed here first"));
    m_dialog->startPreview(false);
    m_dialog->addRows({row(1, u"A ship."_s), row(2, u"A ship."_s)}, {214, 2, 180, 12, 1, 2});
    QVERIFY(said().contains(u"Searching"));
    m_dialog->endPreview({214, 2, 180, 12, 1, 2}, {});
    for (const QString &words : {u"214 match"_s, u"180 pair"_s, u"12 approved"_s, u"1 text"_s, u"2 text"_s})
        QVERIFY2(said().contains(words), qPrintable(said()));
    m_dialog->startPreview(false);
    m_dialog->endPreview({}, {});
    QVERIFY(said().contains(u"Nothing that would change"));
    m_dialog->endPreview(u"The expression is wrong at character 3: x"_s);
    QVERIFY(said().contains(u"wrong at character 3"));
}

void tst_ReplaceDialog::rowsAreLeftOutWithMouseAndKeys()
{
    preview({row(1, u"A ship."_s), row(2, u"Two ships."_s), row(3, u"A ship."_s)});
    QCOMPARE(replaceButton()->text().remove(u'&'), u"Replace in 3 text(s)"_s);
    clickCheckBox(1);
    QVERIFY(!m_dialog->model().isChosen(1));
    QCOMPARE(m_dialog->model().chosenTexts(), 2);
    QVERIFY(replaceButton()->text().contains(u'2'));
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Space);
    QVERIFY(!m_dialog->model().isChosen(0));
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Space);
    QVERIFY(m_dialog->model().isChosen(1));
    QCOMPARE(m_dialog->model().chosenTexts(), 2);
    // Beside the box a click only chooses the row.
    const QRect place = list()->visualRect(list()->model()->index(2, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    QVERIFY(m_dialog->model().isChosen(2));
}

void tst_ReplaceDialog::allChoosesAllOrNone()
{
    preview({row(1, u"A ship."_s), row(2, u"Two ships."_s)});
    QCheckBox *all = widget<QCheckBox>(u"All"_s);
    QCOMPARE(all->checkState(), Qt::Checked);
    clickCheckBox(0);
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
    QCOMPARE(m_dialog->model().chosenTexts(), 2);
    QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
    QCOMPARE(m_dialog->model().chosenTexts(), 0);
    QVERIFY(!replaceButton()->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
    QCOMPARE(m_dialog->model().chosenTexts(), 2);
    QVERIFY(replaceButton()->isEnabled());
}

void tst_ReplaceDialog::lockedRowsHaveToBeAskedFor()
{
    ReplaceRow locked = row(2, u"A ship."_s);
    locked.locked = true;
    preview({row(1, u"A ship."_s), locked});
    QCOMPARE(m_dialog->model().chosenTexts(), 1);
    clickCheckBox(1);
    QVERIFY(!m_dialog->model().isChosen(1));
    QCheckBox *include = widget<QCheckBox>(u"Approved pairs"_s);
    QTest::mouseClick(include, Qt::LeftButton, {}, QPoint(8, include->height() / 2));
    QVERIFY(m_dialog->lockedIncluded());
    QCOMPARE(m_dialog->model().chosenTexts(), 2);
    clickCheckBox(1);
    QCOMPARE(m_dialog->model().chosenTexts(), 1);
    QTest::mouseClick(include, Qt::LeftButton, {}, QPoint(8, include->height() / 2));
    QCOMPARE(m_dialog->model().chosenTexts(), 1);
    QCOMPARE(widget<QCheckBox>(u"All"_s)->checkState(), Qt::Checked);
}

void tst_ReplaceDialog::aTextThatWasGivenUpCannotBeChosen()
{
    ReplaceRow problem = row(2, u"aaaa"_s);
    problem.now = {{}, {}, u"The expression takes too long on this text."_s};
    preview({problem});
    clickCheckBox(0);
    QCOMPARE(m_dialog->model().chosenTexts(), 0);
    QVERIFY(!replaceButton()->isEnabled());
    QVERIFY(list()->model()->index(0, 0).data().toString().contains(u"too long"));
}

void tst_ReplaceDialog::rowsStayLeftOutWhenTheSameIsLookedForAgain()
{
    preview({row(1, u"A ship."_s), row(2, u"Two ships."_s)});
    clickCheckBox(1);
    preview({row(2, u"Two ships."_s), row(3, u"A ship."_s)}, {}, true);
    QVERIFY(!m_dialog->model().isChosen(0));
    QVERIFY(m_dialog->model().isChosen(1));
    preview({row(2, u"Two ships."_s)});
    QVERIFY(m_dialog->model().isChosen(0));
}

void tst_ReplaceDialog::theListStaysWhereItWasWhenTheSameIsLookedForAgain()
{
    const auto rows = [](int count) {
        std::vector<ReplaceRow> made;
        for (int i = 1; i <= count; ++i)
            made.push_back(row(i, u"A ship."_s));
        return made;
    };
    preview(rows(200));
    list()->setCurrentIndex(list()->model()->index(120, 0));
    const int scrolled = list()->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    m_dialog->startPreview(true); // twice, as an edit does that comes while it searches
    preview(rows(200), {}, true);
    QCOMPARE(list()->currentIndex().row(), 120);
    QCOMPARE(list()->verticalScrollBar()->value(), scrolled);
    preview(rows(3), {}, true);
    QCOMPARE(list()->currentIndex().row(), 2);
    preview(rows(200));
    QCOMPARE(list()->verticalScrollBar()->value(), 0);
}

void tst_ReplaceDialog::nothingIsReplacedWhileItSearches()
{
    preview({row(1, u"A ship."_s)});
    QVERIFY(replaceButton()->isEnabled());
    m_dialog->startPreview(false);
    QVERIFY(!replaceButton()->isEnabled());
    m_dialog->addRows({row(1, u"A ship."_s)}, {1, 1, 1});
    QVERIFY(!replaceButton()->isEnabled());
    m_dialog->endPreview({1, 1, 1}, {});
    QVERIFY(replaceButton()->isEnabled());
}

void tst_ReplaceDialog::aRefusalSaysWhy()
{
    preview({row(1, u"A ship."_s)}, u"More than one step can."_s);
    QVERIFY(!replaceButton()->isEnabled());
    QVERIFY(said().contains(u"More than one step can."));
    preview({row(1, u"A ship."_s)});
    QVERIFY(replaceButton()->isEnabled());
    QVERIFY(!said().contains(u"More than one step can."));
}

void tst_ReplaceDialog::aProjectForReadingOnlySaysWhy()
{
    m_dialog->setReadOnly(u"<b>Ann</b> has it open."_s);
    preview({row(1, u"A ship."_s)});
    QVERIFY(!replaceButton()->isEnabled());
    QVERIFY(said().contains(u"<b>Ann</b> has it open."));
}

void tst_ReplaceDialog::enterOnARowShowsItsPair()
{
    preview({row(1, u"A ship."_s), row(7, u"Two ships."_s)});
    QSignalSpy chosen(m_dialog.get(), &ReplaceDialog::pairChosen);
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0], (QVariantList{qint64(7), 1}));
}

void tst_ReplaceDialog::undoIsTheWindowsUnlessTyping()
{
    QSignalSpy undo(m_dialog.get(), &ReplaceDialog::undoWanted);
    QTest::keyClicks(line(0), u"ship"_s);
    QTest::keyClick(line(0), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 0);
    QVERIFY(line(0)->text() != u"ship");
    preview({row(1, u"A ship."_s)});
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1);
}

void tst_ReplaceDialog::manyRowsAreShown()
{
    m_dialog = std::make_unique<ReplaceDialog>(nullptr); // without the tester, which reads all rows again and again
    m_dialog->show();
    std::vector<ReplaceRow> rows;
    for (int i = 1; i <= 100'000; ++i)
        rows.push_back(row(i, u"A ship."_s));
    preview(std::move(rows));
    list()->scrollToBottom();
    QVERIFY(!m_dialog->grab().isNull());
    QCOMPARE(m_dialog->model().chosenTexts(), 100'000);
    m_dialog->startPreview(false);
    QCOMPARE(m_dialog->model().rowCount(), 0);
}

void tst_ReplaceDialog::anyTextIsPlain_data()
{
    test::addHostileTexts();
}

void tst_ReplaceDialog::anyTextIsPlain()
{
    QFETCH(const QString, text);
    preview({row(1, text + u"ship"_s + text), row(2, u"ship"_s, u"ship"_s, text)}, text);
    m_dialog->setReadOnly(text);
    QVERIFY(!m_dialog->grab().isNull());
    m_dialog->say(text);
    m_dialog->endPreview(text);
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->wordWrap())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(!m_dialog->grab().isNull());
    QVERIFY2(m_dialog->minimumSizeHint().width() < 900,
             qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
}

QTEST_MAIN(tst_ReplaceDialog)
#include "tst_ReplaceDialog.moc"
