#include "ui/samples/SampleListModel.h"

#include "core/json/JsonString.h"
#include "core/project/ReviewSession.h"
#include "tests/core/project/MadeProject.h"
#include "tests/ui/HostileTexts.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace core;

/// The rows of the queue: what is told of a sample, and which rows change when.
class tst_SampleListModel : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theRowsAreTheQueue();
    void aRowIsTitledByWhatItsSampleSays_data();
    void aRowIsTitledByWhatItsSampleSays();
    void anyTitleIsOneLine_data();
    void anyTitleIsOneLine();
    void aSampleOfManyImagesIsTitledByItsWords();
    void tasksAreSummedUp();
    void anEditChangesItsRowAndNoOther();
    void anEditOutsideTheQueueChangesNoRow();
    void oneStepOverManySamplesChangesTheirRows();
    void theCurrentRowFollowsTheSession();
    void imagesThatAppearAreFoundAfterForgetting();
    void everyVerdictAndCommentIsTold();

private:
    void make(const QByteArray &json);
    ui::SampleRowData row(int number) const
    {
        return m_model->index(number).data(ui::SampleListModel::SampleRole).value<ui::SampleRowData>();
    }

    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<EditHistory> m_history;
    std::unique_ptr<ReviewSession> m_session;
    std::unique_ptr<ui::SampleListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_SampleListModel::init()
{
    make(MadeProject::assortment());
}

void tst_SampleListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
    m_history.reset();
    m_project.reset();
    m_made.reset();
}

void tst_SampleListModel::make(const QByteArray &json)
{
    cleanup();
    m_made = std::make_unique<MadeProject>(json);
    m_project = m_made->open();
    m_history = std::make_unique<EditHistory>(*m_project);
    m_session = std::make_unique<ReviewSession>(*m_project, *m_history);
    m_model = std::make_unique<ui::SampleListModel>(*m_session);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_SampleListModel::theRowsAreTheQueue()
{
    QCOMPARE(m_model->rowCount(), 7);
    QCOMPARE(m_model->rowCount(m_model->index(0)), 0);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_session->setQueue({SampleId{2}, SampleId{7}});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(row(0).number, 2);
    QCOMPARE(row(1).number, 7);
    m_session->setQueue({});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->index(0).data().isValid());
}

void tst_SampleListModel::aRowIsTitledByWhatItsSampleSays_data()
{
    QTest::addColumn<int>("sample");
    QTest::addColumn<QString>("title");
    QTest::newRow("caption or description") << 1 << u"An airport."_s;
    QTest::newRow("first question") << 2 << u"What is it?"_s;
    QTest::newRow("question without an answer") << 3 << u"First?"_s;
    QTest::newRow("nothing said: its id") << 5 << u"empty"_s;
    QTest::newRow("the mark of the image is none of it") << 6 << u"Where is the ship?"_s;
    QTest::newRow("Chinese") << 7 << u"图中有几架飞机？"_s;
}

void tst_SampleListModel::aRowIsTitledByWhatItsSampleSays()
{
    QFETCH(int, sample);
    QFETCH(QString, title);
    const QModelIndex index = m_model->index(sample - 1);
    QCOMPARE(row(sample - 1).title, title);
    QCOMPARE(index.data(Qt::DisplayRole).toString(), title);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), title);
    QVERIFY(!index.data(Qt::ToolTipRole).isValid()); // which would take it for HTML
}

void tst_SampleListModel::anyTitleIsOneLine_data()
{
    test::addHostileTexts();
}

void tst_SampleListModel::anyTitleIsOneLine()
{
    QFETCH(QString, text);
    const QByteArray json = QByteArray("[{\"id\": ") + JsonString::encode(text, {}) +
                            ", \"conversations\": []}, {\"conversations\": [{\"from\": \"human\", \"value\": " +
                            JsonString::encode(text, {}) + "}]}]";
    make(json);
    for (int number : {0, 1}) {
        const QString title = row(number).title;
        QVERIFY(!title.isEmpty() && title.size() <= 200);
        for (const QChar unit : title)
            QVERIFY2(unit.isPrint() || unit.isSurrogate() || unit.isMark(), qPrintable(title));
        QVERIFY(!title.contains(QChar(0x202e)));
        if (text.size() < 100 && !text.contains(u'\n'))
            QCOMPARE(title.size(), text.trimmed().size()); // nothing vanishes
    }
}

