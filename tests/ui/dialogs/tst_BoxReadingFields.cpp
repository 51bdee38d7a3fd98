#include "ui/dialogs/BoxReadingFields.h"

#include "core/notation/NotationRegistry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// How boxes are to be read, as fields.
class tst_BoxReadingFields : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_fields = std::make_unique<ui::BoxReadingFields>(m_notations); }

    void whatIsSetComesBack_data();
    void whatIsSetComesBack();
    void settingTellsNobody();
    void everyNotationIsOfferedWithItsExample();
    void everyFieldIsReachedByKeys();
    void aRuleForPixelsIsOffWhereNothingCountsPixels();
    void aRuleNeverHasMoreOfTheFewestThanOfTheMost();
    void everyFieldSaysWhatItIs();

private:
    QComboBox *combo(const QString &name) const
    {
        for (QComboBox *field : m_fields->findChildren<QComboBox *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }
    BoxReading reading(QStringView notation, QStringView units) const
    {
        return {m_notations.find(notation), *BoxUnits::fromText(units)};
    }
    QString units() const { return m_fields->reading().units.toText(); }

    const NotationRegistry m_notations = builtinNotations();
    std::unique_ptr<ui::BoxReadingFields> m_fields;
};

void tst_BoxReadingFields::whatIsSetComesBack_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QString>("units");
    for (const auto &notation : m_notations.all())
        QTest::addRow("%s", qPrintable(notation->id())) << notation->id() << u"0-100"_s;
    for (const char *units :
         {"0-1", "0-1000", "pixels", "0-1 xyxy", "0-1 yxyx", "0-100 xywh", "0-100 cxcywh", "0-100 clockwise",
          "0-100 radians", "0-1 padded", "pixels resized:28,3136,1003520",
          "pixels yxyx clockwise radians padded resized:1,1,1", "pixels resized:1024,1099511627776,1099511627776"})
        QTest::addRow("%s", units) << u"geochat"_s << QString::fromLatin1(units);
}

void tst_BoxReadingFields::whatIsSetComesBack()
{
    QFETCH(QString, notation);
    QFETCH(QString, units);
    m_fields->setReading(reading(u"points", u"pixels clockwise resized:14,900,1000")); // nothing of this stays
    m_fields->setReading(reading(notation, units));
    QCOMPARE(m_fields->reading().notation->id(), notation);
    QCOMPARE(m_fields->reading().units.toText(), units);
}

void tst_BoxReadingFields::settingTellsNobody()
{
    QSignalSpy changed(m_fields.get(), &ui::BoxReadingFields::changed);
    m_fields->setReading(reading(u"geochat", u"pixels yxyx clockwise padded resized:14,900,1000"));
    QCOMPARE(changed.count(), 0);
}

void tst_BoxReadingFields::everyNotationIsOfferedWithItsExample()
{
    const QComboBox *notation = combo(u"Notation"_s);
    QCOMPARE(std::size_t(notation->count()), m_notations.all().size());
    for (int i = 0; i < notation->count(); ++i) {
        const Notation &offered = *m_notations.all()[std::size_t(i)];
        QVERIFY(notation->itemText(i).contains(offered.id()));
        QVERIFY(notation->itemText(i).contains(offered.example()));
    }
}

void tst_BoxReadingFields::everyFieldIsReachedByKeys()
{
    m_fields->setReading(reading(u"geochat", u"0-1"));
    QSignalSpy changed(m_fields.get(), &ui::BoxReadingFields::changed);
    QTest::keyClick(combo(u"Numbers count"_s), Qt::Key_Down);
    QCOMPARE(units(), u"0-100"_s);
    QCOMPARE(changed.count(), 1);
    QTest::keyClick(combo(u"Order"_s), Qt::Key_End);
    QTest::keyClick(combo(u"Angles turn"_s), Qt::Key_End);
    QTest::keyClick(combo(u"Angles in"_s), Qt::Key_End);
    QTest::keyClick(m_fields->findChildren<QCheckBox *>().value(0), Qt::Key_Space);
    QCOMPARE(units(), u"0-100 cxcywh clockwise radians padded"_s);
    QCOMPARE(changed.count(), 5);
}

void tst_BoxReadingFields::aRuleForPixelsIsOffWhereNothingCountsPixels()
{
    auto *resized = m_fields->findChildren<QCheckBox *>().value(1);
    const auto *factor = m_fields->findChild<QSpinBox *>();
    m_fields->setReading(reading(u"qwen-json", u"0-1000"));
    QVERIFY(!resized->isEnabled() && !factor->isEnabled());
    QTest::keyClick(combo(u"Numbers count"_s), Qt::Key_End);
    QVERIFY(resized->isEnabled() && !factor->isEnabled());
    QTest::keyClick(resized, Qt::Key_Space);
    QVERIFY(factor->isEnabled());
    QCOMPARE(units(), u"pixels resized:28,3136,1003520"_s); // as it was published
    QTest::keyClick(combo(u"Numbers count"_s), Qt::Key_Home);
    QVERIFY(!resized->isEnabled() && !factor->isEnabled());
    QCOMPARE(units(), u"0-1"_s);
}

void tst_BoxReadingFields::aRuleNeverHasMoreOfTheFewestThanOfTheMost()
{
    m_fields->setReading(reading(u"qwen-json", u"pixels resized:28,3136,1003520"));
    auto *least = m_fields->findChildren<QDoubleSpinBox *>().value(0);
    least->selectAll();
    QTest::keyClicks(least, u"2000000"_s);
    QCOMPARE(units(), u"pixels resized:28,3136,1003520"_s); // half a number is none
    QTest::keyClick(least, Qt::Key_Return);
    QCOMPARE(units(), u"pixels resized:28,2000000,2000000"_s);
    QVERIFY(BoxUnits::fromText(units()));
}

void tst_BoxReadingFields::everyFieldSaysWhatItIs()
{
    for (const QComboBox *field : m_fields->findChildren<QComboBox *>())
        QVERIFY(!field->accessibleName().isEmpty());
    for (const QAbstractSpinBox *field : m_fields->findChildren<QAbstractSpinBox *>())
        QVERIFY(!field->accessibleName().isEmpty());
}

QTEST_MAIN(tst_BoxReadingFields)
#include "tst_BoxReadingFields.moc"
