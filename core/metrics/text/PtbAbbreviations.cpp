#include "core/metrics/text/PtbAbbreviations.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Form = PtbMatch::Form;
using Word = std::u16string_view;

// All lists are sorted. What an English word could be as well counts only with a capital.
constexpr auto EndingSentences = std::to_array<Word>(
    {u"al",   u"ala",  u"apr",  u"ariz", u"assn", u"aug", u"bancorp", u"bldg", u"blvd", u"bros",  u"calif",
     u"co",   u"colo", u"conn", u"corp", u"cos",  u"ct",  u"dak",     u"dec",  u"ed.d", u"esq",   u"est",
     u"etc",  u"ext",  u"feb",  u"fla",  u"fri",  u"ga",  u"inc",     u"ind",  u"intl", u"jan",   u"jr",
     u"jul",  u"jun",  u"kan",  u"kans", u"ky",   u"ltd", u"mar",     u"md",   u"mich", u"minn",  u"mo",
     u"mon",  u"mont", u"neb",  u"nev",  u"nov",  u"oct", u"okla",    u"penn", u"ph.d", u"plc",   u"rd",
     u"sep",  u"sept", u"seq",  u"sq",   u"sr",   u"sys", u"tel",     u"tenn", u"thu",  u"thurs", u"tue",
     u"tues", u"univ", u"va",   u"vt",   u"wed",  u"wis", u"wisc",    u"wyo"});
constexpr auto EndingSentencesCapital =
    std::to_array<Word>({u"ark", u"az", u"del", u"ill", u"la", u"mass", u"miss", u"ore", u"pa", u"tex", u"wash"});
constexpr auto Titles = std::to_array<Word>(
    {u"adm",  u"adms", u"adj",  u"adv", u"alex",  u"assoc", u"asst", u"atty",   u"attys", u"ave",   u"brig", u"capt",
     u"cf",   u"cmdr", u"col",  u"cpl", u"dept",  u"det",   u"dr",   u"drs",    u"ens",   u"ft",    u"gen",  u"gov",
     u"govs", u"hon",  u"insp", u"jos", u"lieut", u"lt",    u"maj",  u"messrs", u"mfg",   u"mlle",  u"mme",  u"mr",
     u"mrs",  u"ms",   u"msgr", u"mt",  u"pfc",   u"ph",    u"pres", u"prof",   u"profs", u"pvt",   u"rep",  u"reps",
     u"rev",  u"sen",  u"sens", u"sfc", u"sgt",   u"spc",   u"st",   u"ste",    u"supt",  u"supts", u"vs",   u"wm"});
constexpr auto BeforeNumbers =
    std::to_array<Word>({u"art", u"bldg", u"ca", u"fig", u"figs", u"no", u"nos", u"op", u"pp", u"prop"});
constexpr auto SentenceStarts = std::to_array<Word>(
    {u"A",       u"About", u"According", u"After", u"An",   u"As",   u"At",    u"But", u"He",    u"Her",  u"Here",
     u"However", u"If",    u"In",        u"It",    u"Last", u"Many", u"More",  u"Now", u"Once",  u"One",  u"Other",
     u"Our",     u"She",   u"Since",     u"So",    u"Some", u"Such", u"That",  u"The", u"Their", u"Then", u"There",
     u"These",   u"They",  u"This",      u"We",    u"What", u"When", u"While", u"Yet", u"You"});
constexpr auto Suffixes =
    std::to_array<Word>({u"3gp", u"avi", u"bat", u"bmp", u"c",   u"cgi", u"class", u"cpp", u"dll",  u"doc",  u"docx",
                         u"exe", u"flv", u"gif", u"gz",  u"h",   u"htm", u"html",  u"jar", u"java", u"jpeg", u"jpg",
                         u"mov", u"mp3", u"mp4", u"mpg", u"pdf", u"php", u"pl",    u"png", u"ppt",  u"ps",   u"py",
                         u"sql", u"tar", u"txt", u"wav", u"wma", u"wmv", u"x",     u"xml", u"zip"});

template <typename List>
bool holds(const List &list, Word word)
{
    return std::ranges::find(list, word) != list.end();
}

