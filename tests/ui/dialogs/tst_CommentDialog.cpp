#include "ui/dialogs/CommentDialog.h"

#include "tests/ui/HostileTexts.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

/// A remark on a pair, typed with both hands on the keyboard.
class tst_CommentDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void typingBeginsAtOnceAndControlEnterAccepts_data();
    void typingBeginsAtOnceAndControlEnterAccepts();
    void enterIsANewLine();
    void escapeCancels();
    void nothingWrittenCannotBeSent();
    void tabLeavesTheText();
    void askReturnsWhatWasAcceptedAndNothingElse();
    void anyTextComesBackAsItIs_data();
    void anyTextComesBackAsItIs();

private:
    std::unique_ptr<ui::CommentDialog> m_dialog;
    QPlainTextEdit *m_text = nullptr;
};

void tst_CommentDialog::init()
{
    m_dialog = std::make_unique<ui::CommentDialog>(nullptr);
    m_text = m_dialog->findChild<QPlainTextEdit *>();
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_CommentDialog::cleanup()
{
    m_dialog.reset();
}

void tst_CommentDialog::typingBeginsAtOnceAndControlEnterAccepts_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("return") << int(Qt::Key_Return);
    QTest::newRow("keypad") << int(Qt::Key_Enter);
}

void tst_CommentDialog::typingBeginsAtOnceAndControlEnterAccepts()
{
    QFETCH(int, key);
    QVERIFY(m_text->hasFocus());
    QTest::keyClicks(m_text, u"look again"_s);
    QTest::keyClick(m_text, Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->text(), u"look again"_s);
}

void tst_CommentDialog::enterIsANewLine()
{
    QTest::keyClicks(m_text, u"a"_s);
    QTest::keyClick(m_text, Qt::Key_Return);
    QTest::keyClicks(m_text, u"b"_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->text(), u"a\nb"_s);
}

void tst_CommentDialog::escapeCancels()
{
    QTest::keyClicks(m_text, u"a"_s);
    QTest::keyClick(m_text, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
}

void tst_CommentDialog::nothingWrittenCannotBeSent()
{
    const QPushButton *ok = m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(m_text, u"  "_s);
    QTest::keyClick(m_text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClicks(m_text, u"x "_s);
    QVERIFY(ok->isEnabled());
    QCOMPARE(m_dialog->text(), u"x"_s);
}

void tst_CommentDialog::tabLeavesTheText()
{
    QTest::keyClicks(m_text, u"x"_s);
    QTest::keyClick(m_text, Qt::Key_Tab);
    QVERIFY(!m_text->hasFocus());
    QCOMPARE(m_dialog->text(), u"x"_s);
    QVERIFY(qobject_cast<QPushButton *>(m_dialog->focusWidget()));
}

void tst_CommentDialog::askReturnsWhatWasAcceptedAndNothingElse()
{
    m_dialog->close();
    for (const bool accept : {true, false}) {
        QTimer::singleShot(0, this, [accept] {
            QWidget *dialog = QApplication::activeModalWidget();
            dialog->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            auto *text = dialog->findChild<QPlainTextEdit *>();
            text->setPlainText(u"  a remark\n"_s);
            QTest::keyClick(text, accept ? Qt::Key_Return : Qt::Key_Escape,
                            accept ? Qt::ControlModifier : Qt::NoModifier);
        });
        QCOMPARE(ui::CommentDialog::ask(nullptr), accept ? u"a remark"_s : QString());
    }
}

void tst_CommentDialog::anyTextComesBackAsItIs_data()
{
    test::addHostileTexts();
}

void tst_CommentDialog::anyTextComesBackAsItIs()
{
    QFETCH(QString, text);
    m_text->insertPlainText(text);
    QVERIFY(!m_dialog->grab().isNull());
    // Lines end as the editor ends them, everything else stays.
    QString expected = text;
    for (const QString &end : {u"\r\n"_s, u"\r"_s, u"\u2028"_s, u"\u2029"_s})
        expected.replace(end, u"\n"_s);
    if (text.contains(QChar(0)))
        QVERIFY(m_dialog->text().contains(u"\x1b[31m"_s));
    else
        QCOMPARE(m_dialog->text(), expected.trimmed());
}

QTEST_MAIN(tst_CommentDialog)
#include "tst_CommentDialog.moc"
