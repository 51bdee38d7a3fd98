#include "ui/conversation/CardStyle.h"
#include "ui/conversation/DiffText.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using ui::DiffText;

class tst_DiffText : public QObject
{
    Q_OBJECT

    ui::CardStyle m_style = ui::CardStyle::from(QFont(), QPalette());

    // Removed words in -, added ones in +.
    QString marked(const DiffText &diff) const
    {
        QString text = diff.shown;
        for (auto range = diff.formats.crbegin(); range != diff.formats.crend(); ++range) {
            const QString sign = range->format.fontStrikeOut() ? u"-"_s : u"+"_s;
            text.insert(range->start + range->length, sign);
            text.insert(range->start, sign);
        }
        return text;
    }

private slots:
    void whatWentAndWhatCame_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shown");
        QTest::newRow("same") << u"two ships"_s << u"two ships"_s << u"two ships"_s;
        QTest::newRow("a word apart from its successor") << u"Five"_s << u"Three"_s << u"-Five- +Three+"_s;
        QTest::newRow("in a sentence") << u"There are five cars."_s << u"There are three cars."_s
                                       << u"There are -five- +three+ cars."_s;
        QTest::newRow("all gone") << u"x"_s << QString() << u"-x-"_s;
        QTest::newRow("from nothing") << QString() << u"x"_s << u"+x+"_s;
        QTest::newRow("markup stays text") << u"<b>"_s << u"<b>"_s << u"<b>"_s;
    }

    void whatWentAndWhatCame()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marked(DiffText::of(before, after, m_style)), "shown");
    }

    void overridesDoNotReorderIt()
    {
        QVERIFY(!DiffText::of(u"a"_s, u"a \u202eb"_s, m_style).shown.contains(u'\u202e'));
    }
};

QTEST_MAIN(tst_DiffText)
#include "tst_DiffText.moc"
