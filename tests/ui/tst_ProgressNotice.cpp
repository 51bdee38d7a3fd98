#include "ui/ProgressNotice.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Verdict;

namespace {

/// Samples of two pairs each. Words are in English without its plurals here: those are the catalogue's.
core::SampleIndex indexOf(int samples)
{
    const std::array<std::uint8_t, 2> traits{};
    core::SampleIndex index;
    for (int i = 1; i <= samples; ++i)
        index.append({{i}, {1}, i, "", "", traits, true});
    return index;
}

}

/// How far a project is, in a sentence.
class tst_ProgressNotice : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anUntouchedProjectNeedsNoWord() { QCOMPARE(ui::ProgressNotice::text(indexOf(3), {1}), QString()); }

    void whatWasDoneIsCounted()
    {
        core::SampleIndex index = indexOf(683);
        index.setVerdict({1}, 0, Verdict::Approved);
        index.setVerdict({1}, 1, Verdict::Unsure);
        index.setVerdict({88}, 0, Verdict::Rejected);
        index.addMark({88}, 0, core::MarkIndex::open());
        index.addMark({90}, core::SampleIndex::WholeSample, core::MarkIndex::open());
        QCOMPARE(ui::ProgressNotice::text(index, {88}),
                 u"3 of 1,366 pair(s) reviewed, 1 unsure, open remarks at 2 place(s). Going on at sample 88."_s);
    }

    void whatThereIsNoneOfIsNotTold()
    {
        core::SampleIndex index = indexOf(2);
        index.setVerdict({1}, 0, Verdict::Approved);
        QCOMPARE(ui::ProgressNotice::text(index, {2}), u"1 of 4 pair(s) reviewed. Going on at sample 2."_s);
    }

    void aTextThatWasEditedIsATouch()
    {
        core::SampleIndex index = indexOf(2);
        index.setEdited({2}, 0, true);
        QCOMPARE(ui::ProgressNotice::text(index, {2}), u"0 of 4 pair(s) reviewed. Going on at sample 2."_s);
    }
};

QTEST_MAIN(tst_ProgressNotice)
#include "tst_ProgressNotice.moc"
