#include "core/base/Result.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::StringLiterals;

class tst_Result : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsSuccess()
    {
        const Result<int> result = 7;
        QVERIFY(result);
        QVERIFY(result.ok());
        QCOMPARE(result.value(), 7);
        QCOMPARE(*result, 7);
    }

    void anErrorSaysWhatAndWhy()
    {
        const Result<int> result = Error{Error::Kind::NoSpace, u"The disk is full."_s};
        QVERIFY(!result);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, Error::Kind::NoSpace);
        QCOMPARE(result.error().message, u"The disk is full."_s);
    }

    void anErrorPassesUpThroughAnotherType()
    {
        const Result<int> inner = Error{Error::Kind::Locked, u"In use."_s};
        const auto outer = [&]() -> Result<QString> { return inner.error(); }();
        QVERIFY(!outer);
        QCOMPARE(outer.error().kind, Error::Kind::Locked);
    }

    void successNeedsNoValue()
    {
        const Result<> done = {};
        QVERIFY(done);
        const Result<> failed = Error{Error::Kind::Io, u"No."_s};
        QVERIFY(!failed);
        QCOMPARE(failed.error().message, u"No."_s);
    }

    void whatCannotBeCopiedCanBeTaken()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
        QVERIFY(result);
        const std::unique_ptr<int> taken = result.take();
        QCOMPARE(*taken, 3);
    }

    void membersAreReachedThroughTheArrow()
    {
        const Result<QString> result = u"four"_s;
        QCOMPARE(result->size(), 4);
    }

    void aResultOfAnErrorlikeValueKeepsThemApart()
    {
        const Result<QString> empty = QString();
        QVERIFY(empty);
        QVERIFY(empty->isNull());
    }
};

QTEST_APPLESS_MAIN(tst_Result)
#include "tst_Result.moc"
