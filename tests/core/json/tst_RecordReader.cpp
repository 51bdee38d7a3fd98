#include "tests/core/json/ReadWhole.h"

#include "core/json/RecordParser.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using core::RecordReader;
using Layout = RecordReader::Layout;

Q_DECLARE_METATYPE(RecordReader::Layout)

namespace {

const QByteArray ByteOrderMark = "\xEF\xBB\xBF";

/// The records of a file, one a line.
QString recordsOf(const ReadWhole &read)
{
    QStringList records;
    for (const auto &record : read.records)
        records += QString::fromStdString(record.bytes);
    return records.join(u'\n');
}

QByteArray randomSpace(std::mt19937 &random, bool lineFeeds = true)
{
    const QByteArray kinds = lineFeeds ? " \t\n\r" : " \t";
    QByteArray space;
    for (unsigned n = random() % 4; n > 0; --n)
        space += kinds[qsizetype(random() % unsigned(kinds.size()))];
    return space;
}

QByteArray randomString(std::mt19937 &random)
{
    const QByteArrayList parts = {"a", "\\\\", "\\\"",    "{", "}",   "[",    "]",
                                  ",", ":",    "\\u00e9", "é", "\\n", "\xE9", " "};
    QByteArray text = "\"";
    for (unsigned n = random() % 12; n > 0; --n)
        text += parts[qsizetype(random() % unsigned(parts.size()))];
    return text + '"';
}

QByteArray randomValue(std::mt19937 &random, bool lineFeeds, int depth);

QByteArray randomObject(std::mt19937 &random, bool lineFeeds, int depth = 0)
{
    QByteArray text = "{" + randomSpace(random, lineFeeds);
    for (unsigned n = random() % 4, i = 0; i < n; ++i) {
        text += (i > 0 ? "," : "") + randomSpace(random, lineFeeds) + randomString(random) +
                randomSpace(random, lineFeeds) + ":" + randomValue(random, lineFeeds, depth + 1) +
                randomSpace(random, lineFeeds);
    }
    return text + "}";
}

QByteArray randomValue(std::mt19937 &random, bool lineFeeds, int depth)
{
    const QByteArrayList scalars = {"1", "-0.50e7", "null", "true", "NaN", "\"\""};
    if (depth > 4 || random() % 2 == 0)
        return random() % 2 == 0 ? randomString(random) : scalars[qsizetype(random() % unsigned(scalars.size()))];
    if (random() % 2 == 0)
        return randomObject(random, lineFeeds, depth);
    QByteArray text = "[";
    for (unsigned n = random() % 4, i = 0; i < n; ++i)
        text += (i > 0 ? "," : "") + randomSpace(random, lineFeeds) + randomValue(random, lineFeeds, depth + 1);
    return text + randomSpace(random, lineFeeds) + "]";
}

}

class tst_RecordReader : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes) { return writeFile(QDir(m_folder.path()), u"file.json"_s, bytes); }

