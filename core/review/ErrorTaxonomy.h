#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <vector>

namespace core {

/// The errors that reviewers may find, in groups: a small JSON file that a team can edit.
///
///     {"version": "1", "groups": [{"id": "object", "name": "Object", "name_zh_CN": "对象",
///                                  "errors": [{"id": "invented", "name": "invented", "hint": "Named, but ..."}]}]}
///
/// At most nine groups of at most nine errors: each has a digit as its key. A code is `object/invented`. Ids are
/// letters, digits and `-`; names are plain text.
class ErrorTaxonomy
{
    Q_DECLARE_TR_FUNCTIONS(core::ErrorTaxonomy)
public:
    struct Error
    {
        QString code;
        QString name;
        QString hint; ///< a sentence that says when; may be empty
    };
    struct Group
    {
        QString id;
        QString name;
        std::vector<Error> errors;
    };
    static constexpr std::size_t Most = 9;

    /// BadInput that names the place; names in the language of the locale where the file has them.
    static Result<ErrorTaxonomy> parse(const QByteArray &json, const QLocale &locale);

    const QString &version() const { return m_version; }
    const std::vector<Group> &groups() const { return m_groups; }
    /// “Object: invented”; of a code that the list does not have, the code.
    QString title(const QString &code) const;

private:
    QString m_version;
    std::vector<Group> m_groups;
};

}
