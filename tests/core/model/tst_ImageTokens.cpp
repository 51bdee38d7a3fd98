#include "core/model/ImageTokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class tst_ImageTokens : public QObject
{
    Q_OBJECT
private slots:
    void marksMoveToTheNewFirstQuestion_data();
    void marksMoveToTheNewFirstQuestion();
};

void tst_ImageTokens::marksMoveToTheNewFirstQuestion_data()
{
    QTest::addColumn<QStringList>("removed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QStringList &removed, const QString &text, const QString &expected) {
        QTest::newRow(name) << removed << text << expected;
    };
    row("none removed", {}, u"Q"_s, u"Q"_s);
    row("no mark", {u"A"_s}, u"Q"_s, u"Q"_s);
    row("before", {u"<image>\nA"_s}, u"Q"_s, u"<image>\nQ"_s);
    row("before, on the line", {u"<image> A"_s}, u"Q"_s, u"<image> Q"_s);
    row("behind", {u"A\n<image>"_s}, u"Q"_s, u"Q\n<image>"_s);
    row("two before", {u"<image>\n<image>\nA"_s}, u"Q"_s, u"<image>\n<image>\nQ"_s);
    row("inside", {u"Is <image> like <image>?"_s}, u"Q"_s, u"<image>\n<image>\nQ"_s);
    row("of the second removed", {u"A"_s, u"<image>\nB"_s}, u"Q"_s, u"<image>\nQ"_s);
    row("one each", {u"<image>\nA"_s, u"<image>\nB"_s}, u"Q"_s, u"<image>\n<image>\nQ"_s);
    row("the question has its own", {u"<image>\nA"_s}, u"<image>\nQ"_s, u"<image>\n<image>\nQ"_s);
    row("only the mark", {u"<image>"_s}, u"Q"_s, u"<image>\nQ"_s);
    row("before and behind", {u"<image>\nA\n<image>"_s}, u"Q"_s, u"<image>\nQ\n<image>"_s);
    row("before and inside", {u"<image>\nIs it <image>?"_s}, u"Q"_s, u"<image>\n<image>\nQ"_s);
    row("another word", {u"<images>\nA"_s}, u"Q"_s, u"Q"_s);
    row("empty question", {u"<image>\nA"_s}, u""_s, u"<image>\n"_s);
}

void tst_ImageTokens::marksMoveToTheNewFirstQuestion()
{
    QFETCH(QStringList, removed);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(withImageTokensOf(removed, text), expected);
    QStringList all = removed;
    all.append(text);
    // However they are written: no image of the record loses its mark
    QCOMPARE(withImageTokensOf(removed, text).count(u"<image>"_s), all.join(u' ').count(u"<image>"_s));
}

QTEST_APPLESS_MAIN(tst_ImageTokens)
#include "tst_ImageTokens.moc"
