#include "ui/samples/FacetPanel.h"

#include "core/project/QueryParser.h"
#include "tests/ui/HostileTexts.h"
#include "ui/samples/FacetModel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using core::Facet;
using core::QueryField;
using ui::FacetModel;
using ui::FacetPanel;

namespace {

core::FacetValue word(const QString &text, qint64 count)
{
    return {core::QueryValue{text}, text, count};
}

core::FacetValue number(qint64 from, qint64 to, qint64 count)
{
    const core::QueryValue value{{}, from, to};
    return {value, core::writeQueryValue(value), count};
}

std::vector<Facet> facets()
{
    return {{QueryField::Task, {word(u"caption"_s, 1200), word(u"vqa"_s, 300)}, 0},
            {QueryField::Error, {}, 0},
            {QueryField::Tag, {word(u"blurred"_s, 7), word(u"two words"_s, 3)}, 12},
            {QueryField::Pairs, {number(1, 1, 40), number(2, 2, 30), number(3, 3, 20), number(5, 8, 10)}, 0}};
}

}

/// What there is to choose from, by mouse and keys.
class tst_FacetPanel : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void fieldsWithoutValuesAreNotShown();
    void theOnlySourceIsNoChoice();
    void aClickAsksForTheValueOnly();
    void ctrlAsksForOneMore();
    void aSecondClickTakesItAway();
    void theSameIsDoneWithKeys();
    void choicesFollowEachOtherBeforeAnythingIsCounted();
    void drawingTheMouseOverNumbersAsksForTheRange();
    void shiftGoesFromTheFirstChosenOne();
    void aHeadingFoldsAndStaysFolded();
    void theCurrentRowStaysWhenOthersCome();
    void chosenValuesSaySo();
    void keysOfTheWindowDoNotGetWhatIsMeantHere();
    void escLeaves();
    void anyNameIsPaintedAsPlainText_data();
    void anyNameIsPaintedAsPlainText();

private:
    QModelIndex at(int group, int row) const
    {
        return m_panel->model()->index(row, 0, m_panel->model()->index(group, 0));
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(m_panel->viewport(), Qt::LeftButton, modifiers, m_panel->visualRect(index).center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_panel.get(), key, modifiers);
    }
    QString query() const { return m_wanted.isEmpty() ? u"nothing"_s : m_wanted.back(); }
    void setQuery(const QString &text) const { m_panel->setQuery(core::QueryParser::parse(text).query); }

    std::unique_ptr<FacetPanel> m_panel;
    QStringList m_wanted;
};

void tst_FacetPanel::init()
{
    m_wanted.clear();
    m_panel = std::make_unique<FacetPanel>();
    new QAbstractItemModelTester(m_panel->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_panel.get());
    // As the window does: what is wanted is in force at once.
    connect(m_panel.get(), &FacetPanel::queryWanted, m_panel.get(), [this](const core::Query &query) {
        m_wanted.append(query.toString());
        m_panel->setQuery(query);
    });
    m_panel->setFacets(facets());
    m_panel->resize(300, 500);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->setFocus();
}

void tst_FacetPanel::fieldsWithoutValuesAreNotShown()
{
    QCOMPARE(m_panel->model()->rowCount(), 3);
    QCOMPARE(m_panel->model()->index(1, 0).data().toString(), u"Tag"_s);
    QCOMPARE(m_panel->model()->index(1, 0).data(FacetModel::NoteRole).toString(), u"12 more"_s);
    m_panel->setFacets({});
    QCOMPARE(m_panel->model()->rowCount(), 0);
    press(Qt::Key_Space);
    QVERIFY(!m_panel->grab().isNull());
}

void tst_FacetPanel::theOnlySourceIsNoChoice()
{
    const std::vector<Facet> one{{QueryField::Source, {number(1, 1, 40)}, 0}};
    const std::vector<Facet> two{{QueryField::Source, {number(1, 1, 40), number(2, 2, 30)}, 0}};
    m_panel->setFacets(one);
    QCOMPARE(m_panel->model()->rowCount(), 0);
    m_panel->setFacets(two);
    QCOMPARE(m_panel->model()->rowCount(), 1);
    setQuery(u"source:1"_s);
    m_panel->setFacets(one); // so that it can be taken away
    QCOMPARE(m_panel->model()->rowCount(), 1);
    click(at(0, 0));
    QCOMPARE(query(), QString());
}

void tst_FacetPanel::aClickAsksForTheValueOnly()
{
    setQuery(u"ship task:caption"_s);
    click(at(0, 1));
    QCOMPARE(query(), u"ship task:vqa"_s);
    click(at(1, 1));
    QCOMPARE(query(), u"ship task:vqa tag:\"two words\""_s);
}

void tst_FacetPanel::ctrlAsksForOneMore()
{
    click(at(0, 1));
    click(at(0, 0), Qt::ControlModifier);
    QCOMPARE(query(), u"task:vqa,caption"_s);
    click(at(0, 1), Qt::ControlModifier);
    QCOMPARE(query(), u"task:caption"_s);
}

void tst_FacetPanel::aSecondClickTakesItAway()
{
    click(at(0, 1));
    click(at(0, 1));
    QCOMPARE(query(), QString());
    QTest::mouseDClick(m_panel->viewport(), Qt::LeftButton, {}, m_panel->visualRect(at(0, 1)).center());
    QTest::mouseRelease(m_panel->viewport(), Qt::LeftButton, {}, m_panel->visualRect(at(0, 1)).center());
    QCOMPARE(m_wanted.size(), 3);
}

