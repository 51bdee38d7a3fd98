#include "tests/ui/conversation/TestSample.h"
#include "ui/common/Palette.h"
#include "ui/conversation/TextFlow.h"
#include "ui/conversation/TurnEditor.h"

#include <QClipboard>
#include <QMimeData>
#include <QTextBlock>
#include <QtTest>

using namespace Qt::StringLiterals;
using ui::TurnEditor;

namespace {

/// Opens the protected doors of the clipboard.
class Editor : public TurnEditor
{
public:
    using TurnEditor::createMimeDataFromSelection;
    using TurnEditor::insertFromMimeData;
    using TurnEditor::TurnEditor;
};

}

class tst_TurnEditor : public QObject
{
    Q_OBJECT

    qint64 m_now = 0;
    test::BracketNotation m_notation;
    std::unique_ptr<Editor> m_editor;

    static ui::TokenColours colours()
    {
        return [](int place, const QString &) { return ui::boxColour(3 + place); };
    }
    void open(const QString &text)
    {
        m_editor->open({u"2"_s, u"gpt"_s, text, text}, text, m_editor->font(), colours());
        m_editor->moveCursor(QTextCursor::End);
    }
    static QStringList texts(const QSignalSpy &spy, int argument)
    {
        QStringList all;
        for (const QList<QVariant> &call : spy)
            all.append(call.at(argument).toString());
        return all;
    }

private slots:
    void init()
    {
        m_now = 0;
        m_editor = std::make_unique<Editor>([this] { return m_now; });
        m_editor->setStyle(ui::CardStyle::from(m_editor->font(), m_editor->palette()));
        m_editor->setNotation(&m_notation);
        m_editor->resize(300, 200);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }

    void everyTextComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<b>a</b> <img src=\"/dev/zero\">"_s;
        QTest::newRow("no-break space") << u"10\u00a0m"_s;
        QTest::newRow("CR LF") << u"a\r\nb\rc"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c"_s;
        QTest::newRow("NUL and controls") << u"a\0b\x01\x02"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s;
        QTest::newRow("noncharacters") << u"\ufdd0x\ufdd1"_s;
        QTest::newRow("override") << u"a\u202eb"_s;
        QTest::newRow("only line ends") << u"\n\n"_s;
        QTest::newRow("astral") << u"\U0001f6a2"_s;
        QTest::newRow("very long") << u"A ship lies at the quay. "_s.repeated(2'000) + u'\n';
    }

    void everyTextComesBackAsItWas()
    {
        QFETCH(QString, text);
        open(text);
        QCOMPARE(m_editor->text(), text);
        QTest::keyClicks(m_editor.get(), u"x"_s);
        QCOMPARE(m_editor->text(), text + u"x"_s);
        QSignalSpy committed(m_editor.get(), &TurnEditor::committed);
        m_editor->commit();
        QCOMPARE(committed.size(), 1);
        QCOMPARE(committed[0].at(1).toString(), text);
        QCOMPARE(committed[0].at(2).toString(), text + u"x"_s);
    }

