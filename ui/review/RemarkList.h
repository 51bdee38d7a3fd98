#pragma once

#include "ui/review/RemarkRow.h"

#include <QListView>

#include <vector>

namespace ui {

class RemarkModel;

/// The remarks of the sample, a line each, no taller than what is said. Enter goes to the place, Space resolves and
/// reopens, Delete removes; the same in its menu.
class RemarkList : public QListView
{
    Q_OBJECT
public:
    explicit RemarkList(QWidget *parent = nullptr);

    void setRows(std::vector<RemarkRow> rows); ///< hidden without any
    void setReadOnly(bool readOnly);           ///< only to go to places
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Letters are keys of the window.
    void keyboardSearch(const QString &) override {}

signals:
    void goWanted(const QString &id);
    void resolveWanted(const QString &id, bool resolved);
    void severityWanted(const QString &id); ///< the next one
    void removeWanted(const QString &id);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    const RemarkRow *current() const;

    RemarkModel *m_model;
    bool m_readOnly = false;
};

}
