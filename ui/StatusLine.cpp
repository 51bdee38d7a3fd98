#include "ui/StatusLine.h"

#include "ui/common/Palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_dot(plainLabel(this))
    , m_state(plainLabel(this))
    , m_place(plainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_review(plainLabel(this))
    , m_cursor(plainLabel(this))
    , m_zoom(plainLabel(this))
    , m_reviewer(plainLabel(this))
{
    m_dot->setText(u"●"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 6);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setMinimumWidth(60);
    // Wide enough for what changes with every move of the mouse, so that nothing beside it jumps.
    m_cursor->setMinimumWidth(fontMetrics().horizontalAdvance(
        tr("%1, %2 px · %3, %4").arg(u"00000.0"_s, u"00000.0"_s, u"0.000"_s, u"0.000"_s)));
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000 %"_s));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(16);
    auto *state = new QHBoxLayout;
    state->setSpacing(6);
    state->addWidget(m_dot);
    state->addWidget(m_state, 1);
    row->addLayout(state, 1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_review),
          static_cast<QWidget *>(m_cursor), static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(m_reviewer)})
        row->addWidget(part);
    clear();
}

void StatusLine::showState(const QString &text, const QColor &colour)
{
    QPalette dot = palette();
    dot.setColor(QPalette::WindowText, colour);
    m_dot->setPalette(dot);
    m_dot->setVisible(!text.isEmpty());
    m_state->setText(text);
    m_state->setToolTip(text.isEmpty() ? QString() : u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s);
}

void StatusLine::setSaved()
{
    m_problem.clear();
    showState(tr("Saved"), verdictColour(core::Verdict::Approved, palette()));
}

void StatusLine::setProblem(const QString &text)
{
    m_problem = text;
    showState(text, verdictColour(core::Verdict::Rejected, palette()));
}

void StatusLine::setHint(const QString &text)
{
    m_problem.clear();
    showState(text, secondaryText(palette()));
}

void StatusLine::setPlace(qint64 place, qint64 count)
{
    const QLocale locale;
    m_place->setVisible(count > 0);
    m_place->setText(place < 0 ? tr("– of %1").arg(locale.toString(count))
                               : tr("%1 of %2").arg(locale.toString(place + 1), locale.toString(count)));
}

void StatusLine::setReview(qint64 reviewed, qint64 pairs)
{
    const QLocale locale;
    m_progress->setVisible(pairs > 0);
    m_review->setVisible(pairs > 0);
    m_progress->setRange(0, 1000);
    m_progress->setValue(pairs > 0 ? int(reviewed * 1000 / pairs) : 0);
    m_review->setText(tr("%1 of %2 pairs reviewed").arg(locale.toString(reviewed), locale.toString(pairs)));
}

void StatusLine::setCursor(std::optional<QPointF> imagePlace, QSize image)
{
    if (!imagePlace || image.isEmpty()) {
        m_cursor->clear();
        return;
    }
    const auto number = [](double value, int digits) { return QString::number(value, 'f', digits); };
    m_cursor->setText(tr("%1, %2 px · %3, %4")
                          .arg(number(imagePlace->x(), 1), number(imagePlace->y(), 1),
                               number(imagePlace->x() / image.width(), 3),
                               number(imagePlace->y() / image.height(), 3)));
}

void StatusLine::setZoom(double zoom)
{
    m_zoom->setText(zoom > 0 ? tr("%1 %").arg(QString::number(zoom * 100, 'f', zoom < 0.1 ? 1 : 0)) : QString());
}

void StatusLine::setReviewer(const QString &name)
{
    m_reviewer->setText(name);
}

void StatusLine::clear()
{
    m_problem.clear();
    showState({}, {});
    setPlace(-1, 0);
    setReview(0, 0);
    m_cursor->clear();
    m_zoom->clear();
    m_reviewer->clear();
}

QString StatusLine::problem() const
{
    return m_problem;
}

}
