#pragma once

#include <QStringList>
#include <QTest>

namespace test {

/// Texts as strangers and models write them, or would to do harm: as rows of the column `text`. A widget that takes the
/// first one for HTML hangs on the endless file.
inline void addHostileTexts()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("endless picture") << QStringLiteral("<img src=\"/dev/zero\">");
    QTest::newRow("endless ground") << QStringLiteral("<table background=\"/dev/zero\"><tr><td>x");
    QTest::newRow("style") << QStringLiteral("<style>@import url(/dev/zero)</style>");
    QTest::newRow("bold") << QStringLiteral("<b>bold</b>");
    QTest::newRow("less than") << QStringLiteral("a < b and c > d");
    QTest::newRow("entity") << QStringLiteral("&lt;b&gt; &amp;&copy;");
    QTest::newRow("GeoChat") << QStringLiteral("<p>plane</p>{<12><34><56><78>|<90>}");
    QTest::newRow("mnemonic") << QStringLiteral("&File && &Edit");
    QTest::newRow("places") << QStringLiteral("%1 %2 %n %L1 %99");
    QTest::newRow("one long word") << QString(100'000, QLatin1Char('x'));
    QTest::newRow("many words") << QStringLiteral("ship ").repeated(20'000);
    QTest::newRow("many lines") << QStringLiteral("ship\n").repeated(20'000);
    QTest::newRow("right to left override") << QStringLiteral("\u202egnp.exe");
    QTest::newRow("never closed") << QStringLiteral("\u202a\u2067").repeated(200);
    QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + QLatin1Char('x') + QChar(0xDC00) + QChar(0xD83D);
    QTest::newRow("controls") << QString(QChar(0)) + QStringLiteral("\a\b\x1b[31m\x7f\u0085");
    QTest::newRow("line breaks") << QStringLiteral("a\nb\r\nc\rd\u2028e\u2029f");
    QTest::newRow("towers of marks") << QStringLiteral("a") + QString(5'000, QChar(0x0301));
    QTest::newRow("Chinese") << QStringLiteral("图中有三架飞机");
}

}