private slots:
    void layoutsAreRecognised_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Layout>("layout");
        QTest::addColumn<QString>("records");
        const auto row = [](const char *name, const QByteArray &bytes, Layout layout, const QString &records) {
            QTest::newRow(name) << bytes << layout << records;
        };
        row("list", "[{\"a\":1}, {\"b\":2}]", Layout::List, u"{\"a\":1}\n{\"b\":2}"_s);
        row("empty list", " [ ] \n", Layout::List, u""_s);
        row("list of lists", "[[1,2], [3]]", Layout::List, u"[1,2]\n[3]"_s);
        row("list of scalars", "[1, \"a\\\"]\" ,null,-2.5e3]", Layout::List, u"1\n\"a\\\"]\"\nnull\n-2.5e3"_s);
        row("brackets in strings", "[{\"a\":\"]}\\\"}\"},{}]", Layout::List, u"{\"a\":\"]}\\\"}\"}\n{}"_s);

        row("lines", "{\"a\":1}\n{\"b\":2}\n", Layout::Lines, u"{\"a\":1}\n{\"b\":2}"_s);
        row("lines with CRLF and blanks", "\r\n {\"a\":1} \r\n\r\n\t\r\n{\"b\":2}", Layout::Lines,
            u"{\"a\":1}\n{\"b\":2}"_s);
        row("lines with a bad one", "{\"a\":1}\n{\"b\":\n{\"c\":3}", Layout::Lines, u"{\"a\":1}\n{\"b\":\n{\"c\":3}"_s);
        row("lines with words between", "{\"a\":1}\nhello\n{\"c\":3}\n", Layout::Lines,
            u"{\"a\":1}\nhello\n{\"c\":3}"_s);
        row("lines with a bad first one", "{\"a\":1\n{\"b\":2}\n{\"c\":3}\n", Layout::Lines,
            u"{\"a\":1\n{\"b\":2}\n{\"c\":3}"_s);
        row("lines with a heading", "# answers\n{\"b\":2}\n{\"c\":3}\n", Layout::Lines,
            u"# answers\n{\"b\":2}\n{\"c\":3}"_s);
        row("lines with a number first", "17\n{\"b\":2}\n{\"c\":3}\n", Layout::Lines, u"17\n{\"b\":2}\n{\"c\":3}"_s);
        row("lines with a bad string", "{\"a\":1}\n{\"b\":\"x}\n{\"c\":3}\n", Layout::Lines,
            u"{\"a\":1}\n{\"b\":\"x}\n{\"c\":3}"_s);
        row("lines of lists", "[1]\n[2]\n", Layout::Lines, u"[1]\n[2]"_s);
        row("lines with images", "{\"images\": [\"a.jpg\"]}\n{\"images\": [\"b.jpg\"]}\n", Layout::Lines,
            u"{\"images\": [\"a.jpg\"]}\n{\"images\": [\"b.jpg\"]}"_s);
        row("lines with lists of objects", "{\"data\": [{}]}\n{\"data\": [{}]}\n", Layout::Lines,
            u"{\"data\": [{}]}\n{\"data\": [{}]}"_s);

        row("data", "{\"info\": {\"data\": [{}]}, \"data\": [ {\"a\":1},{} ] , \"x\": 1}", Layout::ListInObject,
            u"{\"a\":1}\n{}"_s);
        row("annotations before images", "{\"images\":[{\"i\":1}],\"annotations\":[{\"a\":1}]}", Layout::ListInObject,
            u"{\"a\":1}"_s);
        row("samples", "{\"samples\":\n[\n{\"a\":1}\n]\n}", Layout::ListInObject, u"{\"a\":1}"_s);
        row("images that are objects", "{\"images\":[{\"i\":1},{\"i\":2}]}", Layout::ListInObject,
            u"{\"i\":1}\n{\"i\":2}"_s);
        row("data that are no objects", "{\"data\":[1,2],\"images\":[{\"i\":1}]}", Layout::ListInObject,
            u"{\"i\":1}"_s);

        row("one record with images", "{\"images\":[\"a.jpg\"],\"messages\":[]}", Layout::SingleObject,
            u"{\"images\":[\"a.jpg\"],\"messages\":[]}"_s);
        row("one record with annotations", "{\"annotations\":[{}],\"conversations\":[{}]}\n", Layout::SingleObject,
            u"{\"annotations\":[{}],\"conversations\":[{}]}"_s);
        row("one record of no list", "{}", Layout::SingleObject, u"{}"_s);
        row("one indented record", "{\n  \"a\": 1\n}\n", Layout::SingleObject, u"{\n  \"a\": 1\n}"_s);

        row("indented objects", "{\n \"a\":1\n}\n{\n \"b\":2\n}\n", Layout::Values,
            u"{\n \"a\":1\n}\n{\n \"b\":2\n}"_s);
        row("objects on one line", "{\"a\":1}{\"b\":2} {}", Layout::Values, u"{\"a\":1}\n{\"b\":2}\n{}"_s);
        row("indented, then short", "{\n}\n{}\n{}\n", Layout::Values, u"{\n}\n{}\n{}"_s);
    }
    void layoutsAreRecognised()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Layout, layout);
        QFETCH(QString, records);
        for (const QByteArray &head : {QByteArray(), ByteOrderMark, ByteOrderMark + "\r\n  "}) {
            for (const std::size_t window : {1, 3, 17, 1 << 22}) {
                const ReadWhole read(file(head + bytes), {.window = window});
                QVERIFY2(!read.problem, qPrintable(read.message));
                QCOMPARE(read.layout, layout);
                QCOMPARE(recordsOf(read), records);
                QCOMPARE(QByteArray::fromStdString(read.joined()), head + bytes);
            }
        }
    }

    void placesAreThoseOfTheRecord()
    {
        const QByteArray bytes = ByteOrderMark + "[\r\n  {\"a\":\r\n1},\r\n\r\n  {}, {\n}\n]\n";
        const ReadWhole read(file(bytes), {.window = 5});
        QCOMPARE(read.records.size(), std::size_t(3));
        const std::int64_t lines[] = {2, 5, 5};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto &record = read.records[i];
            QCOMPARE(record.number, std::int64_t(i + 1));
            QCOMPARE(record.line, lines[i]);
            QCOMPARE(bytes.mid(record.byte, qsizetype(record.bytes.size())), QByteArray::fromStdString(record.bytes));
        }
        QCOMPARE(QByteArray::fromStdString(read.records[1].before), QByteArray(",\r\n\r\n  "));
        QCOMPARE(QByteArray::fromStdString(read.rest), QByteArray("\n]\n"));
    }

    void whatIsNoJsonSaysWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
            QTest::newRow(name) << bytes << QString::fromLatin1(word);
        };
        row("nothing", "", "empty");
        row("white space", " \r\n\t", "empty");
        row("only a byte order mark", ByteOrderMark, "empty");
        row("much white space", QByteArray(300'000, ' '), "empty");
        row("Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "git-lfs");
        row("web page", "<!DOCTYPE html>\n<html><head>", "html");
        row("web page in capitals", "\n<HTML lang=\"en\">", "html");
        row("web page with a comment", "<!-- x -->\n<html>", "html");
        row("XML", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "xml");
        row("UTF-16, mark, little", QByteArray("\xFF\xFE[\0]\0", 6), "utf-16");
        row("UTF-16, mark, big", QByteArray("\xFE\xFF\0[\0]", 6), "utf-16");
        row("UTF-16, little", QByteArray("[\0{\0}\0]\0", 8), "utf-16");
        row("UTF-16, big", QByteArray("\0[\0{\0}\0]", 8), "utf-16");
        row("UTF-32, mark", QByteArray("\xFF\xFE\0\0[\0\0\0", 8), "utf-32");
        row("UTF-32", QByteArray("[\0\0\0]\0\0\0", 8), "utf-32");
        row("gzip", QByteArray("\x1F\x8B\x08\x00\x00", 5), "compressed");
        row("zip", "PK\x03\x04....", "compressed");
        row("zstd", "\x28\xB5\x2F\xFD....", "compressed");
        row("xz", QByteArray("\xFD\x37zXZ\0", 6), "compressed");
        row("PNG", QByteArray("\x89PNG\r\n\x1A\n\0\0", 10), "binary");
        row("zeros", QByteArray(100, '\0'), "binary");
        row("PDF", "%PDF-1.7\n", "binary");
        row("CSV", "id,question,answer\n1,a,b\n", "not-json");
        row("words", "hello world", "not-json");
        row("number", " 42\n", "scalar-root");
        row("string", "\"[{}]\"", "scalar-root");
        row("null", "null", "scalar-root");
        row("NaN", "NaN\n", "scalar-root");
    }
    void whatIsNoJsonSaysWhatItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const ReadWhole read(file(bytes));
        QVERIFY(!read.opened);
        QCOMPARE(read.word(), word);
        QVERIFY(read.message.contains(u"file.json"_s));
        QCOMPARE(read.problem->recordsBefore, 0);
    }

    void whatBreaksOffSaysWhereAndKeepsTheRest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("byte");
        const auto row = [](const char *name, const QByteArray &bytes, const char *word, int before, int line,
                            int byte) {
            QTest::newRow(name) << bytes << QString::fromLatin1(word) << before << line << byte;
        };
        row("in a record", "[{\"a\":1},\n{\"b\":", "truncated", 1, 2, 15);
        row("in a string", "[{\"a\":1},\n{\"b\":\"x", "truncated", 1, 2, 17);
        row("in a scalar", "[{},12", "truncated", 1, 1, 6);
        row("behind a record", "[{\"a\":1}", "truncated", 1, 1, 8);
        row("behind a comma", "[{\"a\":1},\n", "truncated", 1, 2, 10);
        row("behind the bracket", "[", "truncated", 0, 1, 1);
        row("in the list of an object", "{\"data\":[{\"a\":1},{\"b\"", "truncated", 1, 1, 21);
        row("behind the list of an object", "{\"data\":[{\"a\":1}],\n\"x\"", "truncated", 1, 2, 22);
        row("in a single object", "{\n\"x\": 1,\n", "truncated", 0, 3, 10);
        row("missing comma", "[\n{\"a\":1}\n{\"b\":2}\n]", "missing-comma", 1, 3, 10);
        row("missing comma, same line", "[{}{}]", "missing-comma", 1, 1, 3);
        row("missing comma in the list of an object", "{\"data\":[{} {}]}", "missing-comma", 1, 1, 12);
        row("two commas", "[{},,{}]", "syntax", 1, 1, 4);
        row("comma first", "[,{}]", "syntax", 0, 1, 1);
        row("colon between", "[{}, :]", "syntax", 1, 1, 5);
        row("comma last", "[{},\n{},\n]", "trailing-comma", 2, 2, 7);
        row("words behind the list", "[{}]\nthank you", "trailing-garbage", 1, 2, 5);
        row("bracket behind the list", "[{}]]", "trailing-garbage", 1, 1, 4);
        row("a second list", "[{}] [{}]", "trailing-garbage", 1, 1, 5);
        row("comma between objects", "{\"a\":1},\n{\"b\":2}", "trailing-garbage", 1, 1, 7);
        row("brace behind an object", "{\n}\n}", "trailing-garbage", 1, 3, 4);
        row("words behind the object of a list", "{\"data\":[{}]}\nxyz", "trailing-garbage", 1, 2, 14);
        row("wrong bracket", "[{\"a\":1},\n{\"b\":[1}]", "mismatch", 1, 2, 17);
        row("missing quote", "[\n{\"a\":1},\n{\"b\":\"x,\n\"c\":\"y\"}\n]", "unclosed-string", 1, 3, 16);
        row("missing quote, then the end", "[{\"a\":\"x\n}]", "unclosed-string", 0, 1, 6);
    }
    void whatBreaksOffSaysWhereAndKeepsTheRest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        QFETCH(int, before);
        QFETCH(int, line);
        QFETCH(int, byte);
        for (const QByteArray &head : {QByteArray(), ByteOrderMark}) {
            for (const std::size_t window : {1, 2, 5, 13, 1 << 22}) {
                const ReadWhole read(file(head + bytes), {.window = window});
                QVERIFY(read.opened);
                QCOMPARE(read.word(), word);
                QCOMPARE(int(read.records.size()), before);
                QCOMPARE(int(read.problem->recordsBefore), before);
                QCOMPARE(int(read.problem->line), line);
                QCOMPARE(int(read.problem->byte), byte + int(head.size()));
                QCOMPARE(QByteArray::fromStdString(read.joined()), head + bytes);
                QVERIFY(read.message.contains(u"line %1"_s.arg(line), Qt::CaseInsensitive));
            }
        }
    }

    void aTruncatedFileIsNoticedWhereverItEnds()
    {
        const QByteArray whole = "[\n {\"a\": \"x\\\"\", \"b\": [1, {}]},\n {\"c\": null}\n]";
        for (qsizetype length = 1; length < whole.size(); ++length) {
            const ReadWhole read(file(whole.left(length)), {.window = 7});
            QCOMPARE(read.word(), u"truncated"_s);
            QCOMPARE(read.problem->byte, length);
            QCOMPARE(QByteArray::fromStdString(read.joined()), whole.left(length));
        }
        QVERIFY(!ReadWhole(file(whole)).problem);
    }

    void anErrorStays()
    {
        RecordReader reader;
        QVERIFY(reader.open(file("[{} {}]")).ok());
        QVERIFY(reader.next().ok());
        const auto first = reader.next();
        const auto second = reader.next();
        QVERIFY(!first.ok() && !second.ok());
        QCOMPARE(second.error().message, first.error().message);
        QCOMPARE(first.error().kind, core::Error::Kind::BadInput);
        const auto rest = reader.rest();
        QVERIFY(rest.ok());
        QCOMPARE(QByteArray::fromStdString(std::string(*rest)), QByteArray(" {}]"));
    }

    void oneReaderReadsFileAfterFile()
    {
        RecordReader reader;
        for (int round = 0; round < 3; ++round) {
            QVERIFY(reader.open(file("[{\"a\":1} x")).ok());
            QVERIFY(reader.next().ok());
            QVERIFY(!reader.next().ok());
            QVERIFY(reader.open(file("[{\"a\":2}]")).ok());
            const auto record = reader.next();
            QVERIFY(record.ok() && *record);
            QCOMPARE((*record)->number, 1);
            QVERIFY(!*reader.next());
            QVERIFY(!*reader.next());
        }
    }

    void anythingIsRejoinedWithAnyWindow_data()
    {
        QTest::addColumn<int>("layout");
        QTest::newRow("list") << 0;
        QTest::newRow("lines") << 1;
        QTest::newRow("list in an object") << 2;
        QTest::newRow("values") << 3;
    }
    void anythingIsRejoinedWithAnyWindow()
    {
        QFETCH(int, layout);
        std::mt19937 random(static_cast<unsigned>(layout) + 1);
        for (int round = 0; round < 400; ++round) {
            const bool lineFeeds = layout != 1;
            QByteArrayList records;
            for (unsigned n = 2 + random() % 4; n > 0; --n)
                records += randomObject(random, lineFeeds);
            if (layout == 3)
                records[0] = "{\n}"; // on one line it would be the first of JSON Lines
            QByteArray bytes = random() % 4 == 0 ? ByteOrderMark : QByteArray();
            bytes += randomSpace(random);
            if (layout == 2)
                bytes += "{" + randomString(random) + ":" + randomValue(random, true, 0) + ",\"samples\":";
            if (layout == 0 || layout == 2)
                bytes += '[';
            for (qsizetype i = 0; i < records.size(); ++i) {
                const QByteArray comma = layout == 0 || layout == 2 ? "," : layout == 1 ? "\n" : "";
                bytes +=
                    randomSpace(random, lineFeeds) + (i > 0 ? comma + randomSpace(random) : QByteArray()) + records[i];
            }
            bytes += randomSpace(random);
            if (layout == 0 || layout == 2)
                bytes += ']';
            if (layout == 2)
                bytes += randomSpace(random) + "}";
            bytes += randomSpace(random);

            const QString path = file(bytes);
            for (const std::size_t window :
                 {std::size_t(1), std::size_t(2 + random() % 30), std::size_t(64), std::size_t(4096)}) {
                const ReadWhole read(path, {.window = window});
                QVERIFY2(!read.problem, qPrintable(read.message + u'\n' + QString::fromUtf8(bytes)));
                QCOMPARE(QByteArray::fromStdString(read.joined()), bytes);
                QCOMPARE(qsizetype(read.records.size()), records.size());
                for (std::size_t i = 0; i < read.records.size(); ++i)
                    QCOMPARE(QByteArray::fromStdString(read.records[i].bytes), records[qsizetype(i)]);
            }
        }
    }

    void anyDamageKeepsEveryByte()
    {
        std::mt19937 random(9);
        const QByteArray marks = "[]{},:\"\\\n 1a";
        for (int round = 0; round < 3'000; ++round) {
            QByteArray bytes = random() % 2 == 0 ? "[" : "{\"data\": [";
            for (unsigned n = random() % 4; n > 0; --n)
                bytes += randomObject(random, true) + (random() % 5 == 0 ? "\n" : ",\n");
            bytes += random() % 2 == 0 ? "{}]" : "{}]}";
            for (unsigned n = random() % 4; n > 0; --n)
                bytes[qsizetype(random() % unsigned(bytes.size()))] =
                    marks[qsizetype(random() % unsigned(marks.size()))];
            const ReadWhole read(file(bytes), {.window = 1 + random() % 40});
            if (!read.opened)
                continue;
            QCOMPARE(QByteArray::fromStdString(read.joined()), bytes);
            std::int64_t byte = 0;
            for (const auto &record : read.records) {
                QCOMPARE(record.byte, byte + std::int64_t(record.before.size()));
                QCOMPARE(record.line, bytes.left(record.byte).count('\n') + 1);
                byte += std::int64_t(record.before.size() + record.bytes.size());
            }
        }
    }

    void recordsCanBeParsedInPlace()
    {
        // The last record ends with the file; behind it are only the bytes that the window adds.
        RecordReader reader;
        core::RecordParser parser;
        core::RecordFields fields;
        for (int length = 0; length < 200; ++length) {
            const QByteArray record = "{\"id\":\"" + QByteArray(length, 'x') + "\",\"conversations\":[]}";
            QVERIFY(reader.open(file(record + "\n" + record), {.window = 16}).ok());
            for (int i = 0; i < 2; ++i) {
                const auto next = reader.next();
                QVERIFY(next.ok() && *next);
                QVERIFY(!parser.parse(**next, fields));
                QCOMPARE(fields.id.length, std::size_t(length + 2));
            }
        }
    }

    void aRecordOverTheLimitIsRefused()
    {
        const QByteArray large = "{\"a\":\"" + QByteArray(10'000, 'x') + "\"}";
        for (const QByteArray &bytes : {"[{}," + large + ",{}]", "{}\n" + large + "\n{}\n", "{\n}\n" + large}) {
            for (const std::size_t window : {16, 1 << 20}) {
                const ReadWhole read(file(bytes), {.window = window, .recordLimit = 5'000});
                QCOMPARE(read.word(), u"too-large"_s);
                QCOMPARE(read.records.size(), std::size_t(1));
                QCOMPARE(QByteArray::fromStdString(read.joined()), bytes);
                QVERIFY(!ReadWhole(file(bytes), {.window = window, .recordLimit = 20'000}).problem);
            }
        }
    }

    void nestingBombsAreRefused()
    {
        for (const QByteArray &opening : {QByteArray("["), QByteArray("{\"a\":")}) {
            const QByteArray bytes = "[{},\n" + opening.repeated(100'000);
            const ReadWhole read(file(bytes));
            QCOMPARE(read.word(), u"too-deep"_s);
            QCOMPARE(read.problem->line, 2);
            QCOMPARE(read.records.size(), std::size_t(1));
            QCOMPARE(QByteArray::fromStdString(read.joined()), bytes);
        }
        const ReadWhole object(file(QByteArray("{\"a\":").repeated(100'000)));
        QCOMPARE(object.word(), u"too-deep"_s);
    }

    void onlyRegularFilesAreOpened()
    {
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        for (const QString &path : {pipe, m_folder.path(), u"/dev/zero"_s, u"/dev/null"_s}) {
            const ReadWhole read(path);
            QCOMPARE(read.word(), u"not-a-file"_s);
        }
        RecordReader reader;
        const auto missing = reader.open(m_folder.filePath(u"missing.json"_s));
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, core::Error::Kind::NotFound);
        QVERIFY(reader.problem());

        const QString link = m_folder.filePath(u"link.json"_s);
        QVERIFY(QFile::link(file("[{}]"), link));
        QVERIFY(!ReadWhole(link).problem);
    }

    void aFileThatChangesMeanwhileIsNoticed()
    {
        const QString path = file("[{}, {}]");
        RecordReader reader;
        QVERIFY(reader.open(path).ok());
        QVERIFY(reader.next().ok());
        QFile writer(path);
        QVERIFY(writer.open(QIODevice::Append) && writer.write("  ") == 2);
        writer.close();
        QVERIFY(reader.next().ok());
        QVERIFY(!reader.next().ok());
        QCOMPARE(reader.problem()->kind, core::ReadProblem::Kind::Changed);
    }

    void memoryStaysBoundedByTheRecord()
    {
        // 64 MiB of records through a window of 64 KiB, under a limit of a few MiB for what may be mapped in addition.
        QFile writer(m_folder.filePath(u"large.json"_s));
        QVERIFY(writer.open(QIODevice::WriteOnly));
        const QByteArray record = "{\"a\": \"" + QByteArray(1'000, 'x') + "\"},\n";
        const QByteArray many = record.repeated(1'024);
        writer.write("{\"info\": 1, \"images\": [");
        for (int i = 0; i < 64; ++i)
            writer.write(many);
        writer.write("{}], \"tail\": \"" + QByteArray(8 << 20, 'y') + "\"}");
        writer.close();

        RecordReader reader;
        QVERIFY(reader.open(writer.fileName(), {.window = 64 * 1024, .recordLimit = 256 * 1024}).ok());
        QCOMPARE(reader.layout(), Layout::ListInObject);
        std::int64_t bytes = 0;
        for (;;) {
            const auto next = reader.next();
            QVERIFY(next.ok());
            if (!*next)
                break;
            bytes += std::int64_t((*next)->before.size() + (*next)->bytes.size());
        }
        QCOMPARE(reader.recordsRead(), 64 * 1'024 + 1);
        for (;;) {
            const auto piece = reader.rest();
            QVERIFY(piece.ok());
            if (piece->empty())
                break;
            QVERIFY(piece->size() <= 512 * 1024);
            bytes += std::int64_t(piece->size());
        }
        QCOMPARE(bytes, reader.fileSize());
    }
};

QTEST_GUILESS_MAIN(tst_RecordReader)
#include "tst_RecordReader.moc"