void tst_SampleListModel::aSampleOfManyImagesIsTitledByItsWords()
{
    make("[{\"conversations\": [{\"from\": \"human\", \"value\": \"" + QByteArray("<image>\\n").repeated(60) +
         "What changed?\"}]}]");
    QCOMPARE(row(0).title, u"What changed?"_s);
}

void tst_SampleListModel::tasksAreSummedUp()
{
    QVERIFY(row(0).tasks.endsWith(u"2"_s)); // pairs of two kinds
    QVERIFY(!row(1).tasks.contains(u'1'));  // of one nobody counts
    QVERIFY(!row(4).tasks.isEmpty());       // "no pairs"
    QVERIFY(row(4).tasks != row(1).tasks);
}

void tst_SampleListModel::anEditChangesItsRowAndNoOther()
{
    QVERIFY(m_session->open(SampleId{1}));
    QCOMPARE(row(0).title, u"An airport."_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    VERIFY_OK(m_session->setText(u"2"_s, u"An airport."_s, u"A harbour."_s));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 0);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(row(0).title, u"A harbour."_s);
    VERIFY_OK(m_session->undo());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(row(0).title, u"An airport."_s);
}

void tst_SampleListModel::anEditOutsideTheQueueChangesNoRow()
{
    m_session->setQueue({SampleId{2}, SampleId{7}});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_session->open(SampleId{3}));
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    QVERIFY(m_session->open(SampleId{1}));
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    QCOMPARE(changed.count(), 0);
}

void tst_SampleListModel::oneStepOverManySamplesChangesTheirRows()
{
    m_session->setQueue({SampleId{1}, SampleId{3}, SampleId{7}});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    VERIFY_OK(m_history->perform({{VerdictChange{SampleId{1}, u"2"_s, Verdict::None, Verdict::Unsure},
                                   VerdictChange{SampleId{2}, u"3"_s, Verdict::None, Verdict::Unsure},
                                   VerdictChange{SampleId{7}, u"2"_s, Verdict::None, Verdict::Unsure}}}));
    QList<int> rows;
    for (const auto &arguments : changed)
        rows.append(arguments[0].toModelIndex().row());
    QCOMPARE(rows, (QList<int>{0, 2}));
    QCOMPARE(row(2).review.state, SampleReview::State::Unsure);
}

void tst_SampleListModel::theCurrentRowFollowsTheSession()
{
    QVERIFY(!m_model->currentIndex().isValid());
    QVERIFY(m_session->open(SampleId{3}));
    QCOMPARE(m_model->currentIndex().row(), 2);
    m_session->setQueue({SampleId{3}, SampleId{7}});
    QCOMPARE(m_model->currentIndex().row(), 0);
    m_session->setQueue({SampleId{7}});
    QVERIFY(!m_model->currentIndex().isValid());
}

void tst_SampleListModel::imagesThatAppearAreFoundAfterForgetting()
{
    QVERIFY(row(0).imageMissing);
    QVERIFY(row(0).imagePath.isEmpty());
    QVERIFY(!row(1).imageMissing); // it names none
    QFile image(m_made->filePath(u"a.png"_s));
    QVERIFY(image.open(QIODevice::WriteOnly));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->forgetImages();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 6);
    QVERIFY(!row(0).imageMissing);
    QVERIFY(row(0).imagePath.endsWith(u"/a.png"_s));
    m_session->setQueue({});
    m_model->forgetImages(); // of nothing
    QCOMPARE(changed.count(), 1);
}

void tst_SampleListModel::everyVerdictAndCommentIsTold()
{
    QVERIFY(m_session->open(SampleId{1}));
    QCOMPARE(row(0).review, SampleReview());
    VERIFY_OK(m_session->setVerdict(Verdict::Approved));
    QCOMPARE(row(0).review.state, SampleReview::State::Partly);
    VERIFY_OK(m_session->setVerdict(Verdict::None));
    VERIFY_OK(m_session->setText(u"2"_s, u"An airport."_s, u"x"_s));
    VERIFY_OK(m_session->setAllVerdicts(Verdict::Approved));
    QCOMPARE(row(0).review.state, SampleReview::State::Approved);
    QVERIFY(row(0).review.corrected);
    VERIFY_OK(m_session->addRemark(u"c"_s));
    QVERIFY(row(0).review.commented);
    m_session->setPair(1);
    VERIFY_OK(m_session->setVerdict(Verdict::Rejected));
    QCOMPARE(row(0).review.state, SampleReview::State::Rejected);
}

QTEST_MAIN(tst_SampleListModel)
#include "tst_SampleListModel.moc"
