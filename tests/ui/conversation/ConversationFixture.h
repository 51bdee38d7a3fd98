#pragma once

#include "tests/ui/conversation/TestSample.h"
#include "ui/conversation/ChipButton.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"

#include <QtTest>

namespace test {

using namespace Qt::StringLiterals;
using core::BoxRef;
using ui::CardPart;

/// The view with its geometry open, and an owner that stores what is committed.
class View : public ui::ConversationView
{
public:
    explicit View(ui::TypingSession::Clock clock)
        : ConversationView(nullptr, std::move(clock))
    {
        connect(this, &ConversationView::textCommitted, this,
                [this](const QString &turn, const QString &before, const QString &after) {
                    if (!refusal.isEmpty()) {
                        commitRefused(turn, refusal);
                        return;
                    }
                    QCOMPARE(stored.turn(turn)->value, before);
                    stored.turn(turn)->value = after;
                    updateSample(stored, boxesOf(stored));
                });
    }
    void show(const core::Sample &sample)
    {
        stored = sample;
        setSample(sample, boxesOf(sample));
    }
    QPoint pointIn(int card, const QRectF &rect) const { return cardRect(card).topLeft() + rect.center().toPoint(); }
    QPoint pointOf(int card, CardPart part) { return pointIn(card, deck().layout(card).textRect(part)); }
    QPoint pointOf(int card, CardPart part, std::size_t token)
    {
        const ui::CardLayout &layout = deck().layout(card);
        return pointIn(card, layout.tokenRects(part)[token].constFirst());
    }
    QPoint pointOfMark(int card) { return pointIn(card, deck().layout(card).markRect()); }
    ui::TurnEditor *openEditor() const { return editedTurn().isEmpty() ? nullptr : findChild<ui::TurnEditor *>(); }
    ui::ChipButton *chip(const QString &text) const
    {
        for (auto *button : findChildren<ui::ChipButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    using ConversationView::cardRect;
    using ConversationView::deck;

    core::Sample stored;
    QString refusal;
};

inline const QString Boats = u"A boat [0.1, 0.2, 0.3, 0.4] and a tanker [0.5, 0.6, 0.7, 0.8] at the quay."_s;

/// Three pairs in a view that has the keys; the clock stands.
class ConversationFixture : public QObject
{
protected:
    void makeView()
    {
        m_now = 0;
        m_view = std::make_unique<View>([this] { return m_now; });
        m_view->setNotation(&m_notation);
        m_view->resize(420, 500);
        m_view->QWidget::show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->show(
            sampleOf({u"What is it?"_s, u"A harbour."_s, u"Where are boats?"_s, Boats, u"Any cars?"_s, u"No"_s}));
        m_view->setFocus();
    }

    qint64 m_now = 0;
    BracketNotation m_notation;
    std::unique_ptr<View> m_view;

    void keys(const QString &text) { QTest::keyClicks(m_view->openEditor(), text); }

    // As a person does it: the first click goes out alone, and the button comes up at the end.
    void doubleClick(QPoint at)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at);
    }
};

}
