#include "ui/conversation/EditedText.h"

#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

#include <random>

using namespace Qt::StringLiterals;

namespace {

QString sentences(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"Near quay %1 lies a ship at [0.%2, 0.34, 0.56, 0.78]. "_s.arg(i).arg(10 + i % 80);
    return text;
}

}

class tst_EditedText : public QObject
{
    Q_OBJECT

    QTextDocument m_document;
    ui::EditedText m_text{&m_document};

    int longestBlock() const
    {
        int longest = 0;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next())
            longest = std::max(longest, block.length());
        return longest;
    }
    void insert(int from, int to, const QString &text)
    {
        QTextCursor cursor(&m_document);
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.insertText(text);
    }
    int firstCut() const { return m_document.begin().length() - 1; }

private slots:
    void initTestCase() { m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document)); }

    void init()
    {
        insert(0, int(m_text.text().size()), {});
        QVERIFY(m_text.text().isEmpty());
    }

    void aLongParagraphIsCutAndReadsAsBefore()
    {
        const QString text = u"Short.\n"_s + sentences(800) + u"\nShort again."_s;
        insert(0, 0, text);
        QVERIFY(longestBlock() > ui::EditedText::LongBlock);
        QVERIFY(m_text.cutLongBlocks());
        QVERIFY(longestBlock() <= 2 * ui::EditedText::Piece);
        QCOMPARE(m_text.text(), text);
        QVERIFY(!m_text.cutLongBlocks());
    }

    void itIsCutBehindSentences()
    {
        insert(0, 0, sentences(800));
        m_text.cutLongBlocks();
        for (QTextBlock block = m_document.begin().next(); block.isValid(); block = block.next())
            QVERIFY2(block.text().startsWith(u"Near quay"), qPrintable(block.text().left(40)));
    }

    void whatHasNoSpaceStaysWhole()
    {
        const QString text = QString(ui::EditedText::LongBlock * 2, u'船');
        insert(0, 0, text);
        QVERIFY(!m_text.cutLongBlocks());
        QCOMPARE(m_text.text(), text);
    }

    void aLineEndThatIsTypedBesideACutIsALineEnd()
    {
        const QString text = sentences(800);
        insert(0, 0, text);
        m_text.cutLongBlocks();
        const int cut = firstCut();
        insert(cut, cut, u"\n"_s);
        QCOMPARE(m_text.text(), QString(text).insert(cut, u'\n'));
        insert(cut + 2, cut + 2, u"\n"_s);
        QCOMPARE(m_text.text(), QString(text).insert(cut, u'\n').insert(cut + 2, u'\n'));
    }

    void takingAwayTheEndOfAPieceTakesAwayASpace()
    {
        const QString text = sentences(800);
        insert(0, 0, text);
        m_text.cutLongBlocks();
        const int cut = firstCut();
        insert(cut, cut + 1, {});
        QCOMPARE(m_text.text(), QString(text).remove(cut, 1));
    }

    void formatsAreNoChange()
    {
        const QString text = sentences(800);
        insert(0, 0, text);
        m_text.cutLongBlocks();
        QTextCursor cursor(&m_document);
        cursor.select(QTextCursor::Document);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        cursor.mergeCharFormat(bold);
        QTextBlockFormat indented;
        indented.setIndent(1);
        cursor.mergeBlockFormat(indented);
        QCOMPARE(m_text.text(), text);
    }

    void anyEditsReadAsOnAnOrdinaryText()
    {
        std::mt19937 random(11);
        const auto upTo = [&random](qsizetype most) { return int(random() % std::uint32_t(most + 1)); };
        const QStringList pieces{{},         u"x"_s,         u" "_s,    u"\n"_s,      u"a\nb\n"_s,
                                 u"  \n "_s, sentences(200), u"\n\n"_s, sentences(2), u". "_s};
        QString expected = sentences(500);
        insert(0, 0, expected);
        m_text.cutLongBlocks();
        for (int i = 0; i < 1'000; ++i) {
            // Half of the edits are beside the end of a block.
            const QTextBlock block = m_document.findBlock(upTo(expected.size()));
            const int from = i % 2 == 0 ? upTo(expected.size())
                                        : std::min(block.position() + block.length() - upTo(2), int(expected.size()));
            const int to = std::min<int>(from + (i % 7 == 0 ? upTo(4'000) : upTo(3)), int(expected.size()));
            const QString &piece = pieces[upTo(pieces.size() - 1)];
            insert(std::max(from, 0), to, piece);
            expected.replace(std::max(from, 0), to - std::max(from, 0), piece);
            if (i % 5 == 0)
                m_text.cutLongBlocks();
            QCOMPARE(m_text.text(), expected);
            if (expected.size() > 200'000) {
                insert(1'000, int(expected.size()), {});
                expected.truncate(1'000);
            }
        }
    }
};

QTEST_MAIN(tst_EditedText)
#include "tst_EditedText.moc"
