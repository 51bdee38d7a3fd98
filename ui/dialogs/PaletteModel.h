#pragma once

#include "ui/dialogs/PaletteEntry.h"

#include <QAbstractListModel>
#include <QStringList>

namespace ui {

/// What the palette offers for what was typed: actions, the best first, then samples, actions that hardly fit, and the
/// text as a filter. With nothing typed the actions that were used last come first, then all others as in the menus.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int EntryRole = Qt::UserRole;      ///< a PaletteEntry
    static constexpr int PlacesRole = Qt::UserRole + 1; ///< QList<qsizetype>: the letters of the title that fit

    explicit PaletteModel(QObject *parent = nullptr);

    /// `recent`: ids, the latest first.
    void setActions(const QList<PaletteEntry> &actions, const QStringList &recent);
    void setTyped(const QString &typed); ///< samples and filter are those of another text and go
    /// `first`: before all actions, since a sample was asked for in so many words.
    void setSamples(const QList<PaletteEntry> &samples, bool first = false);
    void setFilters(const QList<PaletteEntry> &filters);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const PaletteEntry &entry(int row) const;

private:
    struct Ranked
    {
        PaletteEntry entry;
        QList<qsizetype> places;
        int score = 0;
        bool strewn = false;
    };

    QList<Ranked> ranked() const;
    void arrange();

    QList<PaletteEntry> m_all;
    QStringList m_recent;
    QString m_typed;
    QList<Ranked> m_rows;
    QList<Ranked> m_actions;
    QList<PaletteEntry> m_samples;
    bool m_samplesFirst = false;
    QList<PaletteEntry> m_filters;
};

}

Q_DECLARE_METATYPE(ui::PaletteEntry)