/// Lower-case, for the lists; empty where it is longer than all of them.
class Lowered
{
public:
    explicit Lowered(Word word)
    {
        if (word.size() > m_units.size())
            return;
        for (const char16_t c : word)
            m_units[m_size++] = PtbText::isUpper(c) ? char16_t(c + (u'a' - u'A')) : c;
    }
    operator Word() const { return {m_units.data(), m_size}; }

private:
    std::array<char16_t, 8> m_units;
    size_t m_size = 0;
};

}

void PtbAbbreviations::match(qsizetype i, PtbMatch &best) const
{
    if (PtbText::isAsciiLetter(m_text.at(i))) {
        matchListed(i, best);
        matchInitials(i, best);
    }
    matchFileName(i, best);
}

void PtbAbbreviations::matchListed(qsizetype i, PtbMatch &best) const
{
    const qsizetype doctor = m_text.oneOf(i, u"ed.d|ph.d");
    qsizetype length = m_text.run(i, PtbText::isAsciiLetter);
    if (doctor > 0 && m_text.at(i + doctor) == u'.')
        length = doctor;
    if (m_text.at(i + length) != u'.')
        return;
    const Lowered word(m_text.mid(i, length++));
    const qsizetype next = i + length;
    const bool isCapital = PtbText::isUpper(m_text.at(i));
    if (holds(EndingSentences, word) || (isCapital && holds(EndingSentencesCapital, word))) {
        const bool isLast = next + 1 >= m_text.size();
        best.offer(12, length, sentenceEnds(next) ? Form::Sentence : Form::AsIs, isLast ? 0 : 2);
    }
    if (holds(Titles, word))
        best.offer(12, length);
    if (holds(BeforeNumbers, word)) {
        const qsizetype blank = PtbText::isBlank(m_text.at(next)) ? 1 : 0;
        if (PtbText::isDigit(m_text.at(next + blank)))
            best.offer(12, length, Form::AsIs, blank + 1);
    }
}

/// a.m., U.S.A., A.
void PtbAbbreviations::matchInitials(qsizetype i, PtbMatch &best) const
{
    qsizetype length = 0;
    for (qsizetype end = i + 1; m_text.at(end) == u'.'; end += 2) {
        length = end + 1 - i;
        if (!PtbText::isAsciiLetter(m_text.at(end + 1)))
            break;
    }
    if (length == 0)
        return;
    best.offer(12, length);
    if (const qsizetype looked = sentenceBegins(i + length)) {
        if (length == 2)
            best.offer({12, length + looked, length, Form::Cut, 1});
        else
            best.offer(12, length, Form::Sentence, looked);
    }
}

/// A blank, and then another or a capital; or the end.
bool PtbAbbreviations::sentenceEnds(qsizetype i) const
{
    if (!PtbText::isBlankOrEnd(m_text.at(i)))
        return false;
    const char16_t c = m_text.at(i + 1);
    return c == PtbText::None || PtbText::isBlankOrEnd(c) || PtbText::isUpper(c) ||
           (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

qsizetype PtbAbbreviations::sentenceBegins(qsizetype i) const
{
    const qsizetype blanks = m_text.run(i, PtbText::isBlankOrEnd);
    const qsizetype letters = m_text.run(i + blanks, PtbText::isAsciiLetter);
    const bool isStart = blanks > 0 && PtbText::isBlankOrEnd(m_text.at(i + blanks + letters)) &&
                         holds(SentenceStarts, m_text.mid(i + blanks, letters));
    return isStart ? blanks + letters + 1 : 0;
}

void PtbAbbreviations::matchFileName(qsizetype i, PtbMatch &best) const
{
    qsizetype end = i;
    while (end - i < PtbText::Furthest) {
        end += m_text.run(end, PtbText::isAlnum);
        const char16_t sign = m_text.at(end);
        const bool isJoint = sign == u'-' || sign == u'.' || sign == u'_' || sign == u'/';
        const qsizetype next = isJoint ? m_text.run(end + 1, PtbText::isAlnum) : 0;
        if (next == 0)
            return;
        const char16_t behind = m_text.at(end + 1 + next);
        const bool isEnd =
            PtbText::isBlankOrEnd(behind) || behind == u'.' || behind == u'?' || behind == u'!' || behind == u',';
        if (sign == u'.' && isEnd && holds(Suffixes, Lowered(m_text.mid(end + 1, next))))
            best.offer(13, end + 1 + next - i, Form::AsIs, 1);
        ++end;
    }
}

}