    void keysBecomeWords()
    {
        open(u"One"_s);
        QSignalSpy committed(m_editor.get(), &TurnEditor::committed);
        QSignalSpy typed(m_editor.get(), &TurnEditor::textTyped);
        QTest::keyClicks(m_editor.get(), u" big ship"_s);
        QCOMPARE(texts(committed, 2), (QStringList{u"One "_s, u"One big "_s}));
        QCOMPARE(typed.size(), 9);
        QCOMPARE(typed.constLast().at(1).toString(), u"One big ship"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Left);
        QCOMPARE(committed.constLast().at(2).toString(), u"One big ship"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        QCOMPARE(committed.size(), 3);
        m_editor->commit();
        QCOMPARE(committed.constLast().at(2).toString(), u"One big sp"_s);
    }

    void aPasteIsPlainTextAndAStepOfItsOwn()
    {
        open(u"a"_s);
        QSignalSpy committed(m_editor.get(), &TurnEditor::committed);
        QTest::keyClicks(m_editor.get(), u"b"_s);
        QMimeData data;
        data.setHtml(u"<b>bold</b><img src=\"/dev/zero\">"_s);
        data.setText(u"<i>\u202ex</i>\r\n\x07y"_s);
        m_editor->insertFromMimeData(&data);
        QCOMPARE(texts(committed, 2), (QStringList{u"ab"_s, u"ab<i>x</i>\ny"_s}));
        QCOMPARE(m_editor->text(), u"ab<i>x</i>\ny"_s);
    }

    void imagesAndFilesAreNotPasted()
    {
        open(u"a"_s);
        QMimeData files;
        files.setUrls({QUrl(u"file:///dev/zero"_s)});
        m_editor->insertFromMimeData(&files);
        QMimeData picture;
        picture.setImageData(QImage(2, 2, QImage::Format_RGB32));
        m_editor->insertFromMimeData(&picture);
        QMimeData html;
        html.setHtml(u"<b>x</b>"_s);
        m_editor->insertFromMimeData(&html);
        QCOMPARE(m_editor->text(), u"a"_s);
    }

    void aCopyHoldsWhatTheTextHolds()
    {
        open(u"a\u202e\nb\r"_s);
        m_editor->selectAll();
        const std::unique_ptr<QMimeData> copied(m_editor->createMimeDataFromSelection());
        QCOMPARE(copied->text(), u"a\u202e\nb\r"_s);
        QVERIFY(!copied->hasHtml());
    }

    void cuttingIsAStepOfItsOwn()
    {
        open(u"a b"_s);
        QSignalSpy committed(m_editor.get(), &TurnEditor::committed);
        QTest::keyClick(m_editor.get(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(texts(committed, 2), QStringList{u"a "_s});
    }

    void aVeryLongParagraphIsTypedIntoAndCopiedAsAny()
    {
        const QString text = u"A ship lies at the quay. "_s.repeated(2'000);
        open(text);
        QVERIFY(m_editor->document()->blockCount() > 10);
        const int cut = m_editor->document()->begin().length() - 1;
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(cut - 5);
        cursor.setPosition(cut + 7, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
        QTest::keyClick(m_editor.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), text.mid(cut - 5, 12));
        cursor.setPosition(cut + 1);
        m_editor->setTextCursor(cursor);
        QTest::keyClick(m_editor.get(), Qt::Key_X);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), QString(text).insert(cut + 1, u"x\n"_s));
        QCOMPARE(m_editor->caret().start, cut + 3);
    }

    void aLongPasteDoesNotMoveTheCaret()
    {
        open(u"One. Two."_s);
        QGuiApplication::clipboard()->setText(u"A ship lies at the quay. "_s.repeated(400));
        QTest::keyClick(m_editor.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_editor->document()->blockCount() > 1);
        QCOMPARE(m_editor->caret().start, 9 + 25 * 400);
        QCOMPARE(m_editor->text(), u"One. Two."_s + u"A ship lies at the quay. "_s.repeated(400));
    }

    void undoIsLeftToTheWindow()
    {
        open(u"a"_s);
        QSignalSpy committed(m_editor.get(), &TurnEditor::committed);
        QTest::keyClicks(m_editor.get(), u"b"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"ab"_s);
        QCOMPARE(committed.size(), 1); // so that the journal can take it back
    }

    void shiftEnterIsAnOrdinaryLineEnd()
    {
        open(u"a"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"a\n\n"_s);
    }

    void theSameTextFromTheStoreTouchesNothing()
    {
        open(u"two ships at sea"_s);
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(4);
        cursor.setPosition(9, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
        QSignalSpy changed(m_editor.get(), &QPlainTextEdit::textChanged);
        m_editor->setStored(u"two ships at sea"_s, colours());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(m_editor->textCursor().selectedText(), u"ships"_s);
    }

    void anotherTextFromTheStoreKeepsTheSelection()
    {
        open(u"box [0.1, 0.1, 0.2, 0.2] and ships"_s);
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(29);
        cursor.setPosition(34, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
        QSignalSpy committed(m_editor.get(), &TurnEditor::committed);
        m_editor->setStored(u"box [0.15, 0.1, 0.25, 0.2] and ships"_s, colours());
        QCOMPARE(m_editor->text(), u"box [0.15, 0.1, 0.25, 0.2] and ships"_s);
        QCOMPARE(m_editor->textCursor().selectedText(), u"ships"_s);
        m_editor->commit();
        QCOMPARE(committed.size(), 0); // nobody typed that
    }

    void aTokenIsMonospacedAndHovered()
    {
        const QString text = u"a car [0.1, 0.2, 0.3, 0.4] here"_s;
        open(text);
        const QList<QTextLayout::FormatRange> formats = m_editor->document()->firstBlock().layout()->formats();
        QCOMPARE(formats.size(), 1);
        QCOMPARE(formats[0].start, 6);
        QCOMPARE(formats[0].length, 20);
        QSignalSpy hovered(m_editor.get(), &TurnEditor::boxHovered);
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(12);
        QTest::mouseMove(m_editor->viewport(), m_editor->cursorRect(cursor).center());
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.constLast().at(0).value<core::BoxRef>(), (core::BoxRef{u"2"_s, 0}));
    }

    void itIsAsTallAsACardWouldBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one line") << u"ship"_s;
        QTest::newRow("wrapped") << u"several ships lie at the quay beside a white tank "_s.repeated(5);
        QTest::newRow("token") << u"at [0.11, 0.22, 0.33, 0.44] and [0.11, 0.22, 0.33, 0.44] there"_s;
        QTest::newRow("paragraphs") << u"a\n\nb\n"_s;
        QTest::newRow("Chinese") << u"\u673a\u573a\u4e0a\u6709\u4e09\u67b6\u98de\u673a"_s.repeated(9);
        QTest::newRow("right to left") << u"\u0645\u0637\u0627\u0631\nabc"_s;
    }

    void itIsAsTallAsACardWouldBe()
    {
        QFETCH(QString, text);
        open(text);
        const ui::CardStyle style = ui::CardStyle::from(m_editor->font(), m_editor->palette());
        std::vector<ui::TextToken> tokens;
        for (const core::BoxToken &token : m_notation.find(text))
            tokens.push_back({token.start, token.length, {}, {}});
        const ui::TextFlow flow(text, m_editor->font(), textFormats(ui::ShownText(text), tokens, {}, style),
                                m_editor->viewport()->width());
        QCOMPARE(m_editor->contentHeight(), int(flow.height()));
    }

    void composedTextIsTyping()
    {
        open(u"a"_s);
        QSignalSpy typed(m_editor.get(), &TurnEditor::textTyped);
        QInputMethodEvent preedit(u"ji"_s, {});
        QCoreApplication::sendEvent(m_editor.get(), &preedit);
        QCOMPARE(typed.size(), 0);
        QCOMPARE(m_editor->text(), u"a"_s);
        QInputMethodEvent chosen;
        chosen.setCommitString(u"\u673a\u573a"_s);
        QCoreApplication::sendEvent(m_editor.get(), &chosen);
        QCOMPARE(m_editor->text(), u"a\u673a\u573a"_s);
        QCOMPARE(typed.size(), 1);
    }

    void aReadOnlyTextCannotBeTypedInto()
    {
        open(u"a"_s);
        m_editor->setReadOnly(true);
        QTest::keyClicks(m_editor.get(), u"b"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Return, Qt::ShiftModifier);
        QMimeData data;
        data.setText(u"c"_s);
        m_editor->insertFromMimeData(&data);
        QCOMPARE(m_editor->text(), u"a"_s);
    }
};

QTEST_MAIN(tst_TurnEditor)
#include "tst_TurnEditor.moc"
