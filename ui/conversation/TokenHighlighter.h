#pragma once

#include "ui/conversation/TokenFormats.h"

#include <QSyntaxHighlighter>

#include <functional>

namespace ui {

/// Gives the letters of the editor the formats that they have on a card. The source of the formats is asked once per
/// state of the document; offsets count from its beginning.
class TokenHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using Source = std::function<TextFlow::Formats()>;

    TokenHighlighter(QTextDocument *document, Source source);

    void refresh(); ///< what the source says has changed while the text has not

protected:
    void highlightBlock(const QString &text) override;

private:
    Source m_source;
    TextFlow::Formats m_formats;
    int m_revision = -1;
};

}
