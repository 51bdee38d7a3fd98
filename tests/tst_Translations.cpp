#include "tests/common/TestPaths.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool finished = true;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context, .source = {}, .translations = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = !xml.attributes().hasAttribute(u"type"_s);
            QString text;
            while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
                if (xml.isCharacters())
                    text += xml.text();
                else if (xml.isStartElement())
                    message.translations.append(xml.readElementText());
            }
            if (message.translations.isEmpty())
                message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readCatalogue(const QByteArray &ts)
{
    QXmlStreamReader xml(ts);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    return messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(L?\\d+|n)"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

/// Empty when the message is translated as it should be.
QString problemWith(const Message &message)
{
    if (!message.finished)
        return u"not translated"_s;
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            return u"empty"_s;
        QStringList wanted = places(message.source);
        QStringList there = places(translation);
        if (message.translations.size() > 1 || message.source.contains(u"%n")) { // "one box" needs no number
            wanted.removeAll(u"%n"_s);
            there.removeAll(u"%n"_s);
        }
        if (wanted != there)
            return u"the places %1, %2 ... differ"_s;
    }
    return {};
}

QStringList problemsIn(const QByteArray &ts)
{
    QStringList problems;
    for (const Message &message : readCatalogue(ts)) {
        const QString problem = problemWith(message);
        if (!problem.isEmpty())
            problems.append(u"%1: \"%2\": %3"_s.arg(message.context, message.source, problem));
    }
    return problems;
}

}

class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void aFaultyCatalogueIsCaught_data();
    void aFaultyCatalogueIsCaught();
};

void tst_Translations::everyStringIsTranslated_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Chinese") << u"rsreview_zh_CN.ts"_s << QStringList();
    QTest::newRow("English plurals") << u"rsreview_en.ts"_s << QStringList{u"-pluralonly"_s};
}

void tst_Translations::everyStringIsTranslated()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    const QString lupdate = QStringLiteral(RSREVIEW_LUPDATE);
    if (!QFileInfo(lupdate).isExecutable())
        QSKIP("lupdate is not installed");
    const QString root = paths::sources();
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(root + u"/translations/"_s + name, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(lupdate, options + QStringList{root + u"/core"_s, root + u"/ui"_s, root + u"/app"_s, u"-I"_s, root,
                                                 u"-no-obsolete"_s, u"-ts"_s, copy});
    QVERIFY(process.waitForFinished(-1));
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0, said.constData());
    // A string marked outside its class lands in a context where tr() will never look for it.
    QVERIFY2(!said.contains("lacks Q_OBJECT"), said.constData());

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList problems = problemsIn(file.readAll());
    QVERIFY2(problems.isEmpty(), qUtf8Printable(u"%1 of them:\n"_s.arg(problems.size()) + problems.join(u'\n')));
}

void tst_Translations::aFaultyCatalogueIsCaught_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("faulty");
    QTest::newRow("good") << u"<source>Save %1</source><translation>保存 %1</translation>"_s << false;
    QTest::newRow("unfinished") << u"<source>Save</source><translation type=\"unfinished\">保存</translation>"_s
                                << true;
    QTest::newRow("new") << u"<source>Save</source><translation type=\"unfinished\"></translation>"_s << true;
    QTest::newRow("empty") << u"<source>Save</source><translation></translation>"_s << true;
    QTest::newRow("place lost") << u"<source>%1 of %2</source><translation>共 %2</translation>"_s << true;
    QTest::newRow("places swapped") << u"<source>%1 of %2</source><translation>%2 中的 %1</translation>"_s << false;
    QTest::newRow("plural")
        << u"<source>%n box(es)</source><translation><numerusform>%n 个框</numerusform></translation>"_s << false;
    QTest::newRow("plurals") << u"<source>%n box(es)</source><translation><numerusform>%n box</numerusform>"
                                u"<numerusform>%n boxes</numerusform></translation>"_s
                             << false;
    QTest::newRow("one plural empty") << u"<source>%n box(es)</source><translation><numerusform>%n box</numerusform>"
                                         u"<numerusform></numerusform></translation>"_s
                                      << true;
    QTest::newRow("plural empty")
        << u"<source>%n box(es)</source><translation><numerusform></numerusform></translation>"_s << true;
}

void tst_Translations::aFaultyCatalogueIsCaught()
{
    QFETCH(QString, message);
    QFETCH(bool, faulty);
    const QString ts = u"<TS><context><name>ui::Window</name><message>%1</message></context></TS>"_s;
    QCOMPARE(!problemsIn(QString(ts).replace(u"%1</message>"_s, message + u"</message>"_s).toUtf8()).isEmpty(), faulty);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