void tst_FacetPanel::theSameIsDoneWithKeys()
{
    m_panel->setCurrentIndex(at(0, 0));
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QCOMPARE(query(), u"task:vqa"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(query(), u"task:vqa,caption"_s);
    press(Qt::Key_Return);
    QCOMPARE(query(), u"task:caption"_s);
}

void tst_FacetPanel::choicesFollowEachOtherBeforeAnythingIsCounted()
{
    click(at(0, 0));
    click(at(1, 0));
    click(at(2, 1));
    QCOMPARE(query(), u"task:caption tag:blurred pairs:2"_s);
}

void tst_FacetPanel::drawingTheMouseOverNumbersAsksForTheRange()
{
    const auto draw = [this](const QModelIndex &from, const QModelIndex &to) {
        QTest::mousePress(m_panel->viewport(), Qt::LeftButton, {}, m_panel->visualRect(from).center());
        QTest::mouseMove(m_panel->viewport(), m_panel->visualRect(to).center());
        QTest::mouseRelease(m_panel->viewport(), Qt::LeftButton, {}, m_panel->visualRect(to).center());
    };
    draw(at(2, 3), at(2, 1));
    QCOMPARE(query(), u"pairs:2..8"_s);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(at(2, row).data(FacetModel::ChosenRole).toBool(), row > 0);
    click(at(2, 2), Qt::ControlModifier);
    QCOMPARE(query(), u"pairs:2,4..8"_s);
    m_wanted.clear();
    draw(at(0, 0), at(0, 1)); // words have no range
    draw(at(0, 0), at(2, 1));
    QCOMPARE(query(), u"nothing"_s);
}

void tst_FacetPanel::shiftGoesFromTheFirstChosenOne()
{
    click(at(2, 1));
    click(at(2, 3), Qt::ShiftModifier);
    QCOMPARE(query(), u"pairs:2..8"_s);
    click(at(1, 1), Qt::ShiftModifier); // nothing is chosen there
    QCOMPARE(query(), u"pairs:2..8 tag:\"two words\""_s);
    click(at(1, 0), Qt::ShiftModifier);
    QCOMPARE(query(), u"pairs:2..8 tag:blurred,\"two words\""_s);
}

void tst_FacetPanel::aHeadingFoldsAndStaysFolded()
{
    const QModelIndex heading = m_panel->model()->index(0, 0);
    QVERIFY(m_panel->isExpanded(heading));
    click(heading);
    QVERIFY(!m_panel->isExpanded(heading));
    auto other = facets();
    other.front().values.push_back(word(u"grounding"_s, 1));
    m_panel->setFacets(other);
    QVERIFY(!m_panel->isExpanded(m_panel->model()->index(0, 0)));
    QVERIFY(m_panel->isExpanded(m_panel->model()->index(1, 0)));
    m_panel->setCurrentIndex(m_panel->model()->index(0, 0));
    press(Qt::Key_Right);
    QVERIFY(m_panel->isExpanded(m_panel->model()->index(0, 0)));
    QVERIFY(m_wanted.isEmpty());
}

void tst_FacetPanel::theCurrentRowStaysWhenOthersCome()
{
    m_panel->setCurrentIndex(at(1, 1));
    auto other = facets();
    std::reverse(other[2].values.begin(), other[2].values.end());
    m_panel->setFacets(other);
    QCOMPARE(m_panel->currentIndex().data().toString(), u"two words"_s);
    other[2].values.erase(other[2].values.begin());
    m_panel->setFacets(other);
    QCOMPARE(m_panel->currentIndex(), m_panel->model()->index(1, 0));
    other.erase(other.begin() + 2);
    m_panel->setFacets(other);
    QCOMPARE(m_panel->currentIndex(), m_panel->model()->index(0, 0));
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QCOMPARE(query(), u"task:caption"_s);
}

void tst_FacetPanel::chosenValuesSaySo()
{
    setQuery(u"task:vqa"_s);
    QVERIFY(at(0, 1).data(FacetModel::ChosenRole).toBool());
    QVERIFY(at(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"chosen"_s));
    QVERIFY(!at(0, 0).data(FacetModel::ChosenRole).toBool());
    QCOMPARE(at(0, 1).data(FacetModel::ShareRole).toDouble(), 0.25);
    setQuery(u"not task:vqa"_s);
    QVERIFY(!at(0, 1).data(FacetModel::ChosenRole).toBool());
}

void tst_FacetPanel::keysOfTheWindowDoNotGetWhatIsMeantHere()
{
    QAction action;
    action.setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Space)});
    m_panel->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    m_panel->setCurrentIndex(at(0, 0));
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    QCOMPARE(triggered.count(), 0);
    QCOMPARE(m_wanted.size(), 2);
}

void tst_FacetPanel::escLeaves()
{
    QSignalSpy left(m_panel.get(), &FacetPanel::left);
    press(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void tst_FacetPanel::anyNameIsPaintedAsPlainText_data()
{
    test::addHostileTexts();
}

void tst_FacetPanel::anyNameIsPaintedAsPlainText()
{
    QFETCH(QString, text);
    if (text.isEmpty())
        return;
    m_panel->setFacets({{QueryField::Tag, {word(text, 3), word(u"plain"_s, 1)}, 0}});
    QVERIFY(!m_panel->grab().isNull());
    QCOMPARE(m_panel->visualRect(at(0, 0)).height(), m_panel->visualRect(at(0, 1)).height());
    QVERIFY(at(0, 0).data().toString().size() <= 120);
    click(at(0, 0));
    QCOMPARE(core::QueryParser::parse(query()).query.term().values.front().text, text);
}

QTEST_MAIN(tst_FacetPanel)
#include "tst_FacetPanel.moc"
